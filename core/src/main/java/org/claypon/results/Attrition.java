package org.claypon.results;

import java.util.List;
import java.util.Optional;

/// How many people each rule left, in the order in which the rules were applied.
///
/// @param others of a table, the rows that begin on neither side
public record Attrition(List<Step> cases, List<Step> controls, Optional<Others> others) {

    public Attrition {
        cases = List.copyOf(cases);
        controls = List.copyOf(controls);
    }

    public Attrition(List<Step> cases, List<Step> controls) {
        this(cases, controls, Optional.empty());
    }

    /// Rows of the table that are no case and can be no control.
    ///
    /// @param neither meet the definition of neither
    /// @param unknown of whom the answer to one of the two definitions is not known
    public record Others(Count neither, Count unknown) {}

    /// @param family   of an exclusion
    /// @param left     people left after the rule
    /// @param dropped  people whom the rule took
    /// @param onlyHere people whom no other rule would have taken
    /// @param unknown  people of whom the rule's answer is not known
    public record Step(
            String rule,
            Optional<String> family,
            Count left,
            Count dropped,
            Count onlyHere,
            Count unknown) {}
}
