package org.claypon.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claypon.study.Database.Range;
import org.claypon.study.Database.Value;
import org.claypon.study.Eligibility.PerCase;
import org.claypon.yaml.MarkedText;
import org.claypon.yaml.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Studies of an OMOP database. Concept ids are those of the contract's example.
class DatabaseStudyTest {

    private static final String HEAD =
            """
            claypon: 1
            title: Vitamin B12 and restless legs
            condition: restless legs syndrome
            data: {omop: cdm}
            concepts:
              restless_legs: {include: [73754]}
              sleep_disorders: {include: [435524], exclude: [73754]}
              sleep_study: {include: [4220571], descendants: false, mapped: true}
              neurology: {include: [38004458]}
              kidney: {include: [46271022, 193782]}
            measurements:
              b12: {concepts: [3000593, 3009035], unit: pg/mL, molar_mass: 1355.37}
              egfr: {concepts: [3049187], unit: mL/min/1.73m2, window: [-2 years, 0], value: last}
            """;

    private static final String CASES = "cases: {first: restless_legs}\n";

    private static final Window YEAR_AFTER = new Window(0, 365);

    @TempDir private Path folder;
    private StudyTexts texts;

    @BeforeEach
    void makeDatabase() throws IOException {
        texts = new StudyTexts(folder);
        Files.createDirectory(folder.resolve("cdm"));
    }

    private Study study(String after) {
        return texts.reading(HEAD + after).study();
    }

    private Database database(String after) {
        return study(after).database().orElseThrow();
    }

    private static org.claypon.study.Test.Has has(
            String set, Window window, int times, Optional<String> specialty) {
        return new org.claypon.study.Test.Has(
                set, window, times, org.claypon.study.Test.From.ANY, specialty);
    }

    @Test
    void the_shortest_study_of_a_database_gets_every_default() {
        Study study = study(CASES);
        Database database = study.database().orElseThrow();
        assertThat(database.path()).isEqualTo(folder.resolve("cdm"));
        assertThat(database.schema()).isEqualTo("main");
        assertThat(database.matchedSets()).isEmpty();
        assertThat(database.sampling()).isEqualTo(Database.Sampling.RISK_SET);
        assertThat(database.cases())
                .isEqualTo(
                        new Database.Cases(
                                "restless_legs",
                                Optional.empty(),
                                365,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(database.recordsOf("b12").window()).isEqualTo(Window.YEAR_BEFORE);
        assertThat(database.recordsOf("b12").value()).isEqualTo(Value.NEAREST);
        assertThat(study.eligibility().controls().perCase()).isEqualTo(new PerCase.UpTo(4));
        assertThat(study.eligibility().controls().withReplacement()).isTrue();
        assertThat(study.design().sampling()).isEqualTo(Study.Sampling.RISK_SET);
    }

    @Test
    void concept_sets_keep_what_is_in_and_out_and_how() {
        Database database = database(CASES);
        assertThat(database.conceptSet("sleep_disorders").listed())
                .extracting(ConceptSet.Listed::concept, ConceptSet.Listed::excluded)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(435524L, false),
                        org.assertj.core.groups.Tuple.tuple(73754L, true));
        assertThat(database.conceptSet("sleep_study").listed())
                .extracting(ConceptSet.Listed::descendants, ConceptSet.Listed::mapped)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(false, true));
        assertThat(database.recordsOf("egfr"))
                .extracting(Database.Records::window, Database.Records::value)
                .containsExactly(new Window(-730, 0), Value.LAST);
    }

    @Test
    void cases_are_confirmed_after_their_first_record() {
        Database.Cases cases =
                database(
                                """
                                cases:
                                  first: restless_legs
                                  confirm: {within: 1 year, any: [{name: seen again, has: restless_legs, times: 2}, {has: restless_legs, specialty: neurology}]}
                                  washout: 180
                                  age: [18, never]
                                  dates: [2010-01-01, 2019-12-31]
                                  within: sleep_disorders
                                """)
                        .cases();
        assertThat(cases.confirm())
                .contains(
                        new Database.Confirmation(
                                365,
                                false,
                                List.of(
                                        new NamedTest(
                                                "seen again",
                                                has(
                                                        "restless_legs",
                                                        YEAR_AFTER,
                                                        2,
                                                        Optional.empty())),
                                        new NamedTest(
                                                "has restless_legs by neurology in [0, 365]",
                                                has(
                                                        "restless_legs",
                                                        YEAR_AFTER,
                                                        1,
                                                        Optional.of("neurology"))))));
        assertThat(cases.washoutDays()).isEqualTo(180);
        assertThat(cases.age()).contains(new Range<>(Optional.of(18), Optional.empty()));
        assertThat(cases.dates())
                .contains(
                        new Range<>(
                                Optional.of(LocalDate.of(2010, 1, 1)),
                                Optional.of(LocalDate.of(2019, 12, 31))));
        assertThat(cases.within()).contains("sleep_disorders");
    }

