package org.claypon.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedConditionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Raucher? = 'ja' | where: '\"Raucher?\" = ''ja'''",
                "Year of birth < 1960 | where: '\"Year of birth\" < 1960'",
                "B12 (pmol/L) >= 200 | where: '\"B12 (pmol/L)\" >= 200'",
                "Pat.-Nr. in (1, 2) | where: '\"Pat.-Nr.\" in (1, 2)'",
                "Nadir Hb. is missing | where: '\"Nadir Hb.\" is missing'"
            })
    void the_ready_line_is_printed(String text, String line) {
        assertThat(QuotedCondition.of(text).orElseThrow().fix()).endsWith(": " + line);
        assertThat(Condition.of(asYamlReads(line))).isNotNull();
    }

    private static String asYamlReads(String line) {
        return line.substring("where: '".length(), line.length() - 1).replace("''", "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x == 1",
                "lower(x) = 'a'",
                "(a ? 1) = 2",
                "a = 1 && b = 2 or c",
                "a ? 1",
                "not a? = 1",
                "\"a\" ? = 1",
                "Raucher? = 'ja' or x = 1"
            })
    void where_nobody_can_say_where_the_name_ends_there_is_no_line(String text) {
        assertThat(QuotedCondition.of(text)).isEmpty();
    }

    @Test
    void the_name_ends_at_the_comparison() {
        assertThat(QuotedCondition.of(" Raucher?  = 'ja'"))
                .contains(new QuotedCondition("Raucher?", "= 'ja'"));
    }
}
