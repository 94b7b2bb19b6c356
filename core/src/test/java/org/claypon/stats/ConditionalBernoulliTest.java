package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.Tolerance.CLOSED_FORM;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.claypon.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionalBernoulliTest {

    /// Two exact sums of up to 2,500 members, each with its own rounding of some hundred last places.
    private static final Tolerance TWO_SUMS =
            new Tolerance(1e-11, "rounding of two different sums");

    private static final double[] ETA = {0.3, -1.2, 2.0, 0.7, -0.4, 1.1, -2.2};
    private static final double[] X = {
        1.0, 0.2, -0.5, 1.4, 2.2, -1.0, 0.3, 0.8, -1.7, 0.1, 0.9, -0.6, 0.4, 2.0
    };

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5", "6"})
    void sum_mean_and_covariance_are_those_of_every_choice_listed(int choose) {
        ConditionalBernoulli choice = new ConditionalBernoulli(2);
        choice.run(ETA, X, 0, ETA.length, choose);
        EveryChoice listed = new EveryChoice(ETA, X, 2, choose);
        assertThat(choice.logSum()).isCloseTo(listed.logSum(), CLOSED_FORM.of(1));
        for (int r = 0; r < 2; r++) {
            assertThat(choice.mean(r)).isCloseTo(listed.mean(r), CLOSED_FORM.of(1));
            for (int s = 0; s <= r; s++) {
                assertThat(choice.covariance(r, s))
                        .isCloseTo(listed.covariance(r, s), CLOSED_FORM.of(1));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "3", "6"})
    void members_of_equal_weight_are_a_simple_random_sample(int choose) {
        double[] eta = new double[ETA.length];
        Arrays.fill(eta, -0.7);
        ConditionalBernoulli choice = new ConditionalBernoulli(2);
        choice.run(eta, X, 0, eta.length, choose);
        EveryChoice listed = new EveryChoice(eta, X, 2, choose);
        assertThat(choice.logSum()).isCloseTo(listed.logSum(), CLOSED_FORM.of(1));
        for (int r = 0; r < 2; r++) {
            assertThat(choice.mean(r)).isCloseTo(listed.mean(r), CLOSED_FORM.of(1));
            for (int s = 0; s <= r; s++) {
                assertThat(choice.covariance(r, s))
                        .isCloseTo(listed.covariance(r, s), CLOSED_FORM.of(1));
            }
        }
    }

    /// The closed form of equal weights and the sum over nodes are two ways to the same numbers.
    @ParameterizedTest
    @CsvSource({"2, 5", "10, 50", "500, 2500", "1200, 2500"})
    void weights_that_are_all_but_equal_give_what_equal_ones_give(int choose, int members) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(members);
        double[] x = random.doubles(members).toArray();
        double[] nearly = new double[members];
        nearly[members / 2] = 1e-13;
        ConditionalBernoulli equal = new ConditionalBernoulli(1);
        equal.run(new double[members], x, 0, members, choose);
        ConditionalBernoulli choice = new ConditionalBernoulli(1);
        choice.run(nearly, x, 0, members, choose);
        assertThat(choice.logSum()).isCloseTo(equal.logSum(), TWO_SUMS.of(1 + equal.logSum()));
        assertThat(choice.mean(0)).isCloseTo(equal.mean(0), TWO_SUMS.of(choose));
        assertThat(choice.covariance(0, 0)).isCloseTo(equal.covariance(0, 0), TWO_SUMS.of(choose));
    }

    @Test
    void equal_weights_count_the_ways_to_choose() { // C(2500, 500) has 541 digits
        ConditionalBernoulli choice = new ConditionalBernoulli(1);
        choice.run(new double[2500], new double[2500], 0, 2500, 500);
        BigInteger ways = BigInteger.ONE;
        for (int i = 1; i <= 500; i++) {
            ways = ways.multiply(BigInteger.valueOf(2000 + i)).divide(BigInteger.valueOf(i));
        }
        int digits = 500;
        double expected =
                StrictMath.log(new BigDecimal(ways).movePointLeft(digits).doubleValue())
                        + digits * StrictMath.log(10);
        assertThat(choice.logSum()).isCloseTo(expected, CLOSED_FORM.of(expected));
    }

    /// Weights spread by a factor of `exp(4 spread)` and more: from nearly equal ones to a choice that is all but made.
    @ParameterizedTest
    @CsvSource({
        "2, 5, 0.1",
        "2, 5, 3",
        "3, 7, 30",
        "10, 50, 0",
        "10, 50, 1",
        "10, 50, 20",
        "100, 500, 0.5",
        "100, 500, 8",
        "500, 2500, 1",
        "500, 2500, 4",
        "1, 2, 2",
        "2, 4, 200",
        "50, 101, 0.3"
    })
    void agrees_with_the_recursion_over_members(int choose, int members, double spread) {
        RandomGenerator random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(choose * 7919L + members);
        double[] eta = new double[members];
        double[] x = new double[3 * members];
        for (int j = 0; j < members; j++) {
            eta[j] = spread * random.nextGaussian();
            x[3 * j] = random.nextGaussian();
            x[3 * j + 1] = random.nextDouble() < 0.2 ? 1 : 0;
            x[3 * j + 2] = 100 + random.nextGaussian();
        }
        ConditionalBernoulli choice = new ConditionalBernoulli(3);
        choice.run(eta, x, 0, members, choose);
        HowardRecursion recursion = new HowardRecursion(3);
        recursion.run(eta, x, 0, members, choose);
        assertThat(choice.logSum())
                .isCloseTo(recursion.logSum(), TWO_SUMS.of(1 + Math.abs(recursion.logSum())));
        for (int r = 0; r < 3; r++) {
            assertThat(choice.mean(r))
                    .isCloseTo(recursion.mean(r), TWO_SUMS.of(1 + Math.abs(recursion.mean(r))));
            for (int s = 0; s <= r; s++) {
                assertThat(choice.covariance(r, s))
                        .isCloseTo(recursion.covariance(r, s), TWO_SUMS.of(choose));
            }
        }
    }

    @Test
    void weights_beyond_the_range_of_doubles_do_not_overflow() {
        double[] eta = {3000, 1, 0, -2500, -1};
        double[] x = {7, 1, 2, 50, 3};
        ConditionalBernoulli choice = new ConditionalBernoulli(1);
        choice.run(eta, x, 0, 5, 2); // the first is certain, the fourth impossible
        double rest = StrictMath.exp(1) + 1 + StrictMath.exp(-1);
        double mean = 7 + (StrictMath.exp(1) + 2 + 3 * StrictMath.exp(-1)) / rest;
        assertThat(choice.logSum()).isCloseTo(3000 + StrictMath.log(rest), CLOSED_FORM.of(3000));
        assertThat(choice.mean(0)).isCloseTo(mean, CLOSED_FORM.of(mean));
        assertThat(choice.covariance(0, 0)).isPositive().isLessThan(1);
    }

    @Test
    void members_before_and_behind_the_set_are_not_looked_at() {
        double[] eta = {99, 0.3, -1.2, 2.0, 99};
        double[] x = {Double.NaN, 1, 4, -2, Double.NaN};
        ConditionalBernoulli choice = new ConditionalBernoulli(1);
        choice.run(eta, x, 1, 4, 2);
        EveryChoice listed =
                new EveryChoice(new double[] {0.3, -1.2, 2.0}, new double[] {1, 4, -2}, 1, 2);
        assertThat(choice.mean(0)).isCloseTo(listed.mean(0), CLOSED_FORM.of(1));
    }
}
