package org.claypon.stats.printed;

import java.util.function.IntPredicate;
import org.claypon.stats.Correlation;
import org.claypon.stats.Distributions;
import org.claypon.stats.Limits;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Quantity;

/// A correlation coefficient of which only the printed digits are known: p from r and n, and the other way round.
///
/// ```text
/// t = r √((n−2) / (1−r²)),  p from both tails of t with n − 2 degrees of freedom
/// r = t / √(t² + n − 2)                                                           from p and n
/// n                                  the whole numbers of people at which r and p fit
/// limits = tanh(artanh r ± 1.96/√(n−3))
/// z      = r √(n−1)                  normal, the other usual approximation for ranks
/// ```
/// p falls as |r| rises and as n rises, so the corners of the box bound it.
///
/// **Shape.** One coefficient of at least three people. **Units.** None. **Cost.** Constant; the people that fit, O(log n).
/// **Not estimable.** Never.
/// **Throws.** `IllegalArgumentException` for fewer than three people.
/// **Agrees with.** R 4.2.2 `cor.test` on `mtcars`, to the printed digits.
///
/// **Source.** Fisher 1921, Metron 1:3–32; Kendall 1970, Rank Correlation Methods, 4th edition, sections 4.14 and 4.15.
public record RoundedCorrelation(Span r, int people) {

    private static final Span COEFFICIENTS = new Span(-1, 1);

    /// No printed study has more.
    private static final int MOST_PEOPLE = 1_000_000_000;

    public RoundedCorrelation {
        if (people < 3) {
            throw new IllegalArgumentException("no correlation of %d people".formatted(people));
        }
        r = r.within(COEFFICIENTS);
    }

    public Span p() {
        return r.absolute().falling(size -> p(size, people));
    }

    private static double p(double size, int people) {
        return new Correlation.Coefficient(people, size).p();
    }

    /// By the normal approximation that some programs use for ranks.
    public Span normalP() {
        return Tails.ofZ(r.times(StrictMath.sqrt(people - 1.0)));
    }

    /// Fisher's limits at 95 %, each as the span over r; for at least four people.
    public Span lowerLimit() {
        return r.rising(at -> value(limits(at).lower()));
    }

    public Span upperLimit() {
        return r.rising(at -> value(limits(at).upper()));
    }

    private Limits limits(double at) {
        return new Correlation.Coefficient(people, at).limits(0.95);
    }

    private static double value(Quantity limit) {
        return switch (limit) {
            case Quantity.Value(double found) -> found;
            case NotEstimable reason -> throw new IllegalArgumentException(reason.reason());
        };
    }

    /// The distance from zero that a coefficient of so many people must have for this p.
    public static Span sizeFor(Span p, int people) {
        return p.within(new Span(Distributions.LEAST_P, 1)).falling(at -> sizeFor(at, people));
    }

    private static double sizeFor(double p, int people) {
        if (p >= 1) {
            return 0;
        }
        double t = Distributions.tScore(p, people - 2);
        if (Double.isInfinite(t)) {
            return 1;
        }
        return t / StrictMath.sqrt(t * t + people - 2);
    }

    /// The numbers of people at which some coefficient of the span has some p of the other.
    public static Fit peopleFor(Span r, Span p) {
        Span size = r.within(COEFFICIENTS).absolute();
        int least = firstWithPAtMost(size.high(), p.high());
        int beyond = size.low() == 0 ? MOST_PEOPLE : firstWithPBelow(size.low(), p.low());
        return new Fit(least, beyond - 1);
    }

    /// @param least the fewest people
    /// @param most  the most people; fewer than `least` when nobody fits
    public record Fit(int least, int most) {
        public boolean none() {
            return most < least;
        }
    }

    private static int firstWithPAtMost(double size, double p) {
        return first(people -> p(size, people) <= p);
    }

    private static int firstWithPBelow(double size, double p) {
        return first(people -> p(size, people) < p);
    }

    private static int first(IntPredicate holds) {
        int low = 3;
        int high = MOST_PEOPLE;
        while (low < high) {
            int middle = low + (high - low) / 2;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
