package org.claypon.stats;

import org.claypon.stats.Maximiser.Point;
import org.claypon.stats.Maximiser.Summit;

/// Where the profile log-likelihood of one term (all others maximised) has fallen by a given amount.
///
/// The profile is concave, its slope is the score of the term at the constrained maximum, and Newton's
/// method from outside the limit approaches it from outside; a bracket guards each step.
final class ProfileLimits {

    private static final int DOUBLINGS = 60;
    private static final int STEPS = 200;
    private static final double CLOSE = 1e-9;

    private final Maximiser maximiser;
    private final int term;
    private final double target;
    private final boolean[] others;

    ProfileLimits(Maximiser maximiser, int terms, int term, double target) {
        this.maximiser = maximiser;
        this.term = term;
        this.target = target;
        this.others = new boolean[terms];
        for (int t = 0; t < terms; t++) {
            others[t] = t != term;
        }
    }

    /// @param direction -1 for the lower limit, +1 for the upper
    /// @param top       the maximum, or where the ascent ended under separation
    /// @param firstStep the first distance to try
    Quantity end(int direction, Point top, double firstStep) {
        Point inside = top;
        double distance = firstStep;
        for (int i = 0; i < DOUBLINGS; i++) {
            Summit summit = profile(inside.b()[term] + direction * distance, inside);
            if (!summit.settled()) {
                break;
            }
            Point outside = summit.point();
            if (!(outside.value() >= target)) {
                return between(inside, outside);
            }
            inside = outside;
            distance *= 2;
        }
        return new NotEstimable("the profile likelihood does not fall far enough to give a limit");
    }

    private Quantity between(Point first, Point second) {
        Point inside = first;
        Point outside = second;
        for (int i = 0; i < STEPS; i++) {
            double x = outside.b()[term];
            double correction = (outside.value() - target) / outside.gradient()[term];
            if (Math.abs(correction) <= CLOSE * (1 + Math.abs(x))) {
                return new Quantity.Value(x - correction);
            }
            Point next = profile(safe(x - correction, inside.b()[term], x), inside).point();
            if (next.value() >= target) {
                inside = next;
            } else {
                outside = next;
            }
        }
        return new NotEstimable("the search for a profile limit did not settle");
    }

    /// Newton's point if it lies inside the bracket, otherwise the middle.
    private static double safe(double proposed, double inside, double outside) {
        double low = Math.min(inside, outside);
        double high = Math.max(inside, outside);
        return proposed > low && proposed < high ? proposed : low + (high - low) / 2;
    }

    private Summit profile(double value, Point near) {
        double[] start = near.b().clone();
        start[term] = value;
        return maximiser.maximise(start, others);
    }
}
