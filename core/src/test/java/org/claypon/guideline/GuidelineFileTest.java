package org.claypon.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.claypon.guideline.Scale.Edge;
import org.claypon.yaml.FileRejected;
import org.claypon.yaml.MarkedText;
import org.claypon.yaml.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuidelineFileTest {

    private static final String HEAD =
            """
            claypon: 1
            guideline: ferritin
            version: 1
            date: 2020
            title: Ferritin
            note: invented
            sources: {us: invented for this test}
            bands: [low, high]
            inputs:
              ferritin: {kind: measurement, label: ferritin}
              ill: {kind: condition, label: inflammation}
            """;

    private static final String INITIAL =
            "initial_tests: [{tests: [ferritin], recommendation: x, source: [us], verified: true}]\n";

    private static final String SAID = "label: x, recommendation: x, source: [us], verified: true";

    private static final String TESTS =
            """
            tests:
              - input: ferritin
                unit: ug/L
                bands:
                  - {band: low, SAID}
                  - {band: high, from: 30, SAID}
            """;

    @Test
    void a_small_file_is_read() {
        Guideline guideline =
                GuidelineFile.read(MarkedText.of(text(HEAD + INITIAL + TESTS)).file());
        assertThat(guideline.id()).isEqualTo("ferritin");
        assertThat(guideline.scales().getFirst().bands())
                .extracting(Scale.Band::edge)
                .containsExactly(new Edge.Lowest(), new Edge.From(30));
        assertThat(Asked.of(guideline, "ferritin=29 ng/mL").rule())
                .isEqualTo("ferritin below 30 ug/L");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nice-ng239-b12", "bsh-2014-b12", "who-2008-b12", "rls-iron"})
    void a_shipped_file_is_read_the_same_way(String id) {
        Guideline shipped = GuidelineLibrary.shipped(id).orElseThrow();
        Path file = Path.of("src/main/resources/org/claypon/guideline", id + ".yaml");
        assertThat(GuidelineLibrary.read(file)).isEqualTo(shipped);
        assertThat(shipped.id()).isEqualTo(id);
    }

    @Test
    void every_shipped_file_is_in_the_library() {
        assertThat(Path.of("src/main/resources/org/claypon/guideline"))
                .isDirectoryNotContaining(file ->
                        GuidelineLibrary.shippedIds().stream()
                                .noneMatch(id -> file.endsWith(id + ".yaml")));
    }

    @Test
    void all_problems_of_a_file_are_told_at_once_in_file_order() {
        String marked =
                """
                ^^claypon: 1
                guideline: ^^Ferritin 2
                version: 1
                date: ^^last year
                title: Ferritin
                sources: {us: invented}
                ^^notes: red
                bands: [low, high, ^^low, ^^not_classifiable]
                inputs:
                  ferritin: {kind: ^^mesurement, label: ferritin}
                  b12: {kind: measurement, label: B12}
                initial_tests: [{tests: [b12], recommendation: x, source: [^^them], verified: ^^perhaps}]
                tests:
                  - {input: b12, unit: ng/L, bands: [{band: low, SAID}, {band: high, above: 3, next_test: ^^mma, SAID}]}
                """;
        assertThat(problems(text(marked)))
                .extracting(Problem::what)
                .containsExactly(
                        "the key \"note\" is missing",
                        "guideline is \"Ferritin 2\"; it must be small letters, digits and hyphens",
                        "date is \"last year\"; it must be a year, with or without month and day",
                        "the key \"notes\" is not known here; the nearest is \"note\"",
                        "the band \"low\" is declared twice",
                        "not_classifiable is every guideline's, and is not declared",
                        "inputs ferritin kind is \"mesurement\"; the nearest that is known is \"measurement\"",
                        "initial tests[1] source[1] is \"them\"; the nearest that is known is \"us\"",
                        "initial tests[1] verified is perhaps; it must be true or false",
                        "tests[1] bands[2] next test is \"mma\"; the nearest that is known is \"b12\"");
    }

    @Test
    void bands_out_of_order_are_refused() {
        assertThat(
                        problems(
                                bands(
                                        """
                                        - {band: low, SAID}
                                        - {band: high, from: 30, SAID}
                                        - ^^{band: middle, above: 30, SAID}
                                        """)))
                .extracting(Problem::what)
                .containsExactly(
                        "the bands are not in order: the edge 30 does not lie above 30, the edge before it");
    }

    @Test
    void a_band_without_a_lower_edge_or_with_two_is_refused() {
        assertThat(
                        problems(
                                bands(
                                        """
                                        - {band: low, SAID}
                                        - ^^{band: middle, SAID}
                                        - ^^{band: high, from: 30, above: 30, SAID}
                                        """)))
                .extracting(Problem::what)
                .containsExactly("this band has no lower edge", "this band has two lower edges");
    }

    @Test
    void the_first_band_has_no_lower_edge() {
        assertThat(
                        problems(
                                bands(
                                        """
                                        - {band: low, from: ^^10, SAID}
                                        - {band: high, from: 30, SAID}
                                        """)))
                .extracting(Problem::what)
                .containsExactly(
                        "the first band holds all that lies below the second, and has no lower edge");
    }

    @Test
    void a_band_twice_or_of_another_name_is_refused() {
        assertThat(
                        problems(
                                bands(
                                        """
                                        - {band: low, SAID}
                                        - ^^{band: low, from: 30, SAID}
                                        - {band: ^^hihg, from: 40, SAID}
                                        """)))
                .extracting(Problem::what)
                .containsExactly(
                        "the band low stands in this list twice",
                        "tests[1] bands[3] band is \"hihg\"; the nearest that is known is \"high\"");
    }

    @Test
    void an_unknown_unit_and_an_edge_that_is_no_number_are_refused() {
        assertThat(
                        problems(
                                HEAD
                                        + INITIAL
                                        + text(
                                                """
                                                tests:
                                                  - input: ferritin
                                                    unit: ^^ugg/L
                                                    bands: [{band: low, SAID}, {band: high, above: ^^much, SAID}]
                                                """)))
                .extracting(Problem::what)
                .containsExactly(
                        "the unit \"ugg/L\" is not known; the nearest that is known is ug/L",
                        "tests[1] bands[2] above is much; it must be from 0 to 1000000000000");
    }

    @Test
    void a_test_in_one_unit_stands_once_however_the_unit_is_spelt() {
        String again =
                "  - ^^input: ferritin\n    unit: ng/mL\n    bands: [{band: low, SAID}, {band: high, from: 3, SAID}]\n";
        assertThat(problems(text(HEAD + INITIAL + TESTS + again)))
                .extracting(Problem::what)
                .containsExactly("ferritin has bands in this unit already");
    }

    @Test
    void a_limit_of_the_laboratory_stands_without_a_unit() {
        assertThat(
                        problems(
                                HEAD
                                        + INITIAL
                                        + text(
                                                """
                                                tests:
                                                  - input: ferritin
                                                    unit: ^^ug/L
                                                    bands: [{band: low, SAID}, {band: high, above: limit, SAID}]
                                                """)))
                .extracting(Problem::what)
                .containsExactly("the unit of the laboratory's own limit comes with that limit");
    }

    @Test
    void everybody_has_one_initial_test_with_bands() {
        assertThat(
                        problems(
                                text(
                                        HEAD.replace(
                                                        "  ill:",
                                                        "  iron: {kind: measurement, label: iron}\n  ill:")
                                                + """
                                                initial_tests:
                                                  ^^- {when: ill, tests: [^^iron], recommendation: x, source: [us], verified: true}
                                                  - ^^{when: ill, tests: [ferritin], recommendation: x, source: [us], verified: true}
                                                """
                                                + TESTS)))
                .extracting(Problem::what)
                .containsExactly(
                        "no initial test is given for people without a condition",
                        "iron has no bands",
                        "initial tests with ill are given twice");
    }

    @Test
    void a_file_is_found_by_its_path_and_only_with_the_ending_of_one(@TempDir Path folder) {
        StudyInFolder.write(folder.resolve("own.yaml"), text(HEAD + INITIAL + TESTS));
        StudyInFolder.write(folder.resolve("own.txt"), text(HEAD + INITIAL + TESTS));
        assertThat(GuidelineLibrary.find("own.yaml", folder))
                .map(Guideline::id)
                .contains("ferritin");
        assertThat(GuidelineLibrary.find("own.txt", folder)).isEmpty();
        assertThat(GuidelineLibrary.find("other.yaml", folder)).isEmpty();
        assertThat(GuidelineLibrary.find("\0.yaml", folder)).isEmpty();
        assertThat(GuidelineLibrary.find("nice-ng239-b12", folder)).isPresent();
        assertThatThrownBy(() -> GuidelineLibrary.read(folder.resolve("owm.yaml")))
                .isInstanceOf(FileRejected.class)
                .hasMessageContaining("the nearest name in its folder is \"own.yaml\"");
    }

    private static String bands(String lines) {
        String three = HEAD.replace("[low, high]", "[low, middle, high]");
        String tests = "tests:\n  - input: ferritin\n    unit: ug/L\n    bands:\n";
        return text(three + INITIAL + tests + lines.indent(6));
    }

    private static String text(String lines) {
        return lines.replace("SAID", SAID);
    }

    /// The problems of a text, which must be where `^…^` says.
    private static List<Problem> problems(String marked) {
        MarkedText text = MarkedText.of(marked);
        FileRejected rejected =
                catchThrowableOfType(FileRejected.class, () -> GuidelineFile.read(text.file()));
        assertThat(MarkedText.placesOf(rejected.problems())).isEqualTo(text.places());
        return rejected.problems();
    }
}
