package org.claypon.stats.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.printed;

import org.junit.jupiter.api.Test;

class PositiveTest {

    private static Positive of(String mean, String sd, int people) {
        return new Positive(Rounding.of(mean).rounded(), Rounding.of(sd).rounded(), people);
    }

    @Test
    void the_greatest_spread_is_one_person_with_everything() { // 0 0 0 12: mean 3, sd 6
        assertThat(new Positive(Span.of(3), Span.of(6), 4).possible()).isTrue();
        assertThat(new Positive(Span.of(3), Span.of(6.01), 4).possible()).isFalse();
        assertThat(of("-3.1", "1.0", 4).possible()).isFalse();
    }

    @Test
    void nobody_lies_below_Samuelsons_bound() { // 0 and three times 4: mean 3, sd 2, bound 0
        assertThat(new Positive(Span.of(3), Span.of(2), 4).lowestPossible())
                .isCloseTo(0, CLOSED_FORM.of(0));
    }

    @Test
    void a_spread_of_more_than_half_of_the_mean_is_skewed() {
        assertThat(of("75", "60", 50).skewed()).isTrue();
        assertThat(of("75", "30", 50).skewed()).isFalse();
        assertThat(new Positive(Span.of(1), Span.of(1), 9).normalShareBelowZero())
                .isCloseTo(0.1587, printed(4));
    }

    @Test
    void nobody_is_refused() {
        assertThatThrownBy(() -> of("1", "1", 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