    @Test
    void rules_ask_for_records_and_measured_values_in_windows() {
        Study study =
                study(
                        CASES
                                + """
                                controls: {match: {sex: same, age: {within: 2 years}, observed: {within: 180}, visit: {within: 30}, date: same}, sampling: never_case}
                                exclude:
                                  - {name: Kidney disease, family: cause_of_condition, has: kidney, window: [ever, 0], from: condition}
                                  - {name: Low filtration, measured: {egfr: "< 60 mL/min/1.73m2"}, window: [-365, 0]}
                                require: [{name: B12 known, measured: [b12]}]
                                exposures: [{measurement: b12, below: 180 pg/mL}, {has: sleep_study, window: [-365, -1]}]
                                """);
        assertThat(study.eligibility().exclude().getFirst().rule().test())
                .isEqualTo(
                        new org.claypon.study.Test.Has(
                                "kidney",
                                Window.UP_TO_INDEX,
                                1,
                                org.claypon.study.Test.From.CONDITION,
                                Optional.empty()));
        assertThat(study.eligibility().exclude().get(1).rule().test())
                .isEqualTo(
                        new org.claypon.study.Test.During(
                                new Window(-365, 0),
                                new org.claypon.study.Test.Level(
                                        "egfr", Comparison.LESS, new Amount(60, "mL/min/1.73m2"))));
        assertThat(study.eligibility().require().getFirst().test())
                .isEqualTo(new org.claypon.study.Test.Measured(List.of("b12")));
        assertThat(study.eligibility().controls().match())
                .containsExactly(
                        new MatchRule.Same(new Covariate.Sex()),
                        new MatchRule.Within(new Covariate.Age(), 2, "years"),
                        new MatchRule.Within(new Covariate.Column("observed"), 180, "days"),
                        new MatchRule.Within(new Covariate.Column("visit"), 30, "days"));
        assertThat(study.design().sampling()).isEqualTo(Study.Sampling.CUMULATIVE);
        assertThat(study.analysis().exposures())
                .extracting(Exposure::name)
                .containsExactly("b12 below 180 pg/mL", "has sleep_study in [-365, -1]");
    }

