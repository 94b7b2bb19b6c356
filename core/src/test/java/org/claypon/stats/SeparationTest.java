package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.ITERATED;
import static org.claypon.stats.ConditionalLogisticGoldenTest.chiSquare;
import static org.claypon.stats.ConditionalLogisticGoldenTest.estimated;
import static org.claypon.stats.ConditionalLogisticGoldenTest.value;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.claypon.stats.ConditionalFit.Fitted;
import org.claypon.stats.ConditionalFit.Term;
import org.junit.jupiter.api.Test;

/// Monotone likelihoods: which term runs away, and what is left of the others.
class SeparationTest {

    /// Six pairs: the exposed one is the case in each that differs; a second column does not separate.
    private static MatchedData separatedPairs() {
        double[] set = {0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6};
        double[] isCase = {1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0};
        double[] exposed = {1, 0, 1, 0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0};
        double[] other = {1, 2, 3, 1, 0, 1, 2, 1, 1, 0, 0, 2, 3, 1};
        return MatchedData.of(set, isCase, exposed, other);
    }

    @Test
    void a_separated_term_is_named_and_the_others_keep_the_estimates_of_the_sets_it_leaves() {
        MatchedData data = separatedPairs();
        ConditionalLogistic model = data.model();
        Fitted fitted = (Fitted) model.fit();
        assertThat(fitted.terms().get(0)).isEqualTo(new Term.Separated(1));
        // In the limit only the four pairs of equal exposure are left: differences 1, 1, -2, 2.
        MatchedData left =
                MatchedData.of(
                        new double[] {0, 0, 1, 1, 2, 2, 3, 3},
                        new double[] {1, 0, 1, 0, 1, 0, 1, 0},
                        new double[] {2, 1, 1, 0, 0, 2, 3, 1});
        Term.Estimated limit = estimated(left.fitted(), 0);
        assertThat(estimated(fitted, 1).coefficient())
                .isCloseTo(limit.coefficient(), ITERATED.of(limit.coefficient()));
        assertThat(estimated(fitted, 1).standardError())
                .isCloseTo(limit.standardError(), ITERATED.of(limit.standardError()));
        assertThat(fitted.logLikelihood()).isCloseTo(left.fitted().logLikelihood(), ITERATED.of(1));
        assertThat(fitted.wald()).isInstanceOf(NotEstimable.class);
        assertThat(chiSquare(fitted.likelihoodRatio()).degreesOfFreedom()).isEqualTo(2);
    }

    @Test
    void a_separated_term_has_one_limit_and_a_test() { // k pairs, all exposed cases: -k log(1 +
        // e^-b)
        ConditionalLogistic model = ConditionalLogistic.of(pairs(6, 0));
        double lower = -StrictMath.log(StrictMath.exp(1.9207294103470494 / 6) - 1);
        assertThat(value(model.limits(0).lower())).isCloseTo(lower, ITERATED.of(lower));
        assertThat(model.limits(0).upper()).isInstanceOf(NotEstimable.class);
        double ratio = 12 * StrictMath.log(2);
        assertThat(chiSquare(model.likelihoodRatio(0)).statistic())
                .isCloseTo(ratio, ITERATED.of(ratio));
        assertThat(chiSquare(model.score(0)).statistic()).isCloseTo(6, CLOSED_FORM.of(6));
        Fitted turned = (Fitted) ConditionalLogistic.of(pairs(0, 6)).fit();
        assertThat(turned.terms().getFirst()).isEqualTo(new Term.Separated(-1));
    }

    static CollapseTable pairs(int caseOnly, int controlOnly) {
        List<CollapseTable.Row> rows =
                new ArrayList<>(List.of(new CollapseTable.Row(1, 2, 0, 0, 3)));
        if (caseOnly > 0) {
            rows.add(new CollapseTable.Row(1, 2, 1, 1, caseOnly));
        }
        if (controlOnly > 0) {
            rows.add(new CollapseTable.Row(1, 2, 1, 0, controlOnly));
        }
        return CollapseTable.of(rows);
    }

    @Test
    void two_columns_that_separate_only_together_are_both_named() {
        // x - z is higher in every case, neither x nor z alone is.
        double[] set = {0, 0, 1, 1, 2, 2, 3, 3, 4, 4};
        double[] isCase = {1, 0, 1, 0, 1, 0, 1, 0, 1, 0};
        double[] x = {3, 1, 1, 2, 5, 1, 0, 4, 2, 1};
        double[] z = {1, 0, 0, 3, 2, 0, 0, 6, 4, 4};
        Fitted fitted = MatchedData.of(set, isCase, x, z).fitted();
        assertThat(fitted.terms()).containsExactly(new Term.Separated(1), new Term.Separated(-1));
        assertThat(fitted.logLikelihood()).isCloseTo(0, ITERATED.of(0));
    }

