package org.claypon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.claypon.results.Attrition;
import org.claypon.results.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CountsScreenTest {

    static List<Results> studies() {
        return ResultsExamples.all();
    }

    @Test
    void every_rule_stands_there_with_whom_it_left() {
        Results results = ResultsExamples.full();
        String screen = CountsScreen.of(results);
        for (Attrition.Step step : results.attrition().cases()) {
            String start = step.rule().substring(0, Math.min(20, step.rule().length()));
            assertThat(screen.lines())
                    .filteredOn(line ->
                            line.toLowerCase(Locale.ROOT).contains(start.toLowerCase(Locale.ROOT)))
                    .anyMatch(line -> line.contains(" " + Say.cell(step.left()) + " "));
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void it_shows_no_result(Results results) {
        assertThat(CountsScreen.of(results)).doesNotContain("odds ratio", " p ");
    }

    @Test
    void the_rules_of_matching_stand_before_the_sets() {
        Results results = ResultsExamples.full();
        assertThat(results.matching().rules()).isNotEmpty();
        assertThat(CountsScreen.of(results))
                .contains("Matching: " + String.join("; ", results.matching().rules()) + "\n");
    }

    @Test
    void where_counts_are_hidden_it_says_so() {
        assertThat(CountsScreen.of(ResultsExamples.masked()))
                .contains("Counts under 5 are hidden", "<5");
        assertThat(CountsScreen.of(ResultsExamples.full())).doesNotContain("are hidden");
    }

    @Test
    void a_name_in_the_data_cannot_steer_the_terminal() {
        assertThat(CountsScreen.of(ResultsExamples.hostile())).doesNotContain("\u0007", "\u202E");
    }
}
