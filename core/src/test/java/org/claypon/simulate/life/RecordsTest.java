package org.claypon.simulate.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.simulate.life.Lives.FIRST;
import static org.claypon.simulate.life.Lives.ILL;
import static org.claypon.simulate.life.Lives.YEARS;
import static org.claypon.simulate.life.Lives.assertMean;

import java.util.List;
import org.claypon.simulate.life.Lives.Line;
import org.claypon.simulate.life.Lives.One;
import org.claypon.simulate.life.Log.Entry;
import org.junit.jupiter.api.Test;

/// What is written down of a life, and when.
class RecordsTest {

    private static final int PILL = 2_000_000_002;
    private static final int SLEEP_STUDY = 2_000_000_007;
    private static final int PEOPLE = 10_000;

    /// Everyone falls ill within days of the fortieth birthday, which nobody has yet under observation.
    private static Lives ill(String recorded, String rest) {
        return Lives.of(
                """
                diseases:
                  ill:
                    onset: {per_year: {0: 0, 40: 1000}, source: invented}
                    recorded: {%s, source: invented}
                """
                                .formatted(recorded)
                        + rest
                        + "visits: {per_year: 0, source: invented}\n",
                PEOPLE);
    }

    @Test
    void those_diagnosed_before_they_join_are_known_on_the_first_day() {
        Lives lives = ill("after: 1 day, on_joining: 0.7", "");
        List<One> long40 =
                lives.people().stream()
                        .filter(one -> one.person().birth() + 40 * 365.25 < FIRST - 60)
                        .toList();
        assertThat(long40).hasSizeGreaterThan(9_000);
        assertMean(long40, one -> one.first(ILL) == FIRST ? 1 : 0, 0.7);
    }

    @Test
    void a_diagnosis_comes_after_a_delay_and_is_repeated() {
        Lives lives =
                Lives.of(
                        """
                        diseases:
                          ill:
                            onset: {per_year: {0: 0, 50: 1000}, source: invented}
                            recorded: {share: 0.8, after: 100 days, again: 2, source: invented}
                        visits: {per_year: 0, source: invented}
                        """,
                        PEOPLE);
        List<One> early =
                lives.people().stream()
                        .filter(one -> fifty(one) < FIRST + 5 * 365)
                        .filter(one -> fifty(one) > FIRST)
                        .toList();
        List<One> seen = early.stream().filter(one -> one.first(ILL) <= Lives.LAST).toList();
        assertMean(early, one -> one.first(ILL) <= Lives.LAST ? 1 : 0, 0.8);
        // a day is the whole part of a time: half a day less on the mean; the onset takes 0.37 days
        assertMean(seen, one -> one.first(ILL) - fifty(one), 100 + 0.365 - 0.5);
        assertMean(
                seen,
                one ->
                        one.days(Entry.CONDITION, ILL).size()
                                - 1
                                - 2 * (Lives.LAST + 1 - one.first(ILL) - 0.5) / 365.25,
                0);
    }

    private static double fifty(One one) {
        return one.person().birth() + 50 * 365.25;
    }

    @Test
    void a_specialist_confirms_within_the_time_said() {
        Lives lives =
                Lives.of(
                        """
                        diseases:
                          ill:
                            onset: {per_year: {0: 0, 50: 1000}, source: invented}
                            recorded: {after: 1 day, source: invented}
                            confirmed: {share: 0.6, within: 90 days, specialty: nerve, procedure: sleep, source: invented}
                        visits: {per_year: 0, source: invented}
                        """,
                        PEOPLE);
        List<One> early =
                lives.people().stream().filter(one -> one.first(ILL) < FIRST + 5 * 365).toList();
        assertMean(early, one -> confirmed(one) ? 1 : 0, 0.6);
        List<One> seen = early.stream().filter(RecordsTest::confirmed).toList();
        assertThat(seen)
                .allSatisfy(one -> {
                    Line second = one.of(Entry.CONDITION).get(1);
                    assertThat(second.detail()).isEqualTo(1);
                    assertThat(second.day() - one.first(ILL)).isBetween(1, 90);
                    assertThat(one.days(Entry.PROCEDURE, SLEEP_STUDY))
                            .containsExactly(second.day());
                });
        assertMean(seen, one -> one.of(Entry.CONDITION).get(1).day() - one.first(ILL), 45.5);
    }

    private static boolean confirmed(One one) {
        return !one.of(Entry.PROCEDURE).isEmpty();
    }

