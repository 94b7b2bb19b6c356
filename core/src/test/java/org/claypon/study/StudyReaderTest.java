package org.claypon.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claypon.study.Analysis.GuidelineUse.Input;
import org.claypon.study.Analysis.GuidelineUse.OwnLimit;
import org.claypon.study.Analysis.Margin;
import org.claypon.study.Analysis.Stratifier;
import org.claypon.study.Eligibility.PerCase;
import org.claypon.study.Eligibility.Selection;
import org.claypon.study.MatchRule.Same;
import org.claypon.study.MatchRule.Within;
import org.claypon.study.TableData.SexColumn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a whole study file becomes, and its smaller parts: `by`, `equivalent`, `guideline`, `design`, settings.
class StudyReaderTest {

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
    void control_characters_written_as_escapes_do_not_reach_names() {
        Study study =
                texts.study(
                        StudyTexts.HEAD.replace(
                                "title: Vitamin B12", "title: \"Vita\\emin\\u202E B12\""));
        assertThat(study.heading().title()).isEqualTo("Vitamin B12");
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
}
