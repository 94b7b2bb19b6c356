package org.claypon.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Results made by hand, each with the numbers that a test of the masking needs.
final class MaskedExamples {

    private static final int K = 5;

    private MaskedExamples() {}

    /// 20 cases with two controls each, and nothing measured.
    static Results small(Attrition attrition) {
        Results any = with(attrition, model(20, 41), comparison(80, 320));
        SequencedMap<String, Count> perCase = new LinkedHashMap<>();
        perCase.put("2", Count.of(20));
        Matching matching =
                new Matching(
                        List.of(),
                        Count.of(20),
                        Count.of(20),
                        Count.of(40),
                        Count.of(0),
                        perCase,
                        Count.of(0),
                        List.of(),
                        List.of(),
                        "hash");
        return new Results(
                any.study(),
                any.claypon(),
                any.data(),
                any.criteria(),
                any.attrition(),
                matching,
                any.balance(),
                List.of(),
                any.guideline(),
                any.guidelineSensitivity(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                any.sensitivity(),
                any.criticisms(),
                List.of(),
                any.verdict(),
                any.methods(),
                any.literature(),
                any.summary());
    }

    static Matching.Difference difference(String name, double matched, double unmatched) {
        return new Matching.Difference(
                name, Figure.of(matched), Figure.of(unmatched), Figure.of(0.123456));
    }

    static Comparison compared(Comparison comparison) {
        return Masking.mask(with(complete(), model(20, 41), comparison), K)
                .comparisons()
                .getFirst();
    }

    static Attrition complete() {
        return new Attrition(
                List.of(step("defined", 80, 0), step("matched", 80, 0)),
                List.of(step("defined", 503, 0), step("matched", 320, 183)));
    }

    static Attrition.Step step(String rule, long left, long dropped) {
        return new Attrition.Step(
                rule,
                Optional.empty(),
                Count.of(left),
                Count.of(dropped),
                Count.of(dropped),
                Count.of(0));
    }

    static Matching matching(long unmatched, List<Matching.Difference> against) {
        SequencedMap<String, Count> perCase = new LinkedHashMap<>();
        perCase.put("4", Count.of(80));
        return new Matching(
                List.of(),
                Count.of(80),
                Count.of(80),
                Count.of(320),
                Count.of(unmatched),
                perCase,
                Count.of(0),
                List.of(new Matching.Reason("none left", Count.of(unmatched))),
                against,
                "hash");
    }

    static Comparison comparison(long cases, long controls) {
        return comparison(cases, controls, new long[][] {{cases, controls}});
    }

    static Comparison comparison(long cases, long controls, long[][] counts) {
        Figure figure = Figure.of(1.23456);
        List<Comparison.Bin> bins = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            bins.add(new Comparison.Bin(i, i + 1, Count.of(counts[i][0]), Count.of(counts[i][1])));
        }
        return new Comparison(
                "b12",
                "B12",
                "pg/mL",
                group(cases, 80),
                group(controls, 320),
                new Comparison.Difference(
                        figure, figure, figure, Figure.of(0.23456), Count.of(cases), "t"),
                new Comparison.Ratio(figure, figure, figure),
                RankExamples.signedRank(0.23456, cases),
                Optional.of(new Comparison.Equivalent("10 %", figure, figure, "not_shown")),
                List.of(),
                new Comparison.Distribution(bins, false, false),
                RankExamples.roc(Math.min(cases, 80), 2.5, Figure.of(0.7083333)));
    }

    static Comparison.Group group(long n, long of) {
        Figure figure = Figure.of(168.123456);
        return new Comparison.Group(
                Count.of(n),
                Count.of(of - n),
                Count.of(0),
                figure,
                figure,
                figure,
                figure,
                figure,
                figure,
                "mean of the logarithms");
    }