    @Test
    void a_term_that_only_loses_its_sets_to_the_separation_has_no_estimate_either() {
        // Case minus control is (1, 1) or (1, -1): the first term runs away, the second stays at
        // zero by symmetry.
        double[] set = {0, 0, 1, 1, 2, 2, 3, 3};
        double[] isCase = {1, 0, 1, 0, 1, 0, 1, 0};
        double[] x = {1, 0, 1, 0, 1, 0, 1, 0};
        double[] z = {1, 0, 0, 1, 1, 0, 0, 1};
        ConditionalLogistic model = MatchedData.of(set, isCase, x, z).model();
        assertThat(((Fitted) model.fit()).terms())
                .containsExactly(new Term.Separated(1), new Term.Separated(0));
        assertThat(model.limits(1).lower()).isInstanceOf(NotEstimable.class);
        assertThat(model.limits(1).upper()).isInstanceOf(NotEstimable.class);
    }

    @Test
    void a_very_strong_effect_that_is_not_separation_is_estimated() {
        ConditionalLogistic model = ConditionalLogistic.of(pairs(100_000, 1));
        double expected = StrictMath.log(100_000);
        assertThat(estimated((Fitted) model.fit(), 0).coefficient())
                .isCloseTo(expected, ITERATED.of(expected));
        assertThat(model.limits(0).upper()).isInstanceOf(Quantity.Value.class);
    }

    /// Two columns of small whole numbers: the directions in which no likelihood falls form a cone whose edges are
    /// perpendicular to a difference between a case and a control, so all can be tried.
    @Test
    void separation_is_found_exactly_when_a_direction_of_recession_exists() {
        SplittableRandom random = new SplittableRandom(1926);
        int separated = 0;
        int estimated = 0;
        for (int trial = 0; trial < 2000; trial++) {
            MatchedData data = small(random);
            if (data.model().fit() instanceof Fitted fitted) {
                boolean[] moving = moving(data);
                for (int term = 0; term < 2 && fitted.degreesOfFreedom() == 2; term++) {
                    boolean found = fitted.terms().get(term) instanceof Term.Separated;
                    assertThat(found).isEqualTo(moving[term]);
                    separated += found ? 1 : 0;
                    estimated += found ? 0 : 1;
                }
            } else {
                assertThat(moving(data)).containsOnly(false);
            }
        }
        assertThat(separated).isGreaterThan(300);
        assertThat(estimated).isGreaterThan(300);
    }

    private static MatchedData small(SplittableRandom random) {
        int[] members = {2, 3, 4, 5};
        int[] cases = {1, 1, 2, 3};
        List<double[]> rows = new ArrayList<>();
        int sets = random.nextInt(3, 9);
        for (int set = 0; set < sets; set++) {
            int kind = random.nextInt(4);
            for (int row = 0; row < members[kind]; row++) {
                double isCase = row < cases[kind] ? 1 : 0;
                double shift = isCase * random.nextInt(2);
                rows.add(new double[] {set, isCase, random.nextInt(4) + shift, random.nextInt(3)});
            }
        }
        double[][] columns = new double[4][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < 4; column++) {
                columns[column][row] = rows.get(row)[column];
            }
        }
        return MatchedData.of(columns[0], columns[1], columns[2], columns[3]);
    }

    /// The terms that some direction of recession moves.
    private static boolean[] moving(MatchedData data) {
        List<double[]> differences = differences(data);
        boolean[] moving = new boolean[2];
        for (double[] d : differences) {
            for (double[] direction :
                    List.of(
                            new double[] {-d[1], d[0]},
                            new double[] {d[1], -d[0]},
                            new double[] {d[0], d[1]},
                            new double[] {-d[0], -d[1]})) {
                if (recedes(differences, direction)) {
                    moving[0] |= direction[0] != 0;
                    moving[1] |= direction[1] != 0;
                }
            }
        }
        return moving;
    }

    private static boolean recedes(List<double[]> differences, double[] direction) {
        boolean rises = false;
        for (double[] difference : differences) {
            double along = difference[0] * direction[0] + difference[1] * direction[1];
            if (along < 0) {
                return false;
            }
            rises |= along > 0;
        }
        return rises;
    }

    private static List<double[]> differences(MatchedData data) {
        List<double[]> differences = new ArrayList<>();
        Strata strata = data.strata();
        for (int set = 0; set < strata.sets(); set++) {
            for (int a = strata.start(set); a < strata.end(set); a++) {
                for (int b = strata.start(set); b < strata.end(set); b++) {
                    if (strata.isCase(a) && !strata.isCase(b)) {
                        differences.add(
                                new double[] {
                                    data.columns()[0][a] - data.columns()[0][b],
                                    data.columns()[1][a] - data.columns()[1][b]
                                });
                    }
                }
            }
        }
        return differences;
    }
}
