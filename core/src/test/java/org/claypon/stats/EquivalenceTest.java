package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.stats.Equivalence.Verdict.DIFFERENT;
import static org.claypon.stats.Equivalence.Verdict.EQUIVALENT;
import static org.claypon.stats.Equivalence.Verdict.NOT_SHOWN;

import org.apache.commons.statistics.distribution.TDistribution;
import org.claypon.Golden;
import org.claypon.stats.Equivalence.Tested;
import org.claypon.stats.Equivalence.Verdict;
import org.claypon.stats.MatchedDifference.Difference;
import org.claypon.stats.MatchedDifference.Scale;
import org.junit.jupiter.api.Test;

class EquivalenceTest {

    @Test
    void the_twelve_sets_have_the_90_percent_limits_of_R_and_differ() {
        ClassicSets.Values sets = ClassicSets.Values.of("twelve");
        MatchedDifference logs =
                MatchedDifference.overSets(sets.values(), sets.strata(), Scale.LOG);
        Golden golden = Golden.read("matched-difference-sets.csv");
        double lower = StrictMath.exp(golden.value("twelve-over_sets-log", "lower90"));
        double upper = StrictMath.exp(golden.value("twelve-over_sets-log", "upper90"));
        Tested found = tested(Equivalence.ofRatio(logs, 10));
        assertThat(Quantities.lower(found.limits())).isCloseTo(lower, CLOSED_FORM.of(lower));
        assertThat(Quantities.upper(found.limits())).isCloseTo(upper, CLOSED_FORM.of(upper));
        assertThat(found.verdict()).isEqualTo(DIFFERENT);
    }

    @Test
    void ten_percent_is_a_ratio_from_1_over_1_10_to_1_10() {
        double reach = quantile90(20) * 0.01;
        double edge = StrictMath.log(1.10) - reach;
        assertThat(ratio(edge - 1e-9)).isEqualTo(EQUIVALENT);
        assertThat(ratio(-edge + 1e-9)).isEqualTo(EQUIVALENT);
        assertThat(ratio(edge + 1e-9)).isEqualTo(DIFFERENT);
        assertThat(ratio(-edge - 1e-9)).isEqualTo(DIFFERENT);
    }

    @Test
    void a_difference_that_is_certain_but_inside_the_margin_is_equivalent() {
        Difference small = new Difference(0.04, 0.001, 20, 21);
        assertThat(small.limits(0.95).surrounds(0)).isFalse();
        assertThat(tested(Equivalence.ofDifference(small, 0.1)).verdict()).isEqualTo(EQUIVALENT);
    }

    @Test
    void a_wide_interval_around_zero_shows_nothing() {
        assertThat(verdict(new Difference(0.01, 1, 20, 21), 0.1)).isEqualTo(NOT_SHOWN);
    }

    @Test
    void between_the_90_and_the_95_percent_limits_nothing_is_shown() { // t 1.9 on 20: p = 0.072
        assertThat(verdict(new Difference(1.9, 1, 20, 21), 1)).isEqualTo(NOT_SHOWN);
        assertThat(verdict(new Difference(2.1, 1, 20, 21), 1)).isEqualTo(DIFFERENT);
    }

    @Test
    void the_interval_decides_as_both_one_sided_tests_do() {
        for (double mean = -1.2; mean <= 1.2; mean += 0.05) {
            for (double error : new double[] {0.05, 0.2, 0.4}) {
                Difference found = new Difference(mean, error, 11, 12);
                TDistribution t = TDistribution.of(11);
                double notBelow = t.survivalProbability((mean + 1) / error);
                double notAbove = t.cumulativeProbability((mean - 1) / error);
                assertThat(verdict(found, 1) == EQUIVALENT)
                        .as("mean %s, error %s", mean, error)
                        .isEqualTo(StrictMath.max(notBelow, notAbove) < 0.05);
            }
        }
    }

    @Test
    void a_larger_margin_never_undoes_equivalence() {
        Difference found = new Difference(0.3, 0.2, 11, 12);
        Verdict before = NOT_SHOWN;
        for (double margin = 0.1; margin < 2; margin += 0.1) {
            Verdict now = verdict(found, margin);
            assertThat(before == EQUIVALENT && now != EQUIVALENT).as("margin %s", margin).isFalse();
            before = now;
        }
        assertThat(before).isEqualTo(EQUIVALENT);
    }

    @Test
    void without_a_difference_or_its_spread_there_is_no_verdict() {
        NotEstimable reason = new NotEstimable("fewer than two sets");
        assertThat(Equivalence.ofDifference(reason, 1)).isEqualTo(reason);
        assertThat(Equivalence.ofRatio(new MatchedDifference.Constant(0, 5), 10))
                .isInstanceOf(NotEstimable.class);
    }

    @Test
    void limits_beyond_the_doubles_are_open() {
        Tested found = tested(Equivalence.ofRatio(new Difference(0, 1000, 1, 2), 10));
        assertThat(found.limits().lower()).isInstanceOf(NotEstimable.class);
        assertThat(found.limits().upper()).isInstanceOf(NotEstimable.class);
        assertThat(found.verdict()).isEqualTo(NOT_SHOWN);
    }

    @Test
    void a_margin_of_nothing_is_refused() {
        Difference any = new Difference(0, 1, 20, 21);
        assertThatThrownBy(() -> Equivalence.ofDifference(any, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Equivalence.ofRatio(any, -5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double quantile90(int degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(0.05);
    }

    private static Verdict ratio(double logDifference) {
        return tested(Equivalence.ofRatio(new Difference(logDifference, 0.01, 20, 21), 10))
                .verdict();
    }

    private static Verdict verdict(Difference found, double margin) {
        return tested(Equivalence.ofDifference(found, margin)).verdict();
    }

    private static Tested tested(Equivalence found) {
        assertThat(found).isInstanceOf(Tested.class);
        return (Tested) found;
    }
}
