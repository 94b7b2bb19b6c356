package org.claypon.stats.printed;

import java.util.Optional;

/// Whether whole numbers can have the printed mean and standard deviation: GRIM, GRIMMER, DEBIT.
///
/// `n` people answer with whole numbers; with `k` items their mean is a multiple of `1/k`, and their sum over the items is whole.
/// ```text
/// GRIM      some whole S has S/(nk) in the span of the mean                says something only if nk < 10^decimals
/// GRIMMER   some such S and some whole Q have √((Q − S²/n)/(n−1)) in the span of the SD, where
///           Q ≡ S (mod 2), since x² ≡ x;   Q ≥ Σ of squares of the most equal n whole numbers with sum S;
///           Q ≤ Σ of squares of the most unequal ones within the scale, where there is one             (mean and SD times k)
/// DEBIT     of yes and no: SD = √(n/(n−1) · m(1−m))
/// ```
/// GRIMMER is by enumeration of all S and the Q between; no shortcut is taken. The conditions are necessary, so that no true pair is refused.
///
/// **Shape.** A mean, a spread, people, items. **Units.** Those of the answers. **Cost.** O(n · width of the mean's span).
/// **Throws.** `IllegalArgumentException` for nobody.
/// **Agrees with.** The tests of R's scrutiny (a56a945) where they do not rest on its test 3, which gives false alarms.
///
/// **Source.** Brown & Heathers 2017, Social Psychological and Personality Science 8(4):363–369, doi:10.1177/1948550616673876; Anaya 2016, PeerJ
/// Preprints 4:e2400v1, doi:10.7287/peerj.preprints.2400v1; Heathers & Brown 2019, DEBIT, osf.io/5vb3u.
///
/// @param people    at least one
/// @param items     whole numbers a person; 1 for a number that is itself whole
/// @param scale     lowest and highest answer to an item, where they are known
public record Granularity(int people, int items, Optional<Scale> scale) {

    private static final double SLACK = 1e-9;

    /// @param least the lowest answer of a person
    /// @param most  the highest
    public record Scale(int least, int most) {
        public Scale {
            if (least >= most) {
                throw new IllegalArgumentException("no scale from %d to %d".formatted(least, most));
            }
        }
    }

    public Granularity {
        if (people < 1 || items < 1) {
            throw new IllegalArgumentException("%d people, %d items".formatted(people, items));
        }
    }

    public static Granularity ofWhole(int people) {
        return new Granularity(people, 1, Optional.empty());
    }

    /// Whether GRIM can refuse anything at so many printed decimals.
    public boolean informative(int decimals) {
        return (double) people * items < StrictMath.pow(10, decimals);
    }

    public boolean allows(Span mean) {
        return leastSum(mean) <= mostSum(mean);
    }

    public boolean allows(Span mean, Span sd) {
        for (long sum = leastSum(mean); sum <= mostSum(mean); sum++) {
            if (allows(sum, sd.within(Span.NON_NEGATIVE).times(items))) {
                return true;
            }
        }
        return false;
    }

    private long leastSum(Span mean) {
        double least = mean.low() * people * items;
        return (long) Math.ceil(least - SLACK * Math.max(1, Math.abs(least)));
    }

    private long mostSum(Span mean) {
        double most = mean.high() * people * items;
        return (long) Math.floor(most + SLACK * Math.max(1, Math.abs(most)));
    }

    private boolean allows(long sum, Span sd) {
        if (people == 1) {
            return sd.low() == 0;
        }
        double base = (double) sum * sum / people;
        double least = base + (people - 1) * sd.low() * sd.low();
        double most = base + (people - 1) * sd.high() * sd.high();
        long from =
                Math.max((long) Math.ceil(least - SLACK * Math.max(1, least)), leastSquares(sum));
        long to = Math.min((long) Math.floor(most + SLACK * Math.max(1, most)), mostSquares(sum));
        long first = Math.floorMod(from - sum, 2) == 0 ? from : from + 1;
        return first <= to;
    }

    /// Sum of squares of the most equal whole numbers.
    private long leastSquares(long sum) {
        long low = Math.floorDiv(sum, people);
        long higher = sum - low * people;
        return people * low * low + higher * (2 * low + 1);
    }

    /// Sum of squares of the most unequal whole numbers on the scale.
    private long mostSquares(long sum) {
        if (scale.isEmpty()) {
            return Long.MAX_VALUE;
        }
        long least = (long) scale.get().least() * items;
        long width = (long) scale.get().most() * items - least;
        long above = sum - people * least;
        if (above < 0 || above > people * width) {
            return Long.MIN_VALUE;
        }
        long atTop = above / width;
        long rest = least + above % width;
        long top = least + width;
        return atTop == people
                ? people * top * top
                : atTop * top * top + rest * rest + (people - atTop - 1) * least * least;
    }

    /// The least and the most standard deviation of whole numbers with this mean on the scale.
    public Span sdLimits(double mean) {
        long sum = StrictMath.round(mean * people * items);
        return new Span(sd(sum, leastSquares(sum)), sd(sum, mostSquares(sum)));
    }

    private double sd(long sum, long squares) {
        double variance = (squares - (double) sum * sum / people) / (people - 1);
        return StrictMath.sqrt(Math.max(0, variance)) / items;
    }

    /// Whether some whole count of so many people has this percentage.
    public static boolean allowsPercentage(Span percent, int people) {
        return ofWhole(people).allows(percent.times(0.01).within(new Span(0, 1)));
    }

    /// The standard deviation of yes (1) and no (0) with this mean.
    public static Span sdOfShares(Span mean, int people) {
        Span share = mean.within(new Span(0, 1));
        double one = sdOfShare(share.low(), people);
        double other = sdOfShare(share.high(), people);
        double most =
                share.low() <= 0.5 && share.high() >= 0.5
                        ? sdOfShare(0.5, people)
                        : Math.max(one, other);
        return new Span(Math.min(one, other), most);
    }

    private static double sdOfShare(double share, int people) {
        return StrictMath.sqrt(people / (people - 1.0) * share * (1 - share));
    }
}
