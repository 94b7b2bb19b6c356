package org.claypon.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.claypon.cohort.Labels;
import org.claypon.cohort.Labs;
import org.claypon.cohort.Numbers;
import org.claypon.cohort.Participants;
import org.claypon.study.Covariate;
import org.claypon.study.MatchRule;

/// One covariate of each person, in the form in which the study matches on it.
sealed interface PersonValues {

    boolean known(int person);

    /// Something that is equal for two people exactly if their values are.
    Object identity(int person);

    /// A number. One that is only known to lie beyond an assay limit has no distance to others: it is not known.
    record OfNumber(IntPredicate measured, IntToDoubleFunction value) implements PersonValues {

        @Override
        public boolean known(int person) {
            return measured.test(person) && Double.isFinite(value.applyAsDouble(person));
        }

        @Override
        public Object identity(int person) {
            return value.applyAsDouble(person) + 0.0;
        }
    }

    /// A word or code.
    record OfLabel(Labels labels) implements PersonValues {

        @Override
        public boolean known(int person) {
            return labels.known(person);
        }

        @Override
        public Object identity(int person) {
            return labels.of(person);
        }
    }

    /// The values that the rule compares.
    static PersonValues of(Participants participants, MatchRule rule) {
        return switch (rule) {
            case MatchRule.Same(Covariate covariate) -> of(participants, covariate);
            case MatchRule.Within(Covariate.Column(String name), double _, String _) ->
                    numbers(participants.numbers(name));
            case MatchRule.Within(Covariate covariate, double _, String _) ->
                    of(participants, covariate);
        };
    }

    static PersonValues of(Participants participants, Covariate covariate) {
        return switch (covariate) {
            case Covariate.Sex _ -> new OfLabel(participants.sexes());
            case Covariate.Column(String name) -> new OfLabel(participants.labels(name));
            case Covariate.Age _ -> numbers(participants.ages());
            case Covariate.Lab(String name) -> {
                Labs labs = participants.labs(name);
                yield new OfNumber(person -> labs.limit(person) == Labs.Limit.MEASURED, labs::of);
            }
        };
    }

    /// A number for each person's value, equal for equal values; the numbers themselves mean nothing.
    default int[] codes(int[] people) {
        Map<Object, Integer> codes = new HashMap<>();
        int[] coded = new int[people.length];
        for (int place = 0; place < people.length; place++) {
            coded[place] = codes.computeIfAbsent(identity(people[place]), _ -> codes.size());
        }
        return coded;
    }

    private static PersonValues numbers(Numbers numbers) {
        return new OfNumber(numbers::known, numbers::of);
    }
}
