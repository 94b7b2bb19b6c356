package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.ITERATED;
import static org.claypon.Tolerance.printed;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.claypon.Golden;
import org.claypon.stats.ConditionalFit.ChiSquare;
import org.claypon.stats.ConditionalFit.Fitted;
import org.claypon.stats.ConditionalFit.Term;
import org.claypon.stats.ConditionalFit.TestOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Agreement with R survival, Breslow & Day's data and the numbers printed elsewhere.
class ConditionalLogisticGoldenTest {

    private static final String[] MODELS = {
        "infert_main",
        "infert_factor",
        "infert_spontaneous",
        "bdendo_gall",
        "bdendo_est",
        "bdendo_hyp",
        "bdendo_dur",
        "bdendo_duration",
        "bdendo11_gall",
        "bdendo11_est"
    };

    static Term.Estimated estimated(Fitted fitted, int term) {
        return (Term.Estimated) fitted.terms().get(term);
    }

    static double value(Quantity quantity) {
        return ((Quantity.Value) quantity).value();
    }

    static ChiSquare chiSquare(TestOutcome outcome) {
        return (ChiSquare) outcome;
    }

    private static void isGolden(double found, double expected) {
        assertThat(found).isCloseTo(expected, ITERATED.of(expected));
    }

    @Test
    void coefficients_agree_with_R_clogit() {
        Golden golden = Golden.read("clogit-coefficients.csv", "model", "term");
        int compared = 0;
        for (String model : MODELS) {
            Fitted fitted = MatchedData.named(model).fitted();
            for (int term = 0; term < fitted.terms().size(); term++) {
                String row = model + "/" + (term + 1);
                isGolden(estimated(fitted, term).coefficient(), golden.value(row, "coef"));
                isGolden(estimated(fitted, term).standardError(), golden.value(row, "se"));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(golden.rows().size());
    }

    @Test
    void likelihoods_and_overall_tests_agree_with_R_clogit() {
        Golden golden = Golden.read("clogit-fits.csv");
        assertThat(golden.keys()).containsExactly(MODELS);
        for (String model : MODELS) {
            Fitted fitted = MatchedData.named(model).fitted();
            isGolden(fitted.logLikelihoodNull(), golden.value(model, "loglik0"));
            isGolden(fitted.logLikelihood(), golden.value(model, "loglik1"));
            isGolden(chiSquare(fitted.score()).statistic(), golden.value(model, "score"));
            isGolden(chiSquare(fitted.score()).p(), golden.value(model, "score_p"));
            isGolden(chiSquare(fitted.wald()).statistic(), golden.value(model, "wald"));
            isGolden(chiSquare(fitted.likelihoodRatio()).p(), golden.value(model, "lr_p"));
            assertThat(fitted.degreesOfFreedom()).isEqualTo((int) golden.value(model, "df"));
        }
    }

    @Test
    void profile_limits_and_tests_of_one_term_agree_with_R_coxph() {
        Golden golden = Golden.read("clogit-profile.csv", "model", "term");
        for (String row : golden.keys()) {
            ConditionalLogistic model = MatchedData.named(row.split("/", -1)[0]).model();
            int term = Integer.parseInt(row.split("/", -1)[1]) - 1;
            isGolden(value(model.limits(term).lower()), golden.value(row, "lower"));
            isGolden(value(model.limits(term).upper()), golden.value(row, "upper"));
            isGolden(chiSquare(model.likelihoodRatio(term)).statistic(), golden.value(row, "lr"));
            isGolden(chiSquare(model.score(term)).statistic(), golden.value(row, "score"));
        }
        assertThat(golden.keys()).hasSize(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/6/2/1", "12/6/4/2", "3/60/25/3", "1/400/100/4"})
    void several_cases_a_set_agree_with_R_clogit_exact(String row) {
        Golden golden = Golden.read("clogit-several-cases.csv", "sets", "members", "cases", "seed");
        int[] design = Arrays.stream(row.split("/", -1)).mapToInt(Integer::parseInt).toArray();
        Fitted fitted = MatchedData.several(design[0], design[1], design[2], design[3]).fitted();
        for (int term = 0; term < 3; term++) {
            isGolden(estimated(fitted, term).coefficient(), golden.value(row, "b" + (term + 1)));
            isGolden(estimated(fitted, term).standardError(), golden.value(row, "se" + (term + 1)));
        }
        isGolden(fitted.logLikelihoodNull(), golden.value(row, "loglik0"));
        isGolden(fitted.logLikelihood(), golden.value(row, "loglik1"));
        isGolden(chiSquare(fitted.score()).statistic(), golden.value(row, "score"));
    }

    @Test
    void four_sets_of_five_with_two_cases_agree_with_the_printed_exact_fit() { // R clogit,
        // methods a.3
        double[] x = {
            1.2, .4, .1, -.5, .9, 2.1, 1, .3, 1.5, -1, .2, -.3, -.8, .5, -1.1, 1.7, .6, .9, -.2, .4
        };
        double[] z = {0, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0, 1, 1, 0, 0, 1, 0, 0, 0, 1};
        double[] set = new double[20];
        double[] isCase = new double[20];
        for (int row = 0; row < 20; row++) {
            set[row] = Math.floorDiv(row, 5);
            isCase[row] = row % 5 < 2 ? 1 : 0;
        }
        Fitted fitted = MatchedData.of(set, isCase, x, z).fitted();
        // R's default stops at 2.62894928567; with eps = 1e-14 it gives these.
        isGolden(estimated(fitted, 0).coefficient(), 2.62894928707385);
        isGolden(estimated(fitted, 1).coefficient(), 2.12741266424972);
        isGolden(estimated(fitted, 0).standardError(), 1.63576129190);
        isGolden(estimated(fitted, 1).standardError(), 1.39269582621);
        assertThat(fitted.logLikelihoodNull()).isCloseTo(-9.210340372, printed(9));
        assertThat(fitted.logLikelihood()).isCloseTo(-5.096520398, printed(9));
        assertThat(chiSquare(fitted.score()).statistic()).isCloseTo(6.226345308, printed(9));
    }

    @Test
    void endometrial_cancer_pairs_have_the_odds_ratio_of_their_discordant_pairs() { // 29 v 3, by
        // hand
        Fitted fitted = MatchedData.named("bdendo11_est").fitted();
        double logRatio = StrictMath.log(29 / 3.0);
        double error = StrictMath.sqrt(1 / 29.0 + 1 / 3.0);
        assertThat(estimated(fitted, 0).coefficient())
                .isCloseTo(logRatio, CLOSED_FORM.of(logRatio));
        assertThat(estimated(fitted, 0).standardError()).isCloseTo(error, CLOSED_FORM.of(error));
        assertThat(chiSquare(fitted.score()).statistic()).isCloseTo(21.125, CLOSED_FORM.of(21.125));
    }

    @Test
    void infert_limits_are_those_printed_for_the_profile() { // methods a.3
        ConditionalLogistic model = MatchedData.named("infert_main").model();
        assertThat(value(model.limits(0).lower())).isCloseTo(1.352770285, printed(9));
        assertThat(value(model.limits(0).upper())).isCloseTo(2.747328718, printed(9));
        assertThat(value(model.limits(1).lower())).isCloseTo(0.7460196734, printed(10));
        assertThat(value(model.limits(1).upper())).isCloseTo(2.174710643, printed(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stratum", "person"})
    void clustered_errors_agree_with_R_coxph(String cluster) {
        Golden infert = Golden.classic("infert.csv");
        double[] person = new double[infert.rows().size()];
        for (int row = 0; row < person.length; row++) {
            person[row] = row % 200;
        }
        double[] stratum = infert.numbers("stratum");
        MatchedData data =
                MatchedData.of(
                        stratum,
                        infert.numbers("case"),
                        infert.numbers("spontaneous"),
                        infert.numbers("induced"),
                        cluster.equals("stratum") ? stratum : person);
        double[][] columns = {data.columns()[0], data.columns()[1]};
        long[] clusters = Arrays.stream(data.columns()[2]).mapToLong(id -> (long) id).toArray();
        Fitted fitted = (Fitted) ConditionalLogistic.fit(data.strata(), columns);
        List<Quantity> errors = ClusteredErrors.of(data.strata(), columns, fitted, clusters);
        Golden golden = Golden.read("clogit-robust.csv");
        isGolden(value(errors.get(0)), golden.value(cluster, "spontaneous"));
        isGolden(value(errors.get(1)), golden.value(cluster, "induced"));
    }

    @ParameterizedTest
    @CsvSource({"b12_100", "log2b12", "lowb12", "highhcy", "hcy", "multi"})
    void the_finished_match_of_the_health_survey_agrees_with_R_clogit(String model) {
        String folder = System.getenv("CLAYPON_DATA");
        assumeTrue(folder != null, "CLAYPON_DATA does not name the folder of the health survey");
        Golden data = Golden.data(Path.of(folder, "nhanes", "nhanes_rls_dx_1to4.csv"));
        Golden golden = Golden.read("clogit-nhanes.csv", "model", "term");
        List<String> rows =
                golden.keys().stream().filter(key -> key.startsWith(model + "/")).toList();
        double[][] columns =
                rows.stream()
                        .map(row -> column(data, row.split("/", -1)[1]))
                        .toArray(double[][]::new);
        Fitted fitted = MatchedData.of(data.numbers("set"), data.numbers("case"), columns).fitted();
        for (int term = 0; term < rows.size(); term++) {
            if (golden.text(rows.get(term), "coef").isEmpty()) {
                assertThat(fitted.terms().get(term)).isEqualTo(new Term.Aliased(List.of()));
            } else {
                isGolden(
                        estimated(fitted, term).coefficient(),
                        golden.value(rows.get(term), "coef"));
                isGolden(
                        estimated(fitted, term).standardError(),
                        golden.value(rows.get(term), "se"));
            }
        }
        isGolden(fitted.logLikelihoodNull(), golden.value(rows.getFirst(), "loglik0"));
        isGolden(fitted.logLikelihood(), golden.value(rows.getFirst(), "loglik1"));
    }

    private static double[] column(Golden data, String term) {
        double[] b12 = data.numbers("LBXB12");
        return switch (term) {
            case "b12_100" -> Arrays.stream(b12).map(x -> x / 100).toArray();
            case "log2b12" -> Arrays.stream(b12).map(x -> Math.log(x) / Math.log(2)).toArray();
            case "lowb12" -> MatchedData.indicator(b12, x -> x < 300);
            case "highhcy" -> MatchedData.indicator(data.numbers("LBXHCY"), x -> x > 12);
            case "hcy" -> data.numbers("LBXHCY");
            default -> data.numbers(term);
        };
    }
}
