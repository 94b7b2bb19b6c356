package org.claypon.results;

import java.util.List;
import java.util.Optional;

/// How many people each rule left, in the order in which the rules were applied.
public record Attrition(List<Step> cases, List<Step> controls) {

    public Attrition {
        cases = List.copyOf(cases);
        controls = List.copyOf(controls);
    }

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
