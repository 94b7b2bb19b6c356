package org.claypon.cohort;

import org.claypon.cohort.Answers.Answer;

/// Logic with a third value: what cannot be known from the rest is unknown.
///
/// **Source.** Kleene 1938, The Journal of Symbolic Logic 3(4):150–155, doi:10.2307/2267778; the same tables as in SQL.
final class Kleene {

    private Kleene() {}

    static Answer of(boolean yes) {
        return yes ? Answer.YES : Answer.NO;
    }

    static Answer not(Answer answer) {
        return switch (answer) {
            case YES -> Answer.NO;
            case NO -> Answer.YES;
            case UNKNOWN -> Answer.UNKNOWN;
        };
    }

    static Answer and(Answer a, Answer b) {
        if (a == Answer.NO || b == Answer.NO) {
            return Answer.NO;
        }
        return a == Answer.YES && b == Answer.YES ? Answer.YES : Answer.UNKNOWN;
    }

    static Answer or(Answer a, Answer b) {
        return not(and(not(a), not(b)));
    }
}
