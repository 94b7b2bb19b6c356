package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.Tolerance.ITERATED;

import java.util.Arrays;
import org.claypon.Golden;
import org.claypon.stats.ConditionalFit.Fitted;
import org.claypon.stats.ConditionalFit.Term;
import org.claypon.stats.Estimate.OddsRatio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearCombinationTest {

    private static final Golden GOLDEN = Golden.read("spline-curve.csv", "fit", "what");
    private static final MatchedData DATA = MatchedData.several(80, 4, 1, 20);
    private static final RestrictedCubicSpline SPLINE =
            new RestrictedCubicSpline(
                    java.util.stream.IntStream.rangeClosed(1, 4)
                            .mapToObj(knot -> GOLDEN.value("knots/knot_" + knot, "value"))
                            .toList());

    private static Fitted fit(boolean adjusted) {
        double[][] rows =
                Arrays.stream(DATA.columns()[0]).mapToObj(SPLINE::at).toArray(double[][]::new);
        double[][] columns = new double[adjusted ? 4 : 3][];
        for (int column = 0; column < 3; column++) {
            int at = column;
            columns[column] = Arrays.stream(rows).mapToDouble(row -> row[at]).toArray();
        }
        if (adjusted) {
            columns[3] = DATA.columns()[1];
        }
        return (Fitted) ConditionalLogistic.fit(DATA.strata(), columns);
    }

    @ParameterizedTest
    @CsvSource({
        "plain, 0.1", "plain, 0.25", "plain, 0.4", "plain, 0.7", "plain, 0.9",
        "adjusted, 0.1", "adjusted, 0.25", "adjusted, 0.4", "adjusted, 0.7", "adjusted, 0.9"
    })
    void agrees_with_R_along_a_curve(String name, double at) {
        double reference = GOLDEN.value("reference/value", "value");
        OddsRatio found =
                (OddsRatio)
                        LinearCombination.of(
                                fit(name.equals("adjusted")), SPLINE.between(at, reference));
        String row = "%s/at_%s".formatted(name, at);
        double ratio = GOLDEN.value(row, "value");
        double error = GOLDEN.value(row, "standard_error");
        assertThat(found.logRatio()).isCloseTo(ratio, ITERATED.of(ratio));
        assertThat(found.standardError()).isCloseTo(error, ITERATED.of(error));
    }

    @Test
    void one_column_alone_is_its_term() {
        Fitted fitted = fit(true);
        Term.Estimated term = (Term.Estimated) fitted.terms().get(3);
        OddsRatio found = (OddsRatio) LinearCombination.of(fitted, new double[] {0, 0, 0, 2});
        assertThat(found.logRatio()).isEqualTo(2 * term.coefficient());
        assertThat(found.standardError())
                .isCloseTo(2 * term.standardError(), ITERATED.of(term.standardError()));
    }

    @Test
    void people_who_are_alike_have_no_odds_ratio() {
        assertThat(LinearCombination.of(fit(false), new double[3]))
                .isEqualTo(new NotEstimable("both are alike in every column"));
    }

    @Test
    void a_column_without_a_coefficient_gives_its_reason() {
        Strata pairs = Strata.of(new int[] {0, 2, 4}, new boolean[] {true, false, true, false});
        ConditionalFit fit =
                ConditionalLogistic.fit(pairs, new double[][] {{1, 2, 3, 1}, {5, 5, 6, 6}});
        assertThat(LinearCombination.of(fit, new double[] {0, 1}))
                .isEqualTo(new NotEstimable("constant within every matched set"));
        assertThat(LinearCombination.of(new NotEstimable("no set"), new double[] {1}))
                .isEqualTo(new NotEstimable("no set"));
    }
}
