package org.claypon.stats.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.printed;

import org.junit.jupiter.api.Test;

class BaselineTableTest {

    @Test
    void six_rows_agree_with_R() {
        BaselineTable table = new BaselineTable(0.82, 0.45, 0.13, 0.67, 0.91, 0.28);
        assertThat(table.stouffer()).isCloseTo(0.63741536, printed(8));
        assertThat(table.fisher()).isCloseTo(0.65014425, printed(8));
        assertThat(table.kolmogorovSmirnov()).isCloseTo(0.98128722, printed(8));
    }

    @Test
    void rows_that_are_too_alike_are_seen() {
        assertThat(new BaselineTable(0.97, 0.98, 0.99, 0.96, 0.98, 0.97).kolmogorovSmirnov())
                .isLessThan(1e-6);
        assertThat(new BaselineTable(0.97, 0.98, 0.99, 0.96).stouffer()).isGreaterThan(0.999);
    }

    @Test
    void two_rows_by_hand() { // D = 0.9: P(both in an end of 0.1) = 2 · 0.1²
        double p = new BaselineTable(0.05, 0.1).kolmogorovSmirnov();
        assertThat(p).isCloseTo(0.02, CLOSED_FORM.of(1));
    }

    @Test
    void one_row_says_nothing() {
        assertThatThrownBy(() -> new BaselineTable(0.5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BaselineTable(0.5, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
