package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.Tolerance.CLOSED_FORM;

import org.assertj.core.data.Offset;
import org.claypon.Tolerance;
import org.junit.jupiter.api.Test;

class HowardRecursionTest {

    private static final double[] ETA = {0.3, -1.2, 2.0, 0.7, -0.4, 1.1, -2.2};
    private static final double[] X = {
        1.0, 0.2, -0.5, 1.4, 2.2, -1.0, 0.3, 0.8, -1.7, 0.1, 0.9, -0.6, 0.4, 2.0
    };
    private static final int TERMS = 2;

    /// Derivatives by central differences of 1e-5: truncation and rounding leave about this.
    private static final Tolerance DIFFERENCES = new Tolerance(1e-8, "central differences of 1e-5");

    @Test
    void sum_mean_and_covariance_are_those_of_every_choice_listed() {
        for (int choose = 1; choose <= 6; choose++) {
            HowardRecursion recursion = new HowardRecursion(TERMS);
            recursion.run(ETA, X, 0, ETA.length, choose);
            EveryChoice listed = new EveryChoice(ETA, X, TERMS, choose);
            assertThat(recursion.logSum()).isCloseTo(listed.logSum(), CLOSED_FORM.of(1));
            for (int r = 0; r < TERMS; r++) {
                assertThat(recursion.mean(r)).isCloseTo(listed.mean(r), CLOSED_FORM.of(1));
                for (int s = 0; s < TERMS; s++) {
                    assertThat(recursion.covariance(r, s))
                            .isCloseTo(listed.covariance(r, s), CLOSED_FORM.of(1));
                }
            }
        }
    }

    @Test
    void contracted_third_cumulants_are_those_of_every_choice_listed() {
        double[] weights = {0.9, -0.2, -0.2, 1.3};
        for (int choose = 1; choose <= 6; choose++) {
            HowardRecursion recursion = new HowardRecursion(TERMS);
            recursion.contractWith(weights);
            recursion.run(ETA, X, 0, ETA.length, choose);
            for (int t = 0; t < TERMS; t++) {
                assertThat(recursion.third(t))
                        .isCloseTo(
                                new EveryChoice(ETA, X, TERMS, choose).third(t, weights),
                                CLOSED_FORM.of(10));
            }
        }
    }

    @Test
    void equal_weights_count_the_ways_to_choose() { // C(2500, 500) has 541 digits
        HowardRecursion recursion = new HowardRecursion(1);
        recursion.run(new double[2500], new double[2500], 0, 2500, 500);
        double expected = MatchedColumns.logWays(2500, 500);
        assertThat(recursion.logSum()).isCloseTo(expected, CLOSED_FORM.of(expected));
    }

    @Test
    void weights_beyond_the_range_of_doubles_do_not_overflow() {
        double[] eta = {3000, 1, 0, -2500, -1};
        double[] x = {7, 1, 2, 50, 3};
        HowardRecursion recursion = new HowardRecursion(1);
        recursion.run(eta, x, 0, 5, 2); // the first is certain, the fourth impossible
        double rest = StrictMath.exp(1) + 1 + StrictMath.exp(-1);
        double mean = 7 + (StrictMath.exp(1) + 2 + 3 * StrictMath.exp(-1)) / rest;
        assertThat(recursion.logSum()).isCloseTo(3000 + StrictMath.log(rest), CLOSED_FORM.of(3000));
        assertThat(recursion.mean(0)).isCloseTo(mean, CLOSED_FORM.of(mean));
        assertThat(recursion.covariance(0, 0)).isPositive().isLessThan(1);
    }

    @Test
    void the_mean_is_the_derivative_of_the_log_sum_in_a_set_of_500_among_2500() {
        MatchedData data = MatchedData.several(1, 2500, 500, 4);
        double[] slope = new double[2500];
        double[] x = new double[2500];
        for (int row = 0; row < 2500; row++) {
            x[row] = data.columns()[0][row];
            slope[row] = 0.8 * x[row] - 0.5 * data.columns()[1][row];
        }
        HowardRecursion recursion = new HowardRecursion(1);
        double step = 1e-5;
        recursion.run(moved(slope, x, step), x, 0, 2500, 500);
        double above = recursion.logSum();
        double meanAbove = recursion.mean(0);
        recursion.run(moved(slope, x, -step), x, 0, 2500, 500);
        double difference = (above - recursion.logSum()) / (2 * step);
        double curvature = (meanAbove - recursion.mean(0)) / (2 * step);
        recursion.run(slope, x, 0, 2500, 500);
        assertThat(recursion.mean(0)).isCloseTo(difference, DIFFERENCES.of(difference));
        assertThat(recursion.covariance(0, 0)).isCloseTo(curvature, DIFFERENCES.of(10 * curvature));
    }

    @Test
    void chances_of_the_members_add_to_the_mean() {
        double[] chance = InclusionChances.of(ETA, 3);
        HowardRecursion recursion = new HowardRecursion(TERMS);
        recursion.run(ETA, X, 0, ETA.length, 3);
        double sum = 0;
        double mean = 0;
        for (int j = 0; j < ETA.length; j++) {
            sum += chance[j];
            mean += chance[j] * X[j * TERMS];
            assertThat(chance[j])
                    .isCloseTo(new EveryChoice(ETA, X, TERMS, 3).chance(j), CLOSED_FORM.of(1));
        }
        assertThat(sum).isCloseTo(3, CLOSED_FORM.of(3));
        assertThat(mean).isCloseTo(recursion.mean(0), CLOSED_FORM.of(1));
    }

    @Test
    void everyone_chosen_is_certain() {
        HowardRecursion recursion = new HowardRecursion(TERMS);
        recursion.run(ETA, X, 0, 3, 3);
        assertThat(recursion.logSum()).isCloseTo(1.1, CLOSED_FORM.of(1.1));
        assertThat(recursion.covariance(0, 0)).isCloseTo(0, Offset.offset(1e-15));
    }

    private static double[] moved(double[] eta, double[] x, double by) {
        double[] moved = new double[eta.length];
        for (int i = 0; i < eta.length; i++) {
            moved[i] = eta[i] + by * x[i];
        }
        return moved;
    }
}
