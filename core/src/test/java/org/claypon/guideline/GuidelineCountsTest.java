package org.claypon.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.printed;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.GuidelineGroups;
import org.claypon.results.GuidelineGroups.Share;
import org.claypon.study.Study;
import org.claypon.yaml.FileRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuidelineCountsTest {

    private static final String INPUTS =
            "inputs: {total_b12: b12, homocysteine: homocysteine, pregnant: {where: pregnant = 1}}";
    private static final String SHOWN = "privacy: {smallest_count: 1}\n";

    /// Four sets; person 13 is a control in two of them.
    private static final String ROWS =
            """
            1,1,1,168,10,
            1,11,0,350,10,0
            1,12,0,,10,0
            2,2,1,180,,0
            2,13,0,>2000,10,0
            3,3,1,<200,10,0
            3,13,0,>2000,10,0
            4,4,1,<150,10,0
            4,14,0,400,10,1
            """;

    /// One edge in ug/L, to which pg/mL is converted.
    private static final String OWN =
            """
            claypon: 1
            guideline: own
            version: 1
            date: 2026
            title: Our own
            note: invented
            sources: {us: invented}
            bands: [high, low]
            inputs: {total_b12: {kind: measurement, label: B12}}
            initial_tests: [{tests: [total_b12], recommendation: x, source: [us], verified: true}]
            tests:
              - input: total_b12
                unit: ug/L
                bands:
                  - {band: low, label: x, recommendation: x, source: [us], verified: true}
                  - {band: high, from: 0.2, label: x, recommendation: x, source: [us], verified: true}
            """;

    @TempDir private Path folder;

    @Test
    void cases_and_controls_are_counted_in_every_band() {
        GuidelineGroups groups = nice(INPUTS, SHOWN);
        assertThat(numbers(groups, "cases"))
                .containsExactly(
                        Map.entry("deficient", 2L),
                        Map.entry("indeterminate", 1L),
                        Map.entry("unlikely", 0L),
                        Map.entry("not_classifiable", 1L));
        assertThat(numbers(groups, "controls"))
                .containsExactly(
                        Map.entry("deficient", 0L),
                        Map.entry("indeterminate", 1L),
                        Map.entry("unlikely", 2L),
                        Map.entry("not_classifiable", 2L));
    }

    @Test
    void why_somebody_is_not_classifiable_is_counted() {
        assertThat(nice(INPUTS, SHOWN).notClassifiable())
                .containsExactly(
                        Map.entry(
                                "there is no active B12 (holotranscobalamin), the initial test when: pregnancy",
                                Count.of(1)),
                        Map.entry(
                                "there is no total B12 (serum cobalamin) or active B12 (holotranscobalamin)",
                                Count.of(1)),
                        Map.entry(
                                "total B12 (serum cobalamin): it is known only as a limit, and the truth may lie anywhere from deficient to indeterminate",
                                Count.of(1)));
    }

    @Test
    void shares_are_of_those_who_can_be_classified_with_wilsons_interval() {
        // R 4.2.2, prop.test(2, 3, correct = FALSE)$conf.int
        Share share = deficient(nice(INPUTS, SHOWN));
        assertThat(value(share.share())).isCloseTo(0.6667, printed(4));
        assertThat(value(share.lower())).isCloseTo(0.2077, printed(4));
        assertThat(value(share.upper())).isCloseTo(0.9385, printed(4));
    }

    @Test
    void a_group_in_which_nobody_can_be_classified_has_no_shares() {
        GuidelineGroups groups =
                new StudyInFolder(folder, "nice-ng239-b12")
                        .groups(INPUTS, SHOWN, "1,1,1,,,\n1,2,0,400,,\n");
        assertThat(deficient(groups).share())
                .isEqualTo(Figure.notEstimable("there is nobody to count among"));
    }

    @Test
    void what_was_assumed_is_said_with_how_often() {
        assertThat(nice(INPUTS, SHOWN).notes())
                .contains(
                        "0 of the 16 entries of this guideline file were checked in the original.",
                        "1 person: pregnancy: not known, counted as no.",
                        "9 people: suspected use of nitrous oxide: not known, counted as no.",
                        "2 people: total B12 (serum cobalamin): the value lies within rounding of an edge, half of the last digit with which the guideline writes it.",
                        "8 people: plasma homocysteine: there is a value, but it is not the initial test here.");
    }

    @Test
    void a_note_hides_a_small_count_and_what_is_left_of_all_but_it() {
        List<String> notes = nice(INPUTS, "privacy: {smallest_count: 5}\n").notes();
        assertThat(notes)
                .contains(
                        "Fewer than 5 people: pregnancy: not known, counted as no.",
                        "All but fewer than 5 people: plasma homocysteine: there is a value, but it is not the initial test here.");
    }

    @Test
    void the_laboratorys_own_limit_is_used_where_the_guideline_asks_for_it() {
        GuidelineGroups groups =
                nice(
                        "inputs: {total_b12: b12, homocysteine: homocysteine, nitrous_oxide: {where: pregnant = 1}}, "
                                + "limits: {homocysteine: 9 umol/L, total_b12: 200 pg/mL, source: the laboratory's table}",
                        SHOWN);
        assertThat(numbers(groups, "controls")).containsEntry("deficient", 1L);
        assertThat(groups.notes())
                .contains(
                        "The limit given for total B12 (serum cobalamin) is not used: the guideline has edges of its own for it.")
                .noneMatch(note -> note.startsWith("The limit given for plasma homocysteine"));
        assertThat(groups.bands())
                .anySatisfy(band -> {
                    assertThat(band.test()).isEqualTo("homocysteine");
                    assertThat(band.edge()).isEqualTo("above 9 umol/L");
                    assertThat(band.source()).endsWith("limit: the laboratory's table");
                });
    }

    @Test
    void the_bands_are_listed_with_edge_unit_and_source() {
        GuidelineGroups.Band band = nice(INPUTS, SHOWN).bands().get(1);
        assertThat(band.test()).isEqualTo("total_b12");
        assertThat(band.band()).isEqualTo("indeterminate");
        assertThat(band.edge()).isEqualTo("from 180 ng/L");
        assertThat(band.lower()).isEqualTo(Figure.of(180));
        assertThat(band.unit()).isEqualTo("ng/L");
        assertThat(band.nextTest()).isEqualTo("serum methylmalonic acid");
        assertThat(band.verified()).isFalse();
    }

    @Test
    void the_methods_text_names_the_guideline_with_its_version() {
        assertThat(GuidelineCounts.sentence(Asked.NICE))
                .startsWith(
                        "People were put into the bands of Vitamin B12 deficiency in over 16s (NICE guideline NG239) (nice-ng239-b12, version 2024-03-06/1), ");
    }

    @Test
    void a_study_names_a_test_for_a_condition_and_a_measurement_for_a_value() {
        StudyInFolder study = new StudyInFolder(folder, "nice-ng239-b12");
        StudyInFolder.write(folder.resolve("people.csv"), "set,id,rls,b12,hcy,pregnant\n");
        assertThatThrownBy(() ->
                        study.read(
                                        "{use: nice-ng239-b12, inputs: {pregnant: b12, total_b12: {where: rls = 1}}}",
                                        "")
                                .study())
                .isInstanceOf(FileRejected.class)
                .hasMessageContaining("\"pregnant\" is yes or no, and this is not a test")
                .hasMessageContaining("\"total_b12\" is a value, and this is a test");
    }

    @Test
    void the_order_of_the_rows_changes_nothing() {
        List<String> backwards = new ArrayList<>(ROWS.lines().toList()).reversed();
        GuidelineGroups other =
                new StudyInFolder(folder, "nice-ng239-b12")
                        .groups(INPUTS, SHOWN, String.join("\n", backwards) + "\n");
        assertThat(other).isEqualTo(nice(INPUTS, SHOWN));
    }

    @Test
    void a_study_may_bring_its_own_guideline_file_with_other_bands() {
        StudyInFolder.write(folder.resolve("own.yaml"), OWN);
        GuidelineGroups groups =
                new StudyInFolder(folder, "own.yaml")
                        .groups("inputs: {total_b12: b12}", SHOWN, ROWS);
        assertThat(groups.id()).isEqualTo("own");
        assertThat(numbers(groups, "cases"))
                .containsExactly(
                        Map.entry("high", 0L),
                        Map.entry("low", 4L),
                        Map.entry("not_classifiable", 0L));
        assertThat(groups.notes())
                .contains(
                        "3 of the 3 entries of this guideline file were checked in the original.");
    }

    @Test
    void the_us_health_survey_has_these_bands() { // counted by hand from the rows of the file
        String data = System.getenv("CLAYPON_DATA");
        assumeTrue(data != null, "CLAYPON_DATA does not name the folder of the real data");
        Study study =
                StudyInFolder.reading(
                                Path.of("../examples/rls-nhanes/matched.yaml"),
                                Optional.of(Path.of(data)))
                        .study();
        GuidelineGroups groups = StudyInFolder.groups(Asked.NICE, study);
        assertThat(numbers(groups, "cases").values()).containsExactly(2L, 1L, 17L, 1L);
        assertThat(numbers(groups, "controls").values()).containsExactly(3L, 20L, 59L, 2L);
        assertThat(groups.notes()).contains("70 people: pregnancy: not known, counted as no.");
    }

    private GuidelineGroups nice(String inputs, String more) {
        return new StudyInFolder(folder, "nice-ng239-b12").groups(inputs, more, ROWS);
    }

    private static SequencedMap<String, Long> numbers(GuidelineGroups groups, String group) {
        SequencedMap<String, Long> numbers = new LinkedHashMap<>();
        Optional.ofNullable(groups.groups().get(group))
                .orElseThrow()
                .forEach((band, count) -> numbers.put(band, ((Count.Exactly) count).number()));
        return numbers;
    }

    private static Share deficient(GuidelineGroups groups) {
        return Optional.ofNullable(groups.shares().get("cases"))
                .flatMap(shares -> Optional.ofNullable(shares.get("deficient")))
                .orElseThrow();
    }

    private static double value(Figure figure) {
        return ((Figure.Value) figure).value();
    }
}
