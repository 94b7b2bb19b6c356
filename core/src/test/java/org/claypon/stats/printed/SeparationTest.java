package org.claypon.stats.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.printed;

import org.junit.jupiter.api.Test;

class SeparationTest {

    @Test
    void what_the_odds_ratio_and_the_means_of_Geng_2022_imply_together() {
        Separation exact = new Separation(Span.of(168 - 419), Span.of(Math.log(0.97)));
        assertThat(exact.sd().low()).isCloseTo(91, printed(0));
        assertThat(exact.standardisedDifference().low()).isCloseTo(2.8, printed(1));
        assertThat(exact.areaUnderCurve().low()).isCloseTo(0.975, printed(3));
        Span ratio = Rounding.of("0.97").rounded();
        Separation rounded = new Separation(Span.of(168 - 419), RoundedRatio.log(ratio));
        assertThat(rounded.sd().low()).isCloseTo(84, printed(0));
        assertThat(rounded.sd().high()).isCloseTo(100, printed(0));
    }

    @Test
    void a_spread_gives_the_difference_that_a_log_odds_ratio_implies() { // β σ²: −76 at 50, −305
        // at 100
        double beta = Math.log(0.97);
        assertThat(new Separation(Span.of(beta * 2500), Span.of(beta)).sd().low())
                .isCloseTo(50, CLOSED_FORM.of(50));
        assertThat(beta * 2500).isCloseTo(-76, printed(0));
        assertThat(beta * 10_000).isCloseTo(-305, printed(0));
    }

    @Test
    void a_difference_and_an_odds_ratio_that_point_apart_imply_no_spread() {
        assertThat(new Separation(Span.of(2), Span.of(-0.1)).opposed()).isTrue();
        assertThat(new Separation(Span.of(2), Span.of(-0.1)).estimable()).isFalse();
        assertThat(new Separation(new Span(-1, 2), Span.of(0.1)).estimable()).isFalse();
        assertThat(new Separation(new Span(-1, 2), Span.of(0.1)).opposed()).isFalse();
    }
}
