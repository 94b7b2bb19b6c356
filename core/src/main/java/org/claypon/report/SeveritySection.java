package org.claypon.report;

import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.html.chart.StackedBars;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.Results;
import org.claypon.results.Severity;
import org.claypon.results.Severity.Association;

/// How badly off the cases are, and which measurements go with it among them.
final class SeveritySection {

    private static final String NO_BAND = "In no band";
    private static final String NO_SCORE = "Without a score";

    private SeveritySection() {}

    static List<Html> of(Results results) {
        return results.severity().map(severity -> parts(results, severity)).orElse(List.of());
    }

    private static List<Html> parts(Results results, Severity severity) {
        List<Html> parts = new ArrayList<>();
        parts.add(
                Prose.paragraph(
                        "How badly off a case is, is read from %s (%s). This section looks at cases alone."
                                .formatted(severity.label(), severity.unit())));
        parts.add(
                bars(results, severity)
                        .figure(
                                "severity-figure",
                                "The matched cases by band of %s.".formatted(severity.label()),
                                counts(severity)));
        if (!severity.associations().isEmpty()) {
            parts.add(Prose.paragraph(meaning(severity)));
            parts.add(correlations(severity).html());
            parts.add(summaries(severity).html());
        }
        parts.add(Prose.list(severity.notes()));
        return parts;
    }

    /// What a correlation inside the cases is, and is not.
    static String meaning(Severity severity) {
        return "A correlation among cases is not the matched comparison: it has no controls, is not adjusted for age or sex, and does not say whether a"
                + " measurement differs between people with and without the condition. From −1 to 1, with 0 for none. Pearson's is"
                + " drawn by a few extreme values; Spearman's uses ranks alone. %s"
                        .formatted(tests(severity.tests()));
    }

    private static String tests(int tests) {
        return switch (tests) {
            case 0 -> "No test could be made.";
            case 1 -> "One test was made.";
            default ->
                    "%d tests were made, and by chance alone about one in twenty has a p under 0.05; no correction was made for that."
                            .formatted(tests);
        };
    }

    private record Share(String label, Count people) {}

    private static List<Share> shares(Severity severity) {
        List<Share> shares = new ArrayList<>();
        severity.bands().forEach(band -> shares.add(new Share(band.label(), band.cases())));
        Stream.of(
                        new Share(NO_BAND, severity.withoutBand()),
                        new Share(NO_SCORE, severity.missing()))
                .filter(share -> !Say.isNone(share.people()))
                .forEach(shares::add);
        return shares;
    }

    private static StackedBars bars(Results results, Severity severity) {
        List<Share> shares = shares(severity);
        return new StackedBars(
                "Cases by severity",
                "One bar, divided by the share of the matched cases in each band of severity.",
                shares.stream().map(Share::label).toList(),
                "hidden (few people)",
                List.of(
                        new StackedBars.Bar(
                                "Cases",
                                shares.stream()
                                        .map(share ->
                                                Charts.share(
                                                        share.people(), results.matching().cases()))
                                        .toList())),
                severity.bands().size());
    }

    private static Table counts(Severity severity) {
        List<List<String>> rows = new ArrayList<>();
        severity.bands()
                .forEach(band ->
                        rows.add(
                                List.of(
                                        band.label(),
                                        Say.number(band.from(), decimals(band.from())),
                                        Say.cell(band.cases()))));
        rows.add(List.of(NO_BAND, Say.NOTHING, Say.cell(severity.withoutBand())));
        rows.add(List.of(NO_SCORE, Say.NOTHING, Say.cell(severity.missing())));
        return Table.of(
                "severity-table",
                "Matched cases by band of severity",
                List.of(
                        words("Band"),
                        numbers("From (%s)".formatted(severity.unit())),
                        numbers("Cases")),
                rows);
    }

    private static int decimals(double bound) {
        return bound == Math.rint(bound) ? 0 : 2;
    }

    private static Table correlations(Severity severity) {
        return Table.of(
                "severity-correlations-table",
                "Correlation with %s among the matched cases".formatted(severity.label()),
                List.of(
                        words("Measurement"),
                        numbers("Cases"),
                        numbers("Without score or value"),
                        numbers("Pearson (95\u00A0% limits)"),
                        numbers("p"),
                        numbers("Spearman"),
                        numbers("p")),
                severity.associations().stream().map(SeveritySection::row).toList());
    }

    private static List<String> row(Association association) {
        Severity.Pearson pearson = association.pearson();
        return List.of(
                association.label(),
                Say.cell(association.n()),
                Say.cell(association.missing()),
                Say.estimate(
                        pearson.r(),
                        pearson.lower(),
                        pearson.upper(),
                        value -> Say.number(value, 2)),
                pearson.r() instanceof Figure.Value ? Say.p(pearson.p()) : Say.NOTHING,
                Say.number(association.spearman().r(), 2),
                association.spearman().r() instanceof Figure.Value
                        ? Say.p(association.spearman().p())
                        : Say.NOTHING);
    }

    private static Table summaries(Severity severity) {
        return new Table(
                "severity-bands-table",
                "Each measurement by band of severity: median and quartiles of the cases in it",
                List.of(
                        words("Band"),
                        numbers("Cases with a value"),
                        numbers("Median [quartiles]")),
                severity.associations().stream()
                        .map(association ->
                                new Table.Group(
                                        "%s (%s)"
                                                .formatted(association.label(), association.unit()),
                                        rows(association)))
                        .toList());
    }

    /// All of a measurement with the same decimals, but for bands of which masking left three digits.
    private static List<List<String>> rows(Association association) {
        int decimals =
                Say.decimals(
                        association.bands().stream()
                                .map(Severity.Summary::median)
                                .toArray(Figure[]::new));
        return association.bands().stream()
                .map(band -> List.of(band.band(), Say.cell(band.n()), quartiles(band, decimals)))
                .toList();
    }

    private static String quartiles(Severity.Summary summary, int decimals) {
        if (Say.isNone(summary.n())) {
            return Say.NOTHING;
        }
        DoubleFunction<String> format =
                Say.alike(
                        value -> Say.number(value, decimals),
                        summary.median(),
                        summary.q1(),
                        summary.q3());
        return summary.median() instanceof Figure.Value
                ? "%s [%s]"
                        .formatted(
                                Say.figure(summary.median(), format),
                                Say.interval(summary.q1(), summary.q3(), format))
                : Say.figure(summary.median(), format);
    }
}
