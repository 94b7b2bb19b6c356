package org.claypon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GoldenTest {

    @Test
    void the_classic_sets_are_whole() { // counts printed in the help pages of the R packages
        assertThat(Golden.classic("infert.csv").rows()).hasSize(248);
        assertThat(Golden.classic("bdendo.csv").rows()).hasSize(315);
        assertThat(Golden.classic("bdendo11.csv").rows()).hasSize(126);
    }

    @Test
    void an_empty_cell_is_not_a_number_and_a_quoted_comma_stays_in_its_cell() {
        assertThat(Golden.classic("bdendo.csv").texts("ob").get(1)).isEmpty();
        assertThat(Golden.classic("bdendo.csv").numbers("duration")[0]).isEqualTo(96);
    }

    @Test
    void an_unknown_row_or_column_is_an_error_and_never_a_number() {
        Golden infert = Golden.classic("infert.csv");
        assertThatThrownBy(() -> infert.numbers("no such")).hasMessageContaining("no such");
        assertThatThrownBy(() -> infert.value("no such", "age")).hasMessageContaining("0 rows");
        assertThatThrownBy(() -> Golden.read("no-such.csv")).hasMessageContaining("no-such.csv");
    }

    @Test
    void printed_digits_become_half_of_the_last_one() {
        assertThat(Tolerance.printed("0.97").value).isEqualTo(0.005, Tolerance.printed(6));
        assertThat(Tolerance.printed("1.19e-08").value).isEqualTo(5e-11, Tolerance.printed(14));
        assertThat(Tolerance.CLOSED_FORM.of(200).value).isEqualTo(2e-10, Tolerance.printed(14));
    }
}
