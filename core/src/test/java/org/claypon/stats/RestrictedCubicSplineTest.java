package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.printed;

import java.util.Arrays;
import java.util.List;
import org.claypon.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestrictedCubicSplineTest {

    private static final RestrictedCubicSpline B12 =
            new RestrictedCubicSpline(List.of(150.0, 250.0, 350.0, 600.0));

    @ParameterizedTest
    @CsvSource({
        "100, 0, 0",
        "200, .617283951, 0",
        "300, 16.66666667, .617283951",
        "400, 76.04938272, 15.80246914",
        "600, 311.1111111, 103.7037037"
    })
    void agrees_with_Harrells_rcspline_eval(double x, String first, String second) {
        double[] found = B12.at(x);
        assertThat(found[0]).isEqualTo(x);
        assertThat(found[1]).isCloseTo(Double.parseDouble(first), printed(first));
        assertThat(found[2]).isCloseTo(Double.parseDouble(second), printed(second));
    }

    @Test
    void beyond_the_outer_knots_it_is_a_straight_line() {
        assertThat(B12.at(-1000)).containsExactly(-1000, 0, 0);
        for (int column = 1; column < 3; column++) {
            double near = B12.at(700)[column] - B12.at(600)[column];
            double far = B12.at(900)[column] - B12.at(800)[column];
            assertThat(far).isCloseTo(near, within(1e-9 * near));
        }
    }

    @Test
    void at_a_knot_it_has_no_corner() { // the slopes on both sides differ by the square of the step
        double step = 1e-4;
        for (double knot : B12.knots()) {
            for (int column = 1; column < 3; column++) {
                double before = (B12.at(knot)[column] - B12.at(knot - step)[column]) / step;
                double after = (B12.at(knot + step)[column] - B12.at(knot)[column]) / step;
                assertThat(after).isCloseTo(before, within(1e-5));
            }
        }
    }

    @Test
    void in_another_unit_every_column_is_in_that_unit() {
        RestrictedCubicSpline pmol =
                new RestrictedCubicSpline(B12.knots().stream().map(knot -> knot * 0.738).toList());
        double[] found = pmol.at(420 * 0.738);
        for (int column = 0; column < 3; column++) {
            assertThat(found[column]).isCloseTo(B12.at(420)[column] * 0.738, CLOSED_FORM.of(400));
        }
    }

    @Test
    void knots_stand_at_percentiles() {
        Golden golden = Golden.read("spline-curve.csv", "fit", "what");
        MatchedData data = MatchedData.several(80, 4, 1, 20);
        double[] controls =
                java.util.stream.IntStream.range(0, data.strata().rows())
                        .filter(row -> !data.strata().isCase(row))
                        .mapToDouble(row -> data.columns()[0][row])
                        .toArray();
        RestrictedCubicSpline found =
                (RestrictedCubicSpline) RestrictedCubicSpline.withKnotsIn(controls);
        for (int knot = 0; knot < 4; knot++) {
            double expected = golden.value("knots/knot_" + (knot + 1), "value");
            assertThat(found.knots().get(knot)).isCloseTo(expected, CLOSED_FORM.of(expected));
        }
    }

    @Test
    void fewer_different_values_than_knots_carry_no_curve() {
        assertThat(RestrictedCubicSpline.withKnotsIn(1, 2, 3, 3, 2, 1))
                .isEqualTo(
                        new NotEstimable(
                                "there are fewer different values than the four knots of a spline"));
        assertThat(RestrictedCubicSpline.withKnotsIn()).isInstanceOf(NotEstimable.class);
    }

    @Test
    void percentiles_that_coincide_carry_no_curve() {
        double[] mostlyZero = new double[40];
        Arrays.setAll(mostlyZero, i -> i < 20 ? 0 : i);
        assertThat(RestrictedCubicSpline.withKnotsIn(mostlyZero))
                .isEqualTo(
                        new NotEstimable(
                                "so many share a value that two of the four knots of a spline coincide"));
    }

    @Test
    void knots_that_do_not_rise_are_our_fault() {
        assertThatThrownBy(() -> new RestrictedCubicSpline(List.of(1.0, 3.0, 2.0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RestrictedCubicSpline(List.of(1.0, 2.0, 2.0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
