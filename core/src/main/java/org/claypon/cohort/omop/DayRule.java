package org.claypon.cohort.omop;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/// One rule of who is studied: its label, and for each person the days on which it lets the person in.
///
/// @param label    as the attrition has it
/// @param family   of an exclusion
/// @param answered the rule's own question; an exclusion lets in unless it is answered with yes, any other rule only if it is
/// @param excludes whether it is an exclusion
record DayRule(
        String label, Optional<String> family, IntFunction<Answered> answered, boolean excludes) {

    static DayRule requires(String label, IntFunction<Answered> answered) {
        return new DayRule(label, Optional.empty(), answered, false);
    }

    static DayRule excludes(String label, String family, IntFunction<Answered> answered) {
        return new DayRule(label, Optional.of(family), answered, true);
    }

    /// The same rule, asked by other numbers.
    DayRule of(IntUnaryOperator person) {
        return new DayRule(
                label, family, number -> answered.apply(person.applyAsInt(number)), excludes);
    }

    Days lets(Answered answer) {
        return excludes ? answer.yes().not() : answer.yes();
    }
}
