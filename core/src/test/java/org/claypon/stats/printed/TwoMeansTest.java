package org.claypon.stats.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.printed;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.claypon.stats.printed.TwoMeans.Group;
import org.junit.jupiter.api.Test;

class TwoMeansTest {

    private static TwoMeans of(double m1, double s1, int n1, double m2, double s2, int n2) {
        return new TwoMeans(
                new Group(Span.of(m1), Span.of(s1), n1), new Group(Span.of(m2), Span.of(s2), n2));
    }

    private static TwoMeans rounded(String m1, String s1, int n1, String m2, String s2, int n2) {
        return new TwoMeans(group(m1, s1, n1), group(m2, s2, n2));
    }

    private static Group group(String mean, String sd, int people) {
        return new Group(Rounding.of(mean).rounded(), Rounding.of(sd).rounded(), people);
    }

    @Test
    void agrees_with_R_t_test_on_sleep() {
        TwoMeans sleep = of(0.75, 1.789009658, 10, 2.33, 2.002248736, 10);
        assertThat(sleep.pooledT().low()).isCloseTo(-1.860813467, printed(9));
        assertThat(sleep.pooledP().low()).isCloseTo(0.07918671, printed(8));
        assertThat(sleep.welchDegreesOfFreedom().low()).isCloseTo(17.77647352, printed(8));
        assertThat(sleep.welchP().low()).isCloseTo(0.07939414, printed(8));
        assertThat(sleep.standardisedDifference().low()).isCloseTo(-0.83218108, printed(8));
        assertThat(sleep.correctedStandardisedDifference().low())
                .isCloseTo(-0.79701850, printed(8));
    }

    @Test
    void the_printed_digits_of_sleep_leave_t_and_p_open_within_bounds() {
        TwoMeans sleep = rounded("0.75", "1.79", 10, "2.33", "2.00", 10);
        assertThat(sleep.pooledT().low()).isCloseTo(-1.87824, printed(5));
        assertThat(sleep.pooledT().high()).isCloseTo(-1.84488, printed(5));
        assertThat(sleep.pooledP().low()).isCloseTo(0.07665, printed(5));
        assertThat(sleep.pooledP().high()).isCloseTo(0.08157, printed(5));
    }

    @Test
    void agrees_with_R_t_test_on_mtcars() {
        TwoMeans cars = of(17.147368, 3.833966, 19, 24.392308, 6.166504, 13);
        assertThat(cars.pooledT().low()).isCloseTo(-4.106126983, printed(6)); // means to 6 digits
        assertThat(cars.pooledP().low()).isCloseTo(2.850207e-04, printed("2.850e-04"));
        assertThat(cars.welchT().low()).isCloseTo(-3.767123145, printed(6));
        assertThat(cars.welchDegreesOfFreedom().low()).isCloseTo(18.33225164, printed(5));
        assertThat(cars.welchP().low()).isCloseTo(0.001373638, printed(8));
    }

    @Test
    void eighty_pairs_of_an_invented_paper() {
        TwoMeans b12 = of(342.9, 120.5, 80, 410.2, 160.3, 80);
        assertThat(b12.pooledT().low()).isCloseTo(-3.001641255, printed(9));
        assertThat(b12.pooledP().low()).isCloseTo(0.003121988, printed(9));
        assertThat(b12.welchDegreesOfFreedom().low()).isCloseTo(146.673229, printed(6));
        assertThat(b12.welchP().low()).isCloseTo(0.003157153, printed(9));
    }

    @Test
    void numbers_drawn_from_the_box_give_statistics_inside_the_bounds() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
        for (int i = 0; i < 5_000; i++) {
            double m1 = random.nextDouble(0, 3);
            double m2 = random.nextDouble(0, 3);
            double s1 = random.nextDouble(0.1, 2);
            double s2 = random.nextDouble(0.1, 2);
            int n1 = random.nextInt(2, 40);
            int n2 = random.nextInt(2, 40);
            double width = random.nextDouble(0, 0.2);
            TwoMeans box =
                    new TwoMeans(
                            new Group(around(m1, width, random), around(s1, width, random), n1),
                            new Group(around(m2, width, random), around(s2, width, random), n2));
            TwoMeans point = of(m1, s1, n1, m2, s2, n2);
            assertThat(box.pooledT().meets(point.pooledT())).isTrue();
            assertThat(box.pooledP().meets(point.pooledP())).isTrue();
            assertThat(box.welchDegreesOfFreedom().meets(point.welchDegreesOfFreedom())).isTrue();
            assertThat(box.welchP().meets(point.welchP())).isTrue();
        }
    }

    private static Span around(double value, double width, RandomGenerator random) {
        double below = random.nextDouble() * width;
        return new Span(value - below, value - below + width);
    }

    @Test
    void a_spread_that_may_be_zero_leaves_t_open() {
        TwoMeans two = rounded("3.0", "0.0", 5, "2.0", "0.0", 5);
        assertThat(two.pooledT().high()).isInfinite();
        assertThat(two.pooledP().low()).isLessThan(1e-200);
    }

    @Test
    void the_spread_for_a_p_gives_that_p_back() {
        double sd = TwoMeans.sdFor(251, 0.05, 80, 80);
        assertThat(of(168, sd, 80, 419, sd, 80).pooledP().low()).isCloseTo(0.05, CLOSED_FORM.of(1));
    }

    @Test
    void one_person_shows_no_spread() {
        assertThatThrownBy(() -> of(1, 1, 1, 2, 1, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
