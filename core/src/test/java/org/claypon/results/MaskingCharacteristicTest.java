package org.claypon.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MaskingCharacteristicTest {

    private static final int K = 5;
    private static final Count HIDDEN = new Count.FewerThan(K);

    @Test
    void a_level_of_few_hides_what_would_give_it_away() {
        Characteristic masked =
                masked(
                        new Characteristic(
                                "sex",
                                Optional.empty(),
                                List.of(level("female", 77, 200), level("male", 3, 120)),
                                unknown(0, 0)));
        assertThat(masked.levels())
                .containsExactly(
                        new Characteristic.Level("female", HIDDEN, Count.of(200)),
                        new Characteristic.Level("male", HIDDEN, Count.of(120)));
    }

    @Test
    void where_few_have_no_number_the_mean_has_three_digits_and_of_few_there_is_none() {
        Figure figure = Figure.of(52.98765);
        Characteristic.Numbers numbers =
                new Characteristic.Numbers(
                        Optional.of("years"), group(78, figure), group(4, figure));
        Characteristic masked =
                masked(new Characteristic("age", Optional.of(numbers), List.of(), unknown(2, 316)));
        Characteristic.Numbers printed = masked.numbers().orElseThrow();
        assertThat(printed.cases().n()).isEqualTo(HIDDEN);
        assertThat(printed.cases().mean()).isEqualTo(Figure.of(53));
        assertThat(printed.controls().mean()).isEqualTo(new Figure.Masked(K));
        assertThat(masked.unknown()).isEqualTo(new Characteristic.Unknown(HIDDEN, HIDDEN));
    }

    private static Characteristic.Level level(String name, long cases, long controls) {
        return new Characteristic.Level(name, Count.of(cases), Count.of(controls));
    }

    private static Characteristic.Unknown unknown(long cases, long controls) {
        return new Characteristic.Unknown(Count.of(cases), Count.of(controls));
    }

    private static Characteristic.Group group(long n, Figure figure) {
        return new Characteristic.Group(Count.of(n), figure, figure, figure, figure, figure);
    }

    private static Characteristic masked(Characteristic characteristic) {
        Results any =
                MaskedExamples.with(
                        MaskedExamples.complete(),
                        MaskedExamples.model(20, 41),
                        MaskedExamples.comparison(80, 320));
        return Masking.mask(any.withCharacteristics(List.of(characteristic)), K)
                .characteristics()
                .getFirst();
    }
}
