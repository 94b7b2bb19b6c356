package org.claypon.report;

import static org.claypon.report.Markdown.escaped;
import static org.claypon.report.Markdown.quoted;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claypon.results.EValue;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.Results;

/// What could stand behind a link that was seen, in plain words.
final class PlainSensitivity {

    private PlainSensitivity() {}

    static void write(Results results, Markdown text) {
        List<String> hidden =
                Labels.foremost(results).stream().flatMap(model -> hidden(results, model)).toList();
        if (!hidden.isEmpty()) {
            text.paragraph(
                    "Could something that no one asked about stand behind a link that was seen?",
                    "Think of a habit.",
                    "To do that alone, it would have to be so many times as common in one group, and go with so many times as many cases:");
            hidden.forEach(text::item);
            text.paragraph(
                    readings(results),
                    "Two or three weaker things could do the same.",
                    "No one can tell from these numbers if they are there.");
        }
        recorded(results, text);
    }

    /// What the odds ratios become if people were recorded as the study file supposes.
    private static void recorded(Results results, Markdown text) {
        List<String> right =
                Labels.foremost(results).stream().flatMap(model -> right(results, model)).toList();
        if (!right.isEmpty()) {
            text.paragraph(
                    "Some people may have been put in the wrong group.",
                    "The study file makes a guess how often.",
                    "If that guess is right, these odds ratios come out:");
            right.forEach(text::item);
        }
    }

    private static Stream<String> right(Results results, Model model) {
        return results.sensitivity().biasAnalysis().stream()
                .filter(found -> found.model().equals(model.name()))
                .filter(found -> found.total().oddsRatio() instanceof Figure.Value)
                .map(found ->
                        "%s: about %s, range %s."
                                .formatted(
                                        quoted(Labels.of(results, model.name())),
                                        Say.ratio(found.total().oddsRatio()),
                                        escaped(
                                                Say.interval(
                                                        found.total().lower(),
                                                        found.total().upper(),
                                                        Say::ratio))));
    }

    /// What the odds ratio is taken for, by the design of the study.
    private static String readings(Results results) {
        List<EValue.Reading> readings =
                results.sensitivity().eValues().stream()
                        .map(EValue::readings)
                        .filter(each -> each.stream().anyMatch(PlainSensitivity::seen))
                        .findFirst()
                        .orElse(List.of());
        if (readings.size() > 1) {
            return "Rare means that under 15 out of 100 people have the condition; the study file does not say if it is rare.";
        }
        if (results.study().sampling().equals("risk_set")) {
            return "The way people were chosen lets the odds ratio stand for how many times as fast cases come up.";
        }
        return readings.stream().anyMatch(reading -> reading.form().equals(EValue.RARE))
                ? "This takes the condition to be rare, as the study file says: under 15 out of 100 people have it."
                : "This takes the condition to be common, as the study file says: 15 out of 100 people or more have it.";
    }

    /// Of a link whose range does not hold 1.
    private static Stream<String> hidden(Results results, Model model) {
        return results.sensitivity().eValues().stream()
                .filter(found -> found.model().equals(model.name()))
                .filter(found -> found.readings().stream().anyMatch(PlainSensitivity::seen))
                .filter(found -> isLink(results, found))
                .map(found ->
                        "For %s: at least %s."
                                .formatted(quoted(named(results, found)), times(found)));
    }

    /// The model, with the level that is set against the reference.
    private static String named(Results results, EValue found) {
        String level = found.exposure() + ": ";
        return found.term().startsWith(level)
                ? "%s: %s"
                        .formatted(
                                Labels.of(results, found.model()),
                                found.term().substring(level.length()))
                : Labels.of(results, found.model());
    }

    private static boolean isLink(Results results, EValue found) {
        return Said.apart(results).stream()
                .anyMatch(finding ->
                        finding.model().equals(found.model())
                                && finding.term().equals(found.term()));
    }

    private static String times(EValue found) {
        List<EValue.Reading> seen =
                found.readings().stream().filter(PlainSensitivity::seen).toList();
        return seen.stream()
                .map(reading ->
                        EValueWords.said(reading)
                                + " times"
                                + (seen.size() > 1 ? " if the condition is " + reading.form() : ""))
                .collect(Collectors.joining(", and "));
    }

    private static boolean seen(EValue.Reading reading) {
        return reading.eValueOfLimits() instanceof Figure.Value(double value) && value > 1;
    }
}
