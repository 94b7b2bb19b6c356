package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.Tolerance.CLOSED_FORM;

import org.junit.jupiter.api.Test;

class CholeskyTest {

    private static final double[] MATRIX = {
        4, 2, 1, 2, 10, 3, 1, 3, 6
    }; // determinant 4 · 51 - 2 · 9 + 1 · (-4) = 182

    @Test
    void a_matrix_times_its_inverse_is_one() {
        double[] inverse = Cholesky.of(MATRIX, 3, 0).inverse();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    sum += MATRIX[i * 3 + k] * inverse[k * 3 + j];
                }
                assertThat(sum).isCloseTo(i == j ? 1 : 0, CLOSED_FORM.of(1));
            }
        }
    }

    @Test
    void the_determinant_is_that_by_hand() {
        double expected = StrictMath.log(182);
        assertThat(Cholesky.of(MATRIX, 3, 0).logDeterminant())
                .isCloseTo(expected, CLOSED_FORM.of(expected));
    }

    @Test
    void a_row_that_repeats_an_earlier_one_is_left_out_and_the_rest_solved() {
        double[] repeated = {4, 8, 1, 8, 16, 2, 1, 2, 6}; // second = twice the first
        Cholesky factor = Cholesky.of(repeated, 3, 1e-12);
        assertThat(factor.complete()).isFalse();
        assertThat(factor.isDependent(1)).isTrue();
        double[] x = factor.solve(new double[] {6, 12, 13}); // 4a + c = 6, a + 6c = 13
        assertThat(x[0]).isCloseTo(1, CLOSED_FORM.of(1));
        assertThat(x[1]).isZero();
        assertThat(x[2]).isCloseTo(2, CLOSED_FORM.of(2));
    }
}
