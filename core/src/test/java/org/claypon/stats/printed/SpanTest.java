package org.claypon.stats.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void what_is_computed_from_numbers_inside_lies_inside() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
        for (int i = 0; i < 20_000; i++) {
            Span one = Span.between(random.nextGaussian(), random.nextGaussian());
            Span other = Span.between(random.nextDouble(), random.nextDouble());
            double x = inside(one, random);
            double y = inside(other, random);
            assertThat(one.minus(other).holds(x - y)).isTrue();
            assertThat(one.dividedBy(other).holds(x / y)).isTrue();
            assertThat(one.absolute().holds(Math.abs(x))).isTrue();
            assertThat(one.times(-3).holds(-3 * x)).isTrue();
        }
    }

    private static double inside(Span span, RandomGenerator random) {
        return span.low() + random.nextDouble() * (span.high() - span.low());
    }

    @Test
    void the_ends_of_a_quotient_are_reached() { // by hand: 6/2 and −3/2
        assertThat(new Span(-3, 6).dividedBy(new Span(2, 4))).isEqualTo(new Span(-1.5, 3));
        assertThat(new Span(3, 6).dividedBy(new Span(0, 4)))
                .isEqualTo(new Span(0.75, Double.POSITIVE_INFINITY));
        assertThat(new Span(0, 6).dividedBy(new Span(0, 4)))
                .isEqualTo(new Span(0, Double.POSITIVE_INFINITY));
        assertThat(new Span(-6, 0).dividedBy(new Span(0, 4)))
                .isEqualTo(new Span(Double.NEGATIVE_INFINITY, 0));
    }

    @Test
    void spans_that_touch_meet_and_others_do_not() {
        assertThat(new Span(0, 1).meets(new Span(1, 2))).isTrue();
        assertThat(new Span(0, 1).meets(new Span(1 + 1e-12, 2))).isTrue();
        assertThat(new Span(0, 1).meets(new Span(1.001, 2))).isFalse();
        assertThat(new Span(1.001, 2).meets(new Span(0, 1))).isFalse();
        assertThat(new Span(0, Double.POSITIVE_INFINITY).holds(1e300)).isTrue();
    }

    @Test
    void a_span_has_a_low_end_that_is_not_above_the_high_one() {
        assertThatThrownBy(() -> new Span(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Span.of(1).dividedBy(new Span(-1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
