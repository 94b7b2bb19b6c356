package org.claypon.results;

import java.util.ArrayList;
import java.util.List;
import org.claypon.results.Count.Exactly;
import org.claypon.results.Count.FewerThan;

/// One count of the results while it is decided what of it is printed.
final class MaskingCell {

    enum Kind {
        /// Of sets, cases or controls: always printed.
        TOTAL,
        /// People left after a rule: k or more may be printed rounded down, but are never hidden.
        LEFT,
        /// The same where no more than k are matched: the last number left then pins the others, and they may be hidden.
        LEFT_OF_FEW,
        COUNT,
        /// Not printed, but the difference of numbers that are.
        UNPRINTED
    }

    enum State {
        SHOWN,
        ROUNDED,
        HIDDEN
    }

    private final Kind kind;
    private final Count original;
    private final int k;
    private final boolean sensitive;
    private final List<MaskingSum> sums = new ArrayList<>();
    private State state = State.SHOWN;
    private long leastHidden = 1;
    private long mostHidden = Long.MAX_VALUE;

    MaskingCell(Kind kind, Count original, int k, boolean maySay) {
        this.kind = kind;
        this.original = original;
        this.k = k;
        this.sensitive = maySay && known() && value() >= 1 && value() < k;
    }

    /// A reader cannot even tell that it is not zero.
    void mayBeNobody() {
        leastHidden = leastHidden == 1 ? 0 : leastHidden;
        mostHidden = Long.MAX_VALUE;
    }

    /// Whether the number is there; what is already masked has none.
    boolean known() {
        return original instanceof Exactly(long number) && number >= 0;
    }

    long value() {
        return original instanceof Exactly(long number) ? number : -1;
    }

    /// Whether it is from 1 to k - 1 and about people with a trait.
    boolean sensitive() {
        return sensitive;
    }

    /// Whether it counts from 1 to k - 1 people, or is already masked.
    boolean small() {
        return original instanceof FewerThan || (known() && value() >= 1 && value() < k);
    }

    Kind kind() {
        return kind;
    }

    State state() {
        return state;
    }

    /// What a reader knows of the number even where it is hidden, since something else that is printed depends on it.
    void isKnownToLie(long from, long to) {
        leastHidden = from;
        mostHidden = to;
    }

    void put(State wanted) {
        state = wanted;
    }

    boolean hidden() {
        return original instanceof FewerThan || state == State.HIDDEN;
    }

    /// Whether a reader cannot tell its exact number from itself alone.
    boolean open() {
        return kind == Kind.UNPRINTED || state != State.SHOWN;
    }

    /// Whether less of it can be printed than now.
    boolean mayHideFurther() {
        return known() && kind != Kind.TOTAL && kind != Kind.UNPRINTED && state != next();
    }

    /// Of k or more people left no less is said than how many at least.
    State next() {
        boolean rounds = kind == Kind.LEFT || (kind == Kind.LEFT_OF_FEW && state == State.SHOWN);
        return rounds && value() >= k ? State.ROUNDED : State.HIDDEN;
    }

    /// The least number that a reader must think possible: a zero is hidden only where nothing else can be.
    long least() {
        return switch (state) {
            case SHOWN -> kind == Kind.UNPRINTED ? 0 : value();
            case ROUNDED -> value() / k * k;
            case HIDDEN -> Math.min(value(), leastHidden);
        };
    }

    long most() {
        return switch (state) {
            case SHOWN -> kind == Kind.UNPRINTED ? Long.MAX_VALUE : value();
            case ROUNDED -> value() / k * k + k - 1;
            case HIDDEN -> kind == Kind.LEFT ? k - 1 : mostHidden;
        };
    }

    List<MaskingSum> sums() {
        return sums;
    }

    Count printed() {
        return switch (state) {
            case SHOWN -> original;
            case ROUNDED -> Count.of(value() / k * k);
            case HIDDEN -> original instanceof FewerThan ? original : new FewerThan(k);
        };
    }
}
