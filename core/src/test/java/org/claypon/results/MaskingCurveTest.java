package org.claypon.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is printed of a curve and of a trend where few people stand behind them.
class MaskingCurveTest {

    private static final int K = 5;
    private static final Figure MASKED = new Figure.Masked(K);
    private static final Figure EXACT = Figure.of(1.23456);
    private static final Figure SHORT = Figure.of(1.2);

    @Test
    void knots_with_enough_controls_beyond_them_are_printed_and_the_curve_has_all_digits() {
        Curve printed = masked(80, 100, 40).curve().orElseThrow();
        assertThat(printed.knots()).containsExactly(EXACT, EXACT, EXACT, EXACT);
        assertThat(printed.points().getFirst().oddsRatio()).isEqualTo(EXACT);
        assertThat(printed.overall().chiSquare()).isEqualTo(EXACT);
    }

    @Test
    void an_outer_knot_of_few_controls_is_hidden_and_the_curve_has_two_digits() {
        Curve printed = masked(80, 99, 40).curve().orElseThrow();
        assertThat(printed.knots()).containsExactly(MASKED, EXACT, EXACT, MASKED);
        assertThat(printed.points().getFirst()).isEqualTo(new Curve.Point(2, SHORT, SHORT, SHORT));
        assertThat(printed.reference()).isEqualTo(EXACT);
    }

    @Test
    void a_model_of_few_informative_sets_gives_two_digits_one_of_p_and_no_statistic() {
        Model printed = masked(80, 200, 3);
        Curve curve = printed.curve().orElseThrow();
        assertThat(curve.points().getFirst().upper()).isEqualTo(SHORT);
        assertThat(curve.overall())
                .isEqualTo(new Curve.LikelihoodRatio(MASKED, 3, Figure.of(0.03)));
        assertThat(curve.nonLinear().chiSquare()).isEqualTo(MASKED);
        assertThat(printed.trend())
                .contains(new Trend(SHORT, SHORT, SHORT, MASKED, Figure.of(0.03)));
    }

    @Test
    void of_fewer_than_k_controls_nothing_is_printed() {
        Curve printed = masked(80, 3, 40).curve().orElseThrow();
        assertThat(printed.controls()).isEqualTo(new Count.FewerThan(K));
        assertThat(printed.knots()).containsOnly(MASKED);
        assertThat(printed.reference()).isEqualTo(MASKED);
        assertThat(printed.points().getFirst().oddsRatio()).isEqualTo(MASKED);
    }

    @Test
    void with_a_smallest_count_of_one_all_is_printed() {
        Results results = study(80, 4, 3);
        assertThat(Masking.mask(results, 1).models()).isEqualTo(results.models());
    }

    private static Model masked(int cases, int controls, int informative) {
        return Masking.mask(study(cases, controls, informative), K).models().getFirst();
    }

    /// As many cases as sets; all the controls that have a value carry the knots.
    private static Results study(int cases, int controls, int informative) {
        Results any = DrawnStudy.of(1);
        Matching matching = any.matching();
        return Changed.of(
                any,
                Map.of(
                        "criteria",
                        Optional.empty(),
                        "attrition",
                        new Attrition(List.of(), List.of()),
                        "matching",
                        new Matching(
                                matching.rules(),
                                Count.of(cases),
                                Count.of(cases),
                                Count.of(320),
                                Count.of(0),
                                matching.perCase(),
                                Count.of(0),
                                List.of(),
                                List.of(),
                                matching.hash()),
                        "comparisons",
                        List.of(),
                        "guideline",
                        Optional.empty(),
                        "models",
                        List.of(model(cases, controls, informative)),
                        "by",
                        List.of()));
    }

    private static Model model(int sets, int controls, int informative) {
        Curve curve =
                new Curve(
                        "b12",
                        "pg/mL",
                        Count.of(controls),
                        List.of(EXACT, EXACT, EXACT, EXACT),
                        EXACT,
                        new Curve.LikelihoodRatio(EXACT, 3, Figure.of(0.034567)),
                        new Curve.LikelihoodRatio(EXACT, 2, Figure.of(0.034567)),
                        List.of(new Curve.Point(2, EXACT, EXACT, EXACT)));
        return new Model(
                "b12 spline",
                "b12 spline",
                Optional.of("pg/mL"),
                Optional.empty(),
                Count.of(sets),
                Count.of(informative),
                new Model.Missing(Count.of(0), Count.of(0)),
                Optional.empty(),
                "profile likelihood",
                EXACT,
                EXACT,
                EXACT,
                List.of(),
                new Model.Crude(EXACT, EXACT, EXACT),
                Optional.empty(),
                Optional.empty(),
                Optional.of(curve),
                Optional.of(new Trend(EXACT, EXACT, EXACT, EXACT, Figure.of(0.034567))),
                List.of());
    }
}
