package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.ITERATED;
import static org.claypon.stats.ConditionalLogisticGoldenTest.estimated;
import static org.claypon.stats.ConditionalLogisticGoldenTest.value;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.claypon.Tolerance;
import org.claypon.stats.ConditionalFit.Fitted;
import org.claypon.stats.ConditionalFit.Term;
import org.junit.jupiter.api.Test;

/// What must hold for any data, and what becomes of data that cannot tell.
class ConditionalLogisticTest {

    private static final Tolerance ROUNDING =
            new Tolerance(
                    1e-10, "another order of sums and another scale end Newton's steps elsewhere");

    private static double[] times(double[] column, DoubleUnaryOperator change) {
        return Arrays.stream(column).map(change).toArray();
    }

    private static void same(double found, double expected) {
        assertThat(found).isCloseTo(expected, ROUNDING.of(expected));
    }

    @Test
    void the_score_is_the_derivative_of_the_likelihood_and_the_information_that_of_the_score() {
        for (int cases : new int[] {1, 2, 3, 5}) {
            MatchedData data = MatchedData.several(8, 6, cases, 11);
            Likelihood likelihood = MatchedColumns.of(data.strata(), data.columns()).likelihood();
            double[] b = {0.4, -0.7, 1.1};
            for (int t = 0; t < 3; t++) {
                derivativesAgree(likelihood, b, t);
            }
        }
    }

    private static void derivativesAgree(Likelihood likelihood, double[] b, int t) {
        double step = 1e-5;
        double[] above = b.clone();
        double[] below = b.clone();
        above[t] += step;
        below[t] -= step;
        double[] gradient = new double[3];
        double[] gradientAbove = new double[3];
        double[] gradientBelow = new double[3];
        double[] information = new double[9];
        double rise =
                likelihood.evaluate(above, gradientAbove, information)
                        - likelihood.evaluate(below, gradientBelow, information);
        likelihood.evaluate(b, gradient, information);
        Tolerance differences = new Tolerance(1e-8, "central differences of 1e-5");
        assertThat(gradient[t]).isCloseTo(rise / (2 * step), differences.of(10));
        for (int s = 0; s < 3; s++) {
            double fall = (gradientBelow[s] - gradientAbove[s]) / (2 * step);
            assertThat(information[t * 3 + s]).isCloseTo(fall, differences.of(10));
        }
    }

    @Test
    void third_cumulants_are_the_derivative_of_the_log_determinant() {
        for (int cases : new int[] {1, 2, 5}) {
            MatchedData data = MatchedData.several(8, 6, cases, 12);
            Likelihood likelihood = MatchedColumns.of(data.strata(), data.columns()).likelihood();
            double[] b = {0.4, -0.7, 1.1};
            double[] slope = new double[3];
            likelihood.contractThirdCumulants(b, factorAt(likelihood, b, 0, 0).inverse(), slope);
            for (int t = 0; t < 3; t++) {
                double difference =
                        (factorAt(likelihood, b, t, 1e-5).logDeterminant()
                                        - factorAt(likelihood, b, t, -1e-5).logDeterminant())
                                / 2e-5;
                assertThat(slope[t]).isCloseTo(difference, ITERATED.of(1));
            }
        }
    }

    private static Cholesky factorAt(Likelihood likelihood, double[] b, int t, double step) {
        double[] at = b.clone();
        at[t] += step;
        double[] information = new double[9];
        likelihood.evaluate(at, new double[3], information);
        return Cholesky.of(information, 3, 0);
    }

