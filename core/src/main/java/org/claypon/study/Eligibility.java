package org.claypon.study;

import java.util.List;
import java.util.Optional;

/// Who is a case, who may be a control, who is left out.
///
/// @param cases    the test that makes a case
/// @param criteria the diagnostic items, each counted
/// @param controls who may be a control, how many for a case, and how alike
/// @param require  each must be yes, for both sides
/// @param exclude  each must not be yes, for both sides
public record Eligibility(
        Test cases,
        Optional<Criteria> criteria,
        Controls controls,
        List<NamedTest> require,
        List<Exclusion> exclude) {

    public Eligibility {
        require = List.copyOf(require);
        exclude = List.copyOf(exclude);
    }

    public Eligibility with(Optional<Criteria> others) {
        return new Eligibility(cases, others, controls, require, exclude);
    }

    public Eligibility with(Controls others) {
        return new Eligibility(cases, criteria, others, require, exclude);
    }

    public Eligibility withRequire(List<NamedTest> others) {
        return new Eligibility(cases, criteria, controls, others, exclude);
    }

    public Eligibility withExclude(List<Exclusion> others) {
        return new Eligibility(cases, criteria, controls, require, others);
    }

    /// @param source where the items come from
    /// @param need   how many of the items a case must meet
    public record Criteria(String source, List<NamedTest> items, int need) {
        public Criteria {
            items = List.copyOf(items);
        }
    }

    public record Exclusion(NamedTest rule, Family family) {}

    /// Why a rule leaves people out.
    public enum Family {
        CAUSE_OF_CONDITION,
        MIMIC,
        CAUSE_OF_EXPOSURE,
        ALTERS_EXPOSURE,
        OTHER
    }

    /// @param where   who may be a control; anyone who is not a case when absent
    /// @param perCase how many controls a case gets
    /// @param match   in file order; the distance of the first caliper is kept least
    public record Controls(
            Optional<Test> where,
            PerCase perCase,
            List<MatchRule> match,
            Selection selection,
            boolean withReplacement) {
        public Controls {
            match = List.copyOf(match);
        }

        public Controls with(PerCase other) {
            return new Controls(where, other, match, selection, withReplacement);
        }

        public Controls with(List<MatchRule> others) {
            return new Controls(where, perCase, others, selection, withReplacement);
        }
    }

    public sealed interface PerCase {
        record UpTo(int controls) implements PerCase {}

        /// Every eligible control goes to some case.
        record Every() implements PerCase {}
    }

    public enum Selection {
        CLOSEST,
        RANDOM
    }
}
