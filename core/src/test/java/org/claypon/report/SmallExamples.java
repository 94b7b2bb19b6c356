package org.claypon.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.claypon.results.Attrition;
import org.claypon.results.Balance;
import org.claypon.results.Comparison;
import org.claypon.results.Count;
import org.claypon.results.CriteriaCounts;
import org.claypon.results.Criticisms;
import org.claypon.results.DataRead;
import org.claypon.results.Figure;
import org.claypon.results.GuidelineGroups;
import org.claypon.results.Matching;
import org.claypon.results.Model;
import org.claypon.results.RankExamples;
import org.claypon.results.Results;
import org.claypon.results.Roc;
import org.claypon.results.Sensitivity;

/// Two studies at the edge: one that is masked nearly everywhere, and one in which nothing can be estimated.
final class SmallExamples {

    private static final Figure NONE = Figure.notEstimable("no informative sets");

    private SmallExamples() {}

    /// Six cases in pairs that came matched, with all that is small hidden; an odds ratio beyond 1.
    static Results masked() {
        Count hidden = new Count.FewerThan(5);
        Figure masked = new Figure.Masked(5);
        Comparison.Group group =
                new Comparison.Group(
                        Count.of(6),
                        hidden,
                        Count.of(0),
                        masked,
                        masked,
                        masked,
                        masked,
                        masked,
                        masked,
                        "mean of the logarithms");
        Roc.Auc area = new Roc.Auc(masked, masked, masked, masked);
        Comparison.Part part = new Comparison.Part(hidden, Count.of(6), masked, masked, masked);
        Model.Term term =
                new Model.Term(
                        "asbestos",
                        Figure.of(1.9),
                        Figure.of(0.6),
                        Figure.of(6.9),
                        Figure.of(2.4),
                        Figure.of(25),
                        Figure.of(0.002),
                        new Model.Wald(masked, masked, masked),
                        Figure.of(0.3),
                        Optional.empty(),
                        Optional.empty());
        return new Results(
                new Results.StudyInfo(
                        "Work and mesothelioma",
                        "mesothelioma",
                        "00ff",
                        "cumulative",
                        Optional.empty(),
                        5,
                        1),
                new Results.ClayponInfo("0.1.0"),
                new DataRead(
                        DataRead.TABLE,
                        12,
                        List.of(new DataRead.MissingCells("asbestos", "empty cell", hidden)),
                        List.of()),
                Optional.of(
                        new CriteriaCounts(
                                "the clinic",
                                1,
                                List.of(
                                        new CriteriaCounts.Item(
                                                "biopsy", Count.of(6), Count.of(0), hidden)))),
                new Attrition(
                        List.of(
                                new Attrition.Step(
                                        "case = 1",
                                        Optional.empty(),
                                        Count.of(5),
                                        Count.of(0),
                                        Count.of(0),
                                        hidden),
                                new Attrition.Step(
                                        "matched",
                                        Optional.empty(),
                                        Count.of(5),
                                        hidden,
                                        hidden,
                                        Count.of(0))),
                        List.of(
                                new Attrition.Step(
                                        "case = 0",
                                        Optional.empty(),
                                        Count.of(5),
                                        Count.of(0),
                                        Count.of(0),
                                        Count.of(0)))),
                new Matching(
                        List.of(),
                        Count.of(6),
                        Count.of(6),
                        Count.of(6),
                        hidden,
                        ResultsExamples.ordered("1", Count.of(6)),
                        hidden,
                        List.of(new Matching.Reason("its matched set has no control", hidden)),
                        List.of(new Matching.Difference("age", masked, masked, masked)),
                        "ab"),
                List.of(new Balance("age", masked, masked, masked)),
                List.of(
                        new Comparison(
                                "fev1",
                                "FEV1",
                                "L",
                                group,
                                group,
                                new Comparison.Difference(
                                        masked, masked, masked, masked, hidden, "t over sets"),
                                new Comparison.Ratio(masked, masked, masked),
                                new Comparison.SignedRank(masked, hidden, "signed ranks of sets"),
                                Optional.empty(),
                                List.of(new Comparison.Share("2 L", "the study", part, part)),
                                new Comparison.Distribution(
                                        List.of(
                                                new Comparison.Bin(1, 3, hidden, Count.of(6)),
                                                new Comparison.Bin(3, 5, hidden, hidden)),
                                        false,
                                        false),
                                new Roc(
                                        "lower",
                                        hidden,
                                        area,
                                        area,
                                        new Roc.Cut(masked, 0, masked, masked, masked)))),
                Optional.of(maskedGuideline(hidden, masked)),
                List.of(),
                List.of(
                        new Model(
                                "asbestos",
                                "asbestos",
                                Optional.empty(),
                                Optional.empty(),
                                Count.of(6),
                                hidden,
                                new Model.Missing(hidden, hidden),
                                Optional.of(
                                        new Model.Exposed(
                                                Count.of(5), Count.of(6), hidden, Count.of(6))),
                                "profile likelihood; exact p",
                                masked,
                                masked,
                                Figure.of(4.1),
                                List.of(term),
                                new Model.Crude(masked, masked, masked),
                                Optional.empty(),
                                Optional.of(
                                        new Model.Pairs(
                                                hidden, hidden, hidden, hidden, masked, masked)),
                                Optional.empty(),
                                Optional.empty(),
                                List.of())),
                Optional.empty(),
                List.of(),
                List.of(),
                SensitivityExamples.hidden(term),
                CriticismExamples.hidden(),
                List.of(),
                VerdictExamples.of(
                        "“asbestos” was more common in people with mesothelioma than in matched people without it (odds ratio 6.9, 95 %"
                                + " interval 2.4 to 25). This is an association, not proof of a cause.",
                        List.of("not_calibrated", "few_cases", "reused_controls"),
                        "present",
                        "asbestos",
                        List.of(term)),
                List.of("Sets came with the data."),
                List.of(),
                Optional.of(new Results.Summary(5.1)));
    }

