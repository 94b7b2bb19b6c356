package org.claypon.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.claypon.sql.TableLayout;
import org.claypon.stats.bias.Uncertain;
import org.claypon.study.Analysis.GuidelineUse.Input;
import org.claypon.study.Analysis.GuidelineUse.OwnLimit;
import org.claypon.study.Analysis.Margin;
import org.claypon.study.Analysis.Stratifier;
import org.claypon.study.Eligibility.Exclusion;
import org.claypon.study.Eligibility.Family;
import org.claypon.study.Eligibility.PerCase;
import org.claypon.study.Eligibility.Selection;
import org.claypon.study.MatchRule.Same;
import org.claypon.study.MatchRule.Within;
import org.claypon.study.TableData.SexColumn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudyReaderTest {

    private static final Amount HUNDRED = new Amount(100, "pg/mL");

    /// One multiplication and one division.
    private static final Offset<Double> CLOSED_FORM = Offset.offset(1e-12);

    @TempDir private Path folder;
    private StudyTexts texts;

    @BeforeEach
    void makeTable() {
        texts = new StudyTexts(folder);
    }

    @Test
    void the_shortest_study_gets_every_default() {
        Study study = texts.after("");
        assertThat(study.heading().title()).isEqualTo("Vitamin B12");
        assertThat(study.heading().condition()).isEqualTo("restless legs");
        assertThat(study.data().sex()).contains(new SexColumn("SEX", List.of("1"), List.of("2")));
        assertThat(study.eligibility().controls().where()).isEmpty();
        assertThat(study.eligibility().controls().perCase()).isEqualTo(new PerCase.UpTo(4));
        assertThat(study.eligibility().controls().match())
                .containsExactly(
                        new Same(new Covariate.Sex()), new Within(new Covariate.Age(), 2, "years"));
        assertThat(study.eligibility().controls().selection()).isEqualTo(Selection.CLOSEST);
        assertThat(study.eligibility().controls().withReplacement()).isFalse();
        assertThat(study.analysis().compare()).containsExactly("b12", "homocysteine", "folate");
        assertThat(study.design())
                .isEqualTo(
                        new Study.Design(Study.Sampling.CROSS_SECTIONAL, Optional.empty(), false));
        assertThat(study.settings()).isEqualTo(new Study.Settings(5, 1));
    }

    @Test
    void the_hash_is_that_of_the_file_and_not_of_the_data() throws IOException {
        Path file = Files.writeString(folder.resolve("s.yaml"), StudyTexts.HEAD);
        Path other = Files.writeString(folder.resolve("other.csv"), "ID\n");
        Surroundings here = StudyTexts.surroundings();
        Surroundings elsewhere =
                new Surroundings(Optional.of(other), Optional.empty(), here.guidelines());
        Study first = StudyReader.read(file, here).study();
        Study second = StudyReader.read(file, elsewhere).study();
        assertThat(first.heading().hash()).hasSize(64).isEqualTo(second.heading().hash());
        assertThat(first.data().table()).isEqualTo(folder.resolve("people.csv"));
        assertThat(second.data().table()).isEqualTo(other);
    }

    @Test
    void the_table_is_looked_for_beside_the_study_and_then_in_the_data_folder(@TempDir Path data)
            throws IOException {
        Files.createDirectories(data.resolve("deep"));
        Files.writeString(data.resolve("deep/other.CSV.GZ"), "");
        Files.writeString(data.resolve("people.csv"), "");
        Path file = Files.writeString(folder.resolve("s.yaml"), StudyTexts.HEAD);
        Path second =
                Files.writeString(
                        folder.resolve("t.yaml"),
                        StudyTexts.HEAD.replace("people.csv", "deep/other.CSV.GZ"));
        Path third =
                Files.writeString(
                        folder.resolve("u.yaml"),
                        StudyTexts.HEAD.replace(
                                "people.csv", data.resolve("people.csv").toString()));
        Surroundings here = StudyTexts.surroundings();
        Surroundings withData =
                new Surroundings(Optional.empty(), Optional.of(data), here.guidelines());
        assertThat(StudyReader.read(file, withData).table()).contains(folder.resolve("people.csv"));
        assertThat(StudyReader.read(second, withData).table())
                .contains(data.resolve("deep/other.CSV.GZ"));
        assertThat(StudyReader.read(third, here).table()).contains(data.resolve("people.csv"));
    }

    @Test
    void a_sheet_belongs_to_a_spreadsheet_and_does_not_hinder_data_given_in_its_place()
            throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "ID\n");
        Files.createFile(folder.resolve("people.xlsx"));
        Surroundings here = StudyTexts.surroundings();
        Surroundings elsewhere =
                new Surroundings(Optional.of(other), Optional.empty(), here.guidelines());
        String named = StudyTexts.HEAD.replace("people.csv", "people.xlsx\n  sheet: Visit 1");
        Path right = Files.writeString(folder.resolve("s.yaml"), named);
        Path wrong = Files.writeString(folder.resolve("t.yaml"), named.replace("xlsx", "csv"));
        assertThat(StudyReader.read(right, here).study().data().layout().sheet())
                .contains("Visit 1");
        assertThat(StudyReader.read(right, elsewhere).problems()).isEmpty();
        assertThat(StudyReader.read(wrong, elsewhere).problems()).isEmpty();
        assertThat(StudyReader.read(wrong, here).problems())
                .singleElement()
                .asString()
                .contains("data.sheet", "only a spreadsheet (.xlsx) has sheets", "delete the key");
    }

    @Test
    void the_study_says_how_a_text_file_is_laid_out() {
        String laidOut =
                "people.csv\n  separator: semicolon\n  decimal: comma\n  encoding: windows-1252";
        TableData data = texts.study(StudyTexts.HEAD.replace("people.csv", laidOut)).data();
        assertThat(data.layout())
                .isEqualTo(
                        new TableLayout(
                                Optional.empty(),
                                Optional.of(TableLayout.Separator.SEMICOLON),
                                TableLayout.Encoding.WINDOWS_1252));
        assertThat(data.decimal()).contains(Decimal.COMMA);
    }

    @Test
    void a_code_of_the_sex_may_be_several() {
        assertThat(
                        texts.study(StudyTexts.HEAD.replace("female: 2", "female: [w, W, 2]"))
                                .data()
                                .sex())
                .contains(new SexColumn("SEX", List.of("1"), List.of("w", "W", "2")));
        assertThat(texts.reading(StudyTexts.HEAD.replace("female: 2", "female: [2, 1]")).problems())
                .singleElement()
                .asString()
                .contains("male and female have the same code, \"1\"");
    }

    @Test
    void names_of_columns_are_the_same_in_each_form_of_unicode_and_with_any_white_space() {
        String text = StudyTexts.HEAD.replace("AGE", "\"A\u0308lter  \\n(J)\"");
        StudyReading reading = texts.reading(text);
        List<String> header = new ArrayList<>(StudyTexts.HEADER);
        header.add("Älter (J)");
        reading.compare(header);
        assertThat(reading.study().data().age()).contains("Älter (J)");
    }

    @Test
    void codes_and_levels_keep_their_spelling() {
        Study study =
                texts.study(
                        StudyTexts.HEAD
                                        .replace("male: 1, female: 2", "male: 01, female: no")
                                        .replace(
                                                "  age: AGE\n",
                                                "  age: AGE\n  missing_codes: {SITE: [07, 9.0, no, 'x y', ~x]}\n")
                                + "exposure: {category: SITE, reference: 1.0}\n");
        assertThat(study.data().sex()).contains(new SexColumn("SEX", List.of("01"), List.of("no")));
        assertThat(study.data().missingCodes("SITE"))
                .containsExactly("07", "9.0", "no", "x y", "~x");
        assertThat(study.data().missingCodes("RACE")).isEmpty();
        assertThat(study.analysis().exposures())
                .containsExactly(new Exposure.Category("SITE", "SITE", "1.0"));
    }

    @Test
    void missing_codes_may_be_one_list_for_all_columns_but_those_with_a_list_of_their_own() {
        TableData data =
                texts.study(
                                StudyTexts.HEAD.replace(
                                        "  age: AGE\n",
                                        "  age: AGE\n  missing_codes: [., NA, -9, {SITE: [7], AGE: []}]\n"))
                        .data();
        assertThat(data.missingCodes("B12")).containsExactly(".", "NA", "-9");
        assertThat(data.missingCodes("SITE")).containsExactly("7");
        assertThat(data.missingCodes("AGE")).isEmpty();
        assertThat(data.missingCodes("ID")).as("person 9 is a person").isEmpty();
    }

    @Test
    void measurements_have_units_labels_and_assay_limits() {
        Study study =
                texts.study(
                        StudyTexts.HEAD.replace(
                                "folate: {column: FOL, unit: ng/mL}",
                                "folate: {column: FOL, unit: ng/mL, label: Folate in serum, at_least: 1.5, at_most: 20000 pg/mL}"));
        assertThat(study.measurement("folate"))
                .isEqualTo(
                        new Measurement(
                                "folate",
                                "FOL",
                                "ng/mL",
                                "Folate in serum",
                                Optional.empty(),
                                Optional.of(new Amount(1.5, "ng/mL")),
                                Optional.of(new Amount(20000, "pg/mL"))));
        assertThat(study.measurement("b12").label()).isEqualTo("b12");
        assertThat(study.measurement("b12").molarMass()).contains(1355.37);
    }

    /// Every form, what it becomes, and its default name as the contract has it.
    @Test
    void each_form_of_an_exposure_has_its_default_name() {
        Study study =
                texts.after(
                        """
                        exposures:
                          - {measurement: b12}
                          - {measurement: b12, per: 100 pg/mL}
                          - {measurement: b12, per: 100   pg/mL lower}
                          - {measurement: b12, scale: log2}
                          - {measurement: b12, scale: quartiles}
                          - {measurement: b12, scale: spline}
                          - {measurement: b12, below: 300 pg/mL}
                          - {measurement: b12, above: 221 pmol/L}
                          - {where: "SITE   in (1, 7)"}
                          - {measured: [folate, b12]}
                          - {measured: {b12: "< 180 pg/mL"}}
                          - {all: [{where: SITE = 1}, {not: {where: RACE = 2}}]}
                          - {column: PARITY}
                          - {category: RACE, reference: white}
                          - {where: SITE = 7, name: plant 7}
                        """);
        assertThat(study.analysis().exposures())
                .extracting(Exposure::name)
                .containsExactly(
                        "b12 per 1 pg/mL",
                        "b12 per 100 pg/mL",
                        "b12 per 100 pg/mL lower",
                        "b12 per doubling",
                        "b12 quartiles",
                        "b12 spline",
                        "b12 below 300 pg/mL",
                        "b12 above 221 pmol/L",
                        "SITE in (1, 7)",
                        "folate and b12 measured",
                        "b12 < 180 pg/mL",
                        "(SITE = 1) and (not (RACE = 2))",
                        "PARITY",
                        "RACE",
                        "plant 7");
        assertThat(study.analysis().exposures())
                .contains(
                        new Exposure.Linear("b12 per 100 pg/mL", "b12", HUNDRED, false, true),
                        new Exposure.Linear("b12 per 100 pg/mL lower", "b12", HUNDRED, true, true),
                        new Exposure.PerDoubling("b12 per doubling", "b12"),
                        new Exposure.Quartiles("b12 quartiles", "b12"),
                        new Exposure.Spline("b12 spline", "b12"),
                        new Exposure.Below("b12 below 300 pg/mL", "b12", new Amount(300, "pg/mL")),
                        new Exposure.Above(
                                "b12 above 221 pmol/L", "b12", new Amount(221, "pmol/L")),
                        new Exposure.AsItStands("PARITY", "PARITY"),
                        new Exposure.Category("RACE", "RACE", "white"),
                        new Exposure.Answered(
                                "b12 < 180 pg/mL",
                                new org.claypon.study.Test.Level(
                                        "b12", Comparison.LESS, new Amount(180, "pg/mL"))));
    }

    @Test
    void one_exposure_needs_no_list() {
        assertThat(texts.after("exposure: {column: PARITY, name: births}\n").analysis().exposures())
                .containsExactly(new Exposure.AsItStands("births", "PARITY"));
    }

    @Test
    void a_covariate_may_be_just_a_name() {
        assertThat(
                        texts.after(
                                        "adjust: [folate, age, sex, PARITY, {category: RACE, reference: 1}]\n")
                                .analysis()
                                .adjust())
                .containsExactly(
                        new Exposure.Linear(
                                "folate per 1 ng/mL",
                                "folate",
                                new Amount(1, "ng/mL"),
                                false,
                                false),
                        new Exposure.AsItStands("age", "AGE"),
                        new Exposure.Category("sex", "SEX", "1"),
                        new Exposure.AsItStands("PARITY", "PARITY"),
                        new Exposure.Category("RACE", "RACE", "1"));
    }

    @Test
    void a_given_match_replaces_the_default_whole() {
        assertThat(matched("match: {}")).isEmpty();
        assertThat(
                        matched(
                                "match: {SITE: same, age: {within: 5 years}, folate: {within: 2 ng/mL}, PARITY: {within: 1}}"))
                .containsExactly(
                        new Same(new Covariate.Column("SITE")),
                        new Within(new Covariate.Age(), 5, "years"),
                        new Within(new Covariate.Lab("folate"), 2, "ng/mL"),
                        new Within(new Covariate.Column("PARITY"), 1, ""));
    }

    @Test
    void a_caliper_is_converted_to_the_unit_of_the_measurement() {
        MatchRule rule = matched("match: {folate: {within: 500 pg/mL}}").getFirst();
        assertThat(rule)
                .isInstanceOfSatisfying(
                        Within.class,
                        within -> {
                            assertThat(within.width()).isCloseTo(0.5, CLOSED_FORM);
                            assertThat(within.unit()).isEqualTo("ng/mL");
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "2 years, 2",
        "1 year, 1",
        "730.5 days, 2",
        "365.25, 1",
        "6 months, 0.5",
        "52.178571428571431 weeks, 1"
    })
    void a_duration_is_in_days_unless_a_unit_is_written(String written, double years) {
        assertThat(matched("match: {age: {within: %s}}".formatted(written)))
                .containsExactly(new Within(new Covariate.Age(), years, "years"));
    }

    @Test
    void age_and_sex_may_be_absent_when_nothing_needs_them() {
        String text = StudyTexts.HEAD.replaceAll("  (age|sex): .*\n", "");
        assertThat(texts.study(text + "controls: {match: {}}\n").data().age()).isEmpty();
    }

    @Test
    void every_eligible_control_can_be_asked_for() {
        assertThat(
                        texts.after(
                                        "controls: {per_case: all, selection: random, with_replacement: true}\n")
                                .eligibility()
                                .controls())
                .isEqualTo(
                        new Eligibility.Controls(
                                Optional.empty(),
                                new PerCase.Every(),
                                List.of(
                                        new Same(new Covariate.Sex()),
                                        new Within(new Covariate.Age(), 2, "years")),
                                Selection.RANDOM,
                                true));
    }

    @Test
    void data_that_are_matched_already_match_on_nothing() {
        Study study =
                texts.study(
                        StudyTexts.HEAD.replace("  age: AGE\n", "  matched_set: SET\n")
                                + "controls: {where: RLS = 0}\n");
        assertThat(study.data().matchedSet()).contains("SET");
        assertThat(study.eligibility().controls().match()).isEmpty();
        assertThat(study.eligibility().controls().perCase()).isEqualTo(new PerCase.Every());
    }

    @Test
    void criteria_requirements_and_exclusions_keep_their_order_and_names() {
        Eligibility who =
                texts.study(
                                StudyTexts.START
                                        + """
                                        cases:
                                          where: {any: [{where: RLS = 1}, {measured: b12}]}
                                          criteria: {source: interview, items: [{name: urge, where: SITE = 1}, {name: rest, where: RACE = 1}], need: 1}
                                        require: [{name: Adults, where: AGE >= 20}, {measured: [b12]}]
                                        exclude:
                                          - {name: Kidneys, family: cause_of_condition, where: KIDNEY = 1}
                                          - {where: SITE = 9}
                                        """)
                        .eligibility();
        assertThat(who.criteria().orElseThrow().need()).isEqualTo(1);
        assertThat(who.criteria().orElseThrow().items())
                .extracting(NamedTest::name)
                .containsExactly("urge", "rest");
        assertThat(who.require())
                .extracting(NamedTest::name)
                .containsExactly("Adults", "b12 measured");
        assertThat(who.exclude())
                .extracting(Exclusion::family)
                .containsExactly(Family.CAUSE_OF_CONDITION, Family.OTHER);
        assertThat(who.exclude().get(1).rule().name()).isEqualTo("SITE = 9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", need: all"})
    void criteria_need_all_items_unless_a_number_is_given(String need) {
        Study study =
                texts.study(
                        StudyTexts.START
                                + """
                                cases:
                                  where: RLS = 1
                                  criteria: {source: s, items: [{where: SITE = 1}, {where: RACE = 1}]NEED}
                                """
                                        .replace("NEED", need));
        assertThat(study.eligibility().criteria().orElseThrow().need()).isEqualTo(2);
    }

    @Test
    void strata_are_columns_cuts_or_named_tests() {
        assertThat(
                        texts.after(
                                        "by: [sex, SITE, {age: [50, 65]}, {folate: [5, 9000 pg/mL]}, {name: kidneys, where: KIDNEY = 1}]\n")
                                .analysis()
                                .by())
                .containsExactly(
                        new Stratifier.ByColumn("sex", "SEX"),
                        new Stratifier.ByColumn("SITE", "SITE"),
                        new Stratifier.ByCuts("age", new Covariate.Age(), List.of(50.0, 65.0)),
                        new Stratifier.ByCuts(
                                "folate",
                                new Covariate.Lab("folate"),
                                List.of(5.0, 9000 * 1e-9 / 1e-6)),
                        new Stratifier.ByTest(
                                "kidneys",
                                new org.claypon.study.Test.Where(
                                        Condition.of("KIDNEY = 1"), "KIDNEY = 1")));
    }

    @Test
    void margins_are_shares_or_amounts() {
        assertThat(
                        texts.after("equivalent: {folate: 10 %, b12: 50 pg/mL}\n")
                                .analysis()
                                .equivalent())
                .isEqualTo(
                        Map.of(
                                "folate",
                                new Margin.Percent(10),
                                "b12",
                                new Margin.Difference(new Amount(50, "pg/mL"))));
    }

    @Test
    void a_guideline_has_inputs_and_limits() {
        Analysis.GuidelineUse use =
                texts.after(
                                """
                                guideline:
                                  use: nice-ng239-b12
                                  inputs: {total_b12: b12, homocysteine: homocysteine, pregnant: {where: SITE = 1}}
                                  limits: {homocysteine: 15 umol/L, source: our laboratory}
                                """)
                        .analysis()
                        .guideline()
                        .orElseThrow();
        assertThat(use.inputs())
                .containsEntry("total_b12", new Input.OfMeasurement("b12"))
                .containsKey("pregnant")
                .hasSize(3);
        assertThat(use.limits())
                .isEqualTo(
                        Map.of(
                                "homocysteine",
                                new OwnLimit(new Amount(15, "umol/L"), "our laboratory")));
    }

    @Test
    void design_literature_privacy_and_seed_are_read() {
        Study study =
                texts.after(
                        """
                        consequences: [homocysteine, PARITY, {where: KIDNEY = 1}]
                        design: {sampling: risk_set, prevalence: 0.03}
                        literature: [{viewpoint: consistency, says: no difference, direction: against, citation: A 2020}]
                        privacy: {smallest_count: 1}
                        seed: 2022
                        """);
        assertThat(study.analysis().consequences())
                .containsExactly("homocysteine", "PARITY", "KIDNEY = 1");
        assertThat(study.design())
                .isEqualTo(new Study.Design(Study.Sampling.RISK_SET, Optional.of(0.03)));
        assertThat(study.literature())
                .containsExactly(
                        new Study.LiteratureEntry(
                                "consistency", "no difference", "against", "A 2020"));
        assertThat(study.settings()).isEqualTo(new Study.Settings(1, 2022));
    }

    @Test
    void what_is_known_of_the_records_is_read_with_its_spelling() {
        Bias bias =
                texts.after(
                                """
                                exposures: [{measurement: b12, below: 180 pg/mL}, {where: SITE = 1, name: site}]
                                bias:
                                  case_ppv: {beta: [45, 5]}
                                  control_npv: 0.99
                                  exposure:
                                    name: site
                                    sensitivity: {trapezoid: [0.8, 0.85, 0.95, 1]}
                                    specificity: 1
                                    cases: {sensitivity: 0.9, specificity: 0.95}
                                """)
                        .analysis()
                        .bias()
                        .orElseThrow();
        assertThat(bias.casePpv())
                .contains(new Bias.Share("beta(45, 5)", new Uncertain.Beta(45, 5)));
        assertThat(bias.controlNpv()).contains(known(0.99));
        assertThat(bias.draws()).isEqualTo(1000);
        Bias.Recorded exposure = bias.exposure().orElseThrow();
        assertThat(exposure.name()).isEqualTo("site");
        assertThat(exposure.everyone().sensitivity())
                .isEqualTo(
                        new Bias.Share(
                                "trapezoid(0.8, 0.85, 0.95, 1)",
                                new Uncertain.Trapezoid(0.8, 0.85, 0.95, 1)));
        assertThat(exposure.cases()).contains(new Bias.Pair(known(0.9), known(0.95)));
    }

    private static Bias.Share known(double share) {
        return new Bias.Share(Double.toString(share), new Uncertain.Known(share));
    }

    @Test
    void the_only_yes_or_no_exposure_needs_no_name() {
        Bias bias =
                texts.after(
                                "exposures: [{measurement: b12}, {measurement: b12, below: 180 pg/mL}]\nbias: {exposure: {sensitivity: 0.9, specificity: 0.9}, draws: 200}\n")
                        .analysis()
                        .bias()
                        .orElseThrow();
        assertThat(bias.exposure().orElseThrow().name()).isEqualTo("b12 below 180 pg/mL");
        assertThat(bias.draws()).isEqualTo(200);
        assertThat(texts.after("").analysis().bias()).isEmpty();
    }

    @Test
    void control_characters_written_as_escapes_do_not_reach_names() {
        Study study =
                texts.study(
                        StudyTexts.HEAD.replace(
                                "title: Vitamin B12", "title: \"Vita\\emin\\u202E B12\""));
        assertThat(study.heading().title()).isEqualTo("Vitamin B12");
    }

    private List<MatchRule> matched(String match) {
        return texts.after("controls: {%s}\n".formatted(match)).eligibility().controls().match();
    }
}
