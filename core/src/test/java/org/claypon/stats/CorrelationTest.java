package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.printed;

import java.util.Arrays;
import org.claypon.Golden;
import org.claypon.stats.Correlation.Coefficient;
import org.junit.jupiter.api.Test;

class CorrelationTest {

    private static final double[] X = {1, 2, 2, 3, 3, 3, 4, 9};
    private static final double[] Y = {5, 1, 4, 4, 2, 7, 7, 8};

    @Test
    void agrees_with_R_cor_test_with_and_without_ties() {
        Golden golden = Golden.read("correlation.csv");
        for (String data : golden.keys()) {
            double[] x = numbers(golden.text(data, "x"));
            double[] y = numbers(golden.text(data, "y"));
            Coefficient pearson = (Coefficient) Correlation.pearson(x, y);
            close(pearson.r(), golden.value(data, "pearson"));
            close(pearson.p(), golden.value(data, "pearson_p"));
            close(value(pearson.limits(0.95).lower()), golden.value(data, "lower"));
            close(value(pearson.limits(0.95).upper()), golden.value(data, "upper"));
            Coefficient spearman = (Coefficient) Correlation.spearman(x, y);
            close(spearman.r(), golden.value(data, "spearman"));
            close(spearman.p(), golden.value(data, "spearman_p"));
        }
    }

    @Test
    void a_printed_correlation_of_thirty_has_its_p_and_limits() { // methods.md g.4, row 5
        Coefficient found = new Coefficient(30, 0.22);
        assertThat(found.p()).isCloseTo(0.242738988, printed(9));
        assertThat(value(found.limits(0.95).lower())).isCloseTo(-0.152344, printed(6));
        assertThat(value(found.limits(0.95).upper())).isCloseTo(0.537655, printed(6));
    }

    @Test
    void the_correlations_of_a_published_abstract_have_other_p_values() { // methods.md g.2: 80
        // patients
        assertThat(new Coefficient(80, -0.025).p()).isCloseTo(0.8258, printed(4));
        assertThat(new Coefficient(80, -0.295).p()).isCloseTo(0.0079, printed(4));
    }

    @Test
    void turning_one_measurement_turns_the_sign_and_nothing_else() {
        double[] turned = Arrays.stream(Y).map(y -> 100 - 3 * y).toArray();
        Coefficient found = (Coefficient) Correlation.pearson(X, Y);
        Coefficient opposite = (Coefficient) Correlation.pearson(X, turned);
        close(opposite.r(), -found.r());
        close(((Coefficient) Correlation.spearman(X, turned)).r(), -0.590164575871131);
    }

    @Test
    void ranks_do_not_see_a_rising_transformation() {
        double[] squared = Arrays.stream(X).map(x -> x * x).toArray();
        assertThat(Correlation.spearman(squared, Y)).isEqualTo(Correlation.spearman(X, Y));
    }

    @Test
    void what_has_no_correlation_says_why() {
        double[] same = {2, 2, 2};
        assertThat(Correlation.pearson(same, new double[] {1, 2, 3}))
                .isEqualTo(new NotEstimable("all values of one measurement are the same"));
        assertThat(Correlation.spearman(new double[] {1, 2}, new double[] {1, 2}))
                .isEqualTo(new NotEstimable("a correlation needs at least three people"));
        assertThat(new Coefficient(3, 0.5).limits(0.95).lower())
                .isEqualTo(new NotEstimable("limits need at least four people"));
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    }

    private static double value(Quantity quantity) {
        return ((Quantity.Value) quantity).value();
    }

    private static void close(double found, double expected) {
        assertThat(found).isCloseTo(expected, CLOSED_FORM.of(expected));
    }
}
