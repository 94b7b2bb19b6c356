package org.claypon.html.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TicksTest {

    @Test
    void a_linear_axis_has_round_numbers_inside_its_range() {
        assertThat(Ticks.linear(100, 1400, 8).stream().map(Ticks::written))
                .containsExactly("200", "400", "600", "800", "1000", "1200", "1400");
        assertThat(Ticks.linear(-0.44, 0.44, 5).stream().map(Ticks::written))
                .containsExactly("−0.4", "−0.2", "0", "0.2", "0.4");
    }

    @Test
    void a_logarithmic_axis_has_fewer_numbers_where_it_is_wide() {
        assertThat(Ticks.logarithmic(0.4, 6).stream().map(Ticks::written))
                .containsExactly("0.5", "1", "2", "5");
        assertThat(Ticks.logarithmic(0.2, 60).stream().map(Ticks::written))
                .containsExactly("0.3", "1", "3", "10", "30");
        assertThat(Ticks.logarithmic(0.01, 100).stream().map(Ticks::written))
                .containsExactly("0.01", "0.1", "1", "10", "100");
    }

    @Test
    void no_tick_is_written_with_an_exponent() {
        assertThat(Ticks.written(1e6)).isEqualTo("1,000,000");
        assertThat(Ticks.written(1e-4)).isEqualTo("0.0001");
        assertThat(Ticks.written(3 * 0.1)).isEqualTo("0.3");
    }
}
