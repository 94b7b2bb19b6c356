package org.claypon.cohort;

import java.util.function.IntFunction;

/// Yes, no or unknown for each person. The array is the record's own: nobody writes to it.
public record Answers(byte[] answers) {

    /// What a test says of one person.
    public enum Answer {
        NO(0),
        YES(1),
        UNKNOWN(2);

        private final byte code;

        Answer(int code) {
            this.code = (byte) code;
        }

        /// As the array holds it.
        public byte code() {
            return code;
        }
    }

    private static final Answer[] BY_CODE = Answer.values();

    /// The answer of each person from 0 on.
    public static Answers of(int people, IntFunction<Answer> answer) {
        byte[] answers = new byte[people];
        for (int person = 0; person < people; person++) {
            answers[person] = answer.apply(person).code();
        }
        return new Answers(answers);
    }

    public Answer of(int person) {
        return BY_CODE[answers[person]];
    }
}
