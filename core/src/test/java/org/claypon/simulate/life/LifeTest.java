package org.claypon.simulate.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.simulate.life.Lives.FIRST;
import static org.claypon.simulate.life.Lives.ILL;
import static org.claypon.simulate.life.Lives.LAST;
import static org.claypon.simulate.life.Lives.YEARS;
import static org.claypon.simulate.life.Lives.assertMean;

import java.util.List;
import org.claypon.simulate.life.Lives.One;
import org.claypon.simulate.life.Log.Entry;
import org.junit.jupiter.api.Test;

/// What comes about as often as the file says; each check by hand, with the false alarms of [Lives].
class LifeTest {

    private static final int PEOPLE = 20_000;

    /// Seen at once, and only from the age of 40 on, so that few are ill before.
    private static final String ILL_AT =
            """
            diseases:
              ill:
                onset: {per_year: {0: 0, 50: %s}, source: invented, causes: [%s]}
                recorded: {after: 0.001 days, source: invented}
            visits: {per_year: 0, source: invented}
            """;

    /// The time at risk: from the fiftieth birthday, which is a birthday in the period for everyone.
    private static double yearsAtRisk(One one) {
        double fifty = one.person().birth() + 50 * 365.25;
        return (Math.min(one.first(ILL), LAST + 1) - fifty) / 365.25;
    }

    private static boolean fellIll(One one) {
        return one.first(ILL) <= LAST;
    }

    /// Events less the integrated hazard have mean 0.
    private static double surplus(One one, double perYear) {
        return (fellIll(one) ? 1 : 0) - perYear * yearsAtRisk(one);
    }

    @Test
    void an_onset_has_the_rate_of_the_file() {
        Lives lives = Lives.of(ILL_AT.formatted("0.1", ""), PEOPLE);
        assertMean(lives.people(), one -> surplus(one, 0.1), 0);
        assertThat(lives.people()).filteredOn(LifeTest::fellIll).hasSizeBetween(7_000, 9_000);
    }

    @Test
    void a_hazard_ratio_multiplies_the_rate() {
        Lives lives =
                Lives.of(
                        "traits: {trait: {share: 0.4, source: invented}}\n"
                                + ILL_AT.formatted(
                                        "0.04",
                                        "{from: trait, hazard_ratio: 2.5, source: invented}, {from: sex, of: female, odds_ratio: 0.5, source: invented}"),
                        PEOPLE);
        for (boolean trait : new boolean[] {true, false}) {
            for (boolean female : new boolean[] {true, false}) {
                double rate = 0.04 * (trait ? 2.5 : 1) * (female ? 0.5 : 1);
                List<One> people =
                        lives.with(0, trait).stream()
                                .filter(one -> one.person().female() == female)
                                .toList();
                assertMean(people, one -> surplus(one, rate), 0);
            }
        }
        assertMean(lives.people(), one -> one.traits()[0] ? 1 : 0, 0.4);
        assertMean(lives.people(), one -> one.person().female() ? 1 : 0, 0.5);
    }

    @Test
    void an_added_rate_is_added_before_the_ratios() {
        Lives lives =
                Lives.of(
                        "traits: {trait: {share: 0.5, source: invented}}\n"
                                + ILL_AT.formatted(
                                        "0.02",
                                        "{from: trait, per_year: 0.03, source: invented}, {from: trait, hazard_ratio: 2, source: invented}, {from: age, below: 50 years, hazard_ratio: 0, source: invented}"),
                        PEOPLE);
        assertMean(lives.with(0, true), one -> surplus(one, 0.1), 0); // (0.02 + 0.03) · 2
        assertMean(lives.with(0, false), one -> surplus(one, 0.02), 0);
    }

    @Test
    void an_odds_ratio_multiplies_the_odds_of_a_trait() {
        Lives lives =
                Lives.of(
                        """
                        traits:
                          trait: {share: 0.2, source: invented, causes: [{from: gene, odds_ratio: 4, source: invented}]}
                          gene: {share: 0.3, source: invented}
                        visits: {per_year: 0, source: invented}
                        """,
                        PEOPLE);
        int gene = 0; // behind its causes
        assertThat(lives.world().traits().getFirst().name()).isEqualTo("gene");
        assertMean(lives.with(gene, false), one -> one.traits()[1] ? 1 : 0, 0.2);
        assertMean(lives.with(gene, true), one -> one.traits()[1] ? 1 : 0, 0.5); // odds 1/4 · 4
    }

    private static final String LEVEL =
            """
            traits: {trait: {share: 0.5, source: invented}}
            levels:
              lab: {median: 400, unit: pg/mL, spread: 0.4, source: invented, causes: [%s]}
            visits: {per_year: 0, source: invented}
            labs:
              lab: {varies: 0.3, tested: {per_year: 1, source: invented}, source: invented}
            """;

    private static double[] firstLogs(List<One> people) {
        return people.stream()
                .map(one -> one.of(Entry.LAB))
                .filter(tests -> !tests.isEmpty())
                .mapToDouble(tests -> StrictMath.log(tests.getFirst().value()))
                .toArray();
    }

    @Test
    void a_level_is_lognormal_and_its_causes_multiply_its_median() {
        Lives lives =
                Lives.of(LEVEL.formatted("{from: trait, times: 0.5, source: invented}"), PEOPLE);
        double[] without = firstLogs(lives.with(0, false));
        assertMean(without, StrictMath.log(400));
        assertMean(firstLogs(lives.with(0, true)), StrictMath.log(200));
        double[] squares = without.clone();
        for (int i = 0; i < squares.length; i++) {
            squares[i] = StrictMath.pow(squares[i] - StrictMath.log(400), 2);
        }
        assertMean(squares, 0.4 * 0.4 + 0.3 * 0.3);
    }

