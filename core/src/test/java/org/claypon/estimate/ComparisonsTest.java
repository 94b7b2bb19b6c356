package org.claypon.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.SmallStudy.number;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.printed;

import java.nio.file.Path;
import java.util.List;
import org.claypon.SmallStudy;
import org.claypon.results.Comparison;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonsTest {

    private static final Figure BEYOND_LIMITS =
            Figure.notEstimable(
                    "some values lie beyond an assay limit, and nothing is put in their place");

    @TempDir Path folder;

    @Test
    void the_twelve_sets_agree_with_R() { // methods.md f
        Comparison found =
                SmallStudy.matched(folder, "compare: [b12]\n", SmallStudy.twelveSets())
                        .comparison("b12");
        assertThat(found.label()).isEqualTo("Vitamin B12");
        assertThat(found.unit()).isEqualTo("pg/mL");
        assertThat(number(found.geometricMeanRatio().value())).isCloseTo(0.61714033, printed(8));
        assertThat(Math.log(number(found.geometricMeanRatio().value())))
                .isCloseTo(-0.482658842, printed(9));
        assertThat(Math.log(number(found.geometricMeanRatio().lower())))
                .isCloseTo(-0.782471, printed(6));
        assertThat(Math.log(number(found.geometricMeanRatio().upper())))
                .isCloseTo(-0.182846, printed(6));
        assertThat(found.difference().sets()).isEqualTo(Count.of(12));
        assertThat(found.difference().method())
                .isEqualTo("t test over sets of case mean minus control mean");
        assertThat(number(found.cases().mean())).isCloseTo(2804 / 12.0, CLOSED_FORM.of(234));
        assertThat(number(found.difference().mean()))
                .isCloseTo(
                        number(found.cases().mean()) - number(found.controls().mean()),
                        CLOSED_FORM.of(400));
        assertThat(number(found.controls().q1())).isEqualTo(283.75);
        assertThat(number(found.controls().median())).isEqualTo(331);
        assertThat(number(found.controls().q3())).isEqualTo(425);
        assertThat(found.equivalent()).isEmpty();
        assertThat(found.shares()).isEmpty();
        assertThat(number(found.signedRank().p())).isCloseTo(0.00927734, printed(8));
        assertThat(found.signedRank().sets()).isEqualTo(Count.of(12));
        assertThat(found.signedRank().method())
                .isEqualTo(
                        "Wilcoxon's signed-rank test over sets of logarithms, case mean minus control mean, exact");
        assertThat(found.cases().geometricMeanMethod()).isEqualTo("mean of the logarithms");
    }

    @Test
    void the_p_of_the_logarithms_is_that_of_a_column_of_logarithms() { // methods.md f: .00460597
        StringBuilder logs = new StringBuilder("id,set,case,b12\n");
        SmallStudy.twelveSets()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(cells ->
                        logs.append(
                                "%s,%s,%s,%s\n"
                                        .formatted(
                                                cells[0],
                                                cells[1],
                                                cells[2],
                                                Math.log(Double.parseDouble(cells[3])))));
        Comparison found =
                SmallStudy.matched(folder, "compare: [b12]\n", logs.toString()).comparison("b12");
        assertThat(number(found.difference().mean())).isCloseTo(-0.482658842, printed(9));
        assertThat(number(found.difference().p())).isCloseTo(0.00460597, printed(8));
    }

    @Test
    void shares_below_the_thresholds_of_the_exposures_have_wilsons_limits() { // methods.md f
        Comparison found =
                SmallStudy.matched(
                                folder,
                                """
                                exposures:
                                  - {measurement: b12, below: 200 pg/mL}
                                  - {measurement: b12, above: 200 pg/mL}
                                  - {measurement: b12, below: 0.3 ng/mL}
                                  - {measurement: b12, scale: log2}
                                """,
                                SmallStudy.twelveSets())
                        .comparison("b12");
        assertThat(found.shares())
                .extracting(Comparison.Share::threshold)
                .containsExactly("200 pg/mL", "0.3 ng/mL");
        Comparison.Share below200 = found.shares().getFirst();
        assertThat(below200.cases().below()).isEqualTo(Count.of(5));
        assertThat(below200.cases().of()).isEqualTo(Count.of(12));
        assertThat(number(below200.cases().lower())).isCloseTo(0.193260, printed(6));
        assertThat(number(below200.cases().upper())).isCloseTo(0.680489, printed(6));
        assertThat(number(below200.controls().share())).isEqualTo(1 / 24.0);
        assertThat(number(below200.controls().lower())).isCloseTo(0.007393, printed(6));
        assertThat(number(below200.controls().upper())).isCloseTo(0.202418, printed(6));
        // 182 240 150 205 98 275 160 221 143 are below 0.3 ng/mL, 412 330 388 are not
        assertThat(found.shares().get(1).cases().below()).isEqualTo(Count.of(9));
    }

    @Test
    void values_beyond_a_limit_keep_their_rank_and_spoil_means_and_differences() {
        Comparison found =
                SmallStudy.matched(
                                folder,
                                "exposure: {measurement: b12, below: 180 pg/mL}\nequivalent: {b12: 10 %}\n",
                                SmallStudy.pairs(
                                        "b12", "<150", "300", "200", "", "400", "<200", "500",
                                        ">=180"))
                        .comparison("b12");
        assertThat(found.cases().n()).isEqualTo(Count.of(4));
        assertThat(found.cases().limits()).isEqualTo(Count.of(1));
        assertThat(found.controls().n()).isEqualTo(Count.of(3));
        assertThat(found.controls().missing()).isEqualTo(Count.of(1));
        assertThat(number(found.cases().median())).isEqualTo(300);
        assertThat(found.cases().mean()).isEqualTo(BEYOND_LIMITS);
        assertThat(found.difference().mean()).isEqualTo(BEYOND_LIMITS);
        assertThat(found.difference().sets()).isEqualTo(Count.of(0));
        assertThat(found.geometricMeanRatio().value()).isEqualTo(BEYOND_LIMITS);
        // 200 is measured, and also a limit from above: who of both lies higher is open
        assertThat(found.signedRank().p())
                .isEqualTo(
                        Figure.notEstimable(
                                "an assay limit lies among the measured values, so that their order is open"));
        assertThat(found.signedRank().sets()).isEqualTo(Count.of(0));
        // the limit <150 draws the geometric mean below that of 200, 400 and 500
        assertThat(number(found.cases().geometricMean())).isBetween(150.0, 342.0);
        assertThat(found.cases().geometricMeanMethod())
                .isEqualTo(
                        "lognormal maximum likelihood with values beyond assay limits as limits");
        assertThat(found.controls().geometricMean())
                .isEqualTo(
                        Figure.notEstimable(
                                "fewer than two different values were measured between the assay limits"));
        assertThat(found.equivalent().orElseThrow().verdict()).isEqualTo("not_shown");
        assertThat(found.equivalent().orElseThrow().lower()).isEqualTo(BEYOND_LIMITS);
        Comparison.Share share = found.shares().getFirst();
        assertThat(share.cases().below()).isEqualTo(Count.of(1));
        assertThat(share.cases().of()).isEqualTo(Count.of(4));
        // 300 and at least 180 are not below; below 200 is open
        assertThat(share.controls().below()).isEqualTo(Count.of(0));
        assertThat(share.controls().of()).isEqualTo(Count.of(2));
    }

    @Test
    void values_below_a_limit_under_all_others_leave_the_test_by_ranks() { // by hand: 4 sets,
        // all signs alike,
        // 2/16
        Comparison found =
                SmallStudy.matched(
                                folder,
                                "compare: [b12]\n",
                                SmallStudy.pairs(
                                        "b12", "<150", "300", "200", "250", "<140", "400", "260",
                                        ">=500"))
                        .comparison("b12");
        assertThat(found.difference().p()).isEqualTo(BEYOND_LIMITS);
        assertThat(number(found.signedRank().p())).isCloseTo(0.125, CLOSED_FORM.of(0.125));
        assertThat(found.signedRank().sets()).isEqualTo(Count.of(4));
        assertThat(found.signedRank().method()).contains("ranks among all matched people");
    }

    @Test
    void alike_within_the_margin_is_equivalent_and_far_outside_is_different() {
        String alike = SmallStudy.pairs("b12", "100", "101", "103", "102", "99", "100", "98", "97");
        Comparison.Equivalent percent = equivalent("10 %", alike);
        assertThat(percent.verdict()).isEqualTo("equivalent");
        assertThat(percent.margin()).isEqualTo("10 %");
        assertThat(number(percent.lower())).isBetween(0.97, 1.0);
        assertThat(number(percent.upper())).isBetween(1.0, 1.03);
        Comparison.Equivalent amount = equivalent("5 pg/mL", alike);
        assertThat(amount.verdict()).isEqualTo("equivalent");
        assertThat(amount.margin()).isEqualTo("5 pg/mL");
        assertThat(number(amount.lower())).isBetween(-2.0, 0.0);
        // 0.001 ng/mL is 1 pg/mL: differences of 1 are not inside
        assertThat(equivalent("0.001 ng/mL", alike).verdict()).isEqualTo("not_shown");
        String apart =
                SmallStudy.pairs("b12", "100", "201", "103", "202", "99", "200", "98", "197");
        assertThat(equivalent("10 %", apart).verdict()).isEqualTo("different");
    }

    @Test
    void sets_that_all_differ_by_the_same_have_a_difference_without_limits() {
        Comparison found =
                SmallStudy.matched(
                                folder,
                                "compare: [b12]\n",
                                SmallStudy.pairs("b12", "20", "10", "40", "30", "60", "50"))
                        .comparison("b12");
        assertThat(number(found.difference().mean())).isEqualTo(10);
        assertThat(found.difference().sets()).isEqualTo(Count.of(3));
        assertThat(List.of(found.difference().lower(), found.difference().p()))
                .allMatch(Figure.NotEstimable.class::isInstance);
        assertThat(number(found.geometricMeanRatio().value())).isGreaterThan(1);
    }

    @Test
    void zero_has_no_geometric_mean_and_still_a_difference() {
        Comparison found =
                SmallStudy.matched(
                                folder,
                                "compare: [b12]\n",
                                SmallStudy.pairs("b12", "0", "10", "40", "30", "60", "55"))
                        .comparison("b12");
        assertThat(found.geometricMeanRatio().value())
                .isEqualTo(Figure.notEstimable("a value that is not above zero has no logarithm"));
        // differences −10, 10 and 5: ranks 2½, 2½ and 1, so that V = 3½ of 6
        assertThat(number(found.signedRank().p())).isEqualTo(1);
        assertThat(found.signedRank().method())
                .isEqualTo(
                        "Wilcoxon's signed-rank test over sets of case mean minus control mean, exact");
        assertThat(number(found.difference().mean())).isCloseTo(5 / 3.0, CLOSED_FORM.of(60));
    }

    @Test
    void nothing_measured_is_a_reason_in_every_place() {
        Comparison found =
                SmallStudy.matched(
                                folder, "compare: [b12]\n", SmallStudy.pairs("b12", "", "", "", ""))
                        .comparison("b12");
        assertThat(found.cases().n()).isEqualTo(Count.of(0));
        assertThat(found.cases().missing()).isEqualTo(Count.of(2));
        assertThat(
                        List.of(
                                found.cases().mean(),
                                found.cases().median(),
                                found.difference().mean(),
                                found.geometricMeanRatio().value()))
                .allMatch(Figure.NotEstimable.class::isInstance);
        assertThat(found.distribution().bins()).isEmpty();
    }

    @Test
    void a_control_in_two_sets_counts_in_each() {
        Comparison found =
                SmallStudy.matched(
                                folder,
                                "compare: [b12]\n",
                                "id,set,case,b12\n1,1,1,10\n9,1,0,20\n2,2,1,40\n9,2,0,20\n")
                        .comparison("b12");
        assertThat(found.controls().n()).isEqualTo(Count.of(2));
        assertThat(number(found.difference().mean())).isEqualTo(5);
    }

    private Comparison.Equivalent equivalent(String margin, String csv) {
        return SmallStudy.matched(folder, "equivalent: {b12: %s}\n".formatted(margin), csv)
                .comparison("b12")
                .equivalent()
                .orElseThrow();
    }
}
