package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.claypon.Tolerance.CLOSED_FORM;

import org.claypon.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalScoreTest {

    @Test
    void agrees_with_R_qnorm_far_into_the_tail() {
        Golden golden = Golden.read("normal-scores.csv");
        assertThat(golden.keys()).hasSize(7);
        for (String p : golden.keys()) {
            double expected = golden.value(p, "score");
            assertThat(NormalScore.of(Double.parseDouble(p)))
                    .isCloseTo(expected, CLOSED_FORM.of(expected));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
    void what_is_no_probability_is_refused(double p) {
        assertThatIllegalArgumentException().isThrownBy(() -> NormalScore.of(p));
    }
}
