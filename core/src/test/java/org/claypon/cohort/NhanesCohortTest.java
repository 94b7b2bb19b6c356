package org.claypon.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.claypon.results.Attrition.Step;
import org.claypon.results.Count;
import org.claypon.sql.Resources;
import org.claypon.study.Eligibility.Family;
import org.claypon.study.Test.Measured;
import org.junit.jupiter.api.Test;

/// The flagship study on the US health survey NHANES 2005-06: the counts of CDC's codebook and of the study file in the contract.
class NhanesCohortTest {

    private static final Resources RESOURCES = new Resources(2, 512);

    @Test
    void the_flagship_study_has_25_then_24_then_21_cases() {
        Cohort cohort = Cohorts.of(flagship().build(), RESOURCES);
        assertThat(cohort.attrition().cases())
                .extracting(Step::rule, Step::left)
                .containsExactly(
                        tuple("Meets the definition of a case", Count.of(25)),
                        tuple("Adults", Count.of(24)),
                        tuple("B12 and homocysteine measured", Count.of(21)));
        assertThat(cohort.cases()).hasSize(21);
        assertThat(cohort.dataRead().rows()).isEqualTo(10_348);
    }

    @Test
    void its_controls_never_had_leg_jerks_nor_a_sleep_disorder() {
        Cohort cohort = Cohorts.of(flagship().build(), RESOURCES);
        Participants people = cohort.participants();
        Answers answers =
                people.answers(StudyOf.where("SLQ150 = 0 and SLQ060 = 2 and RIDAGEYR >= 20"));
        assertThat(cohort.controls()).isNotEmpty().isSorted();
        for (int control : cohort.controls()) {
            assertThat(answers.of(control)).isEqualTo(Answers.Answer.YES);
            assertThat(people.labs("b12").known(control)).isTrue();
            assertThat(people.sexes().known(control)).isTrue();
        }
        Step first = cohort.attrition().controls().getFirst();
        assertThat(first.dropped()).isEqualTo(Count.of(0));
    }

    @Test
    void without_kidney_disease_19_cases_are_left() {
        StudyOf study =
                flagship()
                        .exclude(
                                "Kidney disease",
                                StudyOf.where("KIQ022 = 1"),
                                Family.CAUSE_OF_CONDITION);
        assertThat(Cohorts.of(study.build(), RESOURCES).cases()).hasSize(19);
    }

    @Test
    void the_matched_file_has_21_sets_of_one_and_four() {
        Path file = data().resolve("nhanes/nhanes_rls_dx_1to4.csv");
        StudyOf study = StudyOf.cases("case = 1").table(file, "SEQN").matchedSet("set");
        Cohort cohort = Cohorts.of(study.build(), RESOURCES);
        assertThat(cohort.cases()).hasSize(21);
        assertThat(cohort.controls()).hasSize(84);
        assertThat(cohort.matchedSets().orElseThrow().values().stream().distinct()).hasSize(21);
        assertThat(cohort.dataRead().notes()).isEmpty();
    }

    private static StudyOf flagship() {
        return StudyOf.cases("SLQ070C = 3")
                .table(data().resolve("nhanes/nhanes_2005_2006_wide.csv.gz"), "SEQN")
                .age("RIDAGEYR")
                .sex("RIAGENDR", "1", "2")
                .missing("SLQ150", "7", "9")
                .missing("SLQ060", "7", "9")
                .missing("KIQ022", "7", "9")
                .measurement("b12", "LBXB12", "pg/mL")
                .measurement("homocysteine", "LBXHCY", "umol/L")
                .controls("SLQ150 = 0 and SLQ060 = 2")
                .require("Adults", StudyOf.where("RIDAGEYR >= 20"))
                .require(
                        "B12 and homocysteine measured",
                        new Measured(List.of("b12", "homocysteine")));
    }

    private static Path data() {
        Optional<String> folder = Optional.ofNullable(System.getenv("CLAYPON_DATA"));
        assumeTrue(folder.isPresent(), "CLAYPON_DATA does not name the folder of the real data");
        return Path.of(folder.get());
    }
}
