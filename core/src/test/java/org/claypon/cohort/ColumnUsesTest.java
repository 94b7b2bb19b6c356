package org.claypon.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claypon.study.Amount;
import org.claypon.study.Analysis;
import org.claypon.study.Analysis.GuidelineUse;
import org.claypon.study.Analysis.GuidelineUse.Input;
import org.claypon.study.Analysis.Stratifier;
import org.claypon.study.Covariate;
import org.claypon.study.Eligibility.Family;
import org.claypon.study.Exposure;
import org.claypon.study.Study;
import org.claypon.study.Test.All;
import org.claypon.study.Test.Any;
import org.claypon.study.Test.Not;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A column that a study names anywhere is read, and checked to hold numbers where it is used as one.
class ColumnUsesTest {

    @Test
    void columns_of_the_data_and_of_who_is_asked_for() {
        StudyOf study =
                StudyOf.cases("c = 1")
                        .table(Path.of("people.csv"), "person")
                        .age("age")
                        .sex("sex", "1", "2")
                        .matchedSet("set")
                        .measurement("b12", "lab", "pg/mL")
                        .criteria(1, "item = 'yes'")
                        .controls("d = 0")
                        .within("bmi")
                        .require("r", new All(List.of(StudyOf.where("r = 1"))))
                        .exclude(
                                "e",
                                new Any(List.of(new Not(StudyOf.where("e = 'x'")))),
                                Family.MIMIC);
        ColumnUses uses = ColumnUses.of(study.build());
        assertThat(uses.all())
                .containsExactlyInAnyOrder(
                        "person", "age", "sex", "set", "lab", "item", "c", "d", "bmi", "r", "e");
        assertThat(uses.numbers()).containsExactlyInAnyOrder("age", "lab", "bmi", "c", "d", "r");
    }

    @Test
    void columns_of_the_analysis_are_asked_for() {
        Study study = StudyOf.cases("c = 1").build();
        Analysis analysis =
                new Analysis(
                        List.of(
                                new Exposure.Answered("x", StudyOf.where("plant = 'a'")),
                                new Exposure.AsItStands("y", "parity"),
                                new Exposure.Below("z", "b12", new Amount(180, "pg/mL"))),
                        List.of(new Exposure.Category("r", "race", "white")),
                        List.of(
                                new Stratifier.ByColumn("s", "site"),
                                new Stratifier.ByCuts(
                                        "h", new Covariate.Column("height"), List.of(170.0)),
                                new Stratifier.ByTest("t", StudyOf.where("t = 1"))),
                        List.of(),
                        Map.of(),
                        List.of(),
                        Optional.of(
                                new GuidelineUse(
                                        "g",
                                        Map.of(
                                                "b12", new Input.OfMeasurement("b12"),
                                                "pregnant",
                                                        new Input.OfTest(
                                                                StudyOf.where("pregnant = 1"))),
                                        Map.of())),
                        Optional.empty(),
                        Optional.empty(),
                        List.of());
        ColumnUses uses = ColumnUses.of(with(study, analysis));
        assertThat(uses.all())
                .containsExactlyInAnyOrder(
                        "id", "c", "plant", "parity", "race", "site", "height", "t", "pregnant");
        assertThat(uses.numbers())
                .containsExactlyInAnyOrder("c", "parity", "height", "t", "pregnant");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a = 1; a",
                "1 < a; a",
                "a = 'x'; ''",
                "a = b; ''",
                "a = b + 1; a b",
                "-a = b; a b",
                "a in (1, 'x'); a",
                "a in ('x', 'y'); ''",
                "a between 1 and b; a b",
                "a between b and 9; a b",
                "a between 'x' and b; ''",
                "a is missing; ''",
                "not (a is missing or b > 2); b"
            })
    void a_number_beside_a_column_makes_it_one_of_numbers(String condition, String numbers) {
        ColumnUses uses = ColumnUses.of(StudyOf.cases(condition).build());
        assertThat(String.join(" ", uses.numbers())).isEqualTo(numbers);
    }

    private static Study with(Study study, Analysis analysis) {
        return new Study(
                study.heading(),
                study.data(),
                study.measurements(),
                study.eligibility(),
                analysis,
                study.design(),
                study.literature(),
                study.settings());
    }
}
