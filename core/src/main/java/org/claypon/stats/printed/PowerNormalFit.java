package org.claypon.stats.printed;

import java.util.function.DoubleUnaryOperator;
import org.claypon.stats.Distributions;
import org.claypon.stats.printed.FiveNumbers.MeanSd;

/// Mean and standard deviation of values that are normal after a Box–Cox transformation (the MLN method).
///
/// ```text
/// x_λ        (x^λ − 1)/λ, ln x for λ = 0
/// L(μ, σ)    Σ ln φ((x_λ − μ)/σ)/σ over the numbers + Σ (people between two of them) ln(Φ − Φ there)
/// λ          maximises L with μ of Luo and σ of Wan on the transformed numbers, 0 ≤ λ ≤ 10;  then μ, σ maximise L
/// mean, SD   of (λy + 1)^(1/λ), y normal between −1/λ and 2μ + 1/λ: by quadrature
/// ```
/// **Shape.** Three or five numbers above zero. **Units.** Those of the numbers.
/// **Cost.** Some thousand values of Φ.
/// **Agrees with.** The method of estmeansd (0d30b5f) with its last step done exactly, relative error at most 1e-6 (`tools/golden/power-normal.R`); the package
/// draws 10,000 random numbers there, which moves the mean of b12 230/310/430 from 341.9 to 345.9 between seeds.
///
/// **Source.** Cai, Zhou & Pan 2021, Statistical Methods in Medical Research 30(12):2701–2719, doi:10.1177/09622802211047348.
final class PowerNormalFit {

    private static final double LARGEST = 10;
    private static final double GOLDEN = (StrictMath.sqrt(5) - 1) / 2;
    private static final int NARROWINGS = 70;

    /// Beyond so many standard deviations lies less than the rounding of a double.
    private static final double FAR = 12;

    /// Places on each side of the middle of the double exponential rule, and how far out the last lies.
    private static final int STEPS = 1000;

    private static final double WIDTH = 3.5;

    private final FiveNumbers numbers;
    private final double[] values;
    private final double[] between;

    /// @param values  the numbers, rising
    /// @param between people below the first, between each two, and above the last, without those who are the numbers
    PowerNormalFit(FiveNumbers numbers, double[] values, double[] between) {
        this.numbers = numbers;
        this.values = values;
        this.between = between;
    }

    MeanSd moments() {
        double power =
                highest(
                        0,
                        LARGEST,
                        lambda -> {
                            FiveNumbers there = numbers.transformed(x -> transform(x, lambda));
                            return logLikelihood(lambda, there.luoMean(), there.wanSd());
                        });
        FiveNumbers there = numbers.transformed(x -> transform(x, power));
        double mean = there.luoMean();
        double spread = there.wanSd();
        double logSpread =
                highest(
                        StrictMath.log(spread) - 2,
                        StrictMath.log(spread) + 2,
                        log ->
                                logLikelihood(
                                        power,
                                        centre(power, mean, spread, log),
                                        StrictMath.exp(log)));
        return moments(power, centre(power, mean, spread, logSpread), StrictMath.exp(logSpread));
    }

    private double centre(double power, double mean, double spread, double logSpread) {
        return highest(
                mean - 2 * spread,
                mean + 2 * spread,
                at -> logLikelihood(power, at, StrictMath.exp(logSpread)));
    }

    private static double transform(double value, double power) {
        return power == 0
                ? StrictMath.log(value)
                : StrictMath.expm1(power * StrictMath.log(value)) / power;
    }

    private double logLikelihood(double power, double mean, double spread) {
        double sum = 0;
        double below = 0;
        for (int at = 0; at < values.length; at++) {
            double z = (transform(values[at], power) - mean) / spread;
            sum -= z * z / 2 + StrictMath.log(spread);
            double share = Distributions.normalBelow(z);
            sum += people(between[at], share - below);
            below = share;
        }
        return sum + people(between[values.length], 1 - below);
    }

    private static double people(double people, double share) {
        return people == 0 ? 0 : people * StrictMath.log(share);
    }

    /// Where a function with one hill is highest, by golden sections; an end if it is highest there.
    private static double highest(double from, double to, DoubleUnaryOperator of) {
        double low = from;
        double high = to;
        for (int narrowing = 0; narrowing < NARROWINGS; narrowing++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (of.applyAsDouble(left) >= of.applyAsDouble(right)) {
                high = right;
            } else {
                low = left;
            }
        }
        double middle = (low + high) / 2;
        return of.applyAsDouble(from) >= of.applyAsDouble(middle) ? from : middle;
    }

    /// Over the standard normal variable, by the double exponential rule, which the steep end of a root does not disturb
    /// (Takahasi & Mori 1974, Publ RIMS 9(3):721–741).
    private static MeanSd moments(double power, double mean, double spread) {
        double low = power == 0 ? -FAR : Math.max(-FAR, (-1 / power - mean) / spread);
        double high = power == 0 ? FAR : Math.min(FAR, (mean + 1 / power) / spread);
        double share = 0;
        double first = 0;
        double second = 0;
        for (int at = -STEPS; at <= STEPS; at++) {
            double t = WIDTH * at / STEPS;
            double inner = StrictMath.PI / 2 * StrictMath.sinh(t);
            double z = (low + high) / 2 + (high - low) / 2 * StrictMath.tanh(inner);
            double cosh = StrictMath.cosh(inner);
            double mass = StrictMath.cosh(t) / (cosh * cosh) * StrictMath.exp(-z * z / 2);
            double value = back(mean + spread * z, power);
            share += mass;
            first += mass * value;
            second += mass * value * value;
        }
        double average = first / share;
        return new MeanSd(average, StrictMath.sqrt(second / share - average * average));
    }

    private static double back(double transformed, double power) {
        return power == 0
                ? StrictMath.exp(transformed)
                : StrictMath.pow(Math.max(0, power * transformed + 1), 1 / power);
    }
}
