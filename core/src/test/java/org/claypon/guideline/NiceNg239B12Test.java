package org.claypon.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.guideline.Asked.NICE;
import static org.claypon.guideline.Asked.kinds;
import static org.claypon.guideline.Asked.nice;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.claypon.guideline.Classification.Kind;
import org.claypon.guideline.Guideline.OwnLimit;
import org.claypon.units.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/// Every band of the shipped guideline, each row with the rule that it covers.
class NiceNg239B12Test {

    /// @param text of one person
    record Row(String text, String band, String rule) {}

    private static final String TOTAL_MASS_LOW = "total_b12 below 180 ng/L";
    private static final String TOTAL_MASS_MIDDLE = "total_b12 from 180 ng/L, not above 350 ng/L";
    private static final String TOTAL_MASS_HIGH = "total_b12 above 350 ng/L";
    private static final String TOTAL_MOLAR_LOW = "total_b12 below 133 pmol/L";
    private static final String TOTAL_MOLAR_MIDDLE =
            "total_b12 from 133 pmol/L, not above 258 pmol/L";
    private static final String TOTAL_MOLAR_HIGH = "total_b12 above 258 pmol/L";
    private static final String ACTIVE_LOW = "active_b12 below 25 pmol/L";
    private static final String ACTIVE_MIDDLE = "active_b12 from 25 pmol/L, not above 70 pmol/L";
    private static final String ACTIVE_HIGH = "active_b12 above 70 pmol/L";
    private static final String MMA_LOW = "mma not above 0.4 umol/L";
    private static final String MMA_HIGH = "mma above 0.4 umol/L";
    private static final String HOMOCYSTEINE_LOW = "homocysteine not above 15 umol/L";
    private static final String HOMOCYSTEINE_HIGH = "homocysteine above 15 umol/L";

    private static final List<Row> ROWS =
            List.of(
                    new Row("total_b12=168 pg/mL", "deficient", TOTAL_MASS_LOW),
                    new Row("total_b12=179.9 ng/L", "deficient", TOTAL_MASS_LOW),
                    new Row("total_b12=<150 pg/mL", "deficient", TOTAL_MASS_LOW),
                    new Row("total_b12=<180 ng/L", "deficient", TOTAL_MASS_LOW),
                    new Row("total_b12=0.168 ug/L", "deficient", TOTAL_MASS_LOW),
                    new Row("total_b12=180 ng/L", "indeterminate", TOTAL_MASS_MIDDLE),
                    new Row("total_b12=180 pg/mL", "indeterminate", TOTAL_MASS_MIDDLE),
                    new Row("total_b12=350 ng/L", "indeterminate", TOTAL_MASS_MIDDLE),
                    new Row("total_b12=0.18 ug/L", "indeterminate", TOTAL_MASS_MIDDLE),
                    new Row("total_b12=0.35 ug/L", "indeterminate", TOTAL_MASS_MIDDLE),
                    new Row("total_b12=350.5 ng/L", "unlikely", TOTAL_MASS_HIGH),
                    new Row("total_b12=351 ng/L", "unlikely", TOTAL_MASS_HIGH),
                    new Row("total_b12=>350 ng/L", "unlikely", TOTAL_MASS_HIGH),
                    new Row("total_b12=>2000 ng/L", "unlikely", TOTAL_MASS_HIGH),
                    new Row("total_b12=132 pmol/L", "deficient", TOTAL_MOLAR_LOW),
                    new Row("total_b12=132.5 pmol/L", "deficient", TOTAL_MOLAR_LOW),
                    new Row("total_b12=133 pmol/L", "indeterminate", TOTAL_MOLAR_MIDDLE),
                    new Row("total_b12=258 pmol/L", "indeterminate", TOTAL_MOLAR_MIDDLE),
                    new Row("total_b12=0.133 nmol/L", "indeterminate", TOTAL_MOLAR_MIDDLE),
                    new Row("total_b12=259 pmol/L", "unlikely", TOTAL_MOLAR_HIGH),
                    new Row("active_b12=24.9 pmol/L", "deficient", ACTIVE_LOW),
                    new Row("active_b12=25 pmol/L", "indeterminate", ACTIVE_MIDDLE),
                    new Row("active_b12=70 pmol/L", "indeterminate", ACTIVE_MIDDLE),
                    new Row("active_b12=71 pmol/L", "unlikely", ACTIVE_HIGH),
                    new Row("active_b12=>140 pmol/L", "unlikely", ACTIVE_HIGH),
                    new Row("nitrous_oxide=yes mma=0.4 umol/L", "unlikely", MMA_LOW),
                    new Row("nitrous_oxide=yes mma=401 nmol/L", "deficient", MMA_HIGH),
                    new Row(
                            "nitrous_oxide=yes homocysteine=15 umol/L",
                            "unlikely",
                            HOMOCYSTEINE_LOW),
                    new Row(
                            "nitrous_oxide=yes homocysteine=15.1 umol/L",
                            "deficient",
                            HOMOCYSTEINE_HIGH),
                    new Row(
                            "nitrous_oxide=yes homocysteine=>50 umol/L",
                            "deficient",
                            HOMOCYSTEINE_HIGH));

