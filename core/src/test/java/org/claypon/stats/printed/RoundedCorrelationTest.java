package org.claypon.stats.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.printed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedCorrelationTest {

    private static Span rounded(String text) {
        return Rounding.of(text).rounded();
    }

    @Test
    void thirty_people_by_hand_and_Fishers_limits() {
        RoundedCorrelation found = new RoundedCorrelation(Span.of(0.22), 30);
        assertThat(found.p().low()).isCloseTo(0.242738988, printed(9));
        assertThat(found.lowerLimit().low()).isCloseTo(-0.152344, printed(6));
        assertThat(found.upperLimit().low()).isCloseTo(0.537655, printed(6));
    }

    @Test
    void agrees_with_R_cor_test_on_mtcars() {
        RoundedCorrelation found = new RoundedCorrelation(Span.of(-0.8676593765172278), 32);
        assertThat(found.p().low()).isCloseTo(1.293959e-10, printed("1.293959e-10"));
        assertThat(found.lowerLimit().low()).isCloseTo(-0.933826, printed(6));
        assertThat(found.upperLimit().low()).isCloseTo(-0.744087, printed(6));
    }

    @ParameterizedTest
    @CsvSource({"0.05, 100, 0.1965512", "0.001, 50, 0.4514296"})
    void the_coefficient_for_a_p(double p, int people, double r) {
        assertThat(RoundedCorrelation.sizeFor(Span.of(p), people).low()).isCloseTo(r, printed(7));
    }

    @Test
    void the_printed_severity_correlation_of_Geng_2022_does_not_fit_its_p() {
        Span p = new RoundedCorrelation(rounded("-0.025"), 80).p();
        assertThat(p.low()).isCloseTo(0.8223, printed(4));
        assertThat(p.high()).isCloseTo(0.8292, printed(4));
        Span needed = RoundedCorrelation.sizeFor(rounded("0.023"), 80);
        assertThat(needed.low()).isCloseTo(0.2531, printed(4));
        assertThat(needed.high()).isCloseTo(0.2549, printed(4));
        assertThat(new RoundedCorrelation(Span.of(-0.025), 160).p().low())
                .isCloseTo(0.754, printed(3));
        assertThat(RoundedCorrelation.sizeFor(Span.of(0.023), 160).low())
                .isCloseTo(0.1797, printed(4));
    }

    @Test
    void the_printed_depression_correlation_fits_other_numbers_of_people() {
        assertThat(new RoundedCorrelation(Span.of(-0.295), 80).p().low())
                .isCloseTo(0.0079, printed(4));
        assertThat(new RoundedCorrelation(Span.of(-0.295), 160).p().low())
                .isCloseTo(0.00015, printed(5));
        Span needed = RoundedCorrelation.sizeFor(rounded("0.001"), 80);
        assertThat(needed.low()).isCloseTo(0.349, printed(3));
        assertThat(needed.high()).isCloseTo(0.380, printed(3));
        assertThat(RoundedCorrelation.peopleFor(Span.of(-0.295), rounded("0.001")))
                .isEqualTo(new RoundedCorrelation.Fit(114, 135));
    }

    @Test
    void people_that_fit_are_those_whose_p_is_printed_so() { // by trying all
        Span r = rounded("0.31");
        Span p = rounded("0.02");
        RoundedCorrelation.Fit fit = RoundedCorrelation.peopleFor(r, p);
        for (int people = 3; people < 300; people++) {
            boolean inside = fit.least() <= people && people <= fit.most();
            assertThat(new RoundedCorrelation(r, people).p().meets(p)).isEqualTo(inside);
        }
        assertThat(RoundedCorrelation.peopleFor(Span.of(0.9), Span.of(0.9)).none()).isTrue();
    }

    @Test
    void a_coefficient_that_may_be_one_has_a_p_from_next_to_nothing() {
        assertThat(new RoundedCorrelation(rounded("1.00"), 10).p().low()).isLessThan(1e-100);
    }

    @Test
    void two_people_have_no_correlation() {
        assertThatThrownBy(() -> new RoundedCorrelation(Span.of(0.1), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
