package org.claypon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OurFaultTest {

    private static IllegalStateException fault() {
        return new IllegalStateException("Zebulon has 168 pg/mL");
    }

    @Test
    void a_fault_is_told_without_its_text() {
        String told = OurFault.told(fault(), false);
        assertThat(told)
                .containsPattern(
                        "Claypon has a fault, code [0-9a-f]{8}: IllegalStateException at OurFaultTest.java:\\d+")
                .doesNotContain("Zebulon")
                .doesNotContain("    at ");
    }

    @Test
    void the_places_are_told_only_when_they_are_asked_for() {
        assertThat(OurFault.told(fault(), true))
                .contains("    at org.claypon.app.cli.OurFaultTest.fault(OurFaultTest.java:")
                .doesNotContain("Zebulon");
    }

    @Test
    void the_same_fault_has_the_same_code() {
        String[] codes = new String[2];
        for (int time = 0; time < 2; time++) {
            codes[time] = OurFault.told(fault(), false);
        }
        assertThat(codes[0]).isEqualTo(codes[1]);
    }
}
