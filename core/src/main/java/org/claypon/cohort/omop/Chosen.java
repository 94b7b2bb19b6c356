package org.claypon.cohort.omop;

import java.util.stream.IntStream;
import org.claypon.cohort.Bounds;
import org.claypon.cohort.Labs.Limit;
import org.claypon.study.Window;

/// The value that stands for a person on a day: of those in a window the nearest, first, last, least, greatest, or their mean.
///
/// Of two equally near ones the earlier counts; of several on one day the first in the order in which they were read.
///
/// **Values known only as limits.** The least of `<150` and 200 lies below 150, the least of `<150` and 120 is 120 or less, the least of `>150` and 120 is 120, that of
/// `>150` and 200 lies above 150; the greatest likewise. A mean of values of which one is only a limit has no number: the limits make it one itself if all of them bound it from the same side.
///
/// @param value not-a-number if the window holds none
record Chosen(double value, Limit limit) {

    private static final Chosen NONE = new Chosen(Double.NaN, Limit.MEASURED);

    static Chosen of(MeasuredValues values, int person, int day, Window window) {
        int[] inside =
                IntStream.range(values.offsets()[person], values.offsets()[person + 1])
                        .filter(at -> {
                            int from = values.days()[at] - day;
                            return window.from() <= from && from <= window.to();
                        })
                        .toArray();
        if (inside.length == 0) {
            return NONE;
        }
        return switch (values.asked().value()) {
            case NEAREST -> at(values, nearest(values, inside, day));
            case FIRST -> at(values, inside[0]);
            case LAST -> at(values, lastDay(values, inside));
            case MIN -> extreme(values, inside, Limit.BELOW);
            case MAX -> extreme(values, inside, Limit.ABOVE);
            case MEAN -> mean(values, inside);
        };
    }

    private static Chosen at(MeasuredValues values, int at) {
        return new Chosen(values.values()[at], values.limit(at));
    }

    private static int nearest(MeasuredValues values, int[] inside, int day) {
        int best = inside[0];
        for (int at : inside) {
            int distance = Math.abs(values.days()[at] - day);
            best = distance < Math.abs(values.days()[best] - day) ? at : best;
        }
        return best;
    }

    /// The first value of the last day.
    private static int lastDay(MeasuredValues values, int[] inside) {
        int last = inside[inside.length - 1];
        int first = last;
        for (int at : inside) {
            first = values.days()[at] == values.days()[last] ? Math.min(first, at) : first;
        }
        return first;
    }

    /// The value furthest out. Limits that are open outwards leave it open: it lies at least as far out as all others. Those that are open
    /// inwards, without one of these, leave it open where they lie further out than what was measured.
    ///
    /// @param out the limit that is open outwards: below for the least
    private static Chosen extreme(MeasuredValues values, int[] inside, Limit out) {
        boolean open = IntStream.of(inside).anyMatch(at -> values.limit(at) == out);
        int[] asked =
                IntStream.of(inside)
                        .filter(at -> !open || isBound(values.limit(at), out))
                        .toArray();
        int best = asked[0];
        for (int at : asked) {
            double further = values.values()[best] - values.values()[at];
            boolean isFurther = out == Limit.BELOW ? further > 0 : further < 0;
            boolean isSurer =
                    further == 0 && rank(values.limit(at), out) > rank(values.limit(best), out);
            best = isFurther || isSurer ? at : best;
        }
        return open && values.limit(best) == Limit.MEASURED
                ? new Chosen(Bounds.including(values.values()[best], out == Limit.BELOW), out)
                : at(values, best);
    }

    /// Whether a value says how far out the furthest lies at least.
    private static boolean isBound(Limit limit, Limit out) {
        return limit == Limit.MEASURED || limit == out;
    }

    /// Of equal numbers the one that is open outwards lies furthest out, then the measured one.
    private static int rank(Limit limit, Limit out) {
        return limit == out ? 2 : limit == Limit.MEASURED ? 1 : 0;
    }

    private static Chosen mean(MeasuredValues values, int[] inside) {
        double sum = 0;
        boolean below = false;
        boolean above = false;
        for (int at : inside) {
            sum += values.values()[at];
            below |= values.limit(at) == Limit.BELOW;
            above |= values.limit(at) == Limit.ABOVE;
        }
        if (below && above) {
            return NONE;
        }
        return new Chosen(
                sum / inside.length, below ? Limit.BELOW : above ? Limit.ABOVE : Limit.MEASURED);
    }
}