    @Test
    void the_order_of_sets_and_of_rows_inside_them_does_not_matter() {
        MatchedData data = MatchedData.several(10, 6, 2, 5);
        int rows = data.strata().rows();
        double[] set = new double[rows];
        double[] isCase = new double[rows];
        double[][] columns = new double[3][rows];
        for (int row = 0; row < rows; row++) {
            int from = rows - 1 - row;
            set[row] = Math.floorDiv(row, 6);
            isCase[row] = data.strata().isCase(from) ? 1 : 0;
            for (int t = 0; t < 3; t++) {
                columns[t][row] = data.columns()[t][from];
            }
        }
        Fitted straight = data.fitted();
        Fitted turned = MatchedData.of(set, isCase, columns).fitted();
        for (int t = 0; t < 3; t++) {
            same(estimated(turned, t).coefficient(), estimated(straight, t).coefficient());
        }
        same(turned.logLikelihood(), straight.logLikelihood());
    }

    @Test
    void a_covariate_in_other_units_has_the_same_test_and_a_coefficient_per_unit() {
        MatchedData data = MatchedData.named("infert_main");
        double[] thousands = times(data.columns()[0], x -> 5000 + 1000 * x);
        Fitted plain = data.fitted();
        ConditionalLogistic scaled =
                ConditionalLogistic.of(
                        data.strata(), new double[][] {thousands, data.columns()[1]});
        Fitted other = (Fitted) scaled.fit();
        same(1000 * estimated(other, 0).coefficient(), estimated(plain, 0).coefficient());
        same(1000 * estimated(other, 0).standardError(), estimated(plain, 0).standardError());
        same(estimated(other, 1).coefficient(), estimated(plain, 1).coefficient());
        same(1000 * value(scaled.limits(0).upper()), value(data.model().limits(0).upper()));
        same(other.logLikelihood(), plain.logLikelihood());
    }

    @Test
    void swapping_cases_and_controls_turns_every_sign() {
        MatchedData data = MatchedData.several(10, 7, 2, 6);
        boolean[] swapped = new boolean[data.strata().rows()];
        int[] offsets = new int[data.strata().sets() + 1];
        for (int row = 0; row < swapped.length; row++) {
            swapped[row] = !data.strata().isCase(row);
        }
        for (int set = 0; set < data.strata().sets(); set++) {
            offsets[set + 1] = data.strata().end(set);
        }
        Fitted plain = data.fitted();
        Fitted other =
                (Fitted) ConditionalLogistic.fit(Strata.of(offsets, swapped), data.columns());
        for (int t = 0; t < 3; t++) {
            same(estimated(other, t).coefficient(), -estimated(plain, t).coefficient());
            same(estimated(other, t).standardError(), estimated(plain, t).standardError());
        }
    }

    @Test
    void a_set_of_500_cases_among_2500_people_converges_where_its_score_is_zero() {
        MatchedData data = MatchedData.several(1, 2500, 500, 4);
        Fitted fitted = data.fitted();
        MatchedColumns columns = MatchedColumns.of(data.strata(), data.columns());
        double[] b = new double[3];
        for (int t = 0; t < 3; t++) {
            b[t] = estimated(fitted, t).coefficient() * columns.scale().get(t);
        }
        double[] gradient = new double[3];
        columns.likelihood().evaluate(b, gradient, new double[9]);
        for (double slope : gradient) {
            assertThat(slope).isCloseTo(0, ITERATED.of(0));
        }
        double ways = MatchedColumns.logWays(2500, 500);
        assertThat(fitted.logLikelihoodNull()).isCloseTo(-ways, CLOSED_FORM.of(ways));
        assertThat(fitted.logLikelihood()).isGreaterThan(fitted.logLikelihoodNull());
    }

    @Test
    void a_model_of_one_binary_exposure_is_the_same_from_rows_and_from_the_table() {
        MatchedData data = MatchedData.named("infert_spontaneous");
        ConditionalLogistic rows = data.model();
        ConditionalLogistic table =
                ConditionalLogistic.of(CollapseTable.of(data.strata(), data.exposed()));
        Fitted a = (Fitted) rows.fit();
        Fitted b = (Fitted) table.fit();
        same(estimated(b, 0).coefficient(), estimated(a, 0).coefficient());
        same(b.logLikelihood(), a.logLikelihood());
        same(b.logLikelihoodNull(), a.logLikelihoodNull());
        same(value(table.limits(0).lower()), value(rows.limits(0).lower()));
        assertThat(b.informativeSets()).isEqualTo(a.informativeSets());
    }

