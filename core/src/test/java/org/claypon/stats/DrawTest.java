package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    @Test
    void draws_are_the_outputs_of_SplitMix64() { // its published outputs for the start value
        // 1234567
        assertThat(LongStream.range(0, 5).map(k -> Draw.draw(1234567, k)))
                .containsExactly(
                        Long.parseUnsignedLong("6457827717110365317"),
                        Long.parseUnsignedLong("3203168211198807973"),
                        Long.parseUnsignedLong("9817491932198370423"),
                        Long.parseUnsignedLong("4593380528125082431"),
                        Long.parseUnsignedLong("16408922859458223821"));
    }

    @Test
    void ids_are_hashed_by_FNV_1a() { // test vectors of draft-eastlake-fnv
        assertThat(Draw.fnv("")).isEqualTo(0xcbf29ce484222325L);
        assertThat(Draw.fnv("a")).isEqualTo(0xaf63dc4c8601ec8cL);
        assertThat(Draw.fnv("foobar")).isEqualTo(0x85944171f73967e8L);
    }

    @Test
    void the_keys_never_change() { // fixed when the draw was written: another value is another
        // study
        assertThat(Draw.key(1, "31128")).isEqualTo(8759255594796784377L);
        assertThat(Draw.key(2022, "Zürich-7")).isEqualTo(-755933852490658811L);
        assertThat(Draw.pair(Draw.key(1, "31128"), Draw.key(1, "31129")))
                .isEqualTo(-7503644175597375189L);
    }

    @Test
    void another_seed_another_person_or_another_counter_is_another_draw() {
        Set<Long> draws = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            for (int person = 0; person < 50; person++) {
                for (int k = 0; k < 20; k++) {
                    draws.add(Draw.draw(Draw.key(seed, "" + person), k));
                }
            }
        }
        assertThat(draws).hasSize(20 * 50 * 20);
    }

    @Test
    void the_draw_of_a_control_for_a_case_is_not_that_of_the_case_for_the_control() {
        assertThat(Draw.pair(5, 9)).isNotEqualTo(Draw.pair(9, 5));
    }

    @Test
    void places_are_equally_likely() {
        int people = 100_000;
        int places = 10;
        int[] drawn = new int[places];
        for (int person = 0; person < people; person++) {
            drawn[(int) Draw.below(Draw.key(1, "" + person), places)]++;
        }
        double expected = (double) people / places;
        double chiSquare = 0;
        for (int count : drawn) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        assertThat(chiSquare).isLessThan(27.9); // 99.9 % of chi-square with 9 degrees of freedom
    }

    @Test
    void the_greatest_draw_is_the_last_place() {
        assertThat(Draw.below(-1L, 7)).isEqualTo(6);
        assertThat(Draw.below(0, 7)).isZero();
    }

    @Test
    void a_uniform_number_lies_strictly_between_zero_and_one() {
        assertThat(Draw.uniform(0)).isEqualTo(0x1.0p-53);
        assertThat(Draw.uniform(-1)).isEqualTo(1 - 0x1.0p-53).isLessThan(1);
        assertThat(Draw.uniform(Long.MIN_VALUE))
                .isCloseTo(0.5, org.assertj.core.api.Assertions.within(1e-15));
    }
}