    private static final Guideline WITH_LIMITS =
            NICE.withLimits(
                    Map.of(
                            "mma",
                            new OwnLimit(
                                    0.4, Units.parse("umol/L").orElseThrow(), "the laboratory"),
                            "homocysteine",
                            new OwnLimit(
                                    15, Units.parse("umol/L").orElseThrow(), "the laboratory")));

    @ParameterizedTest
    @FieldSource("ROWS")
    void each_value_is_in_its_band_by_its_rule(Row row) {
        String[] texts = row.text().split(" (?=[a-z_0-9]+=)");
        Classification found = Asked.of(WITH_LIMITS, texts);
        assertThat(found.band()).isEqualTo(row.band());
        assertThat(found.rule()).isEqualTo(row.rule());
    }

    @Test
    void no_rule_of_the_guideline_is_without_a_row() {
        List<String> rules =
                WITH_LIMITS.scales().stream()
                        .flatMap(scale ->
                                IntStream.range(0, scale.bands().size()).mapToObj(scale::rule))
                        .toList();
        assertThat(new TreeSet<>(ROWS.stream().map(Row::rule).toList()))
                .containsExactlyInAnyOrderElementsOf(rules);
    }

    /// 133 pmol/L is 180.26 ng/L and 258 pmol/L is 349.68 ng/L: converted first, these would be in other bands.
    @ParameterizedTest
    @CsvSource({
        "180.1 ng/L, indeterminate",
        "132.9 pmol/L, deficient",
        "349.9 ng/L, indeterminate",
        "258.1 pmol/L, unlikely",
    })
    void the_unit_reported_decides_where_the_rounded_edges_do_not_meet(String text, String band) {
        Classification found = nice("total_b12=" + text);
        assertThat(found.band()).isEqualTo(band);
        assertThat(found.isConverted()).isFalse();
        assertThat(kinds(found)).containsExactly(Kind.NEAR_EDGE);
    }

    @ParameterizedTest
    @CsvSource({
        "180 ng/L, true", "179.5 ng/L, true", "179.4 ng/L, false", "350.5 ng/L, true",
        "351 ng/L, false", "132.5 pmol/L, true", "132 pmol/L, false", "<150 ng/L, false",
    })
    void a_value_that_rounds_to_an_edge_is_marked(String text, boolean near) {
        assertThat(kinds(nice("total_b12=" + text)).contains(Kind.NEAR_EDGE)).isEqualTo(near);
    }

    @Test
    void a_unit_without_edges_is_converted_and_said_to_be() {
        Classification found = nice("total_b12=0.2 nmol/L");
        assertThat(found.isConverted()).isTrue();
        assertThat(Asked.text(found, Kind.CONVERTED))
                .isEqualTo(
                        "total B12 (serum cobalamin): converted to pmol/L, since the guideline has no edges in the unit reported");
        assertThat(nice("total_b12=200 pg/mL").isConverted()).isFalse();
    }

    @Test
    void active_b12_in_mass_has_no_molar_mass_to_be_converted_with() {
        assertThat(kinds(nice("active_b12=100 ng/L"))).containsExactly(Kind.FOREIGN_UNIT);
    }

    @Test
    void an_indeterminate_result_asks_for_methylmalonic_acid() {
        assertThat(nice("total_b12=200 ng/L").nextTest()).contains("mma");
        assertThat(nice("active_b12=30 pmol/L").nextTest()).contains("mma");
        assertThat(nice("total_b12=168 ng/L").nextTest()).isEmpty();
        assertThat(nice("total_b12=400 ng/L").nextTest()).isEmpty();
    }

    @Test
    void nothing_is_said_to_be_verified_since_the_original_was_not_read() {
        assertThat(NICE.scales())
                .flatExtracting(Scale::bands)
                .extracting(band -> band.recommendation().verified())
                .hasSize(13)
                .containsOnly(false);
        assertThat(NICE.note()).contains("none is verified in the original");
    }

    @Test
    void every_number_has_its_source_in_words() {
        assertThat(NICE.scales())
                .flatExtracting(Scale::bands)
                .extracting(band -> band.recommendation().source())
                .allMatch(source -> source.length() > 40);
        assertThat(NICE.scales("total_b12").getFirst().bands().getFirst().recommendation().source())
                .contains("Five secondary encodings of NG239 that agree")
                .contains("\"deficiency likely\"");
    }

    @Test
    void the_older_cutoff_ships_as_well() {
        Guideline older = GuidelineLibrary.shipped("bsh-2014-b12").orElseThrow();
        assertThat(Asked.of(older, "total_b12=199 pg/mL").band()).isEqualTo("below");
        assertThat(Asked.of(older, "total_b12=200 pg/mL").band()).isEqualTo("not_below");
        assertThat(Asked.of(older, "total_b12=147 pmol/L").band()).isEqualTo("below");
        assertThat(Asked.of(older, "total_b12=148 pmol/L").band()).isEqualTo("not_below");
    }
}
