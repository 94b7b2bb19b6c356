package org.claypon.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.claypon.study.Eligibility.Exclusion;
import org.claypon.study.Eligibility.Family;
import org.claypon.study.Eligibility.PerCase;
import org.claypon.study.Eligibility.Selection;
import org.claypon.study.MatchRule.Same;
import org.claypon.study.MatchRule.Within;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the parts `cases`, `controls`, `require` and `exclude` of a study file become: who is in, and how they are matched.
class EligibilityReaderTest {

    /// One multiplication and one division.
    private static final Offset<Double> CLOSED_FORM = Offset.offset(1e-12);

    @TempDir private Path folder;
    private StudyTexts texts;

    @BeforeEach
    void makeTable() {
        texts = new StudyTexts(folder);
    }

    @Test
    void a_given_match_replaces_the_default_whole() {
        assertThat(matched("match: {}")).isEmpty();
        assertThat(
                        matched(
                                "match: {SITE: same, age: {within: 5 years}, folate: {within: 2 ng/mL}, PARITY: {within: 1}}"))
                .containsExactly(
                        new Same(new Covariate.Column("SITE")),
                        new Within(new Covariate.Age(), 5, "years"),
                        new Within(new Covariate.Lab("folate"), 2, "ng/mL"),
                        new Within(new Covariate.Column("PARITY"), 1, ""));
    }

    @Test
    void a_caliper_is_converted_to_the_unit_of_the_measurement() {
        MatchRule rule = matched("match: {folate: {within: 500 pg/mL}}").getFirst();
        assertThat(rule)
                .isInstanceOfSatisfying(
                        Within.class,
                        within -> {
                            assertThat(within.width()).isCloseTo(0.5, CLOSED_FORM);
                            assertThat(within.unit()).isEqualTo("ng/mL");
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "2 years, 2",
        "1 year, 1",
        "730.5 days, 2",
        "365.25, 1",
        "6 months, 0.5",
        "52.178571428571431 weeks, 1"
    })
    void a_duration_is_in_days_unless_a_unit_is_written(String written, double years) {
        assertThat(matched("match: {age: {within: %s}}".formatted(written)))
                .containsExactly(new Within(new Covariate.Age(), years, "years"));
    }

    private List<MatchRule> matched(String match) {
        return texts.after("controls: {%s}\n".formatted(match)).eligibility().controls().match();
    }

    @Test
    void age_and_sex_may_be_absent_when_nothing_needs_them() {
        String text = StudyTexts.HEAD.replaceAll("  (age|sex): .*\n", "");
        assertThat(texts.study(text + "controls: {match: {}}\n").data().age()).isEmpty();
    }

    @Test
    void every_eligible_control_can_be_asked_for() {
        assertThat(
                        texts.after(
                                        "controls: {per_case: all, selection: random, with_replacement: true}\n")
                                .eligibility()
                                .controls())
                .isEqualTo(
                        new Eligibility.Controls(
                                Optional.empty(),
                                new PerCase.Every(),
                                List.of(
                                        new Same(new Covariate.Sex()),
                                        new Within(new Covariate.Age(), 2, "years")),
                                Selection.RANDOM,
                                true));
    }

    @Test
    void data_that_are_matched_already_match_on_nothing() {
        Study study =
                texts.study(
                        StudyTexts.HEAD.replace("  age: AGE\n", "  matched_set: SET\n")
                                + "controls: {where: RLS = 0}\n");
        assertThat(study.data().matchedSet()).contains("SET");
        assertThat(study.eligibility().controls().match()).isEmpty();
        assertThat(study.eligibility().controls().perCase()).isEqualTo(new PerCase.Every());
    }

    @Test
    void criteria_requirements_and_exclusions_keep_their_order_and_names() {
        Eligibility who =
                texts.study(
                                StudyTexts.START
                                        + """
                                        cases:
                                          where: {any: [{where: RLS = 1}, {measured: b12}]}
                                          criteria: {source: interview, items: [{name: urge, where: SITE = 1}, {name: rest, where: RACE = 1}], need: 1}
                                        require: [{name: Adults, where: AGE >= 20}, {measured: [b12]}]
                                        exclude:
                                          - {name: Kidneys, family: cause_of_condition, where: KIDNEY = 1}
                                          - {where: SITE = 9}
                                        """)
                        .eligibility();
        assertThat(who.criteria().orElseThrow().need()).isEqualTo(1);
        assertThat(who.criteria().orElseThrow().items())
                .extracting(NamedTest::name)
                .containsExactly("urge", "rest");
        assertThat(who.require())
                .extracting(NamedTest::name)
                .containsExactly("Adults", "b12 measured");
        assertThat(who.exclude())
                .extracting(Exclusion::family)
                .containsExactly(Family.CAUSE_OF_CONDITION, Family.OTHER);
        assertThat(who.exclude().get(1).rule().name()).isEqualTo("SITE = 9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", need: all"})
    void criteria_need_all_items_unless_a_number_is_given(String need) {
        Study study =
                texts.study(
                        StudyTexts.START
                                + """
                                cases:
                                  where: RLS = 1
                                  criteria: {source: s, items: [{where: SITE = 1}, {where: RACE = 1}]NEED}
                                """
                                        .replace("NEED", need));
        assertThat(study.eligibility().criteria().orElseThrow().need()).isEqualTo(2);
    }
}
