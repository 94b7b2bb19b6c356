package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.CLOSED_FORM;

import org.claypon.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Table2x2Test {

    @Test
    void agrees_with_the_formula_of_Woolf_in_R() {
        Golden golden = Golden.read("woolf-tables.csv");
        assertThat(golden.keys()).hasSize(3);
        for (String key : golden.keys()) {
            Estimate.OddsRatio found = (Estimate.OddsRatio) table(golden, key).oddsRatio();
            agrees(golden, key, "odds_ratio", found.value());
            agrees(golden, key, "standard_error", found.standardError());
            agrees(golden, key, "lower", Quantities.lower(found.limits()));
            agrees(golden, key, "upper", Quantities.upper(found.limits()));
            agrees(golden, key, "p", found.p());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, 3, 4, no case is exposed",
        "1, 0, 3, 4, no control is exposed",
        "1, 2, 0, 4, no case is unexposed",
        "1, 2, 3, 0, no control is unexposed"
    })
    void an_empty_cell_is_not_estimable_and_gets_no_half(
            long a, long b, long c, long d, String reason) {
        assertThat(new Table2x2(a, b, c, d).oddsRatio()).isEqualTo(new NotEstimable(reason));
    }

    @Test
    void the_crude_table_counts_everybody_the_concordant_sets_too() { // by hand from the six
        // kinds of sets
        Table2x2 crude = Table2x2.crude(ClassicSets.endometrialCancer("bdendo.csv", "gall"));
        assertThat(crude).isEqualTo(new Table2x2(17, 24, 46, 228));
    }

    @Test
    void a_table_ten_times_as_large_has_the_same_odds_ratio_and_a_smaller_error() {
        Estimate.OddsRatio small = (Estimate.OddsRatio) new Table2x2(5, 7, 11, 13).oddsRatio();
        Estimate.OddsRatio large = (Estimate.OddsRatio) new Table2x2(50, 70, 110, 130).oddsRatio();
        assertThat(large.logRatio()).isCloseTo(small.logRatio(), CLOSED_FORM.of(small.logRatio()));
        double expected = small.standardError() / StrictMath.sqrt(10);
        assertThat(large.standardError()).isCloseTo(expected, CLOSED_FORM.of(expected));
    }

    @Test
    void a_count_below_zero_is_refused() {
        assertThatThrownBy(() -> new Table2x2(0, 0, -1, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Table2x2 table(Golden golden, String key) {
        return new Table2x2(
                (long) golden.value(key, "a"),
                (long) golden.value(key, "b"),
                (long) golden.value(key, "c"),
                (long) golden.value(key, "d"));
    }

    private static void agrees(Golden golden, String key, String column, double found) {
        double expected = golden.value(key, column);
        assertThat(found).as("%s %s", key, column).isCloseTo(expected, CLOSED_FORM.of(expected));
    }
}
