package org.claypon.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.GuidelineGroups;
import org.claypon.results.GuidelineSensitivity;
import org.claypon.results.Model;

/// The full study's people under a second guideline; all numbers are invented.
record GuidelineExamples(String prefix) {

    private String t(String text) {
        return prefix + text;
    }

    List<GuidelineSensitivity> sensitivity(GuidelineGroups own) {
        return List.of(
                new GuidelineSensitivity(
                        true, inputs(), t("deficient"), own, lowest("nice-ng239-b12: deficient")),
                new GuidelineSensitivity(
                        false, inputs(), t("below"), other(), lowest("bsh-2014-b12: below")));
    }

    private SequencedMap<String, String> inputs() {
        SequencedMap<String, String> inputs = new LinkedHashMap<>();
        inputs.put(t("pregnant"), t("RIDEXPRG = 1"));
        inputs.put(t("total_b12"), t("b12"));
        return inputs;
    }

    private GuidelineGroups other() {
        SequencedMap<String, SequencedMap<String, Count>> groups = new LinkedHashMap<>();
        groups.put("cases", bands(2, 19, 0));
        groups.put("controls", bands(5, 77, 2));
        SequencedMap<String, SequencedMap<String, GuidelineGroups.Share>> shares =
                new LinkedHashMap<>();
        shares.put("cases", shares(2 / 21.0, 19 / 21.0));
        shares.put("controls", shares(5 / 82.0, 77 / 82.0));
        SequencedMap<String, Count> reasons = new LinkedHashMap<>();
        reasons.put(t("there is no total B12"), Count.of(2));
        return new GuidelineGroups(
                t("bsh-2014-b12"),
                t("2014/1"),
                t("Cobalamin cut-off of an older guideline"),
                groups,
                shares,
                reasons,
                List.of(
                        band("below", "Below the cut-off", "", Figure.notEstimable("the lowest")),
                        band("not_below", "Not below it", "from 200 ng/L", Figure.of(200))),
                List.of(t("Superseded.")));
    }

    private SequencedMap<String, Count> bands(long below, long not, long none) {
        SequencedMap<String, Count> bands = new LinkedHashMap<>();
        bands.put(t("below"), Count.of(below));
        bands.put(t("not_below"), Count.of(not));
        bands.put("not_classifiable", Count.of(none));
        return bands;
    }

    private SequencedMap<String, GuidelineGroups.Share> shares(double below, double not) {
        SequencedMap<String, GuidelineGroups.Share> shares = new LinkedHashMap<>();
        shares.put(t("below"), share(below));
        shares.put(t("not_below"), share(not));
        return shares;
    }

    private static GuidelineGroups.Share share(double share) {
        return new GuidelineGroups.Share(
                Figure.of(share), Figure.of(share / 2), Figure.of(share + 0.01));
    }

    private GuidelineGroups.Band band(String band, String label, String edge, Figure lower) {
        return new GuidelineGroups.Band(
                t("total_b12"),
                t("total B12"),
                t(band),
                t(label),
                edge.isEmpty() ? "" : t(edge),
                lower,
                t("ng/L"),
                "",
                t("A note on the older guideline"),
                false);
    }

    private Model lowest(String name) {
        Figure figure = Figure.of(1.6);
        return new Model(
                t(name),
                t(name),
                Optional.empty(),
                Optional.empty(),
                Count.of(21),
                Count.of(6),
                new Model.Missing(Count.of(2), Count.of(0)),
                Optional.of(
                        new Model.Exposed(Count.of(2), Count.of(21), Count.of(5), Count.of(82))),
                t("profile likelihood; exact p"),
                Figure.of(-33.1),
                Figure.of(-33.4),
                Figure.of(7.9),
                List.of(
                        new Model.Term(
                                t(name),
                                Figure.of(StrictMath.log(1.6)),
                                Figure.of(0.9),
                                figure,
                                Figure.of(0.22),
                                Figure.of(8.4),
                                Figure.of(0.71),
                                new Model.Wald(Figure.of(0.27), Figure.of(9.3), Figure.of(0.6)),
                                Figure.of(0.58),
                                Optional.empty(),
                                Optional.empty())),
                new Model.Crude(figure, figure, figure),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(t("People who could be put into no band leave this model.")));
    }
}