    private static GuidelineGroups maskedGuideline(Count hidden, Figure masked) {
        SequencedMap<String, SequencedMap<String, Count>> groups = new LinkedHashMap<>();
        SequencedMap<String, SequencedMap<String, GuidelineGroups.Share>> shares =
                new LinkedHashMap<>();
        for (String group : List.of("cases", "controls")) {
            SequencedMap<String, Count> bands = new LinkedHashMap<>();
            bands.put("low", hidden);
            bands.put("normal", hidden);
            groups.put(group, bands);
            shares.put(
                    group,
                    ResultsExamples.ordered(
                            "low", new GuidelineGroups.Share(masked, masked, masked)));
        }
        return new GuidelineGroups(
                "lung",
                "1",
                "Lung function",
                groups,
                shares,
                ResultsExamples.ordered("no unit", hidden),
                List.of(),
                List.of());
    }

    /// Only a comparison, of nobody.
    static Results empty() {
        Comparison.Group nobody =
                new Comparison.Group(
                        Count.of(0),
                        Count.of(0),
                        Count.of(0),
                        NONE,
                        NONE,
                        NONE,
                        NONE,
                        NONE,
                        NONE,
                        "mean of the logarithms");
        return new Results(
                new Results.StudyInfo("Nobody", "gout", "", "risk_set", Optional.empty(), 5, 1),
                new Results.ClayponInfo("0.1.0"),
                new DataRead(DataRead.TABLE, 0, List.of(), List.of()),
                Optional.empty(),
                new Attrition(List.of(), List.of()),
                new Matching(
                        List.of(),
                        Count.of(0),
                        Count.of(0),
                        Count.of(0),
                        Count.of(0),
                        new LinkedHashMap<>(),
                        Count.of(0),
                        List.of(),
                        List.of(),
                        ""),
                List.of(),
                List.of(
                        new Comparison(
                                "urate",
                                "Urate",
                                "mg/dL",
                                nobody,
                                nobody,
                                new Comparison.Difference(
                                        NONE, NONE, NONE, NONE, Count.of(0), "t over sets"),
                                new Comparison.Ratio(NONE, NONE, NONE),
                                RankExamples.noSignedRank(),
                                Optional.of(
                                        new Comparison.Equivalent("5 %", NONE, NONE, "not_shown")),
                                List.of(
                                        new Comparison.Share(
                                                "6 mg/dL",
                                                "the study",
                                                new Comparison.Part(
                                                        Count.of(0), Count.of(0), NONE, NONE, NONE),
                                                new Comparison.Part(
                                                        Count.of(0),
                                                        Count.of(0),
                                                        NONE,
                                                        NONE,
                                                        NONE))),
                                new Comparison.Distribution(List.of(), false, false),
                                RankExamples.noRoc())),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                new Sensitivity(List.of(), List.of(), Optional.empty()),
                Criticisms.none(),
                List.of(),
                VerdictExamples.of(
                        "These data hold no comparison of urate in people with gout: no informative sets.",
                        List.of(),
                        "present",
                        "urate",
                        List.of()),
                List.of(),
                List.of(),
                Optional.empty());
    }
}