    @Test
    void false_records_are_of_people_who_are_well() {
        Lives lives =
                Lives.of(
                        """
                        traits: {trait: {share: 0.5, source: invented}}
                        diseases:
                          ill:
                            onset: {per_year: 0, source: invented}
                            false_records: {per_year: 0.01, source: invented, causes: [{from: trait, per_year: 0.04, source: invented}]}
                        visits: {per_year: 0, source: invented}
                        """,
                        PEOPLE);
        assertMean(lives.with(0, false), one -> one.of(Entry.CONDITION).size(), 0.01 * YEARS);
        assertMean(lives.with(0, true), one -> one.of(Entry.CONDITION).size(), 0.05 * YEARS);
    }

    @Test
    void a_drug_for_first_symptoms_stands_before_the_diagnosis() {
        Lives lives =
                Lives.of(
                        """
                        diseases:
                          ill:
                            onset: {per_year: {0: 0, 50: 1000}, source: invented}
                            recorded: {after: 200 days, source: invented}
                        drugs:
                          pill:
                            started: {per_year: 0, source: invented, causes: [{from: ill, while: undiagnosed, per_year: 2, source: invented}]}
                            lasts: {exactly: 90 days, source: invented}
                            supply: {days: 30, source: invented}
                        visits: {per_year: 0, source: invented}
                        """,
                        PEOPLE);
        List<One> early =
                lives.people().stream()
                        .filter(one -> fifty(one) > FIRST && fifty(one) < FIRST + 5 * 365)
                        .toList();
        // the first start comes before the diagnosis with chance 2 / (2 + 365.25 / 200)
        assertMean(
                early, one -> one.of(Entry.FIRST_DRUG).isEmpty() ? 0 : 1, 2 / (2 + 365.25 / 200));
        assertThat(early)
                .allSatisfy(one -> {
                    for (int start : one.days(Entry.FIRST_DRUG, PILL)) {
                        assertThat(start).isLessThanOrEqualTo(one.first(ILL));
                        assertThat(one.days(Entry.NEXT_DRUG, PILL))
                                .contains(start + 30, start + 60);
                    }
                });
    }

    @Test
    void an_effect_begins_late_and_wears_off() {
        Lives lives =
                Lives.of(
                        """
                        diseases:
                          ill:
                            onset: {per_year: {0: 0, 50: 1000}, source: invented}
                            recorded: {after: 0.001 days, source: invented}
                        levels:
                          lab:
                            median: 1
                            spread: 0
                            source: invented
                            causes: [{from: ill, after: 100 days, for: 1 year, times: 3, source: invented}]
                        labs: {lab: {tested: {per_year: 20, source: invented}, source: invented}}
                        visits: {per_year: 0, source: invented}
                        """,
                        200);
        List<Line> inside =
                lives.people().stream().flatMap(one -> tests(one, 102, 463).stream()).toList();
        assertThat(inside).hasSizeGreaterThan(1_000).allMatch(line -> isThree(line.value()));
        List<Line> outside =
                lives.people().stream()
                        .flatMap(one ->
                                java.util.stream.Stream.concat(
                                        tests(one, -2000, 98).stream(),
                                        tests(one, 467, 2000).stream()))
                        .toList();
        assertThat(outside).hasSizeGreaterThan(1_000).allMatch(line -> line.value() == 1);
    }

    private static boolean isThree(double value) {
        return Math.abs(value - 3) < 1e-12;
    }

    private static List<Line> tests(One one, int from, int to) {
        double ill = fifty(one);
        return one.of(Entry.LAB).stream()
                .filter(line -> line.day() >= ill + from && line.day() <= ill + to)
                .toList();
    }

    @Test
    void a_trait_is_written_down_on_the_first_day_if_at_all() {
        Lives lives =
                Lives.of(
                        """
                        traits: {trait: {share: 0.5, recorded: {share: 0.3, source: invented}, source: invented}}
                        visits: {per_year: 0, source: invented}
                        """,
                        PEOPLE);
        assertMean(
                lives.with(0, true), one -> one.days(Entry.OBSERVATION, 2_000_000_004).size(), 0.3);
        assertThat(lives.with(0, false)).allMatch(one -> one.lines().isEmpty());
        assertThat(lives.people())
                .allSatisfy(one -> assertThat(one.lines()).allMatch(line -> line.day() == FIRST));
    }
}
