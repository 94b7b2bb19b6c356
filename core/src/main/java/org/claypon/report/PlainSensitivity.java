package org.claypon.report;

import static org.claypon.report.Markdown.escaped;
import static org.claypon.report.Markdown.quoted;

import java.util.List;
import java.util.Optional;
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
                    "It would have to be this strong to do that alone:");
            hidden.forEach(text::item);
            text.paragraph(
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

    /// Of a link whose range does not hold 1; where two readings are possible, the weaker habit.
    private static Stream<String> hidden(Results results, Model model) {
        return results.sensitivity().eValues().stream()
                .filter(found -> found.model().equals(model.name()))
                .flatMap(found -> weakest(found).stream())
                .map(times ->
                        "For %s, the habit would be at least %s times as common in one group, and go with %s times as many cases."
                                .formatted(
                                        quoted(Labels.of(results, model.name())),
                                        Say.ratio(times),
                                        Say.ratio(times)));
    }

    private static Optional<Double> weakest(EValue found) {
        return found.readings().stream()
                .filter(PlainSensitivity::seen)
                .flatMap(reading ->
                        reading.eValue() instanceof Figure.Value(double value)
                                ? Stream.of(value)
                                : Stream.empty())
                .min(Double::compare);
    }

    private static boolean seen(EValue.Reading reading) {
        return reading.eValueOfLimits() instanceof Figure.Value(double value) && value > 1;
    }
}
