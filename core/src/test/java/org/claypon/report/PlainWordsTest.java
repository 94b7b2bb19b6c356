package org.claypon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.claypon.results.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlainWordsTest {

    /// Words of the field that no page for patients may use without saying what they mean.
    private static final List<String> HARD =
            List.of(
                    "odds ratio",
                    "exposure",
                    "association",
                    "adjusted",
                    "matched",
                    "control",
                    "case",
                    "quarter",
                    "hidden number",
                    "band");

    /// Words that have no place on it at all.
    private static final Pattern TOO_HARD =
            Pattern.compile(
                    "\\b(quartile|median|covariate|confound\\w*|stratum|strata|likelihood|regression|calibrat\\w*|cohort|attrition|hash"
                            + "|percentile|logarithm\\w*|significan\\w*|p value)\\b",
                    Pattern.CASE_INSENSITIVE);

    static List<Results> studies() {
        return List.of(ResultsExamples.full(), ResultsExamples.masked(), ResultsExamples.empty());
    }

    @ParameterizedTest
    @MethodSource("studies")
    void every_hard_word_is_explained_and_no_word_that_is_not_there(Results results) {
        String page = PlainSummary.of(results);
        String before = page.substring(0, page.indexOf("## Words"));
        String words = page.substring(page.indexOf("## Words"), page.indexOf("## Sources"));
        for (String hard : HARD) {
            boolean used = Pattern.compile("\\b" + hard + "s?\\b").matcher(before).find();
            boolean explained =
                    words.lines()
                            .anyMatch(line ->
                                    line.toLowerCase(Locale.ROOT)
                                            .matches("- (an? |the )?" + hard + " .*"));
            if (used) {
                assertThat(explained).as(hard).isTrue();
            }
        }
        for (PlainWords.Word word : PlainWords.WORDS) {
            assertThat(words.contains(word.explained()))
                    .as(word.explained())
                    .isEqualTo(word.used().matcher(before).find());
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void no_word_of_the_trade_is_left(Results results) {
        String own = PlainSummary.of(results).replaceAll("“[^”]*”|\\([^)]*\\)", "");
        assertThat(TOO_HARD.matcher(own).results().map(found -> found.group())).isEmpty();
    }

    @Test
    void a_study_that_hides_nothing_has_no_hidden_number() {
        assertThat(PlainSummary.of(ResultsExamples.full())).doesNotContain("hidden number");
        assertThat(PlainSummary.of(ResultsExamples.masked()))
                .contains("- A hidden number is one under 5");
    }
}
