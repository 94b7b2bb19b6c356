package org.claypon.stats.printed;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.claypon.stats.Distributions;

/// A group known by its median and either its quartiles, its lowest and highest value, or all four: what its mean and standard deviation may have been.
///
/// With `a, q₁, m, q₃, b` the lowest, the quartiles with the median, and the highest of `n`:
/// ```text
/// mean, Wan   (a + 2m + b)/4        (q₁ + m + q₃)/3        (a + 2q₁ + 2m + 2q₃ + b)/8
/// mean, Luo   w(a+b)/2 + (1−w)m, w = 4/(4 + n^.75)         w(q₁+q₃)/2 + (1−w)m, w = .7 + .39/n
///             w₁(a+b)/2 + w₂(q₁+q₃)/2 + (1−w₁−w₂)m,  w₁ = 2.2/(2.2 + n^.75), w₂ = .7 − .72/n^.55
/// SD, Wan     (b−a)/(2Φ⁻¹((n−.375)/(n+.25)))               (q₃−q₁)/(2Φ⁻¹((.75n−.125)/(n+.25)))               both: their mean
/// ```
/// Both suit symmetric values. [#fitted] assumes a family of distributions instead.
///
/// **Shape.** Three or five numbers in order. **Units.** One for all. **Cost.** Constant.
/// **Throws.** `IllegalArgumentException` for numbers out of order, fewer than three people, or neither quartiles nor ends.
/// **Agrees with.** R package estmeansd (0d30b5f) with the formulas of metaBLUE, to the printed digits.
///
/// **Source.** Wan and others 2014, BMC Medical Research Methodology 14:135, doi:10.1186/1471-2288-14-135; Luo and others 2018, Statistical
/// Methods in Medical Research 27(6):1785–1805, doi:10.1177/0962280216669183.
public record FiveNumbers(
        double median, Optional<Pair> quartiles, Optional<Pair> ends, int people) {

    /// Two numbers around the median.
    public record Pair(double low, double high) {
        private Pair transformed(DoubleUnaryOperator rising) {
            return new Pair(rising.applyAsDouble(low), rising.applyAsDouble(high));
        }

        private double width() {
            return high - low;
        }

        private double middle() {
            return (low + high) / 2;
        }
    }

    public record MeanSd(double mean, double sd) {}

    public FiveNumbers {
        double[] numbers = numbers(median, quartiles, ends);
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        if (people < 3 || numbers.length < 3 || !Arrays.equals(numbers, sorted)) {
            throw new IllegalArgumentException("no five numbers of %d people".formatted(people));
        }
    }

    public static FiveNumbers ofQuartiles(double q1, double median, double q3, int people) {
        return new FiveNumbers(median, Optional.of(new Pair(q1, q3)), Optional.empty(), people);
    }

    private static double[] numbers(double median, Optional<Pair> quartiles, Optional<Pair> ends) {
        return Stream.of(
                        ends.stream().map(Pair::low),
                        quartiles.stream().map(Pair::low),
                        Stream.of(median),
                        quartiles.stream().map(Pair::high),
                        ends.stream().map(Pair::high))
                .flatMap(one -> one)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    public double wanMean() {
        double outer = ends.map(Pair::middle).orElse(median);
        if (quartiles.isEmpty()) {
            return (outer + median) / 2;
        }
        double inner = quartiles.get().low() + quartiles.get().high();
        return ends.isEmpty() ? (inner + median) / 3 : (2 * outer + 2 * inner + 2 * median) / 8;
    }

    public double luoMean() {
        double root = StrictMath.pow(people, 0.75);
        if (ends.isEmpty()) {
            double w = 0.7 + 0.39 / people;
            return w * quartiles.orElseThrow().middle() + (1 - w) * median;
        }
        if (quartiles.isEmpty()) {
            double w = 4 / (4 + root);
            return w * ends.get().middle() + (1 - w) * median;
        }
        double outer = 2.2 / (2.2 + root);
        double inner = 0.7 - 0.72 / StrictMath.pow(people, 0.55);
        return outer * ends.get().middle()
                + inner * quartiles.get().middle()
                + (1 - outer - inner) * median;
    }

    public double wanSd() {
        double byEnds =
                ends.map(pair -> pair.width() / (2 * score(people - 0.375))).orElse(Double.NaN);
        double byQuartiles =
                quartiles
                        .map(pair -> pair.width() / (2 * score(0.75 * people - 0.125)))
                        .orElse(Double.NaN);
        if (ends.isEmpty()) {
            return byQuartiles;
        }
        return quartiles.isEmpty() ? byEnds : (byEnds + byQuartiles) / 2;
    }

    private double score(double rank) {
        return Distributions.normalAt(rank / (people + 0.25));
    }

    /// By the family of distributions whose quantiles lie nearest: see [QuantileFit].
    public MeanSd fitted() {
        double[] at = shares();
        double[] values = numbers(median, quartiles, ends);
        if (values[0] <= 0) {
            return QuantileFit.Family.NORMAL.fit(at, values).moments();
        }
        double[] scaled = Arrays.stream(values).map(value -> value / median).toArray();
        MeanSd found = QuantileFit.best(at, scaled).moments();
        return new MeanSd(found.mean() * median, found.sd() * median);
    }

    /// As if the values were normal after a Box–Cox transformation: see [PowerNormalFit]. Empty unless all numbers are above zero.
    public Optional<MeanSd> powerNormal() {
        double[] values = numbers(median, quartiles, ends);
        return values[0] <= 0
                ? Optional.empty()
                : Optional.of(new PowerNormalFit(this, values, between()).moments());
    }

    /// People below the first number, between each two and above the last: the numbers are those of ranks ⌊n/4⌋ + 1, ⌊n/2⌋ + 1 and ⌊3n/4⌋ + 1, 1 and n.
    private double[] between() {
        double first = Math.floor(0.25 * people + 1);
        double middle = Math.floor(0.5 * people + 1);
        double third = Math.floor(0.75 * people + 1);
        if (quartiles.isEmpty()) {
            return new double[] {0, middle - 2, people - middle - 1, 0};
        }
        double[] inner = {first - 1, middle - first - 1, third - middle - 1, people - third};
        return ends.isEmpty()
                ? inner
                : new double[] {0, inner[0] - 1, inner[1], inner[2], inner[3] - 1, 0};
    }

    /// Each number put through a rising function.
    FiveNumbers transformed(DoubleUnaryOperator rising) {
        return new FiveNumbers(
                rising.applyAsDouble(median),
                quartiles.map(pair -> pair.transformed(rising)),
                ends.map(pair -> pair.transformed(rising)),
                people);
    }

    /// The share of people below each number; the lowest of `n` stands for `1/n`.
    private double[] shares() {
        double end = 1.0 / people;
        return numbers(
                0.5,
                quartiles.map(_ -> new Pair(0.25, 0.75)),
                ends.map(_ -> new Pair(end, 1 - end)));
    }
}
