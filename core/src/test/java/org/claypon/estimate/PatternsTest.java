package org.claypon.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.SmallStudy.number;
import static org.claypon.Tolerance.ITERATED;

import java.nio.file.Path;
import java.util.List;
import org.claypon.SmallStudy;
import org.claypon.results.Count;
import org.claypon.results.Model;
import org.claypon.results.Pattern;
import org.claypon.results.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Joint patterns and severity, on pairs small enough to count by hand.
class PatternsTest {

    /// B12, homocysteine and score; a case and its control in turn.
    private static final String[] ROWS = {
        "100,20,30", "500,10,",
        "100,10,25", "500,20,",
        "100,20,12", "100,10,",
        "500,20,1", "500,10,",
        "500,10,0", "100,20,",
        "500,10,22", "500,10,",
        "100,,5", "500,10,"
    };

    @TempDir Path folder;

    @Test
    void every_combination_is_a_class_with_its_people() {
        Pattern pattern = pattern(1);
        assertThat(pattern.classes())
                .extracting(Pattern.Combination::name)
                .containsExactly(
                        "all normal",
                        "Vitamin B12 < 132.804 pmol/L only",
                        "Homocysteine > 15 umol/L only",
                        "Vitamin B12 < 132.804 pmol/L and Homocysteine > 15 umol/L");
        assertThat(pattern.classes())
                .extracting(Pattern.Combination::cases)
                .containsExactly(Count.of(2), Count.of(1), Count.of(1), Count.of(2));
        assertThat(pattern.classes())
                .extracting(Pattern.Combination::controls)
                .containsExactly(Count.of(4), Count.of(1), Count.of(1), Count.of(1));
        assertThat(pattern.unknown()).isEqualTo(new Pattern.Unknown(Count.of(1), Count.of(0)));
        assertThat(pattern.conditions().getFirst().limit()).startsWith("179.99");
    }

    @Test
    void one_model_has_a_term_for_each_class_against_all_normal() {
        Pattern pattern = pattern(1);
        Model model = pattern.model();
        assertThat(model.terms())
                .extracting(Model.Term::term)
                .containsExactlyElementsOf(
                        pattern.classes().stream()
                                .skip(1)
                                .map(each -> "b12 lack: " + each.name())
                                .toList());
        assertThat(model.sets()).isEqualTo(Count.of(6));
        assertThat(model.missing()).isEqualTo(new Model.Missing(Count.of(1), Count.of(1)));
    }

    @Test
    void combinations_that_few_have_are_joined_and_the_odds_ratio_is_that_of_any() {
        Pattern pattern = pattern(5);
        assertThat(pattern.classes())
                .extracting(Pattern.Combination::name)
                .containsExactly("all normal", "other combinations");
        assertThat(pattern.classes().getLast().met())
                .containsExactly(
                        List.of("b12"), List.of("homocysteine"), List.of("b12", "homocysteine"));
        // By hand: of the six pairs, two have the case alone in some combination, and one the
        // control alone.
        assertThat(number(pattern.model().terms().getFirst().oddsRatio()))
                .isCloseTo(2.0 / 1, ITERATED.of(2));
        assertThat(pattern.notes())
                .anyMatch(note -> note.contains("fewer than 5 cases or controls had each"));
    }

    @Test
    void a_consequence_may_stand_in_a_pattern_and_what_that_means_is_said() {
        assertThat(pattern(1).notes())
                .anyMatch(note -> note.startsWith("Homocysteine stands under \"consequences\""));
    }

    @Test
    void readings_have_their_source_and_say_whether_it_was_read() {
        assertThat(pattern(1).readings())
                .filteredOn(each -> each.combination().contains(" and "))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.source()).contains("doi:10.1111/bjh.12959");
                    assertThat(each.verified()).isTrue();
                    assertThat(each.but()).contains("folate");
                });
        assertThat(PatternReadings.shipped().readings())
                .filteredOn(each -> each.source().startsWith("Our own"))
                .isNotEmpty()
                .noneMatch(PatternReadings.Reading::verified);
    }

    @Test
    void bands_hold_their_lower_bound_and_missing_scores_are_counted() {
        Severity severity = severity();
        assertThat(severity.bands())
                .extracting(Severity.Band::cases)
                .containsExactly(Count.of(1), Count.of(3), Count.of(3));
        assertThat(severity.missing()).isEqualTo(Count.of(0));
        assertThat(severity.withoutBand()).isEqualTo(Count.of(0));
    }

    @Test
    void the_score_is_correlated_with_exposures_and_what_is_compared_but_not_with_itself() {
        Severity severity = severity();
        assertThat(severity.associations())
                .extracting(Severity.Association::measurement)
                .containsExactly("b12", "homocysteine");
        assertThat(severity.associations().getLast().n()).isEqualTo(Count.of(6));
        assertThat(severity.associations().getLast().missing()).isEqualTo(Count.of(1));
        assertThat(severity.tests()).isEqualTo(4);
        assertThat(severity.associations().getFirst().bands())
                .extracting(Severity.Summary::n)
                .containsExactly(Count.of(1), Count.of(3), Count.of(3));
    }

    private Pattern pattern(int smallestCount) {
        SmallStudy study = study(smallestCount);
        return Patterns.of(study.study(), study.members()).getFirst();
    }

    private Severity severity() {
        SmallStudy study = study(1);
        return Severities.of(study.study(), study.members()).orElseThrow();
    }

    private SmallStudy study(int smallestCount) {
        try {
            java.nio.file.Files.writeString(
                    folder.resolve("people.csv"), SmallStudy.pairs("b12,hcy,irls", ROWS));
            Path file =
                    java.nio.file.Files.writeString(
                            folder.resolve("study.yaml"),
                            """
                            claypon: 1
                            title: t
                            condition: c
                            data: {table: people.csv, person: id, matched_set: set}
                            measurements:
                              b12: {column: b12, unit: pg/mL, label: Vitamin B12, molar_mass: 1355.37}
                              homocysteine: {column: hcy, unit: umol/L, label: Homocysteine}
                              irls: {column: irls, unit: points, label: IRLS}
                            cases: {where: case = 1}
                            controls: {where: case = 0}
                            exposure: {measurement: b12}
                            compare: [homocysteine, irls]
                            consequences: [homocysteine]
                            severity: {measurement: irls, bands: {none: 0, mild: 1, severe: 21 points}}
                            patterns: {b12 lack: {b12: "< 132.804 pmol/L", homocysteine: "> 15 umol/L"}}
                            privacy: {smallest_count: %d}
                            """
                                    .formatted(smallestCount));
            return SmallStudy.of(file, java.util.Optional.empty());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
