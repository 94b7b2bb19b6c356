package org.claypon.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.claypon.study.Analysis.Margin;
import org.claypon.study.Eligibility.Exclusion;
import org.claypon.study.Eligibility.Family;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The shipped studies of the US health survey, read beside their data.
class StudyExamplesTest {

    private static final Path STUDIES = Path.of("../examples/rls-nhanes");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "study.yaml",
                "matched.yaml",
                "without-kidney-disease.yaml",
                "leg-jerks.yaml"
            })
    void every_column_that_a_study_names_is_in_its_table(String name) throws IOException {
        StudyReading reading = reading(name);
        reading.compare(header(reading.table().orElseThrow()));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.study().settings()).isEqualTo(new Study.Settings(1, 2022));
    }

    @Test
    void the_flagship_study_is_what_the_contract_says() {
        Study study = reading("study.yaml").study();
        assertThat(study.analysis().exposures())
                .extracting(Exposure::name)
                .containsExactly("b12 per 100 pg/mL", "b12 per doubling", "b12 below 300 pg/mL");
        assertThat(study.eligibility().require())
                .extracting(NamedTest::name)
                .containsExactly("Adults", "B12 and homocysteine measured");
        assertThat(study.analysis().equivalent())
                .containsEntry("creatinine", new Margin.Percent(10));
        assertThat(study.analysis().adjust()).isEmpty();
        assertThat(study.design().prevalence()).contains(0.03);
    }

    @Test
    void the_finished_match_has_the_four_exposures_of_the_golden_table() {
        Study study = reading("matched.yaml").study();
        assertThat(study.data().matchedSet()).contains("set");
        assertThat(study.analysis().exposures())
                .extracting(Exposure::name)
                .containsExactly(
                        "b12 per 100 pg/mL",
                        "b12 per doubling",
                        "b12 below 300 pg/mL",
                        "homocysteine per 1 umol/L");
    }

    @Test
    void kidney_disease_is_left_out_as_a_cause_of_the_condition() {
        Study without = reading("without-kidney-disease.yaml").study();
        assertThat(without.eligibility().exclude())
                .extracting(Exclusion::family)
                .containsExactly(Family.CAUSE_OF_CONDITION);
        assertThat(without.eligibility().cases())
                .isEqualTo(reading("study.yaml").study().eligibility().cases());
    }

    private static StudyReading reading(String name) {
        String folder = System.getenv().getOrDefault("CLAYPON_DATA", "");
        Assumptions.assumeFalse(
                folder.isEmpty(), "CLAYPON_DATA does not name the folder with the survey");
        Surroundings plain = StudyTexts.surroundings();
        return StudyReader.read(
                STUDIES.resolve(name),
                new Surroundings(
                        Optional.empty(), Optional.of(Path.of(folder)), plain.guidelines()));
    }

    private static List<String> header(Path table) throws IOException {
        try (InputStream file = Files.newInputStream(table);
                InputStream text =
                        table.toString().endsWith(".gz") ? new GZIPInputStream(file) : file;
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
            return List.of(reader.lines().findFirst().orElseThrow().replace("\"", "").split(","));
        }
    }
}
