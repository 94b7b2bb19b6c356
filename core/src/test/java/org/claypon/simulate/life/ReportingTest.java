package org.claypon.simulate.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportingTest {

    @Test
    void a_bare_number_has_no_unit_concept() {
        assertThat(Reporting.unitConcept("")).isZero();
        assertThat(Reporting.unitConcept("pg/mL")).isEqualTo(8845);
    }
}
