package org.claypon.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedNamesTest {

    private static final List<String> HEADER =
            List.of(
                    "PPI > 3 Monate",
                    "Dose",
                    "Dose (mg)",
                    "Alter bei Aufnahme",
                    "B12-Spiegel",
                    "g");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "PPI > 3 Monate = 1 | '\"PPI > 3 Monate\" = 1'",
                "alter bei aufnahme >= 50 and g = 'RLS' | '\"Alter bei Aufnahme\" >= 50 and g = ''RLS'''",
                "Dose (mg) > 5 or Dose > 6 | '\"Dose (mg)\" > 5 or Dose > 6'",
                "B12-Spiegel < 200 | '\"B12-Spiegel\" < 200'",
                "\"Dose (mg)\" > 5 and B12-Spiegel<9 | '\"Dose (mg)\" > 5 and \"B12-Spiegel\"<9'"
            })
    void names_of_the_header_are_put_into_quotes(String text, String line) {
        assertThat(QuotedNames.fix(text, HEADER).orElseThrow()).endsWith(": where: " + line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "g = 'PPI > 3 Monate'",
                "g = 1",
                "PPI > 3 Monate == 1",
                "PPI > 3 Monate = ja",
                "PPI > 3 Monaten = 1",
                "g = 'Dose (mg)"
            })
    void what_quotes_do_not_mend_is_left_alone(String text) {
        assertThat(QuotedNames.fix(text, HEADER)).isEmpty();
    }

    @Test
    void a_quote_in_a_name_is_written_twice() {
        assertThat(QuotedNames.fix("size 5\" tube = 1", List.of("size 5\" tube")).orElseThrow())
                .endsWith("where: '\"size 5\"\" tube\" = 1'");
    }

    @Test
    void a_column_without_a_name_is_asked_for_by_nobody() {
        List<String> header = List.of("", "id", "Gruppe 1");
        assertThat(QuotedNames.fix("group == 1", header)).isEmpty();
        assertThat(QuotedNames.fix("grp = 1", header)).isEmpty();
        assertThat(QuotedNames.fix("Gruppe 1 = 1", header).orElseThrow())
                .endsWith("where: '\"Gruppe 1\" = 1'");
    }
}
