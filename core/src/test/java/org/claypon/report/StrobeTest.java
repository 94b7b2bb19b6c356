package org.claypon.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.report.Section.COMPARISONS;
import static org.claypon.report.Section.CRITICISMS;
import static org.claypon.report.Section.CURVES;
import static org.claypon.report.Section.EVIDENCE;
import static org.claypon.report.Section.FLOW;
import static org.claypon.report.Section.GUIDELINE;
import static org.claypon.report.Section.GUIDELINES;
import static org.claypon.report.Section.HEADLINE;
import static org.claypon.report.Section.INTERACTIONS;
import static org.claypon.report.Section.LIMITS;
import static org.claypon.report.Section.LITERATURE;
import static org.claypon.report.Section.MATCHING;
import static org.claypon.report.Section.METHODS;
import static org.claypon.report.Section.MODELS;
import static org.claypon.report.Section.PATTERNS;
import static org.claypon.report.Section.PEOPLE;
import static org.claypon.report.Section.SENSITIVITY;
import static org.claypon.report.Section.SEVERITY;
import static org.claypon.report.Section.SPECIFICATIONS;
import static org.claypon.report.StrobeItem.I10;
import static org.claypon.report.StrobeItem.I11;
import static org.claypon.report.StrobeItem.I12A;
import static org.claypon.report.StrobeItem.I12B;
import static org.claypon.report.StrobeItem.I12C;
import static org.claypon.report.StrobeItem.I12D;
import static org.claypon.report.StrobeItem.I12E;
import static org.claypon.report.StrobeItem.I13A;
import static org.claypon.report.StrobeItem.I13B;
import static org.claypon.report.StrobeItem.I13C;
import static org.claypon.report.StrobeItem.I14A;
import static org.claypon.report.StrobeItem.I14B;
import static org.claypon.report.StrobeItem.I15;
import static org.claypon.report.StrobeItem.I16A;
import static org.claypon.report.StrobeItem.I16B;
import static org.claypon.report.StrobeItem.I17;
import static org.claypon.report.StrobeItem.I18;
import static org.claypon.report.StrobeItem.I19;
import static org.claypon.report.StrobeItem.I1B;
import static org.claypon.report.StrobeItem.I2;
import static org.claypon.report.StrobeItem.I20;
import static org.claypon.report.StrobeItem.I21;
import static org.claypon.report.StrobeItem.I4;
import static org.claypon.report.StrobeItem.I6A;
import static org.claypon.report.StrobeItem.I6B;
import static org.claypon.report.StrobeItem.I7;
import static org.claypon.report.StrobeItem.I8;
import static org.claypon.report.StrobeItem.I9;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claypon.html.Html;
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

    /// What a section says of an item that points to it, in a report of the full example; empty where the example is too short for it.
    private static final Map<StrobeItem, Map<Section, String>> WHAT_IS_SAID =
            Map.ofEntries(
                    Map.entry(I1B, Map.of(HEADLINE, "odds ratio")),
                    Map.entry(I2, Map.of(LITERATURE, "Geng 2022")),
                    Map.entry(I4, Map.of(METHODS, "matched with 4 controls")),
                    Map.entry(
                            I6A,
                            Map.of(
                                    FLOW, "By this rule alone",
                                    PEOPLE, "Diagnostic items",
                                    METHODS, "Cases were people")),
                    Map.entry(
                            I6B,
                            Map.of(
                                    MATCHING,
                                    "Controls found for a case",
                                    METHODS,
                                    "matched with 4 controls")),
                    Map.entry(I7, Map.of(PEOPLE, "Diagnostic items", METHODS, "Cases were people")),
                    Map.entry(I8, Map.of(COMPARISONS, "Vitamin B12, pg/mL")),
                    Map.entry(
                            I9,
                            Map.of(
                                    SENSITIVITY, "E-value",
                                    CRITICISMS, "What is said against case–control studies",
                                    LIMITS, "may differ in much else")),
                    Map.entry(I10, Map.of(FLOW, "Left", MODELS, "What could have been seen")),
                    Map.entry(I11, Map.of(METHODS, "Odds ratios are", GUIDELINE, "Edge")),
                    Map.entry(I12A, Map.of(METHODS, "Odds ratios are")),
                    Map.entry(I12B, Map.of(INTERACTIONS, "the test for it")),
                    Map.entry(
                            I12C,
                            Map.of(
                                    METHODS, "",
                                    PEOPLE, "What counted as missing",
                                    MODELS, "Missing people")),
                    Map.entry(
                            I12D,
                            Map.of(METHODS, "conditional", MODELS, "Conditional odds ratios")),
                    Map.entry(
                            I12E,
                            Map.of(
                                    SPECIFICATIONS, "each choice of the study is made otherwise",
                                    GUIDELINES, "every other shipped guideline",
                                    SENSITIVITY, "The study file supposes how often")),
                    Map.entry(I13A, Map.of(FLOW, "People left after each rule")),
                    Map.entry(
                            I13B,
                            Map.of(
                                    FLOW,
                                    "Left out",
                                    MATCHING,
                                    "Cases without a control, by reason")),
                    Map.entry(I13C, Map.of(FLOW, "People left after each rule")),
                    Map.entry(I14A, Map.of(COMPARISONS, "Mean (SD)", FLOW, "Matched")),
                    Map.entry(
                            I14B,
                            Map.of(PEOPLE, "What counted as missing", COMPARISONS, "Missing")),
                    Map.entry(
                            I15,
                            Map.of(
                                    MODELS, "Exposed cases",
                                    GUIDELINE, "People by band",
                                    COMPARISONS, "Cases")),
                    Map.entry(I16A, Map.of(MODELS, "Crude")),
                    Map.entry(
                            I16B,
                            Map.of(
                                    MODELS, "below 300 pg/mL",
                                    GUIDELINE, "Edge",
                                    COMPARISONS, "Below 300 pg/mL")),
                    Map.entry(
                            I17,
                            Map.of(
                                    INTERACTIONS, "Odds ratios in each group",
                                    CURVES, "Trend over the quartiles",
                                    GUIDELINES, "every other shipped guideline",
                                    SPECIFICATIONS, "each choice of the study is made otherwise",
                                    SENSITIVITY, "E-value",
                                    PATTERNS, "",
                                    SEVERITY, "")),
                    Map.entry(I18, Map.of(HEADLINE, "odds ratio")),
                    Map.entry(
                            I19,
                            Map.of(
                                    LIMITS, "not proof of a cause",
                                    SENSITIVITY, "E-value",
                                    CRITICISMS, "An association is not a cause")),
                    Map.entry(
                            I20,
                            Map.of(
                                    EVIDENCE, "What speaks for a link, and what against",
                                    LIMITS, "not proof of a cause",
                                    LITERATURE, "Geng 2022")),
                    Map.entry(
                            I21,
                            Map.of(
                                    LIMITS, "The results hold for people like those",
                                    FLOW, "Left out")));

    @Test
    void every_section_that_an_item_points_to_speaks_of_it() {
        Results full = ResultsExamples.full();
        for (StrobeItem item : StrobeItem.values()) {
            Map<Section, String> said = WHAT_IS_SAID.getOrDefault(item, Map.of());
            assertThat(Set.copyOf(item.sections()))
                    .as("sections of %s", item.number())
                    .isEqualTo(said.keySet());
            said.forEach((section, words) ->
                    assertThat(Html.sequence(section.part(full).content()).markup())
                            .as("%s of %s", section, item.number())
                            .contains(Html.text(words).markup()));
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
