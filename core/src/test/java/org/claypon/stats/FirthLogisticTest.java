package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.Tolerance.ITERATED;
import static org.claypon.Tolerance.printed;
import static org.claypon.stats.ConditionalLogisticGoldenTest.chiSquare;
import static org.claypon.stats.ConditionalLogisticGoldenTest.estimated;
import static org.claypon.stats.ConditionalLogisticGoldenTest.value;

import java.util.ArrayList;
import java.util.List;
import org.claypon.Golden;
import org.claypon.Tolerance;
import org.claypon.stats.ConditionalFit.Fitted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirthLogisticTest {

    private static final Tolerance CLOSED_BY_ITERATION =
            new Tolerance(
                    1e-10, "the closed form, reached by steps that end at 1e-11 standard errors");

    private static FirthLogistic ofClass(int exposed, int members, int sets, int exposedCases) {
        List<CollapseTable.Row> rows = new ArrayList<>();
        if (exposedCases > 0) {
            rows.add(new CollapseTable.Row(1, members, exposed, 1, exposedCases));
        }
        if (exposedCases < sets) {
            rows.add(new CollapseTable.Row(1, members, exposed, 0, sets - exposedCases));
        }
        return ConditionalLogistic.of(CollapseTable.of(rows)).firth();
    }

    private static double coefficient(FirthLogistic firth) {
        return estimated((Fitted) firth.fit(), 0).coefficient();
    }

    @ParameterizedTest
    @CsvSource({
        "1,2,32,29",
        "1,2,6,6",
        "1,5,5,0",
        "2,5,40,13",
        "3,4,1,1",
        "1,3,1,1",
        "1,2,1,0",
        "1,501,1,1",
        "1,101,7,2"
    })
    void one_class_of_sets_has_a_closed_form(int t, int n, int sets, int y) { // methods a.4
        double p = (y + 0.5) / (sets + 1);
        double expected = StrictMath.log(p / (1 - p)) - StrictMath.log(t / (double) (n - t));
        assertThat(coefficient(ofClass(t, n, sets, y)))
                .isCloseTo(expected, CLOSED_BY_ITERATION.of(expected));
    }

    @Test
    void pairs_have_the_printed_estimates_limits_and_tests() { // methods a.4: 29 v 3 and 6 v 0
        FirthLogistic both = ofClass(1, 2, 32, 29);
        assertThat(coefficient(both)).isCloseTo(2.131627, printed(6));
        assertThat(estimated((Fitted) both.fit(), 0).standardError())
                .isCloseTo(0.574108, printed(6));
        assertThat(value(both.limits(0).lower())).isCloseTo(1.154832, printed(6));
        assertThat(value(both.limits(0).upper())).isCloseTo(3.439908, printed(6));
        FirthLogistic empty = ofClass(1, 2, 6, 6);
        assertThat(coefficient(empty)).isCloseTo(2.564949, printed(6));
        assertThat(value(empty.limits(0).lower())).isCloseTo(0.430277, printed(6));
        assertThat(value(empty.limits(0).upper())).isCloseTo(7.435665, printed(6));
        assertThat(chiSquare(empty.likelihoodRatio(0)).p()).isCloseTo(0.013506, printed(6));
    }

    @ParameterizedTest
    @CsvSource({
        "bdendo_gall, 1.301778, 0.371787, 0.582298, 2.031840",
        "bdendo_est, 2.019001, 0.413564, 1.273772, 2.900305",
        "infert_spontaneous, 1.626479, 0.331794, 1.011019, 2.310745"
    })
    void classic_sets_have_the_printed_estimates_and_limits(
            String model, double b, double error, double lower, double upper) { // methods a.4
        MatchedData data = MatchedData.named(model);
        for (FirthLogistic firth :
                List.of(
                        data.model().firth(),
                        ConditionalLogistic.of(CollapseTable.of(data.strata(), data.exposed()))
                                .firth())) {
            assertThat(coefficient(firth)).isCloseTo(b, printed(6));
            assertThat(estimated((Fitted) firth.fit(), 0).standardError())
                    .isCloseTo(error, printed(6));
            assertThat(value(firth.limits(0).lower())).isCloseTo(lower, printed(6));
            assertThat(value(firth.limits(0).upper())).isCloseTo(upper, printed(6));
        }
    }

    @Test
    void gall_bladder_disease_has_the_printed_penalised_p() { // methods a.4
        FirthLogistic firth = MatchedData.named("bdendo_gall").model().firth();
        assertThat(chiSquare(firth.likelihoodRatio(0)).p())
                .isCloseTo(4.6871e-04, printed("4.6871e-04"));
    }

    @ParameterizedTest
    @CsvSource({"infert", "several", "separated"})
    void several_terms_agree_with_every_choice_of_cases_listed_in_R(String name) {
        Golden golden = Golden.read("firth-conditional.csv", "data", "term");
        FirthLogistic firth = data(name).model().firth();
        Fitted fitted = (Fitted) firth.fit();
        for (int term = 0; term < fitted.terms().size(); term++) {
            String row = name + "/" + (term + 1);
            isGolden(estimated(fitted, term).coefficient(), golden.value(row, "coef"));
            isGolden(estimated(fitted, term).standardError(), golden.value(row, "se"));
            isGolden(value(firth.limits(term).lower()), golden.value(row, "lower"));
            isGolden(value(firth.limits(term).upper()), golden.value(row, "upper"));
            isGolden(chiSquare(firth.likelihoodRatio(term)).statistic(), golden.value(row, "lr"));
        }
    }

    private static void isGolden(double found, double expected) {
        assertThat(found).isCloseTo(expected, ITERATED.of(expected));
    }

    private static MatchedData data(String name) {
        return switch (name) {
            case "infert" -> MatchedData.named("infert_main");
            case "several" -> MatchedData.several(12, 6, 2, 1);
            default ->
                    MatchedData.of(
                            new double[] {1, 1, 2, 2, 3, 3, 4, 4, 4, 4, 5, 5},
                            new double[] {1, 0, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0},
                            new double[] {2, 1, 3, 1, 1, 0, 4, 3, 2, 1, 5, 2},
                            new double[] {0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 0, 1});
        };
    }

    @Test
    void the_separated_data_have_no_maximum_likelihood_estimate() {
        assertThat(((Fitted) data("separated").model().fit()).terms())
                .contains(new ConditionalFit.Term.Separated(1));
    }
}
