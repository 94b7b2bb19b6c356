package org.claypon.stats.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.printed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.claypon.stats.printed.Granularity.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GranularityTest {

    private static Span rounded(String text) {
        return Rounding.of(text).rounded();
    }

    @Test
    void of_the_means_of_28_people_three_are_possible() { // the example of Brown & Heathers 2017
        StringBuilder found = new StringBuilder();
        for (int hundredths = 519; hundredths <= 530; hundredths++) {
            String mean = "5." + (hundredths - 500);
            found.append(Granularity.ofWhole(28).allows(rounded(mean)) ? mean + " " : "");
        }
        assertThat(found.toString()).isEqualTo("5.21 5.25 5.29 ");
    }

    @ParameterizedTest
    @CsvSource({
        "5.83, 50, false",
        "5.82, 50, true",
        "5.84, 50, true",
        "5.2, 20, true",
        "2.50, 1, false"
    })
    void GRIM(String mean, int people, boolean possible) {
        assertThat(Granularity.ofWhole(people).allows(rounded(mean))).isEqualTo(possible);
    }

    @Test
    void items_make_the_steps_finer() { // 5.83 · 50 · 2 = 583
        assertThat(new Granularity(50, 2, Optional.empty()).allows(rounded("5.83"))).isTrue();
        assertThat(Granularity.ofWhole(99).informative(2)).isTrue();
        assertThat(new Granularity(50, 2, Optional.empty()).informative(2)).isFalse();
    }

    /// From the tests of R's scrutiny (a56a945) and by its methods note.
    @ParameterizedTest
    @CsvSource({
        "5.21, 1.6, 28, true", // Anaya 2016
        "3.44, 2.47, 18, false", // parity
        "1.03, 0.41, 40, false", // no sum of squares
        "3.10, 1.37, 10, true",
        "2.57, 2.57, 30, true",
        "7.22, 5.30, 38, false", // GRIM
        "5.23, 2.55, 35, false" // parity
    })
    void GRIMMER(String mean, String sd, int people, boolean possible) {
        assertThat(Granularity.ofWhole(people).allows(rounded(mean), rounded(sd)))
                .isEqualTo(possible);
    }

    @Test
    void whole_numbers_are_never_refused() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
        for (int i = 0; i < 20_000; i++) {
            int people = random.nextInt(2, 60);
            int items = random.nextInt(1, 4);
            long sum = 0;
            long squares = 0;
            for (int person = 0; person < people; person++) {
                long total = random.nextInt(0, 4 * items + 1);
                sum += total;
                squares += total * total;
            }
            double mean = (double) sum / people / items;
            double sd = Math.sqrt((squares - (double) sum * sum / people) / (people - 1)) / items;
            Granularity grain = new Granularity(people, items, Optional.of(new Scale(0, 4)));
            assertThat(grain.allows(rounded(two(mean)), rounded(two(sd)))).isTrue();
        }
    }

    private static String two(double value) {
        return new BigDecimal(value).setScale(2, RoundingMode.HALF_UP).toString();
    }

    @Test
    void the_scale_bounds_the_spread() { // 4.2 of five people on 1 to 7: 4 4 4 4 5 and 1 1 5 7 7
        Granularity five = new Granularity(5, 1, Optional.of(new Scale(1, 7)));
        assertThat(five.sdLimits(4.2).low()).isCloseTo(0.45, printed(2));
        assertThat(five.sdLimits(4.2).high()).isCloseTo(3.03, printed(2));
        assertThat(five.allows(rounded("4.2"), rounded("3.4"))).isFalse();
        assertThat(Granularity.ofWhole(5).allows(rounded("4.2"), rounded("3.4"))).isTrue();
        assertThat(five.allows(rounded("7.2"), rounded("1.1"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.53, 0.50, true", "0.19, 0.35, false", "0.12, 0.33, true"})
    void DEBIT_of_1683_people(String mean, String sd, boolean possible) {
        assertThat(Granularity.sdOfShares(rounded(mean), 1683).meets(rounded(sd)))
                .isEqualTo(possible);
    }

    @ParameterizedTest
    @CsvSource({"0.53, 0.499248", "0.19, 0.392418", "0.12, 0.325058"})
    void the_spread_of_yes_and_no(double mean, double sd) {
        assertThat(Granularity.sdOfShares(Span.of(mean), 1683).low()).isCloseTo(sd, printed(6));
    }

    @Test
    void percentages_are_whole_counts() {
        assertThat(Granularity.allowsPercentage(rounded("62.5"), 80)).isTrue();
        assertThat(Granularity.allowsPercentage(rounded("62.7"), 80)).isFalse();
        assertThat(Granularity.allowsPercentage(rounded("42.3"), 26)).isTrue();
    }

    @Test
    void nobody_is_refused() {
        assertThatThrownBy(() -> Granularity.ofWhole(0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
