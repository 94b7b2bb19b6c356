package org.claypon.report;

import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.results.Comparison;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.RatioValue;
import org.claypon.results.Results;
import org.claypon.stats.Description;

/// Measurements of cases and controls, as published papers print them.
final class ComparisonSection {

    private static final String LIMITS = "(limits)";

    private ComparisonSection() {}

    static List<Html> of(Results results) {
        if (results.comparisons().isEmpty()) {
            return List.of();
        }
        Table table =
                new Table(
                        "comparison-table",
                        "Measurements in matched cases and controls",
                        List.of(
                                words("Measurement"),
                                numbers("Cases"),
                                numbers("Controls"),
                                numbers("Case against control (95\u00A0% interval)"),
                                numbers("p")),
                        results.comparisons().stream().map(ComparisonSection::group).toList());
        return List.of(
                table.inParagraphs(),
                beyondLimits(results),
                methods(results),
                Prose.note(
                        "The test by ranks asks the same as the t test, and no single value far out decides it. Where both differ much, look at the distributions."));
    }

    /// The reason that several cells of a measurement have in common, said once.
    private static Html beyondLimits(Results results) {
        List<String> labels =
                results.comparisons().stream()
                        .filter(ComparisonSection::anyLimits)
                        .map(Comparison::label)
                        .toList();
        return labels.isEmpty()
                ? Html.sequence()
                : Prose.note(
                        "%s in the rows of %s: some values lie beyond an assay limit, and nothing is put in their place. So there is no mean, and no test of means; ranks and shares use what is known of these values."
                                .formatted(LIMITS, String.join(", ", labels)));
    }

    /// Stands for the reason that the note under the table gives.
    private static String once(Figure figure, Supplier<String> otherwise) {
        return figure instanceof Figure.NotEstimable(String reason)
                        && reason.equals(Description.BEYOND_LIMITS.reason())
                ? LIMITS
                : otherwise.get();
    }

    private static Html methods(Results results) {
        return Prose.list(
                OnceSaid.named(results.comparisons(), Comparison::label, ComparisonSection::methods)
                        .stream()
                        .map(Say::capital)
                        .toList());
    }

    private static List<String> methods(Comparison comparison) {
        Comparison.Difference difference = comparison.difference();
        String ofCases = comparison.cases().geometricMeanMethod();
        String ofControls = comparison.controls().geometricMeanMethod();
        return List.of(
                "difference by %s%s.".formatted(difference.method(), sets(difference.sets())),
                "by ranks: %s.".formatted(comparison.signedRank().method()),
                "geometric mean: %s."
                        .formatted(
                                ofCases.equals(ofControls)
                                        ? ofCases
                                        : "%s (cases), %s (controls)"
                                                .formatted(ofCases, ofControls)));
    }

    private static Table.Group group(Comparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(counts("People with a value", comparison, Comparison.Group::n));
        rows.add(counts("Missing", comparison, Comparison.Group::missing));
        if (anyLimits(comparison)) {
            rows.add(counts("Beyond an assay limit", comparison, Comparison.Group::limits));
        }
        rows.add(means(comparison));
        rows.add(medians(comparison));
        rows.add(geometricMeans(comparison));
        rows.add(signedRank(comparison));
        comparison
                .equivalent()
                .ifPresent(equivalent -> rows.add(equivalent(comparison, equivalent)));
        comparison.shares().forEach(share -> rows.add(share(share)));
        return new Table.Group("%s, %s".formatted(comparison.label(), comparison.unit()), rows);
    }

    /// Nothing of no sets, nor of a hidden number of them.
    private static String sets(Count sets) {
        return sets instanceof Count.Exactly(long number) && number > 0
                ? ", " + Say.many(sets, "set", "sets")
                : "";
    }

    private static boolean anyLimits(Comparison comparison) {
        return !Say.isNone(comparison.cases().limits())
                || !Say.isNone(comparison.controls().limits());
    }

    private static List<String> counts(
            String name, Comparison comparison, Function<Comparison.Group, Count> count) {
        return List.of(
                name,
                Say.cell(count.apply(comparison.cases())),
                Say.cell(count.apply(comparison.controls())),
                "",
                "");
    }

