package org.claypon.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdsTest {

    @ParameterizedTest
    @CsvSource({
        "31132, 31132",
        "0031132, 31132",
        "+5, 5",
        "5.0, 5",
        "5., 5",
        "000, 0",
        "-0, 0",
        "-007, -7",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808",
        "123456789012345678901234567890, 123456789012345678901234567890",
        "5.5, 5.5",
        "1e5, 1e5",
        "P-007, P-007",
        "p-007, p-007"
    })
    void whole_numbers_have_one_spelling_and_other_text_stands(String cell, String id) {
        assertThat(Ids.canonical(cell)).isEqualTo(id);
    }

    @Test
    void numbers_come_by_size_and_then_text() {
        List<String> ids = new ArrayList<>(List.of("b", "10", "-3", "9", "A2", "-20", "a10", "0"));
        ids.sort(Ids.ORDER);
        assertThat(ids).containsExactly("-20", "-3", "0", "9", "10", "A2", "a10", "b");
    }

    @Test
    void the_order_of_numbers_is_that_of_arithmetic() {
        SplittableRandom random = new SplittableRandom(7);
        List<BigInteger> numbers = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            BigInteger number = BigInteger.valueOf(random.nextLong() >> random.nextInt(64));
            numbers.add(i % 3 == 0 ? number.pow(2) : number);
        }
        List<String> ids = new ArrayList<>(numbers.stream().map(BigInteger::toString).toList());
        ids.sort(Ids.ORDER);
        numbers.sort(Comparator.naturalOrder());
        assertThat(ids).isEqualTo(numbers.stream().map(BigInteger::toString).toList());
    }
}
