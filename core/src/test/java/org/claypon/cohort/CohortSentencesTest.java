package org.claypon.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.claypon.study.Amount;
import org.claypon.study.Comparison;
import org.claypon.study.Eligibility.Family;
import org.claypon.study.Measurement;
import org.claypon.study.Test.All;
import org.claypon.study.Test.Any;
import org.claypon.study.Test.Level;
import org.claypon.study.Test.Measured;
import org.claypon.study.Test.Not;
import org.junit.jupiter.api.Test;

class CohortSentencesTest {

    private static final String UNKNOWN =
            "An answer that was not known failed a requirement, did not exclude, and made nobody a control; each was counted.";

    @Test
    void the_least_study_says_who_and_what_became_of_the_unknown() {
        assertThat(Cohorts.sentences(StudyOf.cases("case = 1").build()))
                .containsExactly(
                        "Cases of a condition were the people with case = 1.",
                        "Controls came from the people who were known not to meet the definition of a case.",
                        UNKNOWN);
    }

    @Test
    void every_rule_is_said_with_its_test() {
        StudyOf study =
                StudyOf.cases("case = 1")
                        .criteria(1, "urge = 1", "rest = 1")
                        .controls("jerks = 0")
                        .require("Adults", StudyOf.where("age >= 20"))
                        .require("Labs", new Measured(List.of("b12", "folate")))
                        .exclude(
                                "Low eGFR",
                                new Level("egfr", Comparison.LESS, new Amount(60, "mL/min/1.73m2")),
                                Family.CAUSE_OF_CONDITION)
                        .exclude(
                                "Other",
                                new Any(
                                        List.of(
                                                StudyOf.where("a = 1"),
                                                new Not(
                                                        new All(
                                                                List.of(
                                                                        StudyOf.where("b = 1"),
                                                                        StudyOf.where("c = 1")))))),
                                Family.OTHER);
        assertThat(Cohorts.sentences(study.build()))
                .containsExactly(
                        "Cases of a condition were the people with case = 1.",
                        "A case had to meet 1 of 2 diagnostic items of IRLSSG 2014: urge = 1; rest = 1.",
                        "Controls came from the people with jerks = 0 who did not meet the definition of a case.",
                        "On both sides were required: Adults (age >= 20); Labs (b12 and folate measured).",
                        "On both sides were excluded: Low eGFR (egfr < 60 mL/min/1.73m2); Other ((a = 1) or (not ((b = 1) and (c = 1)))).",
                        UNKNOWN);
    }

    @Test
    void tests_speak_of_measurements_by_their_labels_and_conditions_of_columns() {
        StudyOf study =
                StudyOf.cases("case = 1")
                        .measurement(labelled("b12", "Vitamin B12"))
                        .measurement(labelled("folate", "Folate"))
                        .require("Labs", new Measured(List.of("b12", "folate")))
                        .require("Row", StudyOf.where("b12 > 5"));
        assertThat(Cohorts.sentences(study.build()))
                .contains(
                        "On both sides were required: Labs (Vitamin B12 and Folate measured); Row (b12 > 5).");
    }

    private static Measurement labelled(String name, String label) {
        return new Measurement(
                name, name, "pg/mL", label, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
