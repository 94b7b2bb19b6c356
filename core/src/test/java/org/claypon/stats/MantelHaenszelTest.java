package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.printed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.claypon.Golden;
import org.claypon.stats.CollapseTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MantelHaenszelTest {

    @Test
    void one_stratum_is_the_cross_product_ratio() { // by hand: 6·9 / (2·3) = 9
        assertThat(ratio(strata(new Table2x2(6, 2, 3, 9))).value()).isCloseTo(9, CLOSED_FORM.of(9));
    }

    @Test
    void one_stratum_has_the_standard_error_of_Woolf() { // both are √Σ1/n in a single table
        Table2x2 table = new Table2x2(6, 2, 3, 9);
        double woolf = ((Estimate.OddsRatio) table.oddsRatio()).standardError();
        assertThat(ratio(strata(table)).standardError()).isCloseTo(woolf, CLOSED_FORM.of(woolf));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gall", "hyp", "est", "non"})
    void agrees_with_R_mantelhaen_test_on_Breslow_and_Day(String exposure) {
        Golden golden = Golden.read("mantel-haenszel-bdendo.csv");
        CollapseTable strata = ClassicSets.endometrialCancer("bdendo.csv", exposure);
        Estimate.OddsRatio found = ratio(strata);
        AssociationTest.ChiSquare test = test(strata);
        assertThat(strata.sets()).isEqualTo(63);
        agrees(golden, exposure, "odds_ratio", found.value());
        agrees(golden, exposure, "lower", Quantities.lower(found.limits()));
        agrees(golden, exposure, "upper", Quantities.upper(found.limits()));
        agrees(golden, exposure, "chi2", test.statistic());
        agrees(golden, exposure, "p", test.p());
        agrees(golden, exposure, "chi2_corrected", test.corrected());
        agrees(golden, exposure, "p_corrected", test.correctedP());
    }

    @Test
    void has_the_standard_error_of_Robins_Breslow_and_Greenland() { // computed from the formula
        assertThat(ratio(ClassicSets.endometrialCancer("bdendo.csv", "gall")).standardError())
                .isCloseTo(0.3840162492, printed("0.3840162492"));
        assertThat(ratio(ClassicSets.endometrialCancer("bdendo.csv", "est")).standardError())
                .isCloseTo(0.4634628244, printed("0.4634628244"));
    }

    @Test
    void the_test_is_the_score_test_of_the_collapsed_sets() { // O = 17, E = 8.2, V = 5.6
        double expected = (17 - 8.2) * (17 - 8.2) / 5.6;
        assertThat(test(ClassicSets.endometrialCancer("bdendo.csv", "gall")).statistic())
                .isCloseTo(expected, CLOSED_FORM.of(expected));
    }

    @Test
    void in_pairs_it_is_McNemar() { // 29 against 3
        CollapseTable strata = ClassicSets.endometrialCancer("bdendo11.csv", "est");
        assertThat(ratio(strata).value()).isCloseTo(29 / 3.0, CLOSED_FORM.of(29 / 3.0));
        assertThat(test(strata).statistic()).isCloseTo(21.125, CLOSED_FORM.of(21.125));
        assertThat(test(strata).corrected()).isCloseTo(19.53125, CLOSED_FORM.of(19.53125));
        double variance = 1 / 29.0 + 1 / 3.0;
        assertThat(ratio(strata).standardError())
                .isCloseTo(StrictMath.sqrt(variance), CLOSED_FORM.of(StrictMath.sqrt(variance)));
    }

    @Test
    void reversing_exposure_negates_the_log_odds_ratio() {
        CollapseTable strata = ClassicSets.endometrialCancer("bdendo.csv", "gall");
        CollapseTable reversed =
                CollapseTable.of(
                        strata.rows().stream()
                                .map(row ->
                                        new Row(
                                                row.cases(),
                                                row.members(),
                                                row.members() - row.exposed(),
                                                row.cases() - row.exposedCases(),
                                                row.count()))
                                .toList());
        double log = ratio(strata).logRatio();
        double error = ratio(strata).standardError();
        assertThat(ratio(reversed).logRatio()).isCloseTo(-log, CLOSED_FORM.of(log));
        assertThat(ratio(reversed).standardError()).isCloseTo(error, CLOSED_FORM.of(error));
    }

    @Test
    void the_order_of_the_strata_does_not_change_a_digit() {
        CollapseTable strata = ClassicSets.endometrialCancer("bdendo.csv", "hyp");
        List<Row> rows = new ArrayList<>(strata.rows());
        Collections.reverse(rows);
        CollapseTable shuffled = CollapseTable.of(rows);
        assertThat(rows).isNotEqualTo(strata.rows());
        assertThat(ratio(shuffled)).isEqualTo(ratio(strata));
        assertThat(test(shuffled)).isEqualTo(test(strata));
    }

    @Test
    void strata_without_information_change_nothing() {
        CollapseTable strata = ClassicSets.endometrialCancer("bdendo.csv", "gall");
        List<Row> rows = new ArrayList<>(strata.rows());
        rows.addAll(
                strata(new Table2x2(0, 0, 1, 4), new Table2x2(1, 4, 0, 0), new Table2x2(1, 0, 0, 0))
                        .rows());
        CollapseTable more = CollapseTable.of(rows);
        assertThat(ratio(more).logRatio()).isEqualTo(ratio(strata).logRatio());
        assertThat(test(more)).isEqualTo(test(strata));
    }

    @Test
    void a_correction_larger_than_the_difference_leaves_nothing() { // O − E = 0.5 − 0.6
        AssociationTest.ChiSquare test =
                test(strata(new Table2x2(1, 0, 0, 1), new Table2x2(0, 3, 1, 1)));
        assertThat(test.statistic()).isPositive();
        assertThat(test.corrected()).isZero();
        assertThat(test.correctedP()).isEqualTo(1);
    }

    @Test
    void concordant_sets_alone_are_not_estimable() {
        CollapseTable concordant = strata(new Table2x2(1, 4, 0, 0), new Table2x2(0, 0, 1, 4));
        assertThat(MantelHaenszel.oddsRatio(concordant)).isInstanceOf(NotEstimable.class);
        assertThat(MantelHaenszel.test(concordant)).isInstanceOf(NotEstimable.class);
        assertThat(MantelHaenszel.test(strata())).isInstanceOf(NotEstimable.class);
    }

    @Test
    void sets_discordant_in_one_direction_have_a_test_and_no_odds_ratio() {
        CollapseTable onlyCases = CollapseTable.of(List.of(new Row(1, 2, 1, 1, 6)));
        CollapseTable onlyControls = CollapseTable.of(List.of(new Row(1, 2, 1, 0, 6)));
        assertThat(MantelHaenszel.oddsRatio(onlyCases))
                .isEqualTo(
                        new NotEstimable(
                                "no stratum has an unexposed case and an exposed control"));
        assertThat(MantelHaenszel.oddsRatio(onlyControls))
                .isEqualTo(
                        new NotEstimable(
                                "no stratum has an exposed case and an unexposed control"));
        assertThat(test(onlyCases).statistic()).isCloseTo(6, CLOSED_FORM.of(6));
    }

    @Test
    void a_tail_beyond_the_doubles_is_never_zero() {
        assertThat(test(CollapseTable.of(List.of(new Row(1, 2, 1, 1, 3000)))).p()).isPositive();
    }

    private static CollapseTable strata(Table2x2... tables) {
        List<Row> rows = new ArrayList<>();
        for (Table2x2 t : tables) {
            int cases = (int) (t.exposedCases() + t.unexposedCases());
            int exposed = (int) (t.exposedCases() + t.exposedControls());
            rows.add(new Row(cases, (int) t.people(), exposed, (int) t.exposedCases(), 1));
        }
        return CollapseTable.of(rows);
    }

    private static Estimate.OddsRatio ratio(CollapseTable strata) {
        return (Estimate.OddsRatio) MantelHaenszel.oddsRatio(strata);
    }

    private static AssociationTest.ChiSquare test(CollapseTable strata) {
        return (AssociationTest.ChiSquare) MantelHaenszel.test(strata);
    }

    private static void agrees(Golden golden, String exposure, String column, double found) {
        double expected = golden.value(exposure, column);
        assertThat(found).as(column).isCloseTo(expected, CLOSED_FORM.of(expected));
    }
}
