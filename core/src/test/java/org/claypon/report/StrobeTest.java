package org.claypon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.claypon.results.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StrobeTest {

    static List<Results> studies() {
        return ResultsExamples.all();
    }

    @Test
    void every_one_of_the_22_items_is_there_with_the_sub_items_for_case_control_studies() {
        assertThat(Arrays.stream(StrobeItem.values()).map(StrobeItem::number))
                .doesNotHaveDuplicates()
                .hasSize(33)
                .contains("6b", "12d", "16c")
                .doesNotContain("14c");
        assertThat(
                        Arrays.stream(StrobeItem.values())
                                .map(item -> item.number().replaceAll("\\D", ""))
                                .distinct())
                .hasSize(22);
    }

    @ParameterizedTest
    @MethodSource("studies")
    void every_section_that_an_item_points_to_is_there_and_says_something(Results results) {
        String page = HtmlReport.of(results);
        for (Strobe.Line line : Strobe.of(results)) {
            assertThat(line.sections()).allMatch(section -> section.isPresent(results));
            assertThat(line.sections())
                    .allMatch(
                            section -> page.contains("<section id=\"%s\"".formatted(section.id())));
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void nothing_is_called_answered_without_a_section(Results results) {
        for (Strobe.Line line : Strobe.of(results)) {
            boolean answered =
                    line.answer() == Strobe.Answer.HERE || line.answer() == Strobe.Answer.IN_PART;
            assertThat(answered).as(line.item().number()).isEqualTo(!line.sections().isEmpty());
            assertThat(line.author().isEmpty())
                    .as("what is left of %s", line.item().number())
                    .isEqualTo(line.answer() == Strobe.Answer.HERE);
        }
    }

    @Test
    void what_a_study_did_not_ask_is_not_claimed() {
        assertThat(line(ResultsExamples.full(), "12b").answer()).isEqualTo(Strobe.Answer.HERE);
        assertThat(line(ResultsExamples.empty(), "12b").answer())
                .isEqualTo(Strobe.Answer.NOT_ASKED);
        assertThat(line(ResultsExamples.empty(), "16a").answer())
                .isEqualTo(Strobe.Answer.NOT_FROM_DATA);
        assertThat(line(ResultsExamples.full(), "22").answer())
                .isEqualTo(Strobe.Answer.NOT_FROM_DATA);
    }

    private static Strobe.Line line(Results results, String number) {
        return Strobe.of(results).stream()
                .filter(line -> line.item().number().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
