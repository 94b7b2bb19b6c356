package org.claypon.stats.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.printed;

import java.util.Optional;
import org.claypon.stats.printed.FiveNumbers.MeanSd;
import org.claypon.stats.printed.FiveNumbers.Pair;
import org.junit.jupiter.api.Test;

/// Expected values: R package estmeansd (0d30b5f) with the formulas of metaBLUE. Its optimiser stops early, so that the fitted values are those of the tight
/// optimum (`tools/golden/power-normal.R`, R 4.2.2); the package's own lie within 2e-4 of them.
class FiveNumbersTest {

    /// Half of the tenth printed digit, and what a hundred steps of Nelder and Mead leave.
    private static final double TIGHT = 1e-8;

    /// What its own optimiser leaves, against the tight optimum.
    private static final double STOPS_EARLY = 2e-4;

    private static FiveNumbers ends(double a, double m, double b, int n) {
        return new FiveNumbers(m, Optional.empty(), Optional.of(new Pair(a, b)), n);
    }

    /// @param printed what the package gives
    private static void near(double found, double tight, double printed) {
        assertThat(found / tight - 1).isBetween(-TIGHT, TIGHT);
        assertThat(found / printed - 1).isBetween(-STOPS_EARLY, STOPS_EARLY);
    }

    @Test
    void lowest_median_highest() {
        FiveNumbers found = ends(2, 12, 60, 100);
        assertThat(found.wanMean()).isCloseTo(21.5, printed(1));
        assertThat(found.luoMean()).isCloseTo(14.133466, printed(6));
        assertThat(found.wanSd()).isCloseTo(11.606543, printed(6));
        near(found.fitted().mean(), 15.12371520, 15.1242);
        near(found.fitted().sd(), 11.95764204, 11.957569);
    }

    @Test
    void all_five() {
        FiveNumbers found =
                new FiveNumbers(
                        12, Optional.of(new Pair(8, 20)), Optional.of(new Pair(2, 60)), 100);
        assertThat(found.wanMean()).isCloseTo(17.75, printed(2));
        assertThat(found.luoMean()).isCloseTo(14.52147, printed(5));
        assertThat(found.wanSd()).isCloseTo(10.316501, printed(6));
        near(found.fitted().mean(), 15.59166860, 15.591835);
        near(found.fitted().sd(), 11.92601853, 11.925966);
    }

    @Test
    void quartiles_of_b12() {
        FiveNumbers found = FiveNumbers.ofQuartiles(230, 310, 430, 80);
        assertThat(found.luoMean()).isCloseTo(324.0975, printed(4));
        assertThat(found.wanSd()).isCloseTo(150.99225, printed(5));
        near(found.fitted().mean(), 349.0454854, 349.04533);
        near(found.fitted().sd(), 172.8369207, 172.83693);
    }

    @Test
    void another_unit_changes_nothing_but_the_unit() { // in R, 900 to 1100 gives a gamma and 9
        // to 11 a normal distribution
        MeanSd small = FiveNumbers.ofQuartiles(9, 10, 11, 50).fitted();
        MeanSd large = FiveNumbers.ofQuartiles(900, 1000, 1100, 50).fitted();
        assertThat(large.mean()).isCloseTo(100 * small.mean(), CLOSED_FORM.of(1e5));
        assertThat(large.sd()).isCloseTo(100 * small.sd(), CLOSED_FORM.of(1e5));
        assertThat(small.mean()).isCloseTo(10, printed(6));
    }

    @Test
    void quartiles_of_a_family_give_its_moments_back() { // lognormal of 300 ± 150
        double mu = 5.5922107;
        double sigma = 0.4723807;
        MeanSd found =
                FiveNumbers.ofQuartiles(
                                Math.exp(mu - 0.6744898 * sigma),
                                Math.exp(mu),
                                Math.exp(mu + 0.6744898 * sigma),
                                80)
                        .fitted();
        assertThat(found.mean()).isCloseTo(300, printed(3));
        assertThat(found.sd()).isCloseTo(150, printed(3));
    }

    @Test
    void a_value_below_zero_leaves_the_normal_distribution_alone() {
        MeanSd found = FiveNumbers.ofQuartiles(-1, 0, 1, 50).fitted();
        assertThat(found.mean()).isCloseTo(0, printed(6));
        assertThat(found.sd()).isCloseTo(1 / 0.6744898, printed(6));
    }

    @Test
    void numbers_out_of_order_are_refused() {
        assertThatThrownBy(() -> FiveNumbers.ofQuartiles(3, 2, 4, 50))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// The expected values have their last step done exactly; the package's own 343.31133 and 162.98739 are of 10,000 draws, so that the mean
    /// has a standard error of 1.65: within three of them.
    @Test
    void values_that_are_normal_after_a_power() {
        powers(FiveNumbers.ofQuartiles(230, 310, 430, 80), 344.2555878, 164.8010453);
        powers(FiveNumbers.ofQuartiles(180, 310, 400, 80), 329.0301097, 210.5847944);
        powers(FiveNumbers.ofQuartiles(.2, .9, 1.1, 80), 0.8635858289, 0.1762620852);
        powers(
                new FiveNumbers(
                        12, Optional.of(new Pair(8, 20)), Optional.of(new Pair(2, 60)), 100),
                15.38480902,
                11.77154471);
        double mean = FiveNumbers.ofQuartiles(230, 310, 430, 80).powerNormal().orElseThrow().mean();
        assertThat(mean - 343.31133).isBetween(-3 * 1.65, 3 * 1.65);
        assertThat(FiveNumbers.ofQuartiles(-1, 2, 3, 80).powerNormal()).isEmpty();
    }

    /// A maximum found by Nelder and Mead lies within 1e-7 of the true one.
    private static void powers(FiveNumbers numbers, double mean, double sd) {
        MeanSd found = numbers.powerNormal().orElseThrow();
        assertThat(found.mean() / mean - 1).isBetween(-1e-6, 1e-6);
        assertThat(found.sd() / sd - 1).isBetween(-1e-6, 1e-6);
    }
}
