package org.claypon.report;

import static org.claypon.report.Markdown.escaped;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.claypon.results.Comparison;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.Results;

/// What was found, as people out of a hundred.
final class PlainFindings {

    private final Results results;
    private final Markdown text;

    private PlainFindings(Results results, Markdown text) {
        this.results = results;
        this.text = text;
    }

    static void write(Results results, Markdown text) {
        PlainFindings findings = new PlainFindings(results, text);
        text.paragraph(escaped(results.verdict().headline()));
        findings.shares();
        findings.middles();
        findings.alike();
        PlainExposures.write(results, text);
    }

    private void shares() {
        List<String> items =
                results.comparisons().stream()
                        .flatMap(comparison ->
                                comparison.shares().stream()
                                        .filter(share ->
                                                !areHidden(
                                                        share.cases().below(),
                                                        share.controls().below()))
                                        .map(share -> share(comparison, share)))
                        .toList();
        if (!items.isEmpty()) {
            text.paragraph(
                    "This is how many people lay under the limits that the study or its guideline names:");
            items.forEach(text::item);
        }
    }

    private static String share(Comparison comparison, Comparison.Share share) {
        return "%s under %s was seen in %s with the condition and in %s without it."
                .formatted(
                        escaped(comparison.label()),
                        escaped(share.threshold()),
                        people(share.cases().below(), share.cases().of()),
                        others(
                                share.cases().below(),
                                share.cases().of(),
                                share.controls().below(),
                                share.controls().of()));
    }

    /// Two hidden numbers beside each other say nothing.
    static boolean areHidden(Count one, Count other) {
        return one instanceof Count.FewerThan && other instanceof Count.FewerThan;
    }

    /// `about 14 out of 100 people (3 of 21)`, or `a hidden number of people`.
    static String people(Count part, Count whole) {
        if (part instanceof Count.Exactly(long some) && whole instanceof Count.Exactly(long all)) {
            return all == 0
                    ? "no one, as no one could be counted,"
                    : "%s (%s of %s)"
                            .formatted(
                                    Say.outOf100((double) some / all),
                                    Say.count(part),
                                    Say.count(whole));
        }
        String people = Say.many(part, "person", "people");
        return whole instanceof Count.Exactly
                ? "%s (of %s)".formatted(people, Say.count(whole))
                : people;
    }

    /// The people of the second group: `about as many (24 of 84)` where a share that is no other number stands before it.
    static String others(Count part, Count whole, Count otherPart, Count otherWhole) {
        String first = people(part, whole);
        String second = people(otherPart, otherWhole);
        String before = first.substring(0, first.indexOf('(') + 1);
        return before.startsWith("about") && second.startsWith(before)
                ? "about as many (" + second.substring(before.length())
                : second;
    }

    private void middles() {
        List<String> items =
                results.comparisons().stream()
                        .flatMap(comparison -> middle(comparison).stream())
                        .toList();
        if (!items.isEmpty()) {
            text.paragraph(
                    "Half of the people lay below the middle value, and half above it.",
                    "These are the middle values:");
            items.forEach(text::item);
        }
    }

    private static Optional<String> middle(Comparison comparison) {
        if (comparison.cases().median() instanceof Figure.Value(double cases)
                && comparison.controls().median() instanceof Figure.Value(double controls)) {
            int decimals =
                    Math.max(
                            0,
                            Say.decimals(
                                            comparison.cases().median(),
                                            comparison.controls().median())
                                    - 1);
            DoubleFunction<String> format =
                    Say.alike(
                            value -> Say.number(value, decimals),
                            comparison.cases().median(),
                            comparison.controls().median());
            return Optional.of(
                    "%s was %s with the condition and %s without it (in %s)."
                            .formatted(
                                    escaped(comparison.label()),
                                    format.apply(cases),
                                    format.apply(controls),
                                    escaped(comparison.unit())));
        }
        return Optional.empty();
    }

    private void alike() {
        List<String> items =
                results.comparisons().stream()
                        .flatMap(comparison ->
                                comparison
                                        .equivalent()
                                        .map(found -> alike(comparison, found))
                                        .stream())
                        .toList();
        if (!items.isEmpty()) {
            text.paragraph("The study also asks if both groups are alike on average:");
            items.forEach(text::item);
        }
    }

    private static String alike(Comparison comparison, Comparison.Equivalent found) {
        String label = escaped(comparison.label());
        String margin = escaped(found.margin());
        return switch (found.verdict()) {
            case "equivalent" ->
                    "%s was shown to be alike on average in both groups (within %s)."
                            .formatted(label, margin);
            case "different" ->
                    Margins.isBeyond(found, comparison.unit())
                            ? "%s was shown to differ on average between the groups by more than %s."
                                    .formatted(label, margin)
                            : "%s differed on average between the groups%s; whether by more than %s is open."
                                    .formatted(label, Margins.ratio(comparison, found), margin);
            default ->
                    "%s was not shown to be alike on average, and not shown to differ (within %s)."
                            .formatted(label, margin);
        };
    }
}
