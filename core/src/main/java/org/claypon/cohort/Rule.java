package org.claypon.cohort;

import java.util.Locale;
import java.util.Optional;
import org.claypon.cohort.Answers.Answer;
import org.claypon.study.Eligibility.Exclusion;
import org.claypon.study.Eligibility.Family;

/// One rule that takes people out, with everyone's answer to it.
sealed interface Rule {

    String label();

    Answers answers();

    boolean takes(int person);

    Optional<String> family();

    /// Keeps those whose answer is yes; an unknown one fails.
    record Requires(String label, Answers answers) implements Rule {
        @Override
        public boolean takes(int person) {
            return answers.of(person) != Answer.YES;
        }

        @Override
        public Optional<String> family() {
            return Optional.empty();
        }
    }

    /// Takes those whose answer is yes; an unknown one stays.
    record Excludes(String label, Answers answers, Family of) implements Rule {

        static Excludes of(Exclusion exclusion, Participants people) {
            return new Excludes(
                    exclusion.rule().name(),
                    people.answers(exclusion.rule().test()),
                    exclusion.family());
        }

        @Override
        public boolean takes(int person) {
            return answers.of(person) == Answer.YES;
        }

        @Override
        public Optional<String> family() {
            return Optional.of(of.name().toLowerCase(Locale.ROOT));
        }
    }
}