    /// What follows the head, with the place of the problem marked, and words of its message.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "cases: {first: ^restles_legs^} | no concept set is called \"restles_legs\"; the nearest is \"restless_legs\"",
                "^cases^: {washout: 365} | the key \"first\" is missing",
                "cases: {first: restless_legs, ^where^: RLS = 1} | where is asked of tables",
                "cases: {first: restless_legs, washout: ^-1^} | less than no time",
                "cases: {first: restless_legs, washout: ^long^} | not a number with a unit",
                "cases: {first: restless_legs, age: ^[90, 18]^} | the end lies before the beginning",
                "cases: {first: restless_legs, age: ^[18]^} | a first and a last one are wanted, and 1 stand here",
                "cases: {first: restless_legs, age: [^old^, 90]} | from 0 to 130",
                "cases: {first: restless_legs, dates: [^2010^, 2019-12-31]} | is not a date",
                "cases: {first: restless_legs, confirm: ^{within: 365}^} | no test confirms the condition",
                "cases: {first: restless_legs, confirm: ^{within: 365, any: [{has: kidney}], all: [{has: kidney}]}^} | any and all stand in one confirmation",
                "cases: {first: restless_legs, ^confirm^: {any: [{has: kidney}]}} | the key \"within\" is missing",
                "cases: {first: restless_legs}\\nexclude: [{has: ^kidny^}] | the nearest is \"kidney\"",
                "cases: {first: restless_legs}\\nexclude: [{has: kidney, window: ^[0]^}] | a first and a last one",
                "cases: {first: restless_legs}\\nexclude: [{has: kidney, window: ^[0, -1]^}] | the end lies before the beginning",
                "cases: {first: restless_legs}\\nexclude: [{has: kidney, window: [^soon^, 0]}] | not a number with a unit",
                "cases: {first: restless_legs}\\nexclude: [{has: kidney, times: ^0^}] | from 1 to 1000",
                "cases: {first: restless_legs}\\nexclude: [{has: kidney, from: ^death^}] | the nearest that is known",
                "cases: {first: restless_legs}\\nexclude: [{has: kidney, specialty: ^nephrology^}] | no concept set is called",
                "cases: {first: restless_legs}\\nexclude: [{^where^: X = 1}] | where is asked of tables",
                "cases: {first: restless_legs}\\nexclude: [{measured: [b12], ^times^: 2}] | times does not go with measured",
                "cases: {first: restless_legs}\\nexclude: [{any: [{has: kidney}], ^window^: [0, 1]}] | window does not go with all, any and not",
                "cases: {first: restless_legs}\\nexclude: [^{has: kidney, measured: [b12]}^] | two tests stand here",
                "cases: {first: restless_legs}\\nexposure: {column: ^SMOKES^} | would be a column of a table",
                "cases: {first: restless_legs}\\ncontrols: {match: {date: ^near^}} | the index date of a control is that of its case",
                "cases: {first: restless_legs}\\ncontrols: {match: {observed: {within: ^0^}}} | lets nobody but equals in",
                "cases: {first: restless_legs}\\ncontrols: {match: {^SITE^: same}} | would be a column of a table",
                "cases: {first: restless_legs}\\ncontrols: {sampling: ^cohort^} | the nearest that is known",
                "cases: {first: restless_legs}\\ncontrols: {with_replacement: ^false^} | with a look into the future",
                "cases: {first: restless_legs}\\ndesign: {^sampling^: risk_set} | belongs to tables"
            })
    void each_problem_is_placed_and_named(String marked, String what) {
        MarkedText text = MarkedText.of(HEAD + marked.replace("\\n", "\n") + "\n");
        List<Problem> problems = texts.reading(text.text()).problems();
        assertThat(problems.toString()).contains(what);
        assertThat(MarkedText.placesOf(problems)).contains(text.places().getFirst());
    }

    /// A line of the head that is replaced, and the problem that this makes.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "data: {omop: cdm} | data: {omop: ^cmd^} | the database does not exist",
                "data: {omop: cdm} | data: {omop: ^people.csv^} | is neither a DuckDB file nor a folder",
                "data: {omop: cdm} | data: {omop: cdm, ^person^: ID} | person belongs to tables",
                "data: {omop: cdm} | data: {omop: cdm, matched_sets: ^sets.csv^} | the file does not exist",
                "  kidney: {include: [46271022, 193782]} |   kidney: {include: [^N18^, 193782]} | is not a concept id",
                "  kidney: {include: [46271022, 193782]} |   kidney: ^{exclude: [193782]}^ | the concept set names no concept",
                "  kidney: {include: [46271022, 193782]} |   kidney: {include: [1], ^includes^: [2]} | the nearest is \"include\"",
                "  kidney: {include: [46271022, 193782]} |   kidney: {atlas: ^kidney.json^} | the file does not exist",
                "  b12: {concepts: [3000593, 3009035], unit: pg/mL, molar_mass: 1355.37} |   b12: {concepts: [1], unit: pg/mL, ^column^: B12} | column belongs to tables",
                "  b12: {concepts: [3000593, 3009035], unit: pg/mL, molar_mass: 1355.37} |   ^b12^: {unit: pg/mL} | the key \"concepts\" is missing",
                "  b12: {concepts: [3000593, 3009035], unit: pg/mL, molar_mass: 1355.37} |   b12: {concepts: [1], unit: pg/mL, value: ^median^} | the nearest that is known"
            })
    void each_fault_of_the_head_is_placed_and_named(String line, String marked, String what) {
        MarkedText text = MarkedText.of(HEAD.replace(line, marked) + CASES);
        List<Problem> problems = texts.reading(text.text()).problems();
        assertThat(problems.toString()).contains(what);
        assertThat(MarkedText.placesOf(problems)).contains(text.places().getFirst());
    }
}
