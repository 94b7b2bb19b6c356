package org.claypon.cohort.omop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.cohort.omop.StudyOfDatabase.has;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claypon.results.Attrition;
import org.claypon.results.Count;
import org.claypon.results.CriteriaCounts;
import org.claypon.sql.MadeClinic;
import org.claypon.study.Database;
import org.claypon.study.Database.Confirmation;
import org.claypon.study.Database.Range;
import org.claypon.study.NamedTest;
import org.claypon.study.Test.From;
import org.claypon.study.Test.Has;
import org.claypon.study.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each person is made for one rule: who is a case from when, and who may be a control on which day.
class RiskSetsTest {

    private static final NamedTest KIDNEY =
            new NamedTest("Kidney disease", has("kidney", Window.EVER, 0));

    @TempDir private Path folder;

    /// Person 1 falls ill on 10 June 2015, person 2 on 20 June 2015; 3 never does; 4 has kidney disease from 15 June on; 5 leaves on 12 June; 6 is never observed.
    private static MadeClinic clinic() {
        return MadeClinic.empty()
                .with(
                        "person",
                        "1, 8507, 1980, 3, 1",
                        "2, 8507, 1980, 3, 2",
                        "3, 8507, 1981, 1, 1",
                        "4, 8507, 1979, 5, 5",
                        "5, 8507, 1980, 3, 1",
                        "6, 8507, 1980, 3, 1")
                .with(
                        "observation_period",
                        "1, 1, '2010-01-01', '2020-12-31'",
                        "2, 2, '2010-01-01', '2020-12-31'",
                        "3, 3, '2015-01-01', '2020-12-31'",
                        "4, 4, '2010-01-01', '2020-12-31'",
                        "5, 5, '2010-01-01', '2015-06-12'")
                .with(
                        "condition_occurrence",
                        "1, 1, '2015-06-10', NULL, NULL, NULL",
                        "1, 1, '2015-09-10', NULL, NULL, NULL",
                        "2, 1, '2015-06-20', NULL, 7, NULL",
                        "4, 2, '2015-06-15', NULL, NULL, NULL")
                .with("provider", "7, 5, NULL");
    }

    private RiskSets sets(StudyOfDatabase study) {
        Population population = study.population(clinic(), folder);
        RiskSets counted = RiskSets.of(study.study(), population);
        sameWithoutCounting(counted, RiskSets.uncounted(study.study(), population));
        return counted;
    }

    /// In every test: who is left does not hang on whether the rules are counted.
    private static void sameWithoutCounting(RiskSets counted, RiskSets uncounted) {
        assertThat(uncounted.cases()).isEqualTo(counted.cases());
        assertThat(uncounted.indexDays()).isEqualTo(counted.indexDays());
        for (int person = 0; person < counted.population().count(); person++) {
            assertThat(uncounted.atRisk().of(person)).isEqualTo(counted.atRisk().of(person));
        }
    }

    private static int day(String date) {
        return Math.toIntExact(LocalDate.parse(date).toEpochDay());
    }

    /// Identities of those at risk on a day.
    private static List<Long> atRisk(RiskSets sets, String date) {
        return IntStream.range(0, sets.population().count())
                .filter(person -> sets.isAtRisk(person, day(date)))
                .mapToObj(sets.population()::id)
                .toList();
    }

    private static List<Long> cases(RiskSets sets) {
        return IntStream.of(sets.cases()).mapToObj(sets.population()::id).toList();
    }

    @Test
    void a_later_case_is_at_risk_until_it_is_one_and_nobody_outside_a_period() {
        RiskSets sets = sets(new StudyOfDatabase());
        assertThat(cases(sets)).containsExactly(1L, 2L);
        assertThat(sets.indexDays()).containsExactly(day("2015-06-10"), day("2015-06-20"));
        assertThat(atRisk(sets, "2015-06-09")).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(atRisk(sets, "2015-06-10")).containsExactly(2L, 3L, 4L, 5L);
        assertThat(atRisk(sets, "2015-06-19")).containsExactly(2L, 3L, 4L);
        assertThat(atRisk(sets, "2015-06-20")).containsExactly(3L, 4L);
    }