    static Model model(long cases, long controls) {
        Figure figure = Figure.of(0.356789);
        Model.Crude crude = new Model.Crude(figure, figure, figure);
        return new Model(
                "low",
                "B12 below 180 pg/mL",
                Optional.empty(),
                Optional.empty(),
                Count.of(80),
                Count.of(45),
                new Model.Missing(Count.of(0), Count.of(0)),
                Optional.of(
                        new Model.Exposed(
                                Count.of(cases), Count.of(80), Count.of(controls), Count.of(320))),
                "profile likelihood; likelihood-ratio p",
                Figure.of(-40.1234),
                Figure.of(-41.2345),
                Figure.of(2.34567),
                List.of(
                        new Model.Term(
                                "low",
                                Figure.of(StrictMath.log(0.356789)),
                                Figure.of(0.456),
                                figure,
                                Figure.of(0.123456),
                                Figure.of(1.05678),
                                Figure.of(0.067890),
                                new Model.Wald(figure, figure, Figure.of(0.0781)),
                                Figure.of(0.0634),
                                Optional.of(Figure.of(0.5)),
                                Optional.empty())),
                crude,
                Optional.of(crude),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    static Results with(Attrition attrition, Model model, Comparison comparison) {
        Results any = AnyResults.of(1);
        return new Results(
                any.study(),
                any.claypon(),
                new DataRead(DataRead.TABLE, 2_000, List.of(), List.of()),
                Optional.empty(),
                attrition,
                matching(0, List.of()),
                List.of(new Balance("sex", Figure.of(0.123456), Figure.of(0), Figure.of(1))),
                List.of(comparison),
                Optional.empty(),
                List.of(),
                List.of(model),
                Optional.empty(),
                List.of(),
                List.of(),
                SensitivityExamples.of(model),
                Criticisms.none(),
                List.of(),
                any.verdict(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /// A study of pairs alone, whose estimates are those of the table.
    static Results pairs(long both, long caseOnly, long controlOnly, long neither) {
        long sets = both + caseOnly + controlOnly + neither;
        Model.Pairs table =
                new Model.Pairs(
                        Count.of(both),
                        Count.of(caseOnly),
                        Count.of(controlOnly),
                        Count.of(neither),
                        Figure.of(1.5),
                        Figure.of(0.25));
        return ofSets(
                ModelOfSets.pairs(both, caseOnly, controlOnly, neither),
                1,
                caseOnly + controlOnly,
                sets,
                Optional.of(table));
    }

    private static Results ofSets(
            ModelOfSets made,
            int perCase,
            long informative,
            long sets,
            Optional<Model.Pairs> pairs) {
        Model any = model(20, 41);
        Model.Exposed exposed =
                new Model.Exposed(
                        Count.of(made.table().exposedCases()),
                        Count.of(sets),
                        Count.of(made.table().exposedControls()),
                        Count.of(sets * perCase));
        Model model =
                new Model(
                        any.name(),
                        any.exposure(),
                        any.unit(),
                        any.per(),
                        Count.of(sets),
                        Count.of(informative),
                        any.missing(),
                        Optional.of(exposed),
                        any.method(),
                        any.logLikelihood(),
                        any.logLikelihoodNull(),
                        any.minimumDetectableOddsRatio(),
                        any.terms(),
                        any.crude(),
                        any.mantelHaenszel(),
                        pairs,
                        any.curve(),
                        any.trend(),
                        any.notes());
        SequencedMap<String, Count> numbers = new LinkedHashMap<>();
        numbers.put(Integer.toString(perCase), Count.of(sets));
        Matching matching =
                new Matching(
                        List.of(),
                        Count.of(sets),
                        Count.of(sets),
                        Count.of(sets * perCase),
                        Count.of(0),
                        numbers,
                        Count.of(0),
                        List.of(),
                        List.of(),
                        "hash");
        Attrition attrition =
                new Attrition(
                        List.of(step("defined", sets, 0), step("matched", sets, 0)),
                        List.of(
                                step("defined", sets * perCase + 200, 0),
                                step("matched", sets * perCase, 200)));
        Results results = with(attrition, made.in(model), comparison(80, 320));
        return comparing(with(results, matching), List.of());
    }

    /// The same with other comparisons.
    static Results comparing(Results results, List<Comparison> comparisons) {
        return new Results(
                        results.study(),
                        results.claypon(),
                        results.data(),
                        results.criteria(),
                        results.attrition(),
                        results.matching(),
                        results.balance(),
                        comparisons,
                        results.guideline(),
                        results.guidelineSensitivity(),
                        results.models(),
                        results.severity(),
                        results.patterns(),
                        results.by(),
                        results.sensitivity(),
                        results.criticisms(),
                        results.evidence(),
                        results.verdict(),
                        results.methods(),
                        results.literature(),
                        results.summary())
                .withCharacteristics(results.characteristics());
    }

    static Results with(Results results, Matching matching) {
        return with(results, matching, results.by());
    }

    static Results with(Results results, Matching matching, List<Interaction> by) {
        return new Results(
                results.study(),
                results.claypon(),
                results.data(),
                results.criteria(),
                results.attrition(),
                matching,
                results.balance(),
                results.comparisons(),
                results.guideline(),
                results.guidelineSensitivity(),
                results.models(),
                results.severity(),
                results.patterns(),
                by,
                results.sensitivity(),
                results.criticisms(),
                results.evidence(),
                results.verdict(),
                results.methods(),
                results.literature(),
                results.summary());
    }
}
