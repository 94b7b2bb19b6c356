package org.claypon.cohort.omop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.claypon.sql.MadeClinic;
import org.claypon.study.Amount;
import org.claypon.study.Comparison;
import org.claypon.study.Database.Value;
import org.claypon.study.Test.During;
import org.claypon.study.Test.From;
import org.claypon.study.Test.Has;
import org.claypon.study.Test.Level;
import org.claypon.study.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Sets of days against a walk through every day by itself.
class QuestionsTest {

    private static final LocalDate START = LocalDate.of(2015, 1, 1);
    private static final int LENGTH = 120;
    private static final int PEOPLE = 60;

    @TempDir private Path folder;

    /// What one person has: days counted from the start.
    private record Made(List<int[]> drugs, List<int[]> conditions, List<double[]> values) {}

    private static List<Made> made(SplittableRandom random) {
        List<Made> people = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            Made one = new Made(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int record = random.nextInt(4); record > 0; record--) {
                int start = random.nextInt(LENGTH / 8) * 8;
                one.drugs().add(new int[] {start, start + random.nextInt(20)});
                int day = random.nextInt(LENGTH / 8) * 8;
                one.conditions().add(new int[] {day, day + random.nextInt(20)});
                one.values().add(new double[] {random.nextInt(LENGTH), 100 + random.nextInt(200)});
            }
            people.add(one);
        }
        return people;
    }

    private static MadeClinic clinic(List<Made> people) {
        MadeClinic clinic = MadeClinic.empty();
        for (int at = 0; at < people.size(); at++) {
            int person = at;
            clinic.with("person", "%d, 8507, 1970, 1, 1".formatted(person))
                    .with(
                            "observation_period",
                            "%1$d, %1$d, '2010-01-01', '2020-12-31'".formatted(person));
            people.get(at)
                    .drugs()
                    .forEach(drug ->
                            clinic.with(
                                    "drug_exposure",
                                    "%d, 3, '%s', '%s', NULL, NULL"
                                            .formatted(
                                                    person,
                                                    START.plusDays(drug[0]),
                                                    START.plusDays(drug[1]))));
            people.get(at)
                    .conditions()
                    .forEach(record ->
                            clinic.with(
                                    "condition_occurrence",
                                    "%d, 2, '%s', '%s', NULL, NULL"
                                            .formatted(
                                                    person,
                                                    START.plusDays(record[0]),
                                                    START.plusDays(record[1]))));
            people.get(at)
                    .values()
                    .forEach(value ->
                            clinic.with(
                                    "measurement",
                                    "%d, 9, '%s', %s, NULL, 8845, NULL, NULL, NULL, NULL"
                                            .formatted(
                                                    person,
                                                    START.plusDays((long) value[0]),
                                                    value[1])));
        }
        return clinic;
    }

    private static int dayOf(int day) {
        return Math.toIntExact(START.plusDays(day).toEpochDay());
    }

    private static long overlapping(List<int[]> records, int day, Window window, boolean drug) {
        return records.stream()
                .filter(record -> {
                    int end = drug ? record[1] : record[0];
                    return record[0] <= day + window.to() && end >= day + window.from();
                })
                .mapToInt(record -> record[0])
                .distinct()
                .count();
    }

    @Test
    void records_count_in_a_window_as_on_every_day_by_itself() {
        SplittableRandom random = new SplittableRandom(7);
        List<Made> people = made(random);
        StudyOfDatabase asked = new StudyOfDatabase();
        Questions questions =
                new Questions(asked.study(), asked.population(clinic(people), folder));
        for (int repeat = 0; repeat < 40; repeat++) {
            int from = random.nextInt(-40, 10);
            Window window = new Window(from, from + random.nextInt(30));
            int times = 1 + random.nextInt(2);
            Has drug = new Has("drug", window, times, From.ANY, Optional.empty());
            Has kidney = new Has("kidney", window, times, From.CONDITION, Optional.empty());
            for (int person = 0; person < PEOPLE; person++) {
                Made one = people.get(person);
                Days ofDrug = questions.of(drug, person).yes();
                Days ofKidney = questions.of(kidney, person).yes();
                for (int day = -50; day < LENGTH + 50; day++) {
                    assertThat(ofDrug.contains(dayOf(day)))
                            .isEqualTo(overlapping(one.drugs(), day, window, true) >= times);
                    assertThat(ofKidney.contains(dayOf(day)))
                            .isEqualTo(overlapping(one.conditions(), day, window, false) >= times);
                }
            }
        }
    }

    /// The value that counts, found by sorting what the window holds.
    private static Optional<Double> chosen(
            List<double[]> values, int day, Window window, Value value) {
        List<double[]> inside =
                values.stream()
                        .filter(one -> window.from() <= one[0] - day && one[0] - day <= window.to())
                        .sorted(
                                Comparator.comparingDouble((double[] one) -> one[0])
                                        .thenComparingDouble(one -> one[1]))
                        .toList();
        if (inside.isEmpty()) {
            return Optional.empty();
        }
        double last = inside.getLast()[0];
        return Optional.of(
                switch (value) {
                    case NEAREST ->
                            inside.stream()
                                    .min(Comparator.comparingDouble(one -> Math.abs(one[0] - day)))
                                    .orElseThrow()[1];
                    case FIRST -> inside.getFirst()[1];
                    case LAST ->
                            inside.stream()
                                    .filter(one -> one[0] == last)
                                    .findFirst()
                                    .orElseThrow()[1];
                    case MEAN -> inside.stream().mapToDouble(one -> one[1]).average().orElseThrow();
                    case MIN -> inside.stream().mapToDouble(one -> one[1]).min().orElseThrow();
                    case MAX -> inside.stream().mapToDouble(one -> one[1]).max().orElseThrow();
                });
    }

    @ParameterizedTest
    @EnumSource(Value.class)
    void a_level_is_answered_as_on_every_day_by_itself(Value value) {
        SplittableRandom random = new SplittableRandom(11);
        List<Made> people = made(random);
        for (Window window : List.of(new Window(-30, -1), new Window(-20, 15))) {
            StudyOfDatabase asked = new StudyOfDatabase().value(value, window);
            Population population = asked.population(clinic(people), folder);
            Questions questions = new Questions(asked.study(), population);
            Level low = new Level("b12", Comparison.LESS, new Amount(200, "pg/mL"));
            for (int person = 0; person < PEOPLE; person++) {
                List<double[]> values = people.get(person).values();
                Answered answered = questions.of(low, person);
                Answered during = questions.of(new During(window, low), person);
                assertThat(during).isEqualTo(answered);
                for (int day = -50; day < LENGTH + 50; day++) {
                    Optional<Double> expected = chosen(values, day, window, value);
                    assertThat(answered.yes().contains(dayOf(day)))
                            .isEqualTo(expected.filter(one -> one < 200).isPresent());
                    assertThat(answered.no().contains(dayOf(day)))
                            .isEqualTo(expected.filter(one -> one >= 200).isPresent());
                }
            }
        }
    }

    @Test
    void what_is_not_used_is_counted_in_values_and_in_people() {
        MadeClinic clinic =
                MadeClinic.empty().with("person", "1, 8507, 1970, 1, 1", "2, 8507, 1970, 1, 1");
        for (int day = 1; day <= 6; day++) {
            String row =
                    "%d, 9, '2015-01-0%d', %s, NULL, %s, NULL, NULL, NULL, NULL"
                            .formatted(1 + day / 6, day, "150", day == 3 ? "8845" : "0");
            clinic.with("measurement", row);
        }
        assertThat(new StudyOfDatabase().population(clinic, folder).read(3).notes())
                .contains(
                        "Measurement b12: values without a number, a unit, or a unit that converts: 5 values of fewer than 3 people; not used.");
    }

    @Test
    void a_snapshot_has_the_value_that_counts_on_its_day() {
        List<Made> people = made(new SplittableRandom(13));
        Window window = new Window(-60, -1);
        StudyOfDatabase asked = new StudyOfDatabase().value(Value.NEAREST, window);
        Population population = asked.population(clinic(people), folder);
        int[] all = IntStream.range(0, PEOPLE).toArray();
        int[] days = IntStream.of(all).map(person -> dayOf(person * 2)).toArray();
        Snapshots snapshots = new Snapshots(asked.study(), population, all, days);
        for (int person : all) {
            double expected =
                    chosen(people.get(person).values(), person * 2, window, Value.NEAREST)
                            .orElse(Double.NaN);
            assertThat(Double.valueOf(snapshots.labs("b12").of(person)))
                    .isEqualTo(Double.valueOf(expected));
        }
        assertThat(snapshots.ages().of(0)).isEqualTo(45);
        assertThat(snapshots.numbers("observed").of(0))
                .isEqualTo(dayOf(0) - Math.toIntExact(LocalDate.of(2010, 1, 1).toEpochDay()));
    }

    @Test
    void a_limit_decides_only_on_its_own_side() {
        MadeClinic clinic =
                MadeClinic.empty()
                        .with("person", "0, 8507, 1970, 1, 1", "1, 8507, 1970, 1, 1")
                        .with(
                                "measurement",
                                "0, 9, '2015-01-01', 150, 4171756, 8845, NULL, NULL, NULL, NULL",
                                "1, 9, '2015-01-01', 0.15, NULL, 8842, NULL, NULL, NULL, NULL");
        StudyOfDatabase asked = new StudyOfDatabase().value(Value.NEAREST, new Window(-10, 0));
        Questions questions = new Questions(asked.study(), asked.population(clinic, folder));
        Level below200 = new Level("b12", Comparison.LESS, new Amount(200, "pg/mL"));
        Level below100 = new Level("b12", Comparison.LESS, new Amount(100, "pg/mL"));
        assertThat(questions.of(below200, 0).yes().contains(dayOf(0))).isTrue();
        assertThat(questions.of(below100, 0).unknown().contains(dayOf(0))).isTrue();
        assertThat(questions.of(below100, 1).no().contains(dayOf(0)))
                .isTrue(); // 0.15 ng/mL is 150 pg/mL
        assertThat(questions.of(below200, 1).yes().contains(dayOf(0))).isTrue();
    }

    @Test
    void a_unit_in_words_counts_where_its_concept_is_missing_or_unknown() {
        MadeClinic clinic =
                MadeClinic.empty()
                        .with(
                                "person",
                                "0, 8507, 1970, 1, 1",
                                "1, 8507, 1970, 1, 1",
                                "2, 8507, 1970, 1, 1",
                                "3, 8507, 1970, 1, 1")
                        .with(
                                "measurement",
                                "0, 9, '2015-01-01', 0.15, NULL, NULL, 'ng/mL', NULL, NULL, NULL",
                                "1, 9, '2015-01-01', 150, NULL, NULL, 'pg/mL', NULL, NULL, NULL",
                                "2, 9, '2015-01-01', 0.15, NULL, 0, 'ng/mL', NULL, NULL, NULL",
                                "3, 9, '2015-01-01', 150, NULL, 8845, 'ng/mL', NULL, NULL, NULL");
        StudyOfDatabase asked = new StudyOfDatabase().value(Value.NEAREST, new Window(-10, 0));
        Population population = asked.population(clinic, folder);
        for (int person = 0; person < 4; person++) {
            assertThat(population.measured("b12", person, dayOf(0)))
                    .as("person %d", person)
                    .isEqualTo(150);
        }
    }

    @Test
    void a_value_at_the_bound_of_the_assay_is_a_limit() {
        MadeClinic clinic =
                MadeClinic.empty()
                        .with("person", "0, 8507, 1970, 1, 1")
                        .with(
                                "measurement",
                                "0, 9, '2015-01-01', 150, NULL, 8845, NULL, NULL, NULL, NULL");
        StudyOfDatabase asked =
                new StudyOfDatabase()
                        .value(Value.NEAREST, new Window(-10, 0))
                        .atLeast(new Amount(0.15, "ng/mL"));
        Questions questions = new Questions(asked.study(), asked.population(clinic, folder));
        Level below200 = new Level("b12", Comparison.LESS, new Amount(200, "pg/mL"));
        Level below100 = new Level("b12", Comparison.LESS, new Amount(100, "pg/mL"));
        assertThat(questions.of(below200, 0).yes().contains(dayOf(0))).isTrue();
        assertThat(questions.of(below100, 0).unknown().contains(dayOf(0))).isTrue();
    }
}