    @Test
    void never_cases_are_told_apart_by_their_future() {
        RiskSets sets = sets(new StudyOfDatabase().sampling(Database.Sampling.NEVER_CASE));
        assertThat(atRisk(sets, "2015-06-10")).containsExactly(3L, 4L, 5L);
    }

    @Test
    void an_exclusion_is_asked_of_a_control_on_the_day_of_each_case() {
        RiskSets sets = sets(new StudyOfDatabase().exclude(KIDNEY));
        assertThat(atRisk(sets, "2015-06-14")).contains(4L);
        assertThat(atRisk(sets, "2015-06-15")).doesNotContain(4L);
        Attrition.Step kidney = sets.attrition().controls().getLast();
        assertThat(kidney.rule()).isEqualTo("Kidney disease");
        assertThat(kidney.dropped()).isEqualTo(Count.of(0)); // 4 fits the first case
    }

    @Test
    void the_attrition_of_controls_counts_who_fits_at_least_one_case() {
        RiskSets sets = sets(new StudyOfDatabase().cases(with(Optional.empty(), 365)));
        assertThat(sets.attrition().controls())
                .extracting(Attrition.Step::rule, Attrition.Step::left)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Is ever observed", Count.of(5)),
                        org.assertj.core.groups.Tuple.tuple(
                                "No record of the condition by then", Count.of(4)),
                        org.assertj.core.groups.Tuple.tuple(
                                "Observed for at least 365 days before", Count.of(3)));
    }

    @Test
    void a_washout_is_observed_time_on_both_sides() {
        RiskSets sets = sets(new StudyOfDatabase().cases(with(Optional.empty(), 365)));
        assertThat(atRisk(sets, "2015-06-10")).doesNotContain(3L);
        assertThat(atRisk(sets, "2015-12-31")).doesNotContain(3L);
        assertThat(atRisk(sets, "2016-01-01")).contains(3L);
    }

    private static Database.Cases with(Optional<Confirmation> confirm, int washout) {
        return new Database.Cases(
                "legs", confirm, washout, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void an_unconfirmed_person_is_neither_case_nor_control_from_the_record_on() {
        NamedTest again =
                new NamedTest(
                        "again",
                        new Has("legs", new Window(0, 180), 2, From.ANY, Optional.empty()));
        RiskSets sets =
                sets(
                        new StudyOfDatabase()
                                .cases(
                                        with(
                                                Optional.of(
                                                        new Confirmation(
                                                                180, false, List.of(again))),
                                                0)));
        assertThat(cases(sets)).containsExactly(1L);
        assertThat(atRisk(sets, "2015-06-19")).contains(2L);
        assertThat(atRisk(sets, "2015-06-20")).doesNotContain(2L);
        assertThat(sets.attrition().cases().get(1).dropped()).isEqualTo(Count.of(1));
    }

    @Test
    void a_specialist_confirms_by_the_specialty_of_the_provider() {
        NamedTest neurologist =
                new NamedTest(
                        "neurologist",
                        new Has(
                                "legs",
                                new Window(0, 180),
                                1,
                                From.CONDITION,
                                Optional.of("neurology")));
        RiskSets sets =
                sets(
                        new StudyOfDatabase()
                                .cases(
                                        with(
                                                Optional.of(
                                                        new Confirmation(
                                                                180, false, List.of(neurologist))),
                                                0)));
        assertThat(cases(sets)).containsExactly(2L);
    }

    @Test
    void age_and_dates_bound_the_index_date() {
        Database.Cases bounded =
                new Database.Cases(
                        "legs",
                        Optional.empty(),
                        0,
                        Optional.of(new Range<>(Optional.of(35), Optional.of(35))),
                        Optional.of(
                                new Range<>(
                                        Optional.of(LocalDate.parse("2015-06-15")),
                                        Optional.empty())),
                        Optional.empty());
        RiskSets sets = sets(new StudyOfDatabase().cases(bounded));
        assertThat(cases(sets)).containsExactly(2L);
        assertThat(atRisk(sets, "2015-06-19")).containsExactly(2L); // 3 is 34, 4 is 36
        assertThat(sets.attrition().cases())
                .extracting(Attrition.Step::rule)
                .containsExactly(
                        "Has a record of the condition",
                        "Observed for at least 0 days before",
                        "Age from 35 up to 35",
                        "Index date from 2015-06-15");
    }

    @Test
    void nesting_asks_for_a_record_on_or_before_the_index_date() {
        Database.Cases nested =
                new Database.Cases(
                        "legs",
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("kidney"));
        RiskSets sets = sets(new StudyOfDatabase().cases(nested));
        assertThat(cases(sets)).isEmpty();
        assertThat(atRisk(sets, "2015-06-15")).containsExactly(4L);
        assertThat(atRisk(sets, "2015-06-14")).isEmpty();
    }

    @Test
    void without_a_case_the_controls_are_dropped_at_a_step_that_says_so() {
        RiskSets sets =
                sets(
                        new StudyOfDatabase()
                                .require(new NamedTest("A drug", has("drug", Window.EVER, 0))));
        assertThat(sets.attrition().controls())
                .extracting(Attrition.Step::rule, Attrition.Step::left, Attrition.Step::dropped)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Is ever observed", Count.of(5), Count.of(0)),
                        org.assertj.core.groups.Tuple.tuple(
                                "There is a case to be a control of", Count.of(0), Count.of(5)));
    }

    /// Person 1 came twice on one day, to two doctors; person 2 came on two days.
    @Test
    void to_be_seen_twice_is_to_be_seen_on_two_days() {
        MadeClinic clinic =
                clinic().without("condition_occurrence")
                        .with(
                                "condition_occurrence",
                                "1, 1, '2015-06-10', NULL, NULL, NULL",
                                "1, 1, '2015-06-10', NULL, 7, NULL",
                                "2, 1, '2015-06-20', NULL, NULL, NULL",
                                "2, 1, '2015-06-21', NULL, NULL, NULL");
        NamedTest twice =
                new NamedTest(
                        "twice",
                        new Has("legs", new Window(0, 365), 2, From.ANY, Optional.empty()));
        StudyOfDatabase asked =
                new StudyOfDatabase()
                        .cases(with(Optional.of(new Confirmation(365, false, List.of(twice))), 0));
        RiskSets sets = RiskSets.of(asked.study(), asked.population(clinic, folder));
        assertThat(cases(sets)).containsExactly(2L);
    }

    /// Person 2 was seen by a neurologist, person 1 came again; neither has kidney disease.
    @Test
    void diagnostic_items_are_counted_and_so_many_of_them_make_a_case() {
        NamedTest again =
                new NamedTest(
                        "again",
                        new Has("legs", new Window(1, 180), 1, From.ANY, Optional.empty()));
        NamedTest neurologist =
                new NamedTest(
                        "neurologist",
                        new Has("legs", new Window(0, 0), 1, From.ANY, Optional.of("neurology")));
        RiskSets one = sets(new StudyOfDatabase().criteria(1, again, neurologist, KIDNEY));
        assertThat(cases(one)).containsExactly(1L, 2L);
        assertThat(one.attrition().cases().get(1).rule())
                .isEqualTo("At least 1 of 3 diagnostic items (a list)");
        assertThat(one.criteria().orElseThrow().items())
                .extracting(CriteriaCounts.Item::name, CriteriaCounts.Item::yes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("again", Count.of(1)),
                        org.assertj.core.groups.Tuple.tuple("neurologist", Count.of(1)),
                        org.assertj.core.groups.Tuple.tuple("Kidney disease", Count.of(0)));
        RiskSets two = sets(new StudyOfDatabase().criteria(2, again, neurologist, KIDNEY));
        assertThat(cases(two)).isEmpty();
        assertThat(two.attrition().cases().get(1).dropped()).isEqualTo(Count.of(2));
    }
}
