package org.claypon.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.SmallStudy.number;
import static org.claypon.Tolerance.ITERATED;
import static org.claypon.Tolerance.printed;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.claypon.Golden;
import org.claypon.SmallStudy;
import org.claypon.results.Count;
import org.claypon.results.Curve;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.Trend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplineCurveTest {

    private static final String SPLINE = "exposure: {measurement: b12, scale: spline}\n";
    private static final Golden GOLDEN = Golden.read("spline-curve.csv", "fit", "what");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"plain", "adjusted"})
    void agrees_with_R_on_generated_sets(String name) {
        SmallStudy study = generated(SPLINE + "adjust: [x]\n");
        Model model = study.model(name.equals("plain") ? "b12 spline" : "b12 spline, adjusted");
        Curve curve = model.curve().orElseThrow();
        assertThat(number(curve.reference())).isEqualTo(GOLDEN.value("reference/value", "value"));
        for (String at : List.of("0.1", "0.25", "0.4", "0.7", "0.9")) {
            Curve.Point point = at(curve, Double.parseDouble(at));
            String row = name + "/at_" + at;
            double ratio = GOLDEN.value(row, "value");
            double error = GOLDEN.value(row, "standard_error");
            assertThat(Math.log(number(point.oddsRatio()))).isCloseTo(ratio, ITERATED.of(1));
            assertThat(Math.log(number(point.lower())))
                    .isCloseTo(ratio - 1.959963984540054 * error, ITERATED.of(1));
            assertThat(Math.log(number(point.upper())))
                    .isCloseTo(ratio + 1.959963984540054 * error, ITERATED.of(1));
        }
        assertThat(number(curve.overall().chiSquare()))
                .isCloseTo(GOLDEN.value(name + "/overall", "value"), ITERATED.of(20));
        assertThat(curve.overall().degreesOfFreedom()).isEqualTo(3);
        assertThat(number(curve.nonLinear().chiSquare()))
                .isCloseTo(GOLDEN.value(name + "/non_linear", "value"), ITERATED.of(20));
        assertThat(curve.nonLinear().degreesOfFreedom()).isEqualTo(2);
    }

    @Test
    void terms_stand_in_the_order_of_the_contract_and_a_reference_is_one() {
        Model model = generated(SPLINE + "adjust: [x]\n").model("b12 spline, adjusted");
        assertThat(model.terms())
                .extracting(Model.Term::term)
                .containsExactly(
                        "b12 spline: line", "b12 spline: bend 1", "b12 spline: bend 2", "x");
        Curve curve = model.curve().orElseThrow();
        assertThat(at(curve, number(curve.reference())))
                .isEqualTo(
                        new Curve.Point(
                                number(curve.reference()),
                                Figure.of(1),
                                Figure.of(1),
                                Figure.of(1)));
        assertThat(curve.controls()).isEqualTo(Count.of(240));
        assertThat(curve.unit()).isEqualTo("pg/mL");
    }

    @Test
    void points_are_round_and_lie_between_the_outer_knots() {
        Curve curve = generated(SPLINE).onlyModel().curve().orElseThrow();
        assertThat(curve.points()).hasSizeBetween(20, 41);
        assertThat(curve.points())
                .allMatch(point -> Math.rint(point.at() * 40) == point.at() * 40)
                .allMatch(point ->
                        point.at() >= number(curve.knots().getFirst())
                                && point.at() <= number(curve.knots().getLast()));
    }

    @Test
    void a_covariate_may_be_a_spline_and_has_no_curve_of_its_own() {
        Model model =
                generated("exposure: {column: x}\nadjust: [{measurement: b12, scale: spline}]\n")
                        .model("x, adjusted");
        assertThat(model.curve()).isEmpty();
        assertThat(model.terms())
                .extracting(Model.Term::term)
                .containsExactly(
                        "x", "b12 spline: line", "b12 spline: bend 1", "b12 spline: bend 2");
        Model other = generated(SPLINE + "adjust: [x]\n").model("b12 spline, adjusted");
        assertThat(number(model.logLikelihood()))
                .isCloseTo(number(other.logLikelihood()), ITERATED.of(100));
        assertThat(number(model.terms().getFirst().oddsRatio()))
                .isCloseTo(number(other.terms().getLast().oddsRatio()), ITERATED.of(1));
    }

    @Test
    void too_few_different_values_give_a_reason_and_a_note_in_place_of_a_curve() {
        String people =
                SmallStudy.pairs("b12", "100", "200", "300", "300", "100", "200", "300", "100");
        Model model = SmallStudy.matched(folder, SPLINE, people).onlyModel();
        Curve curve = model.curve().orElseThrow();
        Figure none =
                Figure.notEstimable(
                        "there are fewer different values than the four knots of a spline");
        assertThat(curve.overall().p()).isEqualTo(none);
        assertThat(curve.nonLinear().p()).isEqualTo(none);
        assertThat(curve.reference()).isEqualTo(none);
        assertThat(curve.points()).isEmpty();
        assertThat(model.terms().getFirst().oddsRatio()).isInstanceOf(Figure.NotEstimable.class);
        assertThat(model.notes())
                .anyMatch(note -> note.startsWith("No curve of b12 is fitted: there are fewer"));
    }

    @Test
    void a_value_beyond_an_assay_limit_leaves_as_it_does_where_the_exposure_is_linear() {
        String people =
                SmallStudy.twelveSets()
                        .replace("2,1,0,310", "2,1,0,<150")
                        .replace("4,2,1,240", "4,2,1,");
        Model spline = SmallStudy.matched(folder, SPLINE, people).onlyModel();
        Model linear =
                SmallStudy.matched(folder, "exposure: {measurement: b12}\n", people).onlyModel();
        assertThat(spline.missing()).isEqualTo(linear.missing());
        assertThat(spline.sets()).isEqualTo(linear.sets());
        assertThat(spline.notes()).containsAll(linear.notes());
        assertThat(spline.curve().orElseThrow().controls()).isEqualTo(Count.of(23));
    }

    @Test
    void where_the_likelihood_has_no_maximum_the_curve_is_finite() {
        StringBuilder people = new StringBuilder("id,set,case,b12\n");
        for (int row = 0; row < 40; row++) { // the case is always the lowest
            people.append("%d,%d,%d,%d\n".formatted(row, row / 2, 1 - row % 2, 100 + 20 * row));
        }
        Model model = SmallStudy.matched(folder, SPLINE, people.toString()).onlyModel();
        assertThat(model.method()).startsWith("firth");
        assertThat(model.curve().orElseThrow().points())
                .allMatch(point -> point.oddsRatio() instanceof Figure.Value);
    }

    @Test
    void the_trend_over_quartiles_of_the_twelve_sets_agrees_with_R() { // methods.md f
        Model model =
                SmallStudy.matched(
                                folder,
                                "exposure: {measurement: b12, scale: quartiles}\n",
                                SmallStudy.twelveSets())
                        .onlyModel();
        Trend trend = model.trend().orElseThrow();
        assertThat(number(trend.chiSquare())).isCloseTo(5.54098361, printed("5.54098361"));
        assertThat(number(trend.p())).isCloseTo(0.0185761, printed("0.0185761"));
        assertThat(number(trend.oddsRatio())).isLessThan(1);
        assertThat(number(trend.upper())).isLessThan(1);
        assertThat(model.notes())
                .contains(
                        "The reference is the lowest quartile of the matched controls; the cuts are 283.75, 331 and 425 pg/mL.");
        assertThat(model.curve()).isEmpty();
    }

    @Test
    void the_trend_over_quartiles_agrees_with_R_on_generated_sets() {
        Model model = generated("exposure: {measurement: b12, scale: quartiles}\n").onlyModel();
        Trend trend = model.trend().orElseThrow();
        assertThat(Math.log(number(trend.oddsRatio())))
                .isCloseTo(GOLDEN.value("trend/log_odds_ratio", "value"), ITERATED.of(1));
        assertThat(number(trend.chiSquare()))
                .isCloseTo(GOLDEN.value("trend/score", "value"), ITERATED.of(20));
    }

    @Test
    void the_trend_of_an_adjusted_model_holds_its_covariates() {
        SmallStudy study =
                generated("exposure: {measurement: b12, scale: quartiles}\nadjust: [x]\n");
        double alone = number(study.model("b12 quartiles").trend().orElseThrow().chiSquare());
        double adjusted =
                number(study.model("b12 quartiles, adjusted").trend().orElseThrow().chiSquare());
        assertThat(adjusted).isNotCloseTo(alone, Offset.offset(0.01));
    }

    private static Curve.Point at(Curve curve, double value) {
        return curve.points().stream()
                .filter(point -> point.at() == value)
                .findFirst()
                .orElseThrow();
    }

    /// The generated sets of `tools/golden/golden.R`, `several(80, 4, 1, 20)`: x1 as B12, x2 as the column x.
    private SmallStudy generated(String asked) {
        StringBuilder csv = new StringBuilder("id,set,case,b12,x\n");
        long state = 20;
        for (int set = 0; set < 80; set++) {
            double[][] u = new double[4][4];
            double[] index = new double[4];
            for (int member = 0; member < 4; member++) {
                for (int t = 0; t < 4; t++) {
                    state = 16807 * state % 2147483647;
                    u[member][t] = state / 2147483647.0;
                }
                index[member] =
                        u[member][0] + u[member][1] / 2 - u[member][2] / 3 + 2 * u[member][3];
            }
            for (int member = 0; member < 4; member++) {
                boolean highest = true;
                for (double other : index) {
                    highest &= index[member] >= other;
                }
                csv.append(
                        "%d,%d,%d,%s,%s\n"
                                .formatted(
                                        4 * set + member,
                                        set,
                                        highest ? 1 : 0,
                                        u[member][0],
                                        u[member][1]));
            }
        }
        return SmallStudy.matched(folder, asked, csv.toString());
    }
}
