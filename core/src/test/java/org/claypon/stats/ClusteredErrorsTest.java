package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.stats.ConditionalLogisticGoldenTest.estimated;
import static org.claypon.stats.ConditionalLogisticGoldenTest.value;

import java.util.Arrays;
import java.util.List;
import org.claypon.Tolerance;
import org.claypon.stats.ConditionalFit.Fitted;
import org.junit.jupiter.api.Test;

class ClusteredErrorsTest {

    private static final Tolerance COEFFICIENT =
            new Tolerance(1e-9, "the coefficient's own last digits");

    @Test
    void a_set_as_one_cluster_is_the_sum_of_squared_set_scores() { // pairs, by hand: scores 1-p
        // and -p
        boolean[] cases = new boolean[64];
        int[] offsets = new int[33];
        double[] x = new double[64];
        long[] person = new long[64];
        for (int set = 0; set < 32; set++) {
            offsets[set + 1] = 2 * set + 2;
            cases[2 * set] = true;
            x[set < 29 ? 2 * set : 2 * set + 1] = 1;
            person[2 * set] = set;
            person[2 * set + 1] = set;
        }
        Strata strata = Strata.of(offsets, cases);
        Fitted fitted = (Fitted) ConditionalLogistic.fit(strata, new double[][] {x});
        double p = 29 / 32.0;
        double meat = 29 * (1 - p) * (1 - p) + 3 * p * p;
        double expected = StrictMath.sqrt(meat) / (32 * p * (1 - p));
        double found =
                value(ClusteredErrors.of(strata, new double[][] {x}, fitted, person).getFirst());
        assertThat(found).isCloseTo(expected, COEFFICIENT.of(expected));
    }

    @Test
    void with_several_cases_a_set_its_rows_still_add_to_the_score_of_the_set() {
        MatchedData data = MatchedData.several(30, 6, 2, 21);
        Fitted fitted = data.fitted();
        long[] bySet = new long[data.strata().rows()];
        long[] everyoneOne = new long[data.strata().rows()];
        for (int row = 0; row < bySet.length; row++) {
            bySet[row] = Math.floorDiv(row, 6);
        }
        List<Quantity> errors = ClusteredErrors.of(data.strata(), data.columns(), fitted, bySet);
        for (int term = 0; term < 3; term++) {
            double model = estimated(fitted, term).standardError();
            assertThat(value(errors.get(term))).isBetween(model / 2, model * 2);
        }
        // All rows as one person: the score of all sets together, which is zero at the maximum.
        for (Quantity error :
                ClusteredErrors.of(data.strata(), data.columns(), fitted, everyoneOne)) {
            assertThat(value(error)).isCloseTo(0, COEFFICIENT.of(0));
        }
    }

    @Test
    void the_names_of_persons_and_the_origin_of_a_column_do_not_matter() {
        MatchedData data = MatchedData.several(30, 6, 2, 22);
        Fitted fitted = data.fitted();
        long[] person = new long[data.strata().rows()];
        for (int row = 0; row < person.length; row++) {
            person[row] = row % 50;
        }
        long[] renamed = Arrays.stream(person).map(id -> -7_000_000_000L * id).toArray();
        double[][] moved = data.columns().clone();
        moved[0] = Arrays.stream(moved[0]).map(x -> x + 1000).toArray();
        List<Quantity> plain = ClusteredErrors.of(data.strata(), data.columns(), fitted, person);
        List<Quantity> other = ClusteredErrors.of(data.strata(), moved, fitted, renamed);
        for (int term = 0; term < 3; term++) {
            assertThat(value(other.get(term))).isCloseTo(value(plain.get(term)), COEFFICIENT.of(1));
        }
        assertThat(value(plain.getFirst()))
                .isNotCloseTo(estimated(fitted, 0).standardError(), CLOSED_FORM.of(1));
    }

    @Test
    void a_term_without_an_estimate_has_its_reason() {
        Strata pairs = Strata.of(new int[] {0, 2, 4}, new boolean[] {true, false, true, false});
        double[][] columns = {{1, 0, 1, 0}, {5, 5, 6, 6}};
        Fitted fitted = (Fitted) ConditionalLogistic.fit(pairs, columns);
        assertThat(ClusteredErrors.of(pairs, columns, fitted, new long[] {1, 2, 3, 2}))
                .hasSize(2)
                .allMatch(error -> error instanceof NotEstimable);
        assertThatThrownBy(() -> ClusteredErrors.of(pairs, columns, fitted, new long[] {1}))
                .hasMessageContaining("1 persons");
    }
}
