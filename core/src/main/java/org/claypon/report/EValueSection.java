package org.claypon.report;

import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.results.EValue;
import org.claypon.results.Figure;
import org.claypon.results.RatioValue;
import org.claypon.results.Results;

/// How strong something hidden would have to be, and what the measured covariates did.
final class EValueSection {

    private static final String MEANING =
            "Suppose that one thing which nobody measured, such as a habit, stood behind the whole association. The E-value says how"
                    + " strong it would have to be at least: so many times as common among people with the exposure as among people"
                    + " without it, and so many times as many cases among people with it. An E-value of 1 means that nothing"
                    + " hidden is needed.";

    private static final String WARNING =
            "E-values are easily over-read. A large one is no proof and no probability, and does not say that nothing hidden is there."
                    + " Several weaker things together, wrong measurements, or the way in which people came into the study can do"
                    + " the same. Judge it by what is known of other causes, and by what the measured covariates did.";

    private EValueSection() {}

    static List<Html> of(Results results) {
        List<EValue> found = results.sensitivity().eValues();
        if (found.isEmpty()) {
            return List.of();
        }
        List<Html> parts = new ArrayList<>();
        parts.add(Prose.heading("Something that nobody measured"));
        parts.add(Prose.paragraph(MEANING));
        parts.add(Prose.note(WARNING));
        parts.add(table(results).inParagraphs());
        // One example of how a row reads: a sentence for each would say no more than the table.
        found.stream()
                .map(each -> sentences(results, each))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .ifPresent(said -> parts.add(Prose.list(said)));
        withinChance(results, found).ifPresent(said -> parts.add(Prose.paragraph(said)));
        if (found.stream()
                .flatMap(each -> each.readings().stream())
                .anyMatch(EValueSection::benchmarked)) {
            parts.add(Prose.heading("Beside the covariates that were measured"));
            parts.add(
                    Prose.paragraph(
                            "Each covariate was left out of the model in turn, with the same people. If no measured covariate moved the"
                                    + " estimate by much, a hidden one must be unlike all of them to explain the estimate away."
                                    + " The last column takes a hidden one that is tied to the condition as strongly as this"
                                    + " covariate, and says how uneven it would have to be between people with and without the"
                                    + " exposure."));
            parts.add(benchmarks(results).inParagraphs());
            leftOut(results).ifPresent(left -> parts.add(Prose.note(left)));
        }
        return parts;
    }

    private static boolean benchmarked(EValue.Reading reading) {
        return reading.benchmarks().isPresent();
    }

    private static Table table(Results results) {
        return new Table(
                "e-values-table",
                "E-values",
                List.of(
                        words("Read as"),
                        numbers("Ratio (95\u00A0% limits)"),
                        numbers("E-value"),
                        numbers("E-value of the limit nearer to 1")),
                results.sensitivity().eValues().stream()
                        .map(each ->
                                new Table.Group(
                                        name(results, each),
                                        each.readings().stream().map(EValueSection::row).toList()))
                        .toList());
    }

    private static String name(Results results, EValue found) {
        String model = Labels.of(results, found.model());
        String level = found.exposure() + ": ";
        String what =
                found.term().startsWith(level)
                                && !found.contrast()
                                        .orElse("")
                                        .startsWith(found.term().substring(level.length()) + " ")
                        ? model + ", " + found.term().substring(level.length())
                        : model;
        return found.contrast().map(contrast -> "%s (%s)".formatted(what, contrast)).orElse(what);
    }

    private static List<String> row(EValue.Reading reading) {
        String form = "%s condition: %s".formatted(Say.capital(reading.form()), reading.because());
        DoubleFunction<String> ratios =
                RatioValue.alike(
                        reading.riskRatio(),
                        reading.lower(),
                        reading.eValue(),
                        reading.eValueOfLimits());
        return reading.riskRatio() instanceof Figure.Value
                ? List.of(
                        form,
                        Say.oddsRatio(reading.riskRatio(), reading.lower(), reading.upper()),
                        Say.figure(reading.eValue(), ratios),
                        Say.figure(reading.eValueOfLimits(), ratios))
                : List.of(form, Say.ratio(reading.riskRatio()), Say.NOTHING, Say.NOTHING);
    }

