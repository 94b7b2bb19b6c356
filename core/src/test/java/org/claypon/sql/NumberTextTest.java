package org.claypon.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "7, 7",
        "-31127, -31127",
        "0.1, 0.1",
        "0.30000000000000004, 0.30000000000000004",
        "6434.950248, 6434.950248",
        "1e15, 1000000000000000",
        "9007199254740992, 9007199254740992",
        "1e-5, 0.00001",
        "1.5e-9, 1.5e-9",
        "1.5e30, 1.5e+30"
    })
    void a_number_has_its_shortest_digits(double number, String text) {
        assertThat(NumberText.of(number)).isEqualTo(text);
    }

    @Test
    void the_text_gives_the_number_back() {
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 100_000; i++) {
            double number = Math.scalb(random.nextDouble(-1, 1), random.nextInt(-240, 240));
            assertThat(Double.parseDouble(NumberText.of(number))).isEqualTo(number);
        }
    }
}
