package org.claypon.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsJsonTest {

    @Test
    void what_is_written_is_read_back_the_same() {
        for (long seed = 1; seed <= 300; seed++) {
            Results results = AnyResults.of(seed);
            assertThat(ResultsJson.read(ResultsJson.write(results)))
                    .as("seed %d", seed)
                    .isEqualTo(results);
        }
    }

    @Test
    void the_same_results_are_the_same_bytes() {
        assertThat(ResultsJson.write(AnyResults.of(7)))
                .isEqualTo(ResultsJson.write(AnyResults.of(7)));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "1.133593595229657982, 1.13359359523",
        "0.333333333333333333, 0.333333333333",
        "168, 168",
        "-0.0, 0",
        "0.0000000123456789, 1.23456789E-8",
        "123456789012345678, 1.23456789012E+17",
        "1e300, 1E+300",
        "0.00001, 0.00001",
    })
    void numbers_have_twelve_significant_digits(double value, String text) {
        assertThat(ResultsJson.number(value)).isEqualTo(text);
    }

    @Test
    void keys_are_in_snake_case_and_in_the_order_of_the_records() {
        String json = text(AnyResults.of(3).with(new Results.Summary(7.5)));
        assertThat(json).contains("\"reading_grade\"").doesNotContain("readingGrade");
        assertThat(json.indexOf("\"study\"")).isLessThan(json.indexOf("\"claypon\""));
        assertThat(json.indexOf("\"attrition\"")).isLessThan(json.indexOf("\"matching\""));
        assertThat(json.indexOf("\n  \"models\"")).isLessThan(json.indexOf("\n  \"verdict\""));
    }

    @Test
    void what_has_no_number_says_why() {
        String written = text(with(Figure.notEstimable("no informative sets")));
        assertThat(written)
                .contains(
                        "{\n      \"covariate\" : \"age\",\n      \"before\" : {\n        \"not_estimable\" : \"no informative sets\"\n      }");
        assertThat(text(with(new Figure.Masked(5)))).contains("\"masked\" : \"<5\"");
    }

    @Test
    void what_is_absent_has_no_key() {
        Results results = AnyResults.of(5);
        Results without =
                new Results(
                        results.study(),
                        results.claypon(),
                        results.data(),
                        java.util.Optional.empty(),
                        results.attrition(),
                        results.matching(),
                        results.balance(),
                        results.comparisons(),
                        java.util.Optional.empty(),
                        java.util.List.of(),
                        results.models(),
                        java.util.Optional.empty(),
                        java.util.List.of(),
                        results.by(),
                        results.sensitivity(),
                        results.criticisms(),
                        results.evidence(),
                        results.verdict(),
                        results.methods(),
                        results.literature(),
                        java.util.Optional.empty());
        assertThat(text(without))
                .doesNotContain("\"guideline\"")
                .doesNotContain("\"criteria\"")
                .doesNotContain(": null");
    }

    private static Results with(Figure before) {
        Results any = AnyResults.of(1);
        Balance balance = new Balance("age", before, Figure.of(0), Figure.of(1));
        return new Results(
                any.study(),
                any.claypon(),
                any.data(),
                any.criteria(),
                any.attrition(),
                any.matching(),
                java.util.List.of(balance),
                any.comparisons(),
                any.guideline(),
                any.guidelineSensitivity(),
                any.models(),
                any.severity(),
                any.patterns(),
                any.by(),
                any.sensitivity(),
                any.criticisms(),
                any.evidence(),
                any.verdict(),
                any.methods(),
                any.literature(),
                any.summary());
    }

    private static String text(Results results) {
        return new String(ResultsJson.write(results), StandardCharsets.UTF_8);
    }
}