    private static List<String> means(Comparison comparison) {
        Comparison.Difference difference = comparison.difference();
        return List.of(
                "Mean (SD); matched difference",
                mean(comparison.cases(), format(comparison, comparison.cases())),
                mean(comparison.controls(), format(comparison, comparison.controls())),
                once(
                        difference.mean(),
                        () ->
                                Say.estimate(
                                        difference.mean(),
                                        difference.lower(),
                                        difference.upper(),
                                        Say.alikeEstimate(
                                                inDecimals(comparison),
                                                difference.mean(),
                                                difference.lower(),
                                                difference.upper()))),
                once(difference.p(), () -> Say.p(difference.p())));
    }

    private static String mean(Comparison.Group group, DoubleFunction<String> format) {
        return once(
                group.mean(),
                () ->
                        Say.missing(group.mean())
                                .orElseGet(() ->
                                        "%s (%s)"
                                                .formatted(
                                                        Say.figure(group.mean(), format),
                                                        Say.figure(group.sd(), format))));
    }

    private static List<String> medians(Comparison comparison) {
        return List.of(
                "Median [quartiles]",
                median(comparison.cases(), format(comparison, comparison.cases())),
                median(comparison.controls(), format(comparison, comparison.controls())),
                "",
                "");
    }

    private static String median(Comparison.Group group, DoubleFunction<String> format) {
        return Say.missing(group.median())
                .orElseGet(() ->
                        "%s [%s]"
                                .formatted(
                                        Say.figure(group.median(), format),
                                        Say.interval(group.q1(), group.q3(), format)));
    }

    private static List<String> geometricMeans(Comparison comparison) {
        Comparison.Ratio ratio = comparison.geometricMeanRatio();
        return List.of(
                anyLimits(comparison)
                        ? "Geometric mean, limits by a lognormal model; ratio"
                        : "Geometric mean; ratio",
                Say.figure(
                        comparison.cases().geometricMean(), format(comparison, comparison.cases())),
                Say.figure(
                        comparison.controls().geometricMean(),
                        format(comparison, comparison.controls())),
                once(
                        ratio.value(),
                        () ->
                                ratio.value() instanceof Figure.Value(double value)
                                        ? "%s (%s)"
                                                .formatted(
                                                        RatioValue.alike(
                                                                        ratio.value(),
                                                                        ratio.lower(),
                                                                        ratio.upper())
                                                                .apply(value),
                                                        Margins.ofRatio(ratio))
                                        : Say.oddsRatio(
                                                ratio.value(), ratio.lower(), ratio.upper())),
                "");
    }

    private static List<String> signedRank(Comparison comparison) {
        Comparison.SignedRank found = comparison.signedRank();
        return List.of(
                "By ranks",
                "",
                "",
                Say.missing(found.p())
                        .orElseGet(() ->
                                found.sets() instanceof Count.Exactly
                                        ? Say.many(found.sets(), "set differs", "sets differ")
                                        : Say.cell(found.sets())),
                found.p() instanceof Figure.Value ? Say.p(found.p()) : Say.NOTHING);
    }

    private static List<String> equivalent(
            Comparison comparison, Comparison.Equivalent equivalent) {
        int decimals = Math.max(2, Say.decimals(equivalent.lower(), equivalent.upper()) - 1);
        DoubleFunction<String> format =
                Say.alikeEstimate(
                        value -> Say.number(value, decimals),
                        equivalent.lower(),
                        equivalent.upper());
        return List.of(
                "Equivalent within " + equivalent.margin(),
                "",
                "",
                "%s; 90\u00A0%% interval %s"
                        .formatted(
                                Say.capital(Margins.verdict(comparison, equivalent)),
                                Say.interval(equivalent.lower(), equivalent.upper(), format)),
                "");
    }

    private static List<String> share(Comparison.Share share) {
        return List.of(
                "Below %s (%s)".formatted(share.threshold(), share.source()),
                part(share.cases()),
                part(share.controls()),
                "",
                "");
    }

    private static String part(Comparison.Part part) {
        String people = Say.of(part.below(), part.of());
        return Say.missing(part.share()).isPresent()
                ? people
                : "%s, %s".formatted(people, Say.percent(part.share()));
    }

    /// Of one group, with no more digits than masking left in it.
    private static DoubleFunction<String> format(Comparison comparison, Comparison.Group group) {
        return Say.alike(
                inDecimals(comparison),
                group.mean(),
                group.sd(),
                group.median(),
                group.q1(),
                group.q3(),
                group.geometricMean());
    }

    private static DoubleFunction<String> inDecimals(Comparison comparison) {
        int decimals =
                Say.decimals(
                        comparison.cases().mean(),
                        comparison.cases().median(),
                        comparison.controls().mean(),
                        comparison.controls().median());
        return value -> Say.number(value, decimals);
    }
}
