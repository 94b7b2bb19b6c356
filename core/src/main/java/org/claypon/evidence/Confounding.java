package org.claypon.evidence;

import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.claypon.results.Evidence;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.RatioValue;
import org.claypon.results.Results;
import org.claypon.stats.printed.Span;
import org.claypon.study.Study;

/// What the covariates that were measured do to the link. What was not measured is not in it.
///
/// ```text
/// against    without the covariates the interval leaves out 1, and with them it no longer does
/// supports   it leaves out 1 on the same side both times, and the odds ratio changes by no more than 10 %
/// silent     otherwise
/// change     max(with / without, without / with) − 1 as printed, on the scale of Contrast where there is one
/// ```
///
/// **Source.** Of the 10 %: Maldonado & Greenland 1993, Am J Epidemiol 138:923.
final class Confounding {

    /// Ten in a hundred, as a ratio.
    static final double CHANGE = 1.1;

    private Confounding() {}

    static Evidence of(Study study, Results results, Question question) {
        Optional<Model.Term> with = question.adjusted().flatMap(question::main);
        Optional<Model.Term> without = question.main(question.plain());
        if (with.isEmpty() || without.isEmpty()) {
            return Viewpoint.CONFOUNDING.silent(
                    "The study adjusts for nothing beyond the matching, so what else stands behind both is open.");
        }
        Numbers numbers =
                new Numbers()
                        .add("odds_ratio_unadjusted", without.get().oddsRatio())
                        .add("odds_ratio_adjusted", with.get().oddsRatio());
        if (!(with.get().oddsRatio() instanceof Figure.Value(double adjusted))
                || !(without.get().oddsRatio() instanceof Figure.Value(double plain))) {
            return Viewpoint.CONFOUNDING.silent(
                    "One of the two odds ratios, with and without the covariates, is missing.",
                    numbers.map());
        }
        Span change =
                change(
                        Contrast.of(study, results.comparisons(), question, without.get())
                                .map(Contrast::possible)
                                .orElse(Span.of(plain)),
                        Contrast.of(study, results.comparisons(), question, with.get())
                                .map(Contrast::possible)
                                .orElse(Span.of(adjusted)));
        numbers.add(
                "change",
                change.low() == change.high()
                        ? Figure.of(change.low() - 1)
                        : Figure.notEstimable("two digits leave a range"));
        DoubleFunction<String> said =
                RatioValue.alike(
                        Stream.of(without.get(), with.get())
                                .flatMap(term ->
                                        Stream.of(term.oddsRatio(), term.lower(), term.upper()))
                                .toArray(Figure[]::new));
        String are =
                "The odds ratio%s is %s without the covariates and %s with them"
                        .formatted(question.step(), said.apply(plain), said.apply(adjusted));
        return judged(seen(without.get()), seen(with.get()), change, are, numbers);
    }

    private static Evidence judged(
            Seen without, Seen with, Span change, String are, Numbers numbers) {
        if (without.apart() && with != without) {
            return Viewpoint.CONFOUNDING.against(
                    are + ": with them the interval no longer leaves out 1.", numbers.map());
        }
        if (!with.apart()) {
            return Viewpoint.CONFOUNDING.silent(
                    are + ": no link was seen that the covariates could explain.", numbers.map());
        }
        if (with != without) {
            return Viewpoint.CONFOUNDING.silent(
                    are + ": only with them does the interval leave out 1.", numbers.map());
        }
        if (change.low() <= CHANGE && change.high() > CHANGE) {
            return Viewpoint.CONFOUNDING.silent(
                    are
                            + ": in two digits it cannot be told whether they change it by more than 10 %.",
                    numbers.map());
        }
        return change.high() <= CHANGE
                ? Viewpoint.CONFOUNDING.supports(
                        are
                                + ": a change of no more than 10 %. What was not measured is not in it.",
                        numbers.map())
                : Viewpoint.CONFOUNDING.silent(
                        are
                                + ": a change of more than 10 %, although the interval still leaves out 1.",
                        numbers.map());
    }

    /// How many times as large the one is as the other, whichever is larger.
    static Span change(Span without, Span with) {
        Span more = with.dividedBy(without);
        Span less = without.dividedBy(with);
        if (more.low() >= 1) {
            return more;
        }
        return less.low() >= 1 ? less : new Span(1, Math.max(more.high(), less.high()));
    }

    private static Seen seen(Model.Term term) {
        return Seen.of(term);
    }
}
