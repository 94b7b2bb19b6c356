package org.claypon.stats.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.printed;

import org.junit.jupiter.api.Test;

/// The rows are the worked examples in the tests of R's statcheck, whose printed p are all wrong by ordinary rounding.
class TailsTest {

    private static Span rounded(String text) {
        return Rounding.of(text).rounded();
    }

    private static boolean possible(Span p, String printed) {
        return p.meets(Rounding.of(printed).possible());
    }

    @Test
    void t_of_statcheck() {
        assertThat(Tails.ofT(Span.of(2.20), Span.of(28)).low()).isCloseTo(0.03622548, printed(8));
        Span p = Tails.ofT(rounded("2.2"), Span.of(28));
        assertThat(p.low()).isCloseTo(0.0325, printed(4));
        assertThat(p.high()).isCloseTo(0.0403, printed(4));
        Span precise = Tails.ofT(rounded("2.20"), Span.of(28));
        assertThat(precise.meets(rounded("0.03"))).isFalse();
        assertThat(possible(precise, "0.03")).as("0.036 cut off").isTrue();
    }

    @Test
    void f_of_statcheck() {
        assertThat(Tails.ofF(Span.of(2.20), 2, Span.of(28)).low())
                .isCloseTo(0.12959322, printed(8));
        assertThat(possible(Tails.ofF(rounded("2.20"), 2, Span.of(28)), "0.15")).isFalse();
    }

    @Test
    void correlation_of_statcheck() {
        assertThat(new RoundedCorrelation(Span.of(0.22), 30).p().low())
                .isCloseTo(0.24273899, printed(8));
        Span p = new RoundedCorrelation(Rounding.of("0.22").possible(), 30).p();
        assertThat(possible(p, "0.26")).isFalse();
    }

    @Test
    void z_of_statcheck() {
        assertThat(Tails.ofZ(Span.of(2.20)).low()).isCloseTo(0.02780690, printed(8));
        assertThat(possible(Tails.ofZ(rounded("2.20")), "0.04")).isFalse();
    }

    @Test
    void chi_square_of_statcheck() {
        assertThat(Tails.ofChiSquare(Span.of(22.20), 28).low()).isCloseTo(0.77194870, printed(8));
        assertThat(possible(Tails.ofChiSquare(rounded("22.20"), 28), "0.79")).isFalse();
    }

    @Test
    void a_statistic_that_may_be_zero_may_have_any_p_up_to_one() {
        assertThat(Tails.ofT(new Span(-1, 2), Span.of(10)).high()).isEqualTo(1);
        assertThat(Tails.ofF(new Span(-0.01, 0.01), 2, Span.of(10)).high()).isEqualTo(1);
    }

    @Test
    void the_square_of_t_is_f_with_one_degree_of_freedom_above() {
        Span t = Tails.ofT(Span.of(1.7), Span.of(33));
        Span f = Tails.ofF(Span.of(1.7 * 1.7), 1, Span.of(33));
        assertThat(t.low()).isCloseTo(f.low(), CLOSED_FORM.of(f.low()));
    }

    @Test
    void degrees_of_freedom_are_above_zero() {
        assertThatThrownBy(() -> Tails.ofT(Span.of(1), Span.of(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
