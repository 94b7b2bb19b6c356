package org.claypon.report.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.claypon.paper.PaperReader;
import org.claypon.paper.Papers;
import org.junit.jupiter.api.Test;

class KnownStudiesTest {

    @Test
    void a_paper_of_a_known_question_gets_its_studies_also_those_that_found_nothing() {
        KnownStudies known =
                KnownStudies.of(PaperReader.read(Path.of("../examples/geng-2022/paper.yaml")));
        assertThat(known.studies())
                .extracting(KnownStudies.Study::direction)
                .contains("supports", "against", "silent");
        assertThat(known.missing()).isNotEmpty();
    }

    @Test
    void another_condition_or_another_exposure_gets_none() {
        String head = "claypon: 1\npaper: {title: %s}\ngroups: {cases: {n: 9}, controls: {n: 9}}\n";
        String claim = "claims: [{id: a, equivalent: {measurement: %s}}]\n";
        assertThat(
                        KnownStudies.of(
                                        Papers.read(
                                                head.formatted("B12 in gout")
                                                        + claim.formatted("b12")))
                                .studies())
                .isEmpty();
        assertThat(
                        KnownStudies.of(
                                        Papers.read(
                                                head.formatted("Restless legs")
                                                        + claim.formatted("magnesium")))
                                .studies())
                .isEmpty();
        assertThat(
                        KnownStudies.of(
                                        Papers.read(
                                                head.formatted("Restless legs")
                                                        + claim.formatted("Vitamin B12")))
                                .studies())
                .isNotEmpty();
    }

    @Test
    void every_shipped_entry_has_a_source_and_a_direction() {
        assertThat(KnownStudies.topics())
                .isNotEmpty()
                .allSatisfy(topic -> {
                    assertThat(topic.studies())
                            .isNotEmpty()
                            .allSatisfy(study -> {
                                assertThat(study.direction())
                                        .isIn(List.of("supports", "against", "silent"));
                                assertThat(study.citation()).containsPattern("(19|20)[0-9]{2}");
                                assertThat(study.says()).endsWith(".");
                            });
                    assertThat(topic.exposures())
                            .allMatch(name -> name.equals(name.toLowerCase(Locale.ROOT)));
                    assertThat(topic.conditions())
                            .allMatch(name -> name.equals(name.toLowerCase(Locale.ROOT)));
                });
    }
}