    @Test
    void a_column_constant_within_every_set_is_aliased_and_the_others_are_fitted() {
        MatchedData data = MatchedData.named("infert_main");
        double[] age = new double[data.strata().rows()];
        for (int set = 0; set < data.strata().sets(); set++) {
            Arrays.fill(age, data.strata().start(set), data.strata().end(set), 20.1 + set);
        }
        double[][] columns = {age, data.columns()[0], data.columns()[1]};
        ConditionalLogistic model = ConditionalLogistic.of(data.strata(), columns);
        Fitted fitted = (Fitted) model.fit();
        assertThat(fitted.terms().getFirst()).isEqualTo(new Term.Aliased(List.of()));
        assertThat(fitted.degreesOfFreedom()).isEqualTo(2);
        assertThat(fitted.covariance().getFirst()).containsOnly(0.0);
        same(estimated(fitted, 1).coefficient(), estimated(data.fitted(), 0).coefficient());
        assertThat(model.limits(0).lower()).isInstanceOf(NotEstimable.class);
        assertThat(model.likelihoodRatio(0)).isInstanceOf(NotEstimable.class);
    }

    @Test
    void a_linear_combination_is_aliased_and_names_the_columns_it_is_made_of() {
        MatchedData data = MatchedData.several(12, 6, 2, 1);
        double[] sum = new double[data.strata().rows()];
        for (int row = 0; row < sum.length; row++) {
            sum[row] = 3 + 2 * data.columns()[0][row] - data.columns()[2][row];
        }
        double[][] columns = {data.columns()[0], data.columns()[1], data.columns()[2], sum};
        Fitted fitted = (Fitted) ConditionalLogistic.fit(data.strata(), columns);
        assertThat(fitted.terms().get(3)).isEqualTo(new Term.Aliased(List.of(0, 2)));
        same(estimated(fitted, 1).coefficient(), estimated(data.fitted(), 1).coefficient());
    }

    @Test
    void sets_that_tell_nothing_are_not_estimable_with_the_reason() {
        Strata onlyCases = Strata.of(new int[] {0, 2, 4}, new boolean[] {true, true, true, true});
        assertThat(ConditionalLogistic.fit(onlyCases, new double[][] {{1, 2, 3, 4}}))
                .isEqualTo(
                        new NotEstimable(
                                "no matched set has a case and a control of whom all that is in the model is known"));
        Strata pairs = Strata.of(new int[] {0, 2, 4}, new boolean[] {true, false, true, false});
        ConditionalLogistic concordant =
                ConditionalLogistic.of(pairs, new double[][] {{1, 1, 0, 0}});
        assertThat(concordant.fit()).isInstanceOf(NotEstimable.class);
        assertThat(concordant.limits(0).upper()).isInstanceOf(NotEstimable.class);
        assertThat(concordant.firth().fit()).isInstanceOf(NotEstimable.class);
        assertThat(ConditionalLogistic.of(SeparationTest.pairs(0, 0)).fit())
                .isInstanceOf(NotEstimable.class);
    }

    @Test
    void a_missing_value_is_an_error_that_does_not_print_it() {
        Strata pairs = Strata.of(new int[] {0, 2}, new boolean[] {true, false});
        assertThatThrownBy(() -> ConditionalLogistic.of(pairs, new double[][] {{1, Double.NaN}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column 0 has a value that is missing or infinite");
        assertThatThrownBy(() -> ConditionalLogistic.of(pairs, new double[][] {{1, 2, 3}}))
                .hasMessage("column 0 has 3 values for 2 rows");
    }
}
