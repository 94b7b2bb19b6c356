package org.claypon.report;

import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.html.chart.Histogram;
import org.claypon.results.Comparison;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.Results;

/// How the values of cases and controls spread, with the limits that the study or its guideline names.
final class DistributionSection {

    private DistributionSection() {}

    static List<Html> of(Results results) {
        List<Html> parts = new ArrayList<>();
        for (int i = 0; i < results.comparisons().size(); i++) {
            Comparison comparison = results.comparisons().get(i);
            parts.add(Prose.heading("%s, %s".formatted(comparison.label(), comparison.unit())));
            parts.add(plot(comparison, "distribution-" + (i + 1)));
        }
        return parts;
    }

    private static Html plot(Comparison comparison, String id) {
        List<Comparison.Bin> bins =
                comparison.distribution().bins().stream()
                        .filter(bin -> bin.from() < bin.to())
                        .toList();
        if (bins.isEmpty()) {
            return Prose.note(
                    "There are too few values, or too few different ones, for a plot that shows nobody.");
        }
        Histogram histogram =
                new Histogram(
                        "Distribution of " + comparison.label(),
                        "Cases above the line and controls below it, as shares of each group by range of the value.",
                        "%s, %s".formatted(comparison.label(), comparison.unit()),
                        "hidden: few people",
                        bars(comparison, bins),
                        limits(comparison));
        return histogram.figure(
                id,
                "%s in cases (above) and controls (below). The area of a bar is the share of its group; dashed lines are limits.%s"
                        .formatted(comparison.label(), beyond(comparison.distribution())),
                table(comparison, bins, id + "-table"));
    }

    private static String beyond(Comparison.Distribution distribution) {
        if (distribution.openBelow() && distribution.openAbove()) {
            return " The first and the last bar also hold the values beyond them.";
        }
        return distribution.openBelow()
                ? " The first bar also holds the values below it."
                : distribution.openAbove() ? " The last bar also holds the values above it." : "";
    }

    private static List<Histogram.Bar> bars(Comparison comparison, List<Comparison.Bin> bins) {
        return bins.stream()
                .map(bin ->
                        new Histogram.Bar(
                                bin.from(),
                                bin.to(),
                                share(bin.cases(), comparison.cases().n()),
                                share(bin.controls(), comparison.controls().n())))
                .toList();
    }

    private static OptionalDouble share(Count part, Count whole) {
        return part instanceof Count.Exactly(long people)
                        && whole instanceof Count.Exactly(long all)
                        && all > 0
                ? OptionalDouble.of((double) people / all)
                : OptionalDouble.empty();
    }

    /// Limits written in the unit of the measurement; others have no place on its axis.
    private static List<Histogram.Limit> limits(Comparison comparison) {
        return comparison.shares().stream()
                .flatMap(share -> limit(comparison, share).stream())
                .sorted(Comparator.comparingDouble(Histogram.Limit::at))
                .distinct()
                .toList();
    }

    private static Optional<Histogram.Limit> limit(Comparison comparison, Comparison.Share share) {
        String ending = " " + comparison.unit();
        if (!share.threshold().endsWith(ending)) {
            return Optional.empty();
        }
        String number =
                share.threshold().substring(0, share.threshold().length() - ending.length());
        return number.matches("\\d{1,12}(\\.\\d{1,12})?")
                ? Optional.of(limit(share, Double.parseDouble(number)))
                : Optional.empty();
    }

    /// Only a guideline's threshold has a label, behind the colon of its source.
    private static Histogram.Limit limit(Comparison.Share share, double at) {
        int colon = share.source().indexOf(": ");
        String band = colon < 0 ? "" : share.source().substring(colon);
        return new Histogram.Limit(at, share.threshold(), band);
    }

    private static Table table(Comparison comparison, List<Comparison.Bin> bins, String id) {
        int decimals =
                Say.decimals(Figure.of(bins.getFirst().from()), Figure.of(bins.getLast().to()));
        return Table.of(
                id,
                "%s: people by range".formatted(comparison.label()),
                List.of(
                        words("From, up to (" + comparison.unit() + ")"),
                        numbers("Cases"),
                        numbers("Controls")),
                bins.stream().map(bin -> row(bin, decimals)).toList());
    }

    private static List<String> row(Comparison.Bin bin, int decimals) {
        return List.of(
                "%s to %s"
                        .formatted(
                                Say.number(bin.from(), decimals), Say.number(bin.to(), decimals)),
                Say.cell(bin.cases()),
                Say.cell(bin.controls()));
    }
}
