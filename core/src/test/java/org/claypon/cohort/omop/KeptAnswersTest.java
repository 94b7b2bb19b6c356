package org.claypon.cohort.omop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.cohort.omop.StudyOfDatabase.has;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claypon.sql.MadeClinic;
import org.claypon.study.Amount;
import org.claypon.study.Comparison;
import org.claypon.study.Database;
import org.claypon.study.NamedTest;
import org.claypon.study.Study;
import org.claypon.study.Test.All;
import org.claypon.study.Test.Any;
import org.claypon.study.Test.Level;
import org.claypon.study.Test.Measured;
import org.claypon.study.Test.Not;
import org.claypon.study.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Answers put together from what was kept against the same people asked anew.
class KeptAnswersTest {

    private static final int PEOPLE = 120;
    private static final LocalDate START = LocalDate.of(2015, 1, 1);

    @TempDir private Path folder;

    /// Some without a period, some with two; records and values on some of 300 days.
    private static MadeClinic clinic() {
        SplittableRandom random = new SplittableRandom(5);
        MadeClinic clinic = MadeClinic.empty().with("condition_occurrence").with("measurement");
        for (int person = 1; person <= PEOPLE; person++) {
            clinic.with(
                    "person",
                    "%d, %d, %d, 6, 1"
                            .formatted(
                                    person,
                                    random.nextBoolean() ? 8507 : 8532,
                                    1950 + random.nextInt(20)));
            for (int period = random.nextInt(3); period > 0; period--) {
                LocalDate from = START.plusYears(2L * period).minusDays(1000 + random.nextInt(900));
                clinic.with(
                        "observation_period",
                        "%d, %d, '%s', '%s'"
                                .formatted(
                                        3 * person + period,
                                        person,
                                        from,
                                        from.plusDays(200 + random.nextInt(1500))));
            }
            for (int record = random.nextInt(4); record > 0; record--) {
                clinic.with(
                        "condition_occurrence",
                        "%d, %d, '%s', NULL, NULL, NULL"
                                .formatted(person, 1 + random.nextInt(2), day(random)));
                clinic.with(
                        "measurement",
                        "%d, 9, '%s', %d, NULL, 8845, NULL, NULL, NULL, NULL"
                                .formatted(person, day(random), 100 + random.nextInt(300)));
            }
        }
        return clinic;
    }

    private static LocalDate day(SplittableRandom random) {
        return START.plusDays(random.nextInt(300));
    }

    private static Level lowB12(int limit) {
        return new Level("b12", Comparison.LESS, new Amount(limit, "pg/mL"));
    }

    @Test
    void a_kept_answer_is_that_of_a_question() {
        StudyOfDatabase asked = new StudyOfDatabase();
        Population population = asked.population(clinic(), folder);
        Questions questions = new Questions(asked.study(), population);
        List<org.claypon.study.Test> tests =
                List.of(
                        has("kidney", Window.EVER, 0),
                        has("drug", Window.EVER, 0),
                        has("legs", -90, 30),
                        lowB12(200),
                        new Measured(List.of("b12")),
                        new Not(lowB12(300)),
                        new All(List.of(has("kidney", -100, 0), lowB12(250))),
                        new Any(List.of(has("kidney", -100, 0), lowB12(250))));
        for (org.claypon.study.Test test : tests) {
            for (int again = 0; again < 2; again++) {
                for (int person = 0; person < population.count(); person++) {
                    Answered kept =
                            population.answers().to(test, asked.study(), population).apply(person);
                    assertThat(kept).isEqualTo(questions.of(test, person));
                }
            }
        }
    }

    /// 150 pmol/L are 203 pg/mL or 150, by the molar mass.
    @Test
    void a_level_is_asked_again_where_the_measurement_is_another() {
        Population population = new StudyOfDatabase().population(clinic(), folder);
        Level low = new Level("b12", Comparison.LESS, new Amount(150, "pmol/L"));
        List<Long> lowDays = new ArrayList<>();
        for (double molarMass : new double[] {1355.37, 1000}) {
            Study study = new StudyOfDatabase().molarMass(molarMass).study();
            Questions questions = new Questions(study, population);
            IntFunction<Answered> kept = population.answers().to(low, study, population);
            for (int person = 0; person < population.count(); person++) {
                assertThat(kept.apply(person)).isEqualTo(questions.of(low, person));
            }
            lowDays.add(
                    IntStream.range(0, population.count())
                            .filter(person -> !kept.apply(person).yes().isEmpty())
                            .count());
        }
        assertThat(lowDays.getFirst()).isGreaterThan(lowDays.getLast());
    }

    /// A choice of rules for each number: washout, requirements and exclusions.
    private static StudyOfDatabase choice(int number) {
        NamedTest kidney = new NamedTest("Kidney disease", has("kidney", Window.EVER, 0));
        NamedTest low = new NamedTest("Low vitamin B12", lowB12(250));
        NamedTest tested = new NamedTest("Tested", new Measured(List.of("b12")));
        return new StudyOfDatabase()
                .cases(
                        new Database.Cases(
                                "legs",
                                Optional.empty(),
                                number % 2 == 0 ? 0 : 365,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                .require(number % 4 < 2 ? new NamedTest[0] : new NamedTest[] {tested})
                .exclude(
                        Stream.of(number % 8 < 4 ? kidney : low, number < 8 ? kidney : low)
                                .distinct()
                                .toArray(NamedTest[]::new));
    }

    @Test
    void risk_sets_are_the_same_after_other_studies_of_the_same_people() {
        Population shared = new StudyOfDatabase().population(clinic(), folder);
        for (int number : new int[] {0, 1, 2, 3, 4, 7, 9, 12, 14, 15, 0}) {
            StudyOfDatabase asked = choice(number);
            RiskSets after = RiskSets.of(asked.study(), shared);
            RiskSets anew = RiskSets.of(asked.study(), asked.population(clinic(), folder));
            assertThat(after.cases()).isEqualTo(anew.cases());
            assertThat(after.indexDays()).isEqualTo(anew.indexDays());
            assertThat(after.attrition()).isEqualTo(anew.attrition());
            assertThat(atRisk(after)).isEqualTo(atRisk(anew));
        }
        assertThat(atRisk(RiskSets.of(choice(0).study(), shared)))
                .isNotEqualTo(atRisk(RiskSets.of(choice(12).study(), shared)));
    }

    private static List<Days> atRisk(RiskSets sets) {
        return IntStream.range(0, PEOPLE).mapToObj(sets.atRisk()::of).toList();
    }
}
