package org.claypon.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claypon.cohort.Answers.Answer;
import org.claypon.results.Attrition.Step;
import org.claypon.results.Count;
import org.claypon.results.CriteriaCounts.Item;
import org.claypon.study.Eligibility.Family;
import org.junit.jupiter.api.Test;

class CohortsTest {

    private static final List<Answer> ANSWERS = List.of(Answer.values());

    /// Six cases, five others, one of whom nothing is known.
    private static final String TABLE =
            """
            id|case|age|kidney|sleep
            1|1|40|0|0
            2|1|15|1|0
            3|1|50|1|1
            4|1|60||0
            5|1||0|0
            6|1|70|0|1
            11|0|40|0|0
            12|0|41|1|0
            13|0|15|0|1
            14|0|44||
            15||45|0|0
            """;

    private static StudyOf study() {
        return StudyOf.cases("case = 1")
                .require("Adults", StudyOf.where("age >= 20"))
                .exclude("Kidney disease", StudyOf.where("kidney = 1"), Family.CAUSE_OF_CONDITION)
                .exclude("Other sleep disorders", StudyOf.where("sleep = 1"), Family.MIMIC);
    }

    @Test
    void each_rule_writes_its_step_for_both_sides() { // counted by hand in TABLE
        Cohort cohort = Tables.cohort(study(), TABLE);
        assertThat(Tables.ids(cohort, cohort.cases())).containsExactly("1", "4");
        assertThat(Tables.ids(cohort, cohort.controls())).containsExactly("11", "14");
        assertThat(cohort.attrition().cases())
                .containsExactly(
                        step("Meets the definition of a case", "", 6, 0, 0, 1),
                        step("Adults", "", 4, 2, 1, 1),
                        step("Kidney disease", "cause_of_condition", 3, 1, 0, 1),
                        step("Other sleep disorders", "mimic", 2, 1, 1, 0));
        assertThat(cohort.attrition().controls())
                .containsExactly(
                        step(
                                "Meets the definition of a control and not that of a case",
                                "",
                                4,
                                0,
                                0,
                                1),
                        step("Adults", "", 3, 1, 0, 0),
                        step("Kidney disease", "cause_of_condition", 2, 1, 1, 1),
                        step("Other sleep disorders", "mimic", 2, 0, 0, 1));
    }

    @Test
    void nobody_becomes_a_control_unknown() {
        Cohort cohort = Tables.cohort(StudyOf.cases("case = 1"), TABLE);
        assertThat(Tables.ids(cohort, cohort.controls())).containsExactly("11", "12", "13", "14");
    }

    @Test
    void a_control_by_its_own_definition_may_be_unknown_as_a_case() {
        Cohort cohort = Tables.cohort(StudyOf.cases("case = 1").controls("sleep = 0"), TABLE);
        assertThat(Tables.ids(cohort, cohort.controls())).containsExactly("11", "12", "15");
        assertThat(cohort.attrition().controls().getFirst())
                .isEqualTo(
                        step(
                                "Meets the definition of a control and not that of a case",
                                "",
                                3,
                                4,
                                0,
                                1));
    }

    @Test
    void a_case_that_a_rule_took_is_no_control() {
        Cohort cohort =
                Tables.cohort(
                        StudyOf.cases("case = 1").criteria(1, "age > 100").controls("age > 0"),
                        TABLE);
        assertThat(cohort.cases()).isEmpty();
        assertThat(Tables.ids(cohort, cohort.controls()))
                .containsExactly("11", "12", "13", "14", "15");
    }

    @Test
    void diagnostic_items_are_counted_one_by_one_and_enough_of_them_make_a_case() {
        String table =
                """
                id|case|urge|rest|move
                1|1|1|1|1
                2|1|1|1|0
                3|1|1|0|
                4|1|0|0|
                5|1||1|
                6|0|1|1|1
                """;
        Cohort cohort =
                Tables.cohort(
                        StudyOf.cases("case = 1").criteria(2, "urge = 1", "rest = 1", "move = 1"),
                        table);
        assertThat(Tables.ids(cohort, cohort.cases())).containsExactly("1", "2");
        assertThat(cohort.attrition().cases().get(1))
                .isEqualTo(step("At least 2 of 3 diagnostic items (IRLSSG 2014)", "", 2, 3, 3, 2));
        assertThat(cohort.criteria().orElseThrow().items())
                .containsExactly(
                        new Item("urge = 1", Count.of(3), Count.of(1), Count.of(1)),
                        new Item("rest = 1", Count.of(3), Count.of(2), Count.of(0)),
                        new Item("move = 1", Count.of(1), Count.of(1), Count.of(3)));
        assertThat(cohort.attrition().controls()).hasSize(1);
    }