    private static List<String> sentences(Results results, EValue found) {
        return found.readings().stream()
                .filter(reading ->
                        reading.eValue() instanceof Figure.Value && !EValueWords.holdsOne(reading))
                .map(reading ->
                        "%s%s: %s"
                                .formatted(
                                        name(results, found),
                                        found.readings().size() > 1 ? ", " + reading.because() : "",
                                        EValueWords.sentence(results, reading)))
                .toList();
    }

    /// Chance explains these already; a sentence each would say no more than the table.
    private static Optional<String> withinChance(Results results, List<EValue> found) {
        List<String> names =
                found.stream()
                        .filter(each -> each.readings().stream().anyMatch(EValueWords::holdsOne))
                        .map(each -> name(results, each))
                        .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "The interval holds 1, so that chance needs no help from anything hidden, of: %s."
                                .formatted(String.join("; ", names)));
    }

    private static boolean isHidden(EValue.Benchmarks measured) {
        return measured.together() instanceof Figure.Masked
                && measured.measured().stream()
                        .flatMap(one ->
                                Stream.of(
                                        one.strength(), one.without(), one.factor(), one.needed()))
                        .allMatch(Figure.Masked.class::isInstance);
    }

    private static boolean allHidden(Results results) {
        return results.sensitivity().eValues().stream()
                .flatMap(each -> each.readings().stream())
                .flatMap(reading -> reading.benchmarks().stream())
                .allMatch(EValueSection::isHidden);
    }

    /// Models that are left out of the table, which has others.
    private static Optional<String> leftOut(Results results) {
        List<String> names =
                results.sensitivity().eValues().stream()
                        .filter(each ->
                                each.readings().stream()
                                        .flatMap(reading -> reading.benchmarks().stream())
                                        .anyMatch(EValueSection::isHidden))
                        .map(each -> name(results, each))
                        .toList();
        return names.isEmpty() || allHidden(results)
                ? Optional.empty()
                : Optional.of(
                        "Not in the table, since few people stand behind every number of it: %s."
                                .formatted(String.join("; ", names)));
    }

    private static Table benchmarks(Results results) {
        List<Table.Group> groups = new ArrayList<>();
        for (EValue found : results.sensitivity().eValues()) {
            for (EValue.Reading reading : found.readings()) {
                reading.benchmarks()
                        .filter(measured -> !isHidden(measured) || allHidden(results))
                        .ifPresent(
                                measured -> groups.add(group(results, found, reading, measured)));
            }
        }
        return new Table(
                "benchmarks-table",
                "What the measured covariates did",
                List.of(
                        words("Covariate"),
                        numbers("Its ratio with the condition, turned above 1"),
                        numbers("Estimate without it"),
                        numbers("Moved by a factor of"),
                        numbers("A hidden one like it: times as common among the exposed")),
                groups);
    }

    private static Table.Group group(
            Results results, EValue found, EValue.Reading reading, EValue.Benchmarks measured) {
        String heading =
                found.readings().size() > 1
                        ? "%s, %s".formatted(name(results, found), reading.because())
                        : name(results, found);
        List<List<String>> rows = new ArrayList<>();
        for (EValue.Measured one : measured.measured()) {
            DoubleFunction<String> alike =
                    RatioValue.alike(one.strength(), one.without(), one.factor(), one.needed());
            rows.add(
                    List.of(
                            "%s (%s)"
                                    .formatted(Labels.of(results, one.covariate()), one.contrast()),
                            Say.figure(one.strength(), alike),
                            Say.figure(one.without(), alike),
                            Say.figure(one.factor(), alike),
                            Say.figure(one.needed(), alike)));
        }
        rows.add(
                List.of(
                        "All of them together",
                        Say.NOTHING,
                        Say.NOTHING,
                        Say.figure(measured.together(), factors(measured)),
                        Say.NOTHING));
        return new Table.Group(heading, rows);
    }

    /// As many digits as in the lines above.
    private static DoubleFunction<String> factors(EValue.Benchmarks measured) {
        return RatioValue.alike(
                Stream.concat(
                                Stream.of(measured.together()),
                                measured.measured().stream()
                                        .flatMap(one -> Stream.of(one.strength(), one.without())))
                        .toArray(Figure[]::new));
    }
}
