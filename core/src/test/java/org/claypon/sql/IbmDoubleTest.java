package org.claypon.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IbmDoubleTest {

    private static final HexFormat HEX = HexFormat.of();

    /// By hand: 1 = 1/16 · 16¹; 118.625 is the worked example of IBM's Principles of Operation.
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "4110000000000000, 1",
        "c110000000000000, -1",
        "4120000000000000, 2",
        "c276a00000000000, -118.625",
        "4080000000000000, 0.5",
        "401999999999999a, 0.10000000000000000555",
        "7fffffffffffffff, 7.237005577332262e75",
        "0010000000000000, 5.397605346934028e-79"
    })
    void patterns_have_the_values_that_the_layout_gives_them(String hex, double value) {
        byte[] bytes = HEX.parseHex(hex);
        assertThat(IbmDouble.isMissing(bytes, 0, 8)).isFalse();
        assertThat(IbmDouble.value(bytes, 0, 8)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"4111, 2, 1.0625", "42640000, 4, 100", "401999, 3, 0.0999908447265625"})
    void what_a_short_column_cut_off_counts_as_zero(String hex, int length, double value) {
        byte[] bytes = Arrays.copyOf(HEX.parseHex(hex + "ffffffffffff"), 8);
        assertThat(IbmDouble.value(bytes, 0, length)).isEqualTo(value);
    }

    @Test
    void missing_values_are_named_by_a_dot_an_underscore_or_a_letter() {
        for (int first = 0; first < 256; first++) {
            byte[] bytes = {0, (byte) first, 0, 0, 0, 0, 0, 0, 0};
            boolean missing = "._ABCDEFGHIJKLMNOPQRSTUVWXYZ".indexOf(first) >= 0;
            assertThat(IbmDouble.isMissing(bytes, 1, 8)).as("%x", first).isEqualTo(missing);
            bytes[3] = 1;
            assertThat(IbmDouble.isMissing(bytes, 1, 8)).isFalse();
            assertThat(IbmDouble.isMissing(bytes, 1, 2)).isEqualTo(missing);
        }
    }

    @Test
    void every_number_of_double_precision_in_range_comes_back() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 200_000; i++) {
            double number = Math.scalb(random.nextDouble(-1, 1), random.nextInt(-240, 240));
            assertThat(IbmDouble.value(Transport.ibm(number), 0, 8)).isEqualTo(number);
        }
    }
}
