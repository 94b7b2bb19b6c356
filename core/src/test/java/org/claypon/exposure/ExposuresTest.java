package org.claypon.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.CLOSED_FORM;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.claypon.SmallStudy;
import org.claypon.exposure.ExposureColumns.Column;
import org.claypon.exposure.ExposureColumns.Kind;
import org.claypon.sql.DataRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExposuresTest {

    private static final double UNKNOWN = Double.NaN;

    @TempDir Path folder;

    @Test
    void a_linear_exposure_counts_its_increments() {
        ExposureColumns found = b12("per: 100 pg/mL", "250", "400");
        assertThat(values(found)).containsExactly(2.5, 4);
        assertThat(found.name()).isEqualTo("b12 per 100 pg/mL");
        assertThat(found.per()).contains("100 pg/mL");
        assertThat(found.unit()).contains("pg/mL");
        assertThat(found.kind()).isEqualTo(Kind.NUMBER);
        assertThat(found.notes()).isEmpty();
    }

    @Test
    void lower_turns_its_direction() {
        ExposureColumns found = b12("per: 100 pg/mL lower", "250", "400");
        assertThat(values(found)).containsExactly(-2.5, -4);
        assertThat(found.per()).contains("100 pg/mL lower");
    }

    @Test
    void without_an_increment_it_counts_one_unit() {
        ExposureColumns found = exposure("{measurement: b12}", "b12", "250", "400");
        assertThat(values(found)).containsExactly(250, 400);
        assertThat(found.per()).contains("1 pg/mL");
    }

    @Test
    void an_increment_in_amount_of_substance_is_converted_by_the_molar_mass() {
        // 100 pmol/L of 1355.37 g/mol are 135.537 pg/mL
        ExposureColumns found = b12("per: 100 pmol/L", "271.0740", "135.5370");
        assertThat(values(found)[0]).isCloseTo(2, CLOSED_FORM.of(2));
        assertThat(values(found)[1]).isCloseTo(1, CLOSED_FORM.of(1));
    }

    @Test
    void a_value_known_only_as_a_limit_has_no_number() {
        ExposureColumns found = b12("per: 100 pg/mL", "<150", "400");
        assertThat(values(found)).containsExactly(UNKNOWN, 4);
        assertThat(found.known(0)).isFalse();
        assertThat(found.known(1)).isTrue();
        assertThat(found.notes())
                .containsExactly(
                        "Values beyond an assay limit have no number and leave this model, counted as missing.");
    }

    @Test
    void a_doubling_is_one_on_the_logarithm_to_base_two() {
        ExposureColumns found = b12("scale: log2", "256", "512");
        assertThat(values(found)[0]).isCloseTo(8, CLOSED_FORM.of(8));
        assertThat(values(found)[1]).isCloseTo(9, CLOSED_FORM.of(9));
        assertThat(found.per()).contains("doubling");
        assertThat(found.notes()).isEmpty();
    }

    @Test
    void zero_has_no_logarithm_and_a_note_says_so() {
        ExposureColumns found = b12("scale: log2", "0", "512", ">2000", "");
        assertThat(found.known(0)).isFalse();
        assertThat(found.known(2)).isFalse();
        assertThat(found.known(3)).isFalse();
        assertThat(found.notes())
                .containsExactly(
                        "Values beyond an assay limit have no number and leave this model, counted as missing.",
                        "Values that are not above zero have no logarithm and leave this model, counted as missing.");
    }

    @Test
    void a_limit_decides_a_threshold_that_it_does_not_span() {
        ExposureColumns found =
                b12("below: 180 pg/mL", "<150", "<180", "<200", ">150", ">180", ">2000");
        assertThat(values(found)).containsExactly(1, 1, UNKNOWN, UNKNOWN, 0, 0);
        assertThat(found.notes())
                .containsExactly(
                        "Values whose assay limit leaves it open on which side they lie leave this model, counted as missing.");
    }

    @Test
    void below_150_says_nothing_about_below_100() {
        assertThat(values(b12("below: 100 pg/mL", "<150", "99.9"))).containsExactly(UNKNOWN, 1);
    }

    @Test
    void a_value_at_the_threshold_is_neither_below_nor_above() {
        ExposureColumns below = b12("below: 180 pg/mL", "179.9", "180", "180.1", "");
        assertThat(values(below)).containsExactly(1, 0, 0, UNKNOWN);
        assertThat(below.kind()).isEqualTo(Kind.YES_NO);
        assertThat(below.name()).isEqualTo("b12 below 180 pg/mL");
        assertThat(below.notes()).isEmpty();
        assertThat(values(b12("above: 180 pg/mL", "179.9", "180", "180.1", "")))
                .containsExactly(0, 0, 1, UNKNOWN);
    }

    @Test
    void a_limit_decides_above_from_both_sides() {
        assertThat(values(b12("above: 180 pg/mL", "<150", "<180", "<200", ">150", ">180", ">2000")))
                .containsExactly(0, 0, UNKNOWN, UNKNOWN, 1, 1);
    }

    @Test
    void a_limit_that_includes_its_bound_is_decided_at_the_bound() {
        assertThat(values(b12("below: 180 pg/mL", "<=180", ">=180", "≤179.9", "≥180.1")))
                .containsExactly(UNKNOWN, 0, 1, 0);
        assertThat(values(b12("above: 180 pg/mL", "<=180", ">=180", "≤179.9", "≥180.1")))
                .containsExactly(0, UNKNOWN, 0, 1);
    }

    @Test
    void a_threshold_in_amount_of_substance_is_converted_by_the_molar_mass() {
        // 132 pmol/L of 1355.37 g/mol are 178.909 pg/mL
        assertThat(values(b12("below: 132 pmol/L", "178.9", "178.91"))).containsExactly(1, 0);
    }

    @Test
    void quartiles_are_cut_at_the_quartiles_of_the_controls() { // methods.md f: 283.75, 331, 425
        SmallStudy study =
                SmallStudy.matched(
                        folder,
                        "exposure: {measurement: b12, scale: quartiles}\n",
                        SmallStudy.twelveSets());
        ExposureColumns found = study.exposure(0);
        assertThat(found.notes())
                .containsExactly(
                        "The reference is the lowest quartile of the matched controls; the cuts are 283.75, 331 and 425 pg/mL.");
        assertThat(found.kind()).isEqualTo(Kind.LEVELS);
        assertThat(found.columns())
                .extracting(Column::term)
                .containsExactly(
                        "b12 quartiles: quartile 2",
                        "b12 quartiles: quartile 3",
                        "b12 quartiles: quartile 4");
        // the first set: 182, 310, 455
        assertThat(found.columns())
                .extracting(column -> column.values()[0])
                .containsExactly(0.0, 0.0, 0.0);
        assertThat(found.columns())
                .extracting(column -> column.values()[1])
                .containsExactly(1.0, 0.0, 0.0);
        assertThat(found.columns())
                .extracting(column -> column.values()[2])
                .containsExactly(0.0, 0.0, 1.0);
        assertThat(controlsIn(study, found, 0)).isEqualTo(6);
        assertThat(controlsIn(study, found, 1)).isEqualTo(6);
        assertThat(controlsIn(study, found, 2)).isEqualTo(6);
    }

    @Test
    void a_quartile_that_ties_leave_empty_has_no_term_and_the_others_keep_their_numbers() {
        // controls 100, 200, 200, 200, 300, 400: cuts 200, 200 and 275, so nobody is in the second
        // quartile
        ExposureColumns found =
                b12(
                        "scale: quartiles",
                        "150",
                        "100",
                        "250",
                        "200",
                        "500",
                        "200",
                        "210",
                        "200",
                        "90",
                        "300",
                        "80",
                        "400");
        assertThat(found.columns())
                .extracting(Column::term)
                .containsExactly("b12 quartiles: quartile 3", "b12 quartiles: quartile 4");
        assertThat(found.columns().get(0).values())
                .containsExactly(0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0);
        assertThat(found.columns().get(1).values())
                .containsExactly(0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1);
    }

    @Test
    void values_beyond_a_limit_are_tied_at_it_for_the_cuts_and_fall_where_the_limit_says() {
        // controls <100, <100, 200, 300, >400: cuts 100, 200 and 300
        ExposureColumns found =
                b12(
                        "scale: quartiles",
                        "<100",
                        "<100",
                        "<250",
                        "<100",
                        ">400",
                        "200",
                        "350",
                        "300",
                        "",
                        ">400");
        assertThat(found.notes())
                .containsExactly(
                        "The reference is the lowest quartile of the matched controls; the cuts are 100, 200 and 300 pg/mL.",
                        "Values beyond an assay limit count as equal to the limit.");
        assertThat(found.columns().get(0).values())
                .containsExactly(0, 0, UNKNOWN, 0, 0, 1, 0, 0, UNKNOWN, 0);
        assertThat(found.columns().get(2).values())
                .containsExactly(0, 0, 0, 0, 1, 0, 1, 0, UNKNOWN, 1);
    }

    @Test
    void quartiles_without_a_value_in_any_control_are_one_term_that_tells_nothing() {
        ExposureColumns found = b12("scale: quartiles", "150", "", "250", "");
        assertThat(found.columns()).extracting(Column::term).containsExactly("b12 quartiles");
        assertThat(values(found)).containsExactly(0, UNKNOWN, 0, UNKNOWN);
        assertThat(found.notes())
                .containsExactly("The reference is the lowest quartile of the matched controls.");
    }

    @Test
    void the_cuts_of_few_controls_are_not_told() {
        Quartiles few = new Quartiles(new double[] {1, 2, 3}, 4);
        assertThat(few.note("pg/mL", 5)).doesNotContain("cuts");
        assertThat(few.note("pg/mL", 4)).contains("the cuts are 1, 2 and 3 pg/mL");
    }

    @Test
    void a_test_is_yes_no_or_unknown() {
        ExposureColumns found =
                exposure("{where: plant = 1, name: plant}", "b12,plant", "1,1", "1,0", "1,", "1,2");
        assertThat(values(found)).containsExactly(1, 0, UNKNOWN, 0);
        assertThat(found.kind()).isEqualTo(Kind.YES_NO);
        assertThat(found.name()).isEqualTo("plant");
    }

    @Test
    void a_column_is_taken_as_it_stands() {
        ExposureColumns found = exposure("{column: parity}", "b12,parity", "1,3", "1,");
        assertThat(values(found)).containsExactly(3, UNKNOWN);
        assertThat(found.kind()).isEqualTo(Kind.NUMBER);
        assertThat(found.unit()).isEmpty();
    }

    @Test
    void a_category_has_a_term_for_each_level_but_the_reference() {
        ExposureColumns found =
                exposure(
                        "{category: race, reference: white}",
                        "b12,race",
                        "1,black",
                        "1,white",
                        "1,asian",
                        "1,");
        assertThat(found.columns())
                .extracting(Column::term)
                .containsExactly("race: asian", "race: black");
        assertThat(found.columns().get(0).values()).containsExactly(0, 0, 1, UNKNOWN);
        assertThat(found.columns().get(1).values()).containsExactly(1, 0, 0, UNKNOWN);
        assertThat(found.notes()).containsExactly("The reference of race is white.");
        assertThat(found.known(3)).isFalse();
    }

    @Test
    void codes_are_numbers_however_they_are_written_and_stand_in_order_of_size() {
        ExposureColumns found =
                exposure(
                        "{category: site, reference: 3}",
                        "b12,site",
                        "1,10",
                        "1,3.0",
                        "1,02",
                        "1,3",
                        "1,2",
                        "1,other");
        assertThat(found.columns())
                .extracting(Column::term)
                .containsExactly("site: 2", "site: 10", "site: other");
        assertThat(found.columns().get(0).values()).containsExactly(0, 0, 1, 0, 1, 0);
    }

    @Test
    void a_category_whose_reference_nobody_matched_has_is_refused_and_no_level_is_named() {
        assertThatThrownBy(() ->
                        exposure(
                                "{category: race, reference: withe}",
                                "b12,race",
                                "1,secret-a",
                                "1,secret-b",
                                "1,withe"))
                .isInstanceOf(DataRejected.class)
                .hasMessageContaining("people.csv  race")
                .hasMessageContaining(
                        "nobody in the matched sets has the reference level \"withe\"")
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_category_of_one_level_is_one_term_that_tells_nothing() {
        ExposureColumns found =
                exposure("{category: race, reference: white}", "b12,race", "1,black", "1,black");
        assertThat(found.columns()).extracting(Column::term).containsExactly("race");
        assertThat(values(found)).containsExactly(0, 0);
        assertThat(found.notes()).containsExactly("There are no two levels in the matched sets.");
    }

    @Test
    void twenty_levels_are_told_apart_and_twenty_one_are_refused_without_naming_one() {
        assertThat(exposure("{category: town, reference: v0}", "b12,town", towns(20)).columns())
                .hasSize(19);
        assertThatThrownBy(() -> exposure("{category: town, reference: v0}", "b12,town", towns(21)))
                .isInstanceOf(DataRejected.class)
                .hasMessageContaining("people.csv  town")
                .hasMessageContaining(
                        "has 21 levels in the matched sets; the most that are told apart is 20")
                .hasMessageNotContaining("v0")
                .hasMessageNotContaining("v7");
    }

    @Test
    void sex_is_named_and_not_coded() {
        SmallStudy study =
                SmallStudy.matchedWithAgeAndSex(
                        folder,
                        "exposure: {category: sex, reference: 2}\n",
                        SmallStudy.pairs("b12,age,sex", "1,50,1", "1,50,2.0", "1,50,9", "1,50,2"));
        ExposureColumns found = study.exposure(0);
        assertThat(found.columns()).extracting(Column::term).containsExactly("sex: male");
        assertThat(values(found)).containsExactly(1, 0, UNKNOWN, 0);
        assertThat(found.notes()).containsExactly("The reference of sex is female.");
    }

    @Test
    void the_same_human_in_two_sets_has_two_places_and_one_identity() {
        SmallStudy study =
                SmallStudy.matched(
                        folder,
                        "exposure: {measurement: b12}\n",
                        "id,set,case,b12\n1,1,1,10\n9,1,0,20\n2,2,1,30\n09,2,0,40\n3,2,0,50\n");
        Members members = study.members();
        assertThat(members.count()).isEqualTo(5);
        assertThat(members.sets()).isEqualTo(2);
        assertThat(members.cases()).containsExactly(true, false, true, false, false);
        int second =
                IntStream.range(2, 5)
                        .filter(place -> id(members, place).equals(id(members, 1)))
                        .findFirst()
                        .orElseThrow();
        assertThat(members.person(second)).isNotEqualTo(members.person(1));
        assertThat(members.identities()[second]).isEqualTo(members.identities()[1]);
        assertThat(LongStream.of(members.identities()).distinct().count()).isEqualTo(4);
    }

    private static String id(Members members, int place) {
        return members.participants().id(members.person(place));
    }

    private static String[] towns(int count) {
        return IntStream.range(0, 42).mapToObj(i -> "1,v" + i % count).toArray(String[]::new);
    }

    private static long controlsIn(SmallStudy study, ExposureColumns found, int column) {
        return IntStream.range(0, study.members().count())
                .filter(place -> !study.members().isCase(place))
                .filter(place -> found.columns().get(column).values()[place] == 1)
                .count();
    }

    private static double[] values(ExposureColumns columns) {
        assertThat(columns.columns()).hasSize(1);
        return columns.columns().getFirst().values();
    }

    /// Of pairs with these values of B12.
    private ExposureColumns b12(String form, String... values) {
        return exposure("{measurement: b12, %s}".formatted(form), "b12", values);
    }

    private ExposureColumns exposure(String form, String columns, String... rows) {
        return SmallStudy.matched(
                        folder, "exposure: %s\n".formatted(form), SmallStudy.pairs(columns, rows))
                .exposure(0);
    }
}
