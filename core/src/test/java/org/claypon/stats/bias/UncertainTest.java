package org.claypon.stats.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.CLOSED_FORM;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.claypon.stats.bias.Misclassification.Corrected;
import org.junit.jupiter.api.Test;

class UncertainTest {

    private static final int DRAWS = 50_000;

    /// Four standard errors of a median and of a 2.5 % point of 50,000 draws, and as much again since R's numbers vary too.
    private static final double OF_MEDIAN = 0.02;

    private static final FourCells MADE_UP = new FourCells(45, 94, 257, 945);

    @Test
    void trapezoid_draws_agree_with_episensr_within_monte_carlo_error() {
        Uncertain edges = new Uncertain.Trapezoid(0.75, 0.85, 0.95, 1);
        double[] found = oddsRatios(edges, edges);
        assertThat(quantile(found, 0.5)).isCloseTo(2.4549, Offset.offset(OF_MEDIAN));
        assertThat(quantile(found, 0.025)).isCloseTo(1.8723, Offset.offset(OF_MEDIAN));
        assertThat(quantile(found, 0.975)).isCloseTo(13.8513, Offset.offset(1.2)); // a long tail
    }

    @Test
    void beta_draws_agree_with_episensr_within_monte_carlo_error() {
        double[] found = oddsRatios(new Uncertain.Beta(908, 16), new Uncertain.Beta(153, 6));
        assertThat(quantile(found, 0.5)).isCloseTo(1.8878, Offset.offset(0.005));
        assertThat(quantile(found, 0.025)).isCloseTo(1.8086, Offset.offset(0.005));
        assertThat(quantile(found, 0.975)).isCloseTo(2.0740, Offset.offset(OF_MEDIAN));
    }

    /// Of the draws that are possible.
    private static double[] oddsRatios(Uncertain sensitivity, Uncertain specificity) {
        SplittableRandom random = new SplittableRandom(2005);
        double[] found = new double[DRAWS];
        int count = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            Accuracy accuracy =
                    new Accuracy(
                            sensitivity.quantile(random.nextDouble()),
                            specificity.quantile(random.nextDouble()));
            if (Misclassification.ofExposure(MADE_UP, accuracy, accuracy)
                    instanceof Corrected(FourCells cells)) {
                found[count++] = cells.oddsRatio();
            }
        }
        return Arrays.stream(found, 0, count).sorted().toArray();
    }

    private static double quantile(double[] sorted, double p) {
        return sorted[(int) (p * (sorted.length - 1))];
    }

    @Test
    void a_trapezoid_is_met_at_its_edges_and_a_share_of_its_area_lies_under_each_quantile() {
        Uncertain.Trapezoid edges = new Uncertain.Trapezoid(0.2, 0.4, 0.5, 0.8);
        double height = 2 / (0.8 + 0.5 - 0.2 - 0.4);
        assertThat(edges.quantile(0)).isEqualTo(0.2);
        assertThat(edges.quantile(height * 0.1)).isCloseTo(0.4, CLOSED_FORM.of(1));
        assertThat(edges.quantile(1 - height * 0.15)).isCloseTo(0.5, CLOSED_FORM.of(1));
        assertThat(edges.quantile(1)).isEqualTo(0.8);
        assertThat(edges.quantile(height * 0.1 / 4))
                .isCloseTo(0.3, CLOSED_FORM.of(1)); // half the edge, a quarter
    }

    @Test
    void a_triangle_and_a_block_are_trapezoids() {
        assertThat(new Uncertain.Trapezoid(0, 0.5, 0.5, 1).quantile(0.5))
                .isCloseTo(0.5, CLOSED_FORM.of(1));
        assertThat(new Uncertain.Trapezoid(0.2, 0.2, 0.6, 0.6).quantile(0.25))
                .isCloseTo(0.3, CLOSED_FORM.of(1));
    }

    @Test
    void a_known_share_is_the_same_at_every_rank_and_a_uniform_beta_is_the_rank() {
        assertThat(new Uncertain.Known(0.84).quantile(0.1)).isEqualTo(0.84);
        assertThat(new Uncertain.Beta(1, 1).quantile(0.37)).isCloseTo(0.37, Offset.offset(1e-9));
    }

    @Test
    void what_is_no_distribution_is_refused() {
        assertThatThrownBy(() -> new Uncertain.Trapezoid(0.2, 0.1, 0.5, 0.8))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Uncertain.Trapezoid(0.2, 0.4, 0.5, 1.1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Uncertain.Beta(0, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