    @Test
    void all_items_are_called_so() {
        Cohort cohort =
                Tables.cohort(
                        StudyOf.cases("case = 1").criteria(2, "age > 20", "kidney = 0"), TABLE);
        assertThat(cohort.attrition().cases().get(1).rule())
                .isEqualTo("All 2 diagnostic items (IRLSSG 2014)");
    }

    @Test
    void matched_data_keep_their_sets() {
        String table =
                """
                id|set|case|age
                7|A|1|50
                8|A|0|51
                9|A|0|10
                8|B|0|51
                10|B|1|52
                11||0|50
                12|C||50
                """;
        Cohort cohort =
                Tables.cohort(
                        StudyOf.cases("case = 1")
                                .matchedSet("set")
                                .require("Adults", StudyOf.where("age >= 20")),
                        table);
        Map<Integer, String> sets = cohort.matchedSets().orElseThrow();
        assertThat(
                        sets.entrySet().stream()
                                .map(e -> cohort.participants().id(e.getKey()) + e.getValue()))
                .containsExactly("7A", "8A", "8B", "10B");
        assertThat(Tables.ids(cohort, cohort.controls())).containsExactly("8", "8");
        assertThat(cohort.attrition().controls().subList(0, 2))
                .containsExactly(
                        step(
                                "Meets the definition of a control and not that of a case",
                                "",
                                4,
                                0,
                                0,
                                1),
                        step("In a matched set", "", 3, 1, 1, 0));
    }

    @Test
    void data_that_are_not_matched_have_no_sets() {
        assertThat(Tables.cohort(study(), TABLE).matchedSets()).isEmpty();
    }

    @Test
    void the_order_of_rows_changes_nothing() {
        Cohort expected = Tables.cohort(study(), TABLE);
        for (long seed = 0; seed < 30; seed++) {
            Cohort cohort = Cohorts.of(study().build(), Tables.shuffled(TABLE, seed));
            assertThat(cohort.attrition()).isEqualTo(expected.attrition());
            assertThat(cohort.cases()).isEqualTo(expected.cases());
            assertThat(cohort.controls()).isEqualTo(expected.controls());
            assertThat(cohort.dataRead()).isEqualTo(expected.dataRead());
        }
    }

    @Test
    void steps_of_random_rules_are_those_of_plain_counting() {
        SplittableRandom random = new SplittableRandom(11);
        for (int run = 0; run < 200; run++) {
            List<Rule> rules = new ArrayList<>();
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                Answers answers = Answers.of(30, _ -> ANSWERS.get(random.nextInt(3)));
                rules.add(
                        random.nextBoolean()
                                ? new Rule.Requires("require", answers)
                                : new Rule.Excludes("exclude", answers, Family.OTHER));
            }
            int[] people = IntStream.range(0, 30).filter(_ -> random.nextInt(3) > 0).toArray();
            Side side = Side.of(people, Side.first("all", people.length, 0, 0), rules);
            checkByPlainCounting(people, rules, side);
        }
    }

    private static void checkByPlainCounting(int[] people, List<Rule> rules, Side side) {
        List<Integer> left = IntStream.of(people).boxed().toList();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            List<Integer> before = left;
            left = before.stream().filter(p -> !rule.takes(p)).toList();
            List<Rule> others = new ArrayList<>(rules);
            others.remove(i);
            long only =
                    IntStream.of(people)
                            .filter(rule::takes)
                            .filter(p -> others.stream().noneMatch(other -> other.takes(p)))
                            .count();
            Step step = side.steps().get(i + 1);
            assertThat(step.left()).isEqualTo(Count.of(left.size()));
            assertThat(step.dropped()).isEqualTo(Count.of(before.size() - left.size()));
            assertThat(step.onlyHere()).isEqualTo(Count.of(only));
            assertThat(step.unknown())
                    .isEqualTo(
                            Count.of(
                                    before.stream()
                                            .filter(p -> rule.answers().of(p) == Answer.UNKNOWN)
                                            .count()));
        }
        assertThat(IntStream.of(side.people()).boxed().collect(Collectors.toList()))
                .isEqualTo(left);
    }

    private static Step step(
            String rule, String family, int left, int dropped, int onlyHere, int unknown) {
        return new Step(
                rule,
                Optional.of(family).filter(name -> !name.isEmpty()),
                Count.of(left),
                Count.of(dropped),
                Count.of(onlyHere),
                Count.of(unknown));
    }
}
