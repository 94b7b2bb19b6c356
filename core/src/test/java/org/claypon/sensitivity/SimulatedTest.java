package org.claypon.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.SmallStudy.number;
import static org.claypon.Tolerance.CLOSED_FORM;

import org.claypon.results.BiasAnalysis.Ratio;
import org.claypon.results.Figure;
import org.junit.jupiter.api.Test;

class SimulatedTest {

    @Test
    void median_and_limits_are_quantiles_of_the_logarithms() {
        double[] draws = new double[41];
        for (int draw = 0; draw < draws.length; draw++) {
            draws[draw] = Math.log(40 - draw + 1);
        }
        Ratio found = Simulated.of(draws).ratio();
        assertThat(number(found.oddsRatio())).isCloseTo(21, CLOSED_FORM.of(21));
        assertThat(number(found.lower())).isCloseTo(2, CLOSED_FORM.of(2));
        assertThat(number(found.upper())).isCloseTo(40, CLOSED_FORM.of(40));
    }

    @Test
    void draws_that_tend_to_infinity_keep_their_rank_and_have_no_number() {
        double[] draws = new double[40];
        draws[7] = Double.POSITIVE_INFINITY;
        draws[8] = Double.POSITIVE_INFINITY;
        Ratio found = Simulated.of(draws).ratio();
        assertThat(found.oddsRatio()).isEqualTo(Figure.of(1));
        assertThat(found.lower()).isEqualTo(Figure.of(1));
        assertThat(found.upper())
                .isEqualTo(Figure.notEstimable("it lies among draws without a finite odds ratio"));
    }

    @Test
    void no_draw_has_no_quantile() {
        assertThat(Simulated.of(new double[0]).ratio().lower())
                .isEqualTo(Figure.notEstimable("no draw has an odds ratio"));
    }
}
