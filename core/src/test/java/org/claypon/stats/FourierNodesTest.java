package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.Tolerance.CLOSED_FORM;

import org.junit.jupiter.api.Test;

class FourierNodesTest {

    @Test
    void thirds_of_a_circle() { // by hand: sin 120° = √3 / 2, 1 - cos 120° = 3 / 2
        FourierNodes nodes = new FourierNodes(3);
        assertThat(nodes.count()).isEqualTo(3);
        assertThat(nodes.sine(0)).isZero();
        assertThat(nodes.sine(1)).isCloseTo(StrictMath.sqrt(3) / 2, CLOSED_FORM.of(1));
        assertThat(nodes.sine(2)).isCloseTo(-StrictMath.sqrt(3) / 2, CLOSED_FORM.of(1));
        assertThat(nodes.below(1)).isCloseTo(1.5, CLOSED_FORM.of(1));
    }

    @Test
    void angles_repeat_after_a_circle() {
        FourierNodes nodes = new FourierNodes(7);
        assertThat(nodes.sine(500L * 7 + 3)).isEqualTo(nodes.sine(3));
        assertThat(nodes.below(1L << 40)).isEqualTo(nodes.below((1L << 40) % 7));
    }

    @Test
    void what_a_cosine_lacks_to_one_keeps_its_digits() { // 1 - cos x = x²/2 - x⁴/24
        FourierNodes nodes = new FourierNodes(1_000_001);
        double angle = 2 * Math.PI / 1_000_001;
        double expected = angle * angle / 2 * (1 - angle * angle / 12);
        assertThat(nodes.below(1)).isCloseTo(expected, CLOSED_FORM.of(expected));
    }
}
