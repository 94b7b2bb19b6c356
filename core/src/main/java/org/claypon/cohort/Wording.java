package org.claypon.cohort;

import java.util.Arrays;
import org.claypon.cohort.Answers.Answer;
import org.claypon.study.Comparison;

/// A text for each person. Texts are ordered by their characters, as UTF-8 orders them.
sealed interface Wording {

    boolean known(int person);

    String of(int person);

    record OfColumn(Labels labels) implements Wording {
        @Override
        public boolean known(int person) {
            return labels.known(person);
        }

        @Override
        public String of(int person) {
            return labels.of(person);
        }
    }

    record Constant(String text) implements Wording {
        @Override
        public boolean known(int person) {
            return true;
        }

        @Override
        public String of(int person) {
            return text;
        }
    }

    default Answer compare(Comparison comparison, Wording other, int person) {
        if (!known(person) || !other.known(person)) {
            return Answer.UNKNOWN;
        }
        int order = order(of(person), other.of(person));
        return Kleene.of(
                switch (comparison) {
                    case EQUAL -> order == 0;
                    case NOT_EQUAL -> order != 0;
                    case LESS -> order < 0;
                    case AT_MOST -> order <= 0;
                    case GREATER -> order > 0;
                    case AT_LEAST -> order >= 0;
                });
    }

    /// By code point: characters beyond the first 65,536 come last, which their two halves in Java would not.
    private static int order(String a, String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        return Arrays.compare(left, right);
    }
}
