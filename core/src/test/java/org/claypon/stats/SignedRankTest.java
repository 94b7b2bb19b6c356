package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.printed;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.claypon.Golden;
import org.claypon.stats.MatchedDifference.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedRankTest {

    private static final Golden GOLDEN = Golden.read("signed-rank.csv", "data");

    @Test
    void the_logarithms_of_the_twelve_sets_have_the_printed_p() { // methods.md f: exact p .00927734
        ClassicSets.Values sets = ClassicSets.Values.of("twelve");
        SignedRank found = SignedRank.overSets(sets.values(), sets.strata(), Scale.LOG);
        assertThat(Quantities.value(found.p())).isCloseTo(0.00927734, printed(8));
        agrees("twelve_logs", found);
    }

    @ParameterizedTest
    @CsvSource({
        "untied_40, 40, 1009, 400.25",
        "untied_200, 200, 1009, 440.25",
        "tied_14, 14, 11, 3",
        "tied_250, 250, 61, 26",
        "untied_300, 300, 1009, 450.25"
    })
    void agrees_with_R_exact_and_by_the_normal_curve(String row, int n, int size, double middle) {
        agrees(row, SignedRank.of(made(n, size, middle), 0));
    }

    private static void agrees(String row, SignedRank found) {
        assertThat(found.sets()).isEqualTo((int) GOLDEN.value(row, "sets"));
        assertThat(Quantities.value(found.v())).isEqualTo(GOLDEN.value(row, "v"));
        double p = GOLDEN.value(row, "p");
        assertThat(Quantities.value(found.p())).isCloseTo(p, CLOSED_FORM.of(p));
    }

    private static double[] made(int n, int size, double middle) {
        return IntStream.rangeClosed(1, n).mapToDouble(i -> 7919L * i % size - middle).toArray();
    }

    @Test
    void three_sets_by_hand() { // of 8 choices of signs, one has V = 0 and one V = 6
        assertThat(SignedRank.of(new double[] {1, 2, 3}, 0))
                .isEqualTo(new SignedRank(new Quantity.Value(6), new Quantity.Value(0.25), 3));
        // ranks 1½, 1½, 3: V = 3 has as many choices below as above
        assertThat(SignedRank.of(new double[] {1, -1, 2, 0}, 0).p())
                .isEqualTo(new Quantity.Value(0.75));
    }

    @Test
    void a_value_far_out_changes_nothing_and_a_t_test_much() {
        double[] values = {10, 8, 11, 8, 12, 8, 13, 8, 14, 8, 15, 8};
        double[] outlier = values.clone();
        outlier[10] = 15_000;
        Strata pairs = pairs(6);
        assertThat(SignedRank.overSets(outlier, pairs, Scale.PLAIN))
                .isEqualTo(SignedRank.overSets(values, pairs, Scale.PLAIN));
        assertThat(tTest(values, pairs)).isLessThan(0.01);
        assertThat(tTest(outlier, pairs)).isGreaterThan(0.3);
    }

    private static double tTest(double[] values, Strata strata) {
        return ((MatchedDifference.Difference)
                        MatchedDifference.overSets(values, strata, Scale.PLAIN))
                .p();
    }

    @Test
    void differences_that_are_equal_but_for_rounding_are_tied_and_zero_is_zero() {
        // 0.3 − 0.2 and 0.2 − 0.1 differ in the last place; the mean of 0.1, 0.2 and 0.3 is not
        // quite 0.2
        double[] values = {0.3, 0.2, 0.1, 0.2, 0.8, 0.5};
        SignedRank found = SignedRank.overSets(values, pairs(3), Scale.PLAIN);
        assertThat(found.v()).isEqualTo(new Quantity.Value(4.5));
        Strata oneToThree = Strata.of(new int[] {0, 4}, new boolean[] {true, false, false, false});
        assertThat(
                        SignedRank.overSets(
                                        new double[] {0.2, 0.1, 0.2, 0.3}, oneToThree, Scale.PLAIN)
                                .p())
                .isEqualTo(new NotEstimable("cases and controls do not differ in any set"));
    }

    @Test
    void exchanging_cases_and_controls_keeps_p_and_turns_the_ranks() {
        double[] differences = made(37, 101, 40.25);
        double[] turned = Arrays.stream(differences).map(each -> -each).toArray();
        SignedRank one = SignedRank.of(differences, 0);
        SignedRank other = SignedRank.of(turned, 0);
        assertThat(other.p()).isEqualTo(one.p());
        assertThat(Quantities.value(one.v()) + Quantities.value(other.v()))
                .isEqualTo(37 * 38 / 2.0);
    }

    @Test
    void where_the_normal_curve_takes_over_its_p_is_little_larger_than_the_exact_one() {
        int[] doubled = IntStream.rangeClosed(1, SignedRank.EXACT).map(i -> 2 * i).toArray();
        int middle = SignedRank.EXACT * (SignedRank.EXACT + 1) / 2;
        for (int above = middle; above > 0; above -= 2) {
            double exact = SignedRank.exact(doubled, above);
            if (exact > 0.001) {
                assertThat(SignedRank.normal(doubled, above) / exact)
                        .isBetween(0.997, exact > 0.01 ? 1.021 : 1.072);
            }
        }
    }

    @Test
    void with_nothing_to_tell_apart_it_rejects_at_most_as_often_as_it_says() {
        // 4,000 studies of 15 pairs: the standard error of a share of 5 % is 0.34 %
        SplittableRandom random = new SplittableRandom(3);
        int rejected = 0;
        for (int study = 0; study < 4_000; study++) {
            double[] values = random.doubles(30).toArray();
            Quantity p = SignedRank.overSets(values, pairs(15), Scale.LOG).p();
            rejected += Quantities.value(p) <= 0.05 ? 1 : 0;
        }
        assertThat(rejected / 4_000.0).isBetween(0.035, 0.055);
    }

    @Test
    void nothing_to_rank_is_a_reason() {
        double[] zero = {0, 5, 3, 4};
        assertThat(SignedRank.overSets(zero, pairs(2), Scale.LOG).p())
                .isEqualTo(MatchedDifference.NO_LOGARITHM);
        double[] nobody = {Double.NaN, 5, 3, Double.NaN};
        assertThat(SignedRank.overSets(nobody, pairs(2), Scale.PLAIN).p())
                .isEqualTo(new NotEstimable("no set has a case and a control with a value"));
    }

    private static Strata pairs(int sets) {
        boolean[] cases = new boolean[2 * sets];
        for (int set = 0; set < sets; set++) {
            cases[2 * set] = true;
        }
        return Strata.of(IntStream.rangeClosed(0, sets).map(set -> 2 * set).toArray(), cases);
    }
}
