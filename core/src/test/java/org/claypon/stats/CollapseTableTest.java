package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.ITERATED;
import static org.claypon.Tolerance.printed;
import static org.claypon.stats.ConditionalLogisticGoldenTest.chiSquare;
import static org.claypon.stats.ConditionalLogisticGoldenTest.estimated;
import static org.claypon.stats.ConditionalLogisticGoldenTest.value;

import java.util.List;
import org.claypon.stats.CollapseTable.Row;
import org.claypon.stats.ConditionalFit.Fitted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollapseTableTest {

    /// Four kinds of sets with one to three cases; R clogit and own enumeration agree on them (methods a.3).
    static final CollapseTable SEVERAL =
            CollapseTable.of(
                    List.of(
                            new Row(2, 5, 2, 1, 3),
                            new Row(2, 5, 3, 2, 4),
                            new Row(3, 6, 2, 2, 2),
                            new Row(1, 4, 1, 0, 5)));

    static CollapseTable named(String model) {
        MatchedData data = MatchedData.named(model);
        return CollapseTable.of(data.strata(), data.exposed());
    }

    @Test
    void gall_bladder_disease_collapses_to_the_printed_table() { // methods a.3
        assertThat(named("bdendo_gall").rows())
                .containsExactly(
                        new Row(1, 5, 0, 0, 32),
                        new Row(1, 5, 1, 0, 13),
                        new Row(1, 5, 1, 1, 10),
                        new Row(1, 5, 2, 0, 1),
                        new Row(1, 5, 2, 1, 5),
                        new Row(1, 5, 3, 1, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "bdendo_gall, 17, 8.2, 5.6, 13.82857143, 31, 63",
        "bdendo_est, 56, 36.6, 12.08, 31.15562914, 58, 63",
    })
    void observed_expected_variance_and_score_are_the_printed_ones(
            String model, long o, double e, double v, String chi, long informative, long sets) {
        CollapseTable table = named(model);
        assertThat(chiSquare(table.score()).statistic())
                .isCloseTo(Double.parseDouble(chi), printed(chi));
        assertThat(table.sets()).isEqualTo(sets);
        assertThat(table.observed()).isEqualTo(o);
        assertThat(table.expected()).isCloseTo(e, CLOSED_FORM.of(e));
        assertThat(table.variance()).isCloseTo(v, CLOSED_FORM.of(v));
        assertThat(table.informativeSets()).isEqualTo(informative);
    }

    @Test
    void induced_abortion_has_the_printed_moments() { // infert, methods a.3: O=36 and E=35 with
        // the concordant sets
        CollapseTable table = named("infert_induced");
        assertThat(table.observed()).isEqualTo(36);
        assertThat(table.expected()).isCloseTo(35, CLOSED_FORM.of(35));
        assertThat(table.variance()).isCloseTo(11.1111, printed(4));
        assertThat(chiSquare(table.score()).statistic()).isCloseTo(0.09, CLOSED_FORM.of(1));
        Fitted fitted = (Fitted) ConditionalLogistic.of(table).fit();
        assertThat(estimated(fitted, 0).coefficient()).isCloseTo(0.08971849192, printed(11));
    }

    @Test
    void sets_with_several_cases_agree_with_R_clogit_exact() {
        Fitted fitted = (Fitted) ConditionalLogistic.of(SEVERAL).fit();
        // R clogit with eps = 1e-14; another program stopped early at 1.050296656.
        assertThat(estimated(fitted, 0).coefficient()).isCloseTo(1.05029665438014, ITERATED.of(1));
        assertThat(estimated(fitted, 0).standardError()).isCloseTo(0.486988328958, ITERATED.of(1));
        assertThat(fitted.logLikelihoodNull()).isCloseTo(-29.041032, printed(6));
        assertThat(fitted.logLikelihood()).isCloseTo(-26.65432784, printed(8));
        assertThat(SEVERAL.observed()).isEqualTo(15);
        assertThat(SEVERAL.expected()).isCloseTo(10.45, CLOSED_FORM.of(10.45));
        assertThat(SEVERAL.variance()).isCloseTo(4.2575, CLOSED_FORM.of(4.2575));
        assertThat(chiSquare(SEVERAL.score()).statistic()).isCloseTo(4.86259542, printed(8));
    }

    @Test
    void the_table_of_sets_with_several_cases_is_the_fit_of_their_rows() {
        MatchedData data = MatchedData.several(20, 7, 3, 9);
        double[] exposed = MatchedData.indicator(data.columns()[0], x -> x > 0.5);
        MatchedData binary = new MatchedData(data.strata(), new double[][] {exposed});
        Fitted rows = binary.fitted();
        CollapseTable table = CollapseTable.of(binary.strata(), binary.exposed());
        Fitted collapsed = (Fitted) ConditionalLogistic.of(table).fit();
        double expected = estimated(rows, 0).coefficient();
        assertThat(estimated(collapsed, 0).coefficient())
                .isCloseTo(expected, CLOSED_FORM.of(expected));
        assertThat(collapsed.logLikelihood())
                .isCloseTo(rows.logLikelihood(), CLOSED_FORM.of(rows.logLikelihood()));
    }

    @ParameterizedTest
    @CsvSource({"bdendo_gall, 3.267", "bdendo_est, 2.239"})
    void minimum_detectable_odds_ratio_is_the_printed_one(String model, String expected) {
        assertThat(value(named(model).minimumDetectableOddsRatio(0.8))) // methods a.2
                .isCloseTo(Double.parseDouble(expected), printed(expected));
    }

    @ParameterizedTest
    @CsvSource({"100, 1.751", "400, 1.323", "1600, 1.150"})
    void discordant_pairs_detect_the_printed_odds_ratio(
            long pairs, String expected) { // V = pairs / 4
        CollapseTable table =
                CollapseTable.of(
                        List.of(new Row(1, 2, 1, 0, pairs / 2), new Row(1, 2, 1, 1, pairs / 2)));
        assertThat(value(table.minimumDetectableOddsRatio(0.8)))
                .isCloseTo(Double.parseDouble(expected), printed(expected));
    }

    @Test
    void rows_of_one_kind_are_added_and_concordant_sets_add_nothing() {
        CollapseTable table =
                CollapseTable.of(
                        List.of(
                                new Row(1, 2, 2, 1, 5),
                                new Row(1, 2, 1, 1, 2),
                                new Row(1, 2, 1, 1, 3),
                                new Row(2, 2, 1, 1, 7)));
        assertThat(table.rows()).hasSize(3).contains(new Row(1, 2, 1, 1, 5));
        assertThat(table.informativeSets()).isEqualTo(5);
        assertThat(table.sets()).isEqualTo(10);
        assertThat(table.exposedCases()).isEqualTo(17);
        assertThat(table.exposedControls()).isEqualTo(5);
        assertThat(table.variance()).isCloseTo(1.25, CLOSED_FORM.of(1.25));
    }

    @Test
    void without_an_informative_set_nothing_is_estimable() {
        CollapseTable table = CollapseTable.of(List.of(new Row(1, 5, 0, 0, 9)));
        assertThat(table.score()).isInstanceOf(NotEstimable.class);
        assertThat(table.minimumDetectableOddsRatio(0.8)).isInstanceOf(NotEstimable.class);
        assertThat(ConditionalLogistic.of(table).fit()).isInstanceOf(NotEstimable.class);
    }

    @Test
    void an_impossible_set_is_an_error() {
        assertThatThrownBy(() -> new Row(1, 5, 2, 2, 1)).hasMessageContaining("2 exposed cases");
        assertThatThrownBy(() -> new Row(3, 4, 3, 1, 1)).hasMessageContaining("3 cases");
        assertThatThrownBy(() -> SEVERAL.minimumDetectableOddsRatio(1))
                .hasMessageContaining("power");
    }
}
