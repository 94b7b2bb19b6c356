package org.claypon.study;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// One way to ask yes, no or unknown of a person.
public sealed interface Test {

    /// The test in the words of the study file.
    default String text() {
        return TestReader.textOf(this, UnaryOperator.identity());
    }

    /// The same with measurements as `name` calls them; a condition on the row speaks of columns and stays as it is.
    default String text(UnaryOperator<String> name) {
        return TestReader.textOf(this, name);
    }

    /// A condition on the person's row.
    ///
    /// @param text the condition as the file writes it
    record Where(Condition condition, String text) implements Test {}

    /// Each of these measurements has a value.
    record Measured(List<String> measurements) implements Test {
        public Measured {
            measurements = List.copyOf(measurements);
        }
    }

    /// A measurement on one side of a limit, e.g. `egfr: "< 60 mL/min/1.73m2"`.
    record Level(String measurement, Comparison comparison, Amount limit) implements Test {}

    /// Records of a concept set around the index date.
    ///
    /// @param times     how many, at least
    /// @param from      in which table
    /// @param specialty of the provider, as a concept set
    record Has(String set, Window window, int times, From from, Optional<String> specialty)
            implements Test {}

    /// What a measurement says inside another window than its own.
    ///
    /// @param asked [Measured] or [Level]
    record During(Window window, Test asked) implements Test {}

    /// Where records are looked for.
    enum From {
        ANY,
        CONDITION,
        DRUG,
        PROCEDURE,
        OBSERVATION,
        MEASUREMENT,
        VISIT
    }

    record All(List<Test> tests) implements Test {
        public All {
            tests = List.copyOf(tests);
        }
    }

    record Any(List<Test> tests) implements Test {
        public Any {
            tests = List.copyOf(tests);
        }
    }

    record Not(Test test) implements Test {}
}
