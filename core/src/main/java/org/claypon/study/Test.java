package org.claypon.study;

import java.util.List;

/// One way to ask yes, no or unknown of a person.
public sealed interface Test {

    /// The test in the words of the study file.
    default String text() {
        return TestReader.textOf(this);
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
