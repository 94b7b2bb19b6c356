package org.claypon.cohort.omop;

import java.util.List;

/// The answer to a test on every day: the days of yes, those of no; on the others it is not known.
///
/// @param yes and no have no day in common
record Answered(Days yes, Days no) {

    static final Answered NEVER = new Answered(Days.NONE, Days.ALL);
    static final Answered ALWAYS = new Answered(Days.ALL, Days.NONE);

    /// A test that is always known.
    static Answered on(Days yes) {
        return new Answered(yes, yes.not());
    }

    Days unknown() {
        return yes.isRestOf(no) ? Days.NONE : yes.or(no).not();
    }

    Answered not() {
        return new Answered(no, yes);
    }

    static Answered all(List<Answered> answers) {
        return answers.stream()
                .reduce(
                        ALWAYS,
                        (one, other) -> new Answered(one.yes.and(other.yes), one.no.or(other.no)));
    }

    /// Yes with so many of yes; no once too few could still be.
    static Answered atLeast(int need, List<Answered> answers) {
        return new Answered(
                Days.held(answers.stream().map(Answered::yes).toList(), need),
                Days.held(answers.stream().map(Answered::no).toList(), answers.size() - need + 1));
    }

    static Answered any(List<Answered> answers) {
        return all(answers.stream().map(Answered::not).toList()).not();
    }
}
