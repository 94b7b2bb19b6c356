package org.claypon.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claypon.results.Evidence;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.RatioValue;
import org.claypon.results.Trend;
import org.claypon.study.Exposure;

/// Whether more of the exposure goes with more of the condition, step by step.
///
/// Read from the odds ratios of the quartiles of the headline's measurement, with the lowest as 1; where the study has no quartiles of it, from its slope
/// in another model, if that is not the headline itself.
///
/// ```text
/// quartiles  supports   the four are in order (up or down), and the highest has an interval that leaves out 1 or the test for a trend has p < 0.05
///            against    they are not in order, although an interval leaves out 1
///            silent     otherwise
/// slope      supports   its interval leaves out 1
///            silent     otherwise
/// ```
final class Gradient {

    private Gradient() {}

    static Evidence of(List<Question> questions) {
        Question first = questions.getFirst();
        if (first.exposure().measured().isEmpty()) {
            return Viewpoint.GRADIENT.silent(
                    "The exposure is %s; the study asks for no steps of it."
                            .formatted(
                                    first.form() == Form.AMOUNT
                                            ? "a number in one straight line"
                                            : "there or not"));
        }
        List<Question> same =
                questions.stream()
                        .filter(other ->
                                other.exposure().measured().equals(first.exposure().measured()))
                        .toList();
        Optional<Evidence> quartiles =
                same.stream()
                        .filter(other -> other.exposure() instanceof Exposure.Quartiles)
                        .findFirst()
                        .flatMap(Gradient::ofQuartiles);
        return quartiles
                .or(() ->
                        same.stream()
                                .skip(1)
                                .filter(other -> other.form() == Form.AMOUNT)
                                .findFirst()
                                .filter(_ -> first.form() != Form.AMOUNT)
                                .flatMap(Gradient::ofSlope))
                .orElseGet(() -> Viewpoint.GRADIENT.silent(nothing(first)));
    }

    private static String nothing(Question first) {
        return first.form() == Form.AMOUNT
                ? "The headline's own odds ratio takes a steady slope for granted, and so cannot test it. Quartiles of the measurement would."
                : "The study has neither quartiles nor a slope of this measurement.";
    }

    /// Empty unless all three quartiles above the lowest have an odds ratio.
    private static Optional<Evidence> ofQuartiles(Question question) {
        List<Model.Term> terms = question.terms();
        List<Double> ratios =
                Stream.concat(
                                Stream.of(1.0),
                                terms.stream()
                                        .map(Model.Term::oddsRatio)
                                        .filter(Figure.Value.class::isInstance)
                                        .map(figure -> ((Figure.Value) figure).value()))
                        .toList();
        if (ratios.size() < 4) {
            return Optional.empty();
        }
        Numbers numbers = new Numbers();
        IntStream.range(0, terms.size())
                .forEach(at -> numbers.add("odds_ratio_quartile_" + (at + 2), ratios.get(at + 1)));
        boolean anyApart = terms.stream().anyMatch(Gradient::apart);
        boolean trend = trend(question, numbers);
        boolean lastApart = apart(terms.getLast());
        String are =
                "From the lowest quarter of the controls to the highest, the odds ratios are %s"
                        .formatted(steps(terms));
        return Optional.of(
                inOrder(ratios) && (lastApart || trend)
                        ? Viewpoint.GRADIENT.supports(
                                are
                                        + (lastApart
                                                ? ": in order, and the highest has an interval that leaves out 1."
                                                : ": in order, and the test for a trend has p below 0.05."),
                                numbers.map())
                        : anyApart && !inOrder(ratios)
                                ? Viewpoint.GRADIENT.against(
                                        are + ": a link, but not in order.", numbers.map())
                                : Viewpoint.GRADIENT.silent(
                                        are
                                                + (inOrder(ratios)
                                                        ? ": in order, but the interval of the highest holds 1, and no trend was seen."
                                                        : ": not in order, and every interval holds 1."),
                                        numbers.map()));
    }

    /// The lowest quarter is compared with itself: 1.
    private static String steps(List<Model.Term> terms) {
        DoubleFunction<String> said =
                RatioValue.alike(terms.stream().map(Model.Term::oddsRatio).toArray(Figure[]::new));
        return Stream.concat(
                        Stream.of("1"),
                        terms.stream()
                                .map(term ->
                                        term.oddsRatio() instanceof Figure.Value(double ratio)
                                                ? said.apply(ratio)
                                                : Words.reason(term.oddsRatio())))
                .collect(Collectors.joining(", "));
    }

    /// Whether the odds rise or fall from quartile to quartile by more than chance; its p goes among the numbers.
    private static boolean trend(Question question, Numbers numbers) {
        Optional<Figure> p = question.model().trend().map(Trend::p);
        p.ifPresent(found -> numbers.add("p_trend", found));
        return p.isPresent()
                && p.get() instanceof Figure.Value(double found)
                && found < Consistency.SIGNIFICANT;
    }

    private static Optional<Evidence> ofSlope(Question question) {
        return question.main()
                .filter(term -> term.oddsRatio() instanceof Figure.Value)
                .map(term -> {
                    String is =
                            "Taken as a number, the odds ratio is %s"
                                    .formatted(Words.ratio(term, question.step()));
                    Numbers numbers = new Numbers().add(term);
                    return apart(term)
                            ? Viewpoint.GRADIENT.supports(
                                    is + ": the interval leaves out 1.", numbers.map())
                            : Viewpoint.GRADIENT.silent(
                                    is + ": the interval holds 1.", numbers.map());
                });
    }

    private static boolean apart(Model.Term term) {
        return Seen.of(term).apart();
    }

    private static boolean inOrder(List<Double> ratios) {
        return IntStream.range(1, ratios.size()).allMatch(at -> ratios.get(at) > ratios.get(at - 1))
                || IntStream.range(1, ratios.size())
                        .allMatch(at -> ratios.get(at) < ratios.get(at - 1));
    }
}
