package org.claypon.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import org.claypon.paper.Papers;
import org.junit.jupiter.api.Test;

class CorrelationRepairTest {

    private static String repair(String r, String p) {
        return Appraisal.of(
                        Papers.of(
                                "{id: r, n: 40, correlation: {r: \"%s\", p: \"%s\"}}"
                                        .formatted(r, p)))
                .checks()
                .getFirst()
                .repair()
                .orElseThrow();
    }

    @Test
    void a_dropped_digit_names_the_coefficient_that_has_it() { // 0.01 at 40 people needs 0.382
        // to 0.435
        assertThat(repair("-0.12", "0.01"))
                .startsWith("r -0.412 (0.382 to 0.435 away from 0): a digit was dropped; or ");
    }

    @Test
    void without_such_a_slip_the_middle_of_what_fits_is_named() {
        assertThat(repair("0.77", "0.01")).startsWith("r 0.409 (0.382 to 0.435 away from 0); or ");
    }
}
