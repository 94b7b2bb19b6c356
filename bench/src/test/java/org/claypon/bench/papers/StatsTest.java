package org.claypon.bench.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The tests that are written again for the honest papers agree with R 4.2.2.
class StatsTest {

    private static final double[] ONE = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    private static final double[] OTHER = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    @Test
    void tests_of_two_groups_on_sleep() {
        assertThat(Stats.student(ONE, OTHER).p()).isCloseTo(0.07918671421593818, within(1e-12));
        assertThat(Stats.welch(ONE, OTHER).p()).isCloseTo(0.07939414018735820, within(1e-12));
        assertThat(Stats.paired(ONE, OTHER).p()).isCloseTo(0.00283289019738, within(1e-12));
        assertThat(Stats.mannWhitney(ONE, OTHER)).isCloseTo(0.06932758, within(1e-8));
    }

    @Test
    void tests_of_counts() {
        Stats.Table smoking = new Stats.Table(30, 50, 22, 58);
        assertThat(Stats.chiSquareTail(smoking.chiSquare(false), 1))
                .isCloseTo(0.17691363029, within(1e-11));
        assertThat(Stats.chiSquareTail(smoking.chiSquare(true), 1))
                .isCloseTo(0.237392536136, within(1e-11));
        assertThat(smoking.fisher()).isCloseTo(0.23725891458, within(1e-11));
        assertThat(smoking.likelihoodRatio()).isCloseTo(0.176268568804, within(1e-11));
        assertThat(smoking.wald()).isCloseTo(0.178221067743, within(1e-11));
        assertThat(Stats.mcnemarExact(29, 3)).isCloseTo(2.556014806e-06, within(1e-15));
        assertThat(Stats.exactPairLimits(29, 3)[0]).isCloseTo(2.996372082, within(1e-8));
    }

    @Test
    void logistic_regression_of_one_trait_is_the_table() { // 30 of 80 against 22 of 80
        double[] x = new double[160];
        double[] z = new double[160];
        boolean[] cases = new boolean[160];
        for (int i = 0; i < 160; i++) {
            cases[i] = i < 80;
            x[i] = i < 30 || (i >= 80 && i < 102) ? 1 : 0;
            z[i] = i % 2;
        }
        Logistic fit = Logistic.fit(x, z, cases);
        assertThat(Math.exp(fit.estimate())).isCloseTo(30.0 * 58 / (50 * 22), within(1e-8));
        assertThat(fit.wald()).isCloseTo(0.178221067743, within(1e-8));
        assertThat(fit.likelihoodRatio(x, z, cases)).isCloseTo(0.176268568804, within(1e-8));
        assertThat(fit.profile(x, z, cases)[0]).isLessThan(0);
        assertThat(fit.profile(x, z, cases)[1]).isBetween(1.1, 1.2);
    }

    @Test
    void corners_hold_what_lies_between() {
        assertThat(Corners.fits("0.04", c -> c[0], Stats::normalTwoSided, List.of("2.1"))).isTrue();
        assertThat(Corners.fits("0.06", c -> c[0], Stats::normalTwoSided, List.of("2.1")))
                .isFalse();
        assertThat(Corners.fits("1.00", c -> c[0], Stats::normalTwoSided, List.of("0.0"))).isTrue();
        assertThat(Corners.fits("<0.05", c -> c[0], Stats::normalTwoSided, List.of("2.1")))
                .isTrue();
    }
}
