package org.claypon.stats.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.printed;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ShareBelowTest {

    @Test
    void shares_below_200_of_300_and_150() {
        ShareBelow found = new ShareBelow(300, 150, 100);
        assertThat(found.normal(200)).isCloseTo(0.252493, printed(6));
        assertThat(found.logNormal(200)).isCloseTo(0.266920, printed(6));
        assertThat(found.gamma(200)).isCloseTo(0.278573, printed(6));
        Span bounds = found.bounds(200, true);
        assertThat(bounds.low()).isEqualTo(0);
        assertThat(bounds.high()).isCloseTo(0.690163, printed(6));
        assertThat(found.countOf(bounds)).isEqualTo(new Span(0, 69));
    }

    @Test
    void shares_below_30_of_75_and_60() {
        ShareBelow found = new ShareBelow(75, 60, 50);
        assertThat(found.normal(30)).isCloseTo(0.226627, printed(6));
        assertThat(found.logNormal(30)).isCloseTo(0.170780, printed(6));
        assertThat(found.gamma(30)).isCloseTo(0.238884, printed(6));
        assertThat(found.countOf(found.bounds(30, true)).high()).isEqualTo(31);
    }

    @Test
    void a_threshold_above_the_mean_has_a_least_share() {
        ShareBelow found = new ShareBelow(30, 10, 40);
        Span bounds = found.bounds(50, true);
        assertThat(bounds.low()).isCloseTo(0.8040201, printed(7));
        assertThat(found.countOf(bounds)).isEqualTo(new Span(33, 40));
    }

    @Test
    void the_flagship_claim_follows_from_no_mean_alone() { // 168 below 180: at least one in fifteen
        assertThat(ShareBelow.ofMean(168, 180).low()).isCloseTo(0.067, printed(3));
        assertThat(ShareBelow.ofMean(419, 180)).isEqualTo(new Span(0, 1));
        ShareBelow implied = new ShareBelow(168, 91, 80);
        assertThat(implied.normal(180)).isCloseTo(0.55, printed(2));
        assertThat(implied.logNormal(180)).isCloseTo(0.65, printed(2));
    }

    @Test
    void two_points_reach_the_bound_without_assumption() { // 69 people at 200, 31 above
        double[] values = new double[100];
        Arrays.fill(values, 0, 69, 199.999);
        Arrays.fill(values, 69, 100, 522.6);
        double mean = Arrays.stream(values).average().orElseThrow();
        double sd = Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / 99);
        Span bounds = new ShareBelow(mean, sd, 100).bounds(200, true);
        assertThat(bounds.holds(0.69)).isTrue();
        assertThat(bounds.high()).isLessThan(0.695);
    }

    @Test
    void one_peak_narrows_the_bounds_far_from_the_mean() {
        ShareBelow found = new ShareBelow(100, 10, 1000);
        assertThat(found.boundsWithOnePeak(80).high())
                .isCloseTo(4.0 / 9 * found.bounds(80, true).high(), CLOSED_FORM.of(1));
        assertThat(found.boundsWithOnePeak(95)).isEqualTo(found.bounds(95, false));
    }

    @Test
    void lognormal_parameters() {
        assertThat(new ShareBelow(300, 150, 9).logMean()).isCloseTo(5.5922107, printed(7));
        assertThat(new ShareBelow(300, 150, 9).logSd()).isCloseTo(0.4723807, printed(7));
        assertThat(Math.exp(new ShareBelow(300, 150, 9).logMean())).isCloseTo(268.3282, printed(4));
        assertThat(new ShareBelow(75, 60, 9).logMean()).isCloseTo(4.0701400, printed(7));
        assertThat(new ShareBelow(75, 60, 9).logSd()).isCloseTo(0.7033465, printed(7));
        assertThat(Math.exp(new ShareBelow(75, 60, 9).logMean())).isCloseTo(58.5652, printed(4));
    }

    @Test
    void no_spread_is_refused() {
        assertThatThrownBy(() -> new ShareBelow(1, 0, 9))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
