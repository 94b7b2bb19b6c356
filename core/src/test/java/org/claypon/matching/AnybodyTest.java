package org.claypon.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.claypon.cohort.omop.RiskSets;
import org.claypon.cohort.omop.StudyOfDatabase;
import org.claypon.sql.MadeClinic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Few people are at risk on the index dates: persons 41 to 43 of 10,000, and the cases 1 to 40 until they are cases.
class AnybodyTest {

    private static final int CASES = 40;
    private static final int AT_RISK = 3;
    private static final int PEOPLE = 10_000;

    @TempDir private Path folder;

    private static MadeClinic clinic() {
        List<String> people = new ArrayList<>();
        MadeClinic clinic = MadeClinic.empty();
        IntStream.rangeClosed(1, PEOPLE)
                .forEach(person -> people.add("%d, 8507, 1980, 3, 1".formatted(person)));
        IntStream.rangeClosed(1, CASES + AT_RISK)
                .forEach(person ->
                        clinic.with(
                                "observation_period",
                                "%1$d, %1$d, '2010-01-01', '2020-12-31'".formatted(person)));
        IntStream.rangeClosed(1, CASES)
                .forEach(person ->
                        clinic.with(
                                "condition_occurrence",
                                "%d, 1, '2015-06-10', NULL, NULL, NULL".formatted(person)));
        return clinic.with("person", people.toArray(String[]::new));
    }

    @Test
    void each_of_the_few_at_risk_is_found_however_many_are_not() {
        StudyOfDatabase asked = new StudyOfDatabase();
        RiskSets risk = RiskSets.of(asked.study(), asked.population(clinic(), folder));
        int[] drawn = RiskSetSampler.anybody(asked.study(), risk);
        assertThat(Arrays.stream(drawn).mapToLong(risk.population()::id).distinct().sorted())
                .containsExactly(41L, 42L, 43L);
        assertThat(RiskSetSampler.anybody(asked.study(), risk)).isEqualTo(drawn);
    }
}
