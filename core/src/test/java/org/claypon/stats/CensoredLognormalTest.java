package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.ITERATED;
import static org.claypon.Tolerance.printed;
import static org.claypon.stats.Sample.Limit.ABOVE;
import static org.claypon.stats.Sample.Limit.BELOW;
import static org.claypon.stats.Sample.Limit.MEASURED;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.claypon.Golden;
import org.claypon.Tolerance;
import org.claypon.stats.CensoredLognormal.Fit;
import org.claypon.stats.Sample.Limit;
import org.junit.jupiter.api.Test;

class CensoredLognormalTest {

    private static final double[] SEEN = {62, 75, 88, 120, 140, 155, 210, 260, 330};

    @Test
    void thirteen_values_have_the_printed_maximum() { // methods.md f
        Fit found = fit(laboratory());
        assertThat(found.mean()).isCloseTo(5.1521141, printed(7));
        assertThat(found.sd()).isCloseTo(1.63003182, printed(8));
        assertThat(found.logLikelihood()).isCloseTo(-66.0550484, printed(7));
    }

    @Test
    void agrees_with_R_survreg() {
        agrees("both_sides", laboratory());
        agrees("below", sample(new double[] {50, 60, 100}, BELOW, SEEN));
        agrees("above", sample(new double[] {300, 1000}, ABOVE, SEEN));
        agrees("mostly_limits", sample(new double[] {50, 50, 50, 50, 50, 50}, BELOW, 55, 80));
        agrees("measured", Sample.measured(SEEN));
    }

    private static void agrees(String row, Sample sample) {
        Golden golden = Golden.read("censored-lognormal.csv", "data");
        Fit found = fit(sample);
        close(ITERATED, found.mean(), golden.value(row, "mu"));
        close(ITERATED, found.sd(), golden.value(row, "sigma"));
        close(ITERATED, found.logLikelihood(), golden.value(row, "log_likelihood"));
    }

    @Test
    void without_limits_it_is_the_mean_of_the_logarithms() {
        Fit found = fit(Sample.measured(1, 10, 100));
        close(CLOSED_FORM, found.geometricMean(), 10);
        close(CLOSED_FORM, found.sd(), Math.log(10) * Math.sqrt(2 / 3.0));
    }

    @Test
    void no_other_mean_or_spread_is_more_likely() {
        Sample sample = laboratory();
        Fit best = fit(sample);
        close(CLOSED_FORM, likelihood(sample, best.mean(), best.sd()), best.logLikelihood());
        for (double[] away : new double[][] {{1e-3, 0}, {-1e-3, 0}, {0, 1e-3}, {0, -1e-3}}) {
            assertThat(likelihood(sample, best.mean() + away[0], best.sd() + away[1]))
                    .isLessThan(best.logLikelihood());
        }
    }

    /// From the formula, with the distribution's own density and tails.
    private static double likelihood(Sample sample, double mean, double sd) {
        NormalDistribution normal = NormalDistribution.of(mean, sd);
        double sum = 0;
        for (int i = 0; i < sample.n(); i++) {
            double y = Math.log(sample.values()[i]);
            sum +=
                    switch (sample.limits()[i]) {
                        case MEASURED -> normal.logDensity(y) - y;
                        case BELOW -> Math.log(normal.cumulativeProbability(y));
                        case ABOVE -> Math.log(normal.survivalProbability(y));
                    };
        }
        return sum;
    }

    @Test
    void another_unit_shifts_the_mean_and_keeps_the_spread() {
        Sample sample = laboratory();
        double[] pmol = Arrays.stream(sample.values()).map(value -> 0.738 * value).toArray();
        Fit small = fit(new Sample(pmol, sample.limits()));
        Fit plain = fit(sample);
        close(ITERATED, small.geometricMean(), 0.738 * plain.geometricMean());
        close(ITERATED, small.sd(), plain.sd());
    }

    @Test
    void limits_far_from_all_values_are_found_without_overflow() {
        // 1e-9 lies fifty standard deviations below the others: the start is hopeless, the maximum
        // is not
        Fit found = fit(sample(new double[] {1e-9}, BELOW, 90, 100, 110, 150));
        assertThat(found.mean()).isBetween(-10.0, 4.6);
        assertThat(found.sd()).isGreaterThan(3);
        double[] far = {1e-9, 90, 100, 110, 150};
        Limit[] limits = {BELOW, MEASURED, MEASURED, MEASURED, MEASURED};
        assertThat(likelihood(new Sample(far, limits), found.mean(), found.sd()))
                .isCloseTo(found.logLikelihood(), within(1e-9));
    }

    @Test
    void the_tail_and_its_slope_are_smooth_where_the_fraction_takes_over() {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        for (double z : new double[] {-30, -12, -8.0001, -7.9999, -3, 0, 3, 9}) {
            close(
                    CLOSED_FORM,
                    CensoredNewton.logShare(z),
                    z > 0
                            ? Math.log1p(-normal.survivalProbability(z))
                            : Math.log(normal.cumulativeProbability(z)));
            close(
                    CLOSED_FORM,
                    CensoredNewton.slope(z),
                    normal.density(z) / normal.cumulativeProbability(z));
        }
    }

    @Test
    void too_little_between_the_limits_is_a_reason() {
        reason("there is no value", Sample.measured());
        reason("every value lies beyond an assay limit", sample(new double[] {50, 60, 50}, BELOW));
        reason(
                "fewer than two different values were measured between the assay limits",
                sample(new double[] {50, 60}, BELOW, 75, 75, 75));
        reason(MatchedDifference.NO_LOGARITHM.reason(), sample(new double[] {0}, BELOW, 3, 4));
    }

    private static void reason(String reason, Sample sample) {
        assertThat(CensoredLognormal.of(sample)).isEqualTo(new NotEstimable(reason));
    }

    private static Fit fit(Sample sample) {
        return switch (CensoredLognormal.of(sample)) {
            case Fit found -> found;
            case NotEstimable(String reason) -> throw new AssertionError(reason);
        };
    }

    /// Limits on one side, and measured values.
    private static Sample sample(double[] limits, Limit side, double... seen) {
        return new Sample(
                DoubleStream.concat(DoubleStream.of(limits), DoubleStream.of(seen)).toArray(),
                Stream.concat(
                                Arrays.stream(limits).mapToObj(_ -> side),
                                Arrays.stream(seen).mapToObj(_ -> MEASURED))
                        .toArray(Limit[]::new));
    }

    private static Sample laboratory() {
        Sample below = sample(new double[] {50, 50}, BELOW, SEEN);
        return new Sample(
                DoubleStream.concat(DoubleStream.of(below.values()), DoubleStream.of(2000, 2000))
                        .toArray(),
                Stream.concat(Arrays.stream(below.limits()), Stream.of(ABOVE, ABOVE))
                        .toArray(Limit[]::new));
    }

    private static void close(Tolerance tolerance, double found, double expected) {
        assertThat(found).isCloseTo(expected, tolerance.of(expected));
    }
}
