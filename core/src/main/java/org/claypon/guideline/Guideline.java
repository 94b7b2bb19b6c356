package org.claypon.guideline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claypon.units.Unit;

/// A guideline as its file says it.
///
/// @param note         how far the file can be relied on
/// @param bands        the keys of the bands, in the order in which they are shown
/// @param inputs       what may be asked of a person
/// @param initialTests which test classifies: those with a condition, and one without for everybody else
/// @param scales       the bands of each test in each unit
public record Guideline(
        String id,
        String version,
        String date,
        String title,
        String note,
        List<String> bands,
        List<Input> inputs,
        List<InitialTest> initialTests,
        List<Scale> scales) {

    /// The band of a person who fits no band of the guideline.
    public static final String NOT_CLASSIFIABLE = "not_classifiable";

    public Guideline {
        bands = List.copyOf(bands);
        inputs = List.copyOf(inputs);
        initialTests = List.copyOf(initialTests);
        scales = List.copyOf(scales);
    }

    public sealed interface Input {
        String name();

        String label();

        /// @param molarMass in g/mol, where mass and amount of substance may be converted
        record Measurement(String name, String label, Optional<Double> molarMass)
                implements Input {}

        /// Yes or no of a person.
        ///
        /// @param report what is said of everyone who has it, with its source
        record Condition(String name, String label, Optional<String> report) implements Input {}
    }

    /// What a guideline says, from where, and whether that was checked in the original.
    public record Statement(String text, String source, boolean verified) {}

    /// Which of several tests decides.
    public enum Take {
        /// Any of them will do; the first that can be read is used.
        FIRST,
        /// All are wanted; the lowest band that any of them gives.
        LOWEST,
        /// All are wanted; the highest band that any of them gives.
        HIGHEST
    }

    /// @param when the condition that asks for these tests; without one: everybody else
    public record InitialTest(
            Optional<String> when, List<String> tests, Take take, Statement recommendation) {
        public InitialTest {
            tests = List.copyOf(tests);
        }

        String testsInWords() {
            return String.join(take == Take.FIRST ? " or " : " and ", tests);
        }

        String rule() {
            return "initial test%s: %s"
                    .formatted(when.map(" with "::concat).orElse(""), testsInWords());
        }
    }

    /// A limit of the laboratory, where the guideline leaves the edge to it.
    ///
    /// @param source who says so, e.g. the laboratory's own table
    public record OwnLimit(double value, Unit unit, String source) {}

    Optional<Input> input(String name) {
        return inputs.stream().filter(input -> input.name().equals(name)).findFirst();
    }

    /// What an input is called in a sentence: its label in place of its name.
    String label(String input) {
        return input(input).map(Input::label).orElse(input);
    }

    List<Input.Measurement> measurements() {
        return inputs.stream()
                .filter(Input.Measurement.class::isInstance)
                .map(Input.Measurement.class::cast)
                .toList();
    }

    List<Input.Condition> conditions() {
        return inputs.stream()
                .filter(Input.Condition.class::isInstance)
                .map(Input.Condition.class::cast)
                .toList();
    }

    /// @throws IllegalArgumentException if the guideline has no such test
    Input.Measurement measurement(String name) {
        return measurements().stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no test is called " + name));
    }

    /// Those for a condition that the person has stand in place of the others.
    List<Scale> scales(String input, Person person) {
        List<Scale> own =
                scales(input).stream()
                        .filter(scale -> scale.when().filter(person::has).isPresent())
                        .toList();
        return own.isEmpty()
                ? scales(input).stream().filter(scale -> scale.when().isEmpty()).toList()
                : own;
    }

    List<Scale> scales(String input) {
        return scales.stream().filter(scale -> scale.input().equals(input)).toList();
    }

    /// Whether the guideline leaves the edge of this test to the laboratory.
    public boolean takesOwnLimit(String input) {
        return scales(input).stream().anyMatch(scale -> scale.unit().isEmpty());
    }

    /// The guideline with the laboratory's limits in the places that it leaves to them.
    ///
    /// @param limits by input; one for a test with edges of its own has no place and is not used
    public Guideline withLimits(Map<String, OwnLimit> limits) {
        List<Scale> filled =
                scales.stream()
                        .map(scale ->
                                Optional.ofNullable(limits.get(scale.input()))
                                        .filter(limit -> scale.unit().isEmpty())
                                        .map(scale::withLimit)
                                        .orElse(scale))
                        .toList();
        return new Guideline(id, version, date, title, note, bands, inputs, initialTests, filled);
    }
}
