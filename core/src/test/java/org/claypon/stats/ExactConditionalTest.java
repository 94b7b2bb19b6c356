package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.ITERATED;
import static org.claypon.Tolerance.printed;
import static org.claypon.stats.ConditionalLogisticGoldenTest.value;

import java.util.ArrayList;
import java.util.List;
import org.claypon.Golden;
import org.claypon.Tolerance;
import org.claypon.stats.CollapseTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactConditionalTest {

    private static ExactConditional named(String model) {
        return ExactConditional.of(CollapseTableTest.named(model));
    }

    private static void isPrinted(double found, String expected) {
        assertThat(found).isCloseTo(Double.parseDouble(expected), printed(expected));
    }

    private static double ratio(Quantity logRatio) {
        return StrictMath.exp(value(logRatio));
    }

    @Test
    void gall_bladder_disease_has_the_printed_exact_numbers() { // methods a.4
        ExactConditional exact = named("bdendo_gall");
        isPrinted(value(exact.upperP()), "4.879315023e-04");
        isPrinted(value(exact.doubledP()), "9.758630045e-04");
        isPrinted(value(exact.midP()), "6.072810581e-04");
        isPrinted(value(exact.minimumLikelihoodP()), "5.319968484e-04");
        isPrinted(ratio(exact.limits().lower()), "1.667327731");
        isPrinted(ratio(exact.limits().upper()), "8.274821032");
        isPrinted(ratio(exact.medianUnbiased()), "3.686988619");
    }

    @Test
    void oestrogens_have_the_printed_exact_numbers() { // methods a.4
        ExactConditional exact = named("bdendo_est");
        isPrinted(value(exact.upperP()), "3.980636826e-09");
        isPrinted(ratio(exact.limits().lower()), "3.43099195");
        isPrinted(ratio(exact.limits().upper()), "21.54591215");
        isPrinted(ratio(exact.medianUnbiased()), "7.823423068");
    }

    @Test
    void pairs_are_the_exact_mcnemar_test_and_limits() { // methods a.3: 29 v 3
        ExactConditional exact = named("bdendo11_est");
        isPrinted(value(exact.doubledP()), "2.556014806e-06");
        isPrinted(ratio(exact.limits().lower()), "2.996372082");
        isPrinted(ratio(exact.limits().upper()), "49.588905005");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gall", "est", "several", "pairs"})
    void p_values_agree_with_R_mantelhaen_test_exact(String row) {
        Golden golden = Golden.read("exact-conditional.csv");
        ExactConditional exact =
                switch (row) {
                    case "several" -> ExactConditional.of(CollapseTableTest.SEVERAL);
                    case "pairs" -> named("bdendo11_est");
                    default -> named("bdendo_" + row);
                };
        isGolden(value(exact.upperP()), golden.value(row, "upper"));
        isGolden(value(exact.lowerP()), golden.value(row, "lower"));
        isGolden(value(exact.minimumLikelihoodP()), golden.value(row, "two_sided"));
    }

    private static void isGolden(double found, double expected) {
        Tolerance digits = new Tolerance(1e-11, "R subtracts its upper tail from one");
        assertThat(found).isCloseTo(expected, digits.of(expected));
    }

    @Test
    void the_lower_limit_of_pairs_is_rosenbaums_gamma() { // 29 v 3: binomial(32, g/(1+g)) >= 29
        // is .025
        double gamma = ratio(named("bdendo11_est").limits().lower());
        double p = gamma / (1 + gamma);
        double tail = 0;
        for (int x = 29; x <= 32; x++) {
            tail +=
                    StrictMath.exp(MatchedColumns.logWays(32, x))
                            * StrictMath.pow(p, x)
                            * StrictMath.pow(1 - p, 32 - x);
        }
        assertThat(tail).isCloseTo(0.025, ITERATED.of(0.025));
        isPrinted(gamma, "2.9964");
    }

    @Test
    void six_pairs_in_one_direction_have_one_limit() { // by hand: (p)^6 = .025
        ExactConditional exact =
                ExactConditional.of(CollapseTable.of(List.of(new Row(1, 2, 1, 1, 6))));
        double root = StrictMath.pow(0.025, 1 / 6.0);
        double lower = root / (1 - root);
        assertThat(ratio(exact.limits().lower())).isCloseTo(lower, CLOSED_FORM.of(lower));
        assertThat(exact.limits().upper()).isInstanceOf(NotEstimable.class);
        assertThat(value(exact.doubledP())).isCloseTo(0.03125, CLOSED_FORM.of(0.03125));
        double half = StrictMath.pow(0.5, 1 / 6.0);
        assertThat(ratio(exact.medianUnbiased()))
                .isCloseTo(half / (1 - half), CLOSED_FORM.of(half / (1 - half)));
    }

    @Test
    void turning_the_exposure_round_turns_limits_and_tails() {
        List<Row> turned = new ArrayList<>();
        for (Row row : CollapseTableTest.SEVERAL.rows()) {
            turned.add(
                    new Row(
                            row.cases(),
                            row.members(),
                            row.members() - row.exposed(),
                            row.cases() - row.exposedCases(),
                            row.count()));
        }
        ExactConditional there = ExactConditional.of(CollapseTableTest.SEVERAL);
        ExactConditional back = ExactConditional.of(CollapseTable.of(turned));
        isGolden(value(back.lowerP()), value(there.upperP()));
        isGolden(value(back.minimumLikelihoodP()), value(there.minimumLikelihoodP()));
        isGolden(value(back.limits().upper()), -value(there.limits().lower()));
        isGolden(value(back.medianUnbiased()), -value(there.medianUnbiased()));
    }

    @Test
    void limits_are_where_the_tails_are_a_fortieth() {
        ExactConditional exact = ExactConditional.of(CollapseTableTest.SEVERAL);
        assertThat(exact.atLeastObserved(value(exact.limits().lower())))
                .isCloseTo(0.025, CLOSED_FORM.of(1));
        assertThat(exact.atMostObserved(value(exact.limits().upper())))
                .isCloseTo(0.025, CLOSED_FORM.of(1));
    }

    /// Every number of exposed cases that the sets can have, with its p and its probability: at each level that p can
    /// take, the chance of a p as small is not larger.
    @ParameterizedTest
    @CsvSource({"1,5,1,8,1,5,2,3", "2,5,2,3,1,4,1,4", "3,6,2,4,2,7,5,2", "1,2,1,9,1,3,1,1"})
    void the_chance_of_a_p_up_to_alpha_is_at_most_alpha_at_every_alpha(
            int m1, int n1, int t1, int k1, int m2, int n2, int t2, int k2) {
        CountDistribution law = law(m1, n1, t1, k1).plus(law(m2, n2, t2, k2));
        List<double[]> points = new ArrayList<>();
        for (long s = law.lowest(); s <= law.highest(); s++) {
            ExactConditional exact =
                    ExactConditional.of(withExposedCases(s, m1, n1, t1, k1, m2, n2, t2, k2));
            points.add(
                    new double[] {
                        law.at(s),
                        value(exact.upperP()),
                        value(exact.lowerP()),
                        value(exact.doubledP()),
                        value(exact.minimumLikelihoodP())
                    });
        }
        for (int kind = 1; kind <= 4; kind++) {
            for (double[] level : points) {
                double chance = 0;
                for (double[] point : points) {
                    chance += point[kind] <= level[kind] * (1 + 1e-9) ? point[0] : 0;
                }
                assertThat(chance).isLessThanOrEqualTo(level[kind] * (1 + 1e-6));
            }
        }
    }

    private static CountDistribution law(int m, int n, int t, int count) {
        NoncentralHypergeometric one = new NoncentralHypergeometric(m, n, t);
        return new CountDistribution(one.lowest(), one.probabilities(0)).times(count);
    }

    /// A table of `k1 + k2` sets with the given total of exposed cases.
    private static CollapseTable withExposedCases(
            long total, int m1, int n1, int t1, int k1, int m2, int n2, int t2, int k2) {
        List<Row> rows = new ArrayList<>();
        long left = total;
        for (int set = k1 + k2 - 1; set >= 0; set--) {
            boolean first = set < k1;
            int m = first ? m1 : m2;
            int n = first ? n1 : n2;
            int t = first ? t1 : t2;
            int others =
                    Math.min(set, k1) * Math.max(0, m1 + t1 - n1)
                            + Math.max(0, set - k1) * Math.max(0, m2 + t2 - n2);
            int a = (int) Math.min(Math.min(m, t), left - others);
            rows.add(new Row(m, n, t, a, 1));
            left -= a;
        }
        assertThat(left).isZero();
        return CollapseTable.of(rows);
    }

    @Test
    void thousands_of_sets_neither_overflow_nor_vanish() {
        CollapseTable table =
                CollapseTable.of(
                        List.of(
                                new Row(1, 5, 1, 1, 2999),
                                new Row(1, 5, 1, 0, 1),
                                new Row(1, 5, 2, 1, 1000),
                                new Row(1, 5, 2, 0, 1000)));
        ExactConditional exact = ExactConditional.of(table);
        assertThat(value(exact.upperP())).isEqualTo(CountDistribution.NEGLIGIBLE);
        assertThat(value(exact.lowerP())).isEqualTo(1);
        assertThat(exact.minimumLikelihoodP()).isInstanceOf(NotEstimable.class);
        // With this many sets the exact limits are close to those of the profile.
        Limits profile = ConditionalLogistic.of(table).limits(0);
        Tolerance large = new Tolerance(0.01, "counts of thousands are nearly continuous");
        assertThat(value(exact.limits().lower()))
                .isCloseTo(value(profile.lower()), large.of(value(profile.lower())));
        assertThat(value(exact.limits().upper()))
                .isCloseTo(value(profile.upper()), large.of(value(profile.upper())));
    }

    @Test
    void five_thousand_pairs_agree_with_the_binomial() { // 2,600 v 2,400: binomial(5000, 1/2) >=
        // 2600
        ExactConditional exact =
                ExactConditional.of(
                        CollapseTable.of(
                                List.of(new Row(1, 2, 1, 1, 2600), new Row(1, 2, 1, 0, 2400))));
        double tail = 0;
        for (int x = 5000; x >= 2600; x--) {
            tail += StrictMath.exp(MatchedColumns.logWays(5000, x) - 5000 * StrictMath.log(2));
        }
        assertThat(value(exact.upperP())).isCloseTo(tail, ITERATED.of(tail));
    }

    @Test
    void without_an_informative_set_nothing_is_exact() {
        ExactConditional exact =
                ExactConditional.of(CollapseTable.of(List.of(new Row(1, 5, 0, 0, 4))));
        assertThat(exact.doubledP()).isInstanceOf(NotEstimable.class);
        assertThat(exact.midP()).isInstanceOf(NotEstimable.class);
        assertThat(exact.minimumLikelihoodP()).isInstanceOf(NotEstimable.class);
        assertThat(exact.limits().lower()).isInstanceOf(NotEstimable.class);
        assertThat(exact.medianUnbiased()).isInstanceOf(NotEstimable.class);
    }
}
