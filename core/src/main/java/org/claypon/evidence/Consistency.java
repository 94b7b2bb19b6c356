package org.claypon.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.claypon.results.Evidence;
import org.claypon.results.Figure;
import org.claypon.results.Interaction;
import org.claypon.results.Model;
import org.claypon.results.PValue;
import org.claypon.results.RatioValue;
import org.claypon.results.Results;

/// Whether the link is the same in different people: one row for each variable of `by`.
///
/// ```text
/// against    p of the interaction < 0.05, and odds ratios on both sides of 1
/// supports   the headline's interval leaves out 1, at least two strata have an odds ratio, all lie on its side of 1, and p ≥ 0.05
/// silent     otherwise
/// ```
final class Consistency {

    static final double SIGNIFICANT = 0.05;

    /// The name of the test among the numbers.
    static final String P = "p_interaction";

    private Consistency() {}

    static List<Evidence> of(Results results, Question question) {
        List<Evidence> rows = new ArrayList<>();
        for (Interaction by : results.by()) {
            if (by.exposure().equals(question.exposure().name())) {
                rows.add(of(results, by, question));
            }
        }
        return rows.isEmpty()
                ? List.of(
                        Viewpoint.CONSISTENCY.silent(
                                "The study does not ask whether the link is the same in different people."))
                : rows;
    }

    private static Evidence of(Results results, Interaction by, Question question) {
        Numbers numbers = new Numbers();
        List<Double> ratios = new ArrayList<>();
        for (Interaction.Stratum stratum : by.strata()) {
            numbers.add("odds_ratio: " + stratum.level(), stratum.oddsRatio());
            if (stratum.oddsRatio() instanceof Figure.Value(double ratio)) {
                ratios.add(ratio);
            }
        }
        numbers.add(P, by.p());
        String before =
                "By %s: %s."
                        .formatted(
                                results.study().labels().getOrDefault(by.by(), by.by()),
                                strata(by));
        if (!(by.p() instanceof Figure.Value(double p)) || ratios.size() < 2) {
            return Viewpoint.CONSISTENCY.silent(
                    before + " That is too little to compare.", numbers.map());
        }
        boolean above = ratios.stream().allMatch(ratio -> ratio > 1);
        boolean below = ratios.stream().allMatch(ratio -> ratio < 1);
        return judged(question, numbers, before, p, above, below);
    }

    private static Evidence judged(
            Question question,
            Numbers numbers,
            String before,
            double p,
            boolean above,
            boolean below) {
        String test = " (p for a difference %s)".formatted(PValue.said(p));
        if (p < SIGNIFICANT) {
            return above || below
                    ? Viewpoint.CONSISTENCY.silent(
                            before + " They differ in size, not in direction" + test + ".",
                            numbers.map())
                    : Viewpoint.CONSISTENCY.against(
                            before + " They lie on both sides of 1" + test + ".", numbers.map());
        }
        Seen seen = question.main().map(Consistency::seen).orElse(Seen.UNKNOWN);
        return (seen == Seen.MORE && above) || (seen == Seen.LESS && below)
                ? Viewpoint.CONSISTENCY.supports(
                        before
                                + " All lie on the same side of 1, and no difference between them was seen"
                                + test
                                + ".",
                        numbers.map())
                : Viewpoint.CONSISTENCY.silent(
                        before
                                + (seen.apart()
                                        ? " They do not all lie on the same side of 1, but no difference between them was seen"
                                        : " No difference between them was seen, nor a link in all people together")
                                + test
                                + ".",
                        numbers.map());
    }

    private static Seen seen(Model.Term term) {
        return Seen.of(term);
    }

    private static String strata(Interaction by) {
        DoubleFunction<String> said =
                RatioValue.alike(
                        by.strata().stream()
                                .flatMap(stratum ->
                                        Stream.of(
                                                stratum.oddsRatio(),
                                                stratum.lower(),
                                                stratum.upper()))
                                .toArray(Figure[]::new));
        return by.strata().isEmpty()
                ? "no odds ratio (%s)".formatted(Words.reason(by.p()))
                : String.join(
                        "; ",
                        by.strata().stream()
                                .map(stratum ->
                                        stratum.level()
                                                + (stratum.oddsRatio()
                                                                instanceof
                                                                Figure.Value(double ratio)
                                                        ? " odds ratio " + said.apply(ratio)
                                                        : " no odds ratio"))
                                .toList());
    }
}