    @Test
    void two_tests_of_one_person_share_the_level_and_not_the_noise() {
        Lives lives = Lives.of(LEVEL.formatted(""), PEOPLE);
        double[] products =
                lives.people().stream()
                        .map(one -> one.of(Entry.LAB))
                        .filter(tests -> tests.size() > 1)
                        .mapToDouble(tests ->
                                StrictMath.log(tests.get(0).value() / 400)
                                        * StrictMath.log(tests.get(1).value() / 400))
                        .toArray();
        assertMean(products, 0.4 * 0.4);
    }

    @Test
    void age_moves_a_level_year_by_year() {
        Lives lives =
                Lives.of(
                        LEVEL.formatted("{from: age, per: 10 years, times: 1.5, source: invented}"),
                        PEOPLE);
        double[] off =
                lives.people().stream()
                        .flatMap(one ->
                                one.of(Entry.LAB).stream()
                                        .limit(1)
                                        .map(line ->
                                                StrictMath.log(line.value() / 400)
                                                        - StrictMath.log(1.5)
                                                                * (middleAge(one, line.day()) - 50)
                                                                / 10))
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        assertMean(off, 0);
    }

    private static double middleAge(One one, int day) {
        return Math.floor((day + 0.5 - one.person().birth()) / 365.25) + 0.5;
    }

    @Test
    void tests_and_visits_come_as_often_as_the_file_says() {
        Lives lives =
                Lives.of(
                        """
                        traits: {trait: {share: 0.5, source: invented}}
                        levels: {lab: {median: 1, spread: 0, source: invented}}
                        visits: {per_year: 2, source: invented, causes: [{from: trait, rate_ratio: 3, source: invented}]}
                        labs:
                          lab: {tested: {per_year: 0.5, source: invented}, source: invented}
                          half: {level: lab, concept: lab, with: {lab: lab, share: 0.25, source: invented}, source: invented}
                        """,
                        4_000);
        assertMean(lives.with(0, false), one -> one.of(Entry.VISIT).size(), 2 * YEARS);
        assertMean(lives.with(0, true), one -> one.of(Entry.VISIT).size(), 6 * YEARS);
        assertMean(lives.people(), one -> one.days(Entry.LAB, 0).size(), 0.5 * YEARS);
        assertMean(lives.people(), one -> one.days(Entry.LAB, 1).size(), 0.125 * YEARS);
        assertMean(
                lives.people(),
                one -> StrictMath.pow(one.days(Entry.LAB, 0).size() - 0.5 * YEARS, 2),
                0.5 * YEARS); // the variance of a Poisson count is its mean
    }

    @Test
    void people_die_and_leave_at_the_rates_of_the_file() {
        Lives lives =
                Lives.ofWorld(
                        org.claypon.simulate.WorldTexts.world(
                                Lives.HEAD.replace(
                                                "female: 0.5,",
                                                "female: 0.5, leave: {per_year: 0.05, source: invented},")
                                        + """
                                        death: {per_year: 0.03, source: invented}
                                        visits: {per_year: 0, source: invented}
                                        """),
                        PEOPLE,
                        1);
        double stay = StrictMath.exp(-0.08 * YEARS);
        assertMean(lives.people(), one -> one.ending().lastDay() == LAST ? 1 : 0, stay);
        assertMean(lives.people(), one -> one.ending().dead() ? 1 : 0, 3.0 / 8 * (1 - stay));
        assertThat(lives.people())
                .allSatisfy(one -> assertThat(one.ending().lastDay()).isBetween(FIRST, LAST));
    }

    @Test
    void who_joins_later_joins_on_any_day() {
        Lives lives =
                Lives.ofWorld(
                        org.claypon.simulate.WorldTexts.world(
                                Lives.HEAD.replace("female: 0.5,", "female: 0.5, later: 0.5,")
                                        + "visits: {per_year: 1, source: invented}\n"),
                        PEOPLE,
                        1);
        assertMean(lives.people(), one -> one.person().join() > FIRST ? 1 : 0, 0.5);
        assertMean(
                lives.people().stream().filter(one -> one.person().join() > FIRST).toList(),
                one -> one.person().join(),
                (FIRST + 1 + LAST) / 2.0);
        assertMean(
                lives.people(),
                one -> (40 + 50) / 2.0 - (FIRST - one.person().birth()) / 365.25,
                0.5 / 365.25); // birthdays are whole days
        assertThat(lives.people())
                .allSatisfy(one ->
                        assertThat(one.lines())
                                .allMatch(line -> line.day() >= one.person().join()));
    }

    @Test
    void the_same_person_lives_the_same_life_whatever_else_is_in_the_world() {
        String rest = ILL_AT.formatted("0.1", "{from: trait, hazard_ratio: 2, source: invented}");
        Lives alone = Lives.of("traits: {trait: {share: 0.5, source: invented}}\n" + rest, 500);
        Lives crowded =
                Lives.of(
                        """
                        traits: {gene: {share: 0.5, source: invented}, trait: {share: 0.5, source: invented}}
                        levels: {lab: {median: 4, spread: 0.5, source: invented, causes: [{from: age, per: 1 year, times: 1.01, source: invented}]}}
                        drugs: {pill: {started: {per_year: 1, source: invented}, lasts: {mean: 1 year, source: invented}, supply: {days: 30, source: invented}}}
                        labs: {lab: {tested: {per_year: 3, source: invented}, source: invented}}
                        """
                                + rest,
                        500);
        for (int i = 0; i < 500; i++) {
            assertThat(crowded.people().get(i).days(Entry.CONDITION, ILL))
                    .isEqualTo(alone.people().get(i).days(Entry.CONDITION, ILL));
        }
    }
}
