package org.claypon.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.Tolerance.printed;

import org.assertj.core.api.AbstractDoubleAssert;
import org.claypon.paper.Papers;
import org.claypon.report.ResultsExamples;
import org.claypon.results.Figure;
import org.claypon.results.PaperAppraisal.Beside;
import org.claypon.results.PaperAppraisal.Estimate;
import org.claypon.results.PaperAppraisal.Level;
import org.junit.jupiter.api.Test;

/// A paper beside a run that has `b12 per 100 pg/mL` and means of B12, homocysteine and creatinine.
class BesideRunTest {

    private static Beside beside(String... claims) {
        return BesideRun.of(Papers.of(claims), ResultsExamples.full());
    }

    private static AbstractDoubleAssert<?> assertFigure(Figure figure) {
        assertThat(figure).isInstanceOf(Figure.Value.class);
        return assertThat(((Figure.Value) figure).value());
    }

    @Test
    void the_published_odds_ratio_is_brought_to_the_step_of_the_run() {
        // clinical: per 100 pg/mL higher 0.048 (0.017 to 0.133)
        Estimate estimate =
                beside(
                                "{id: or, odds_ratio: {value: \"0.97\", lower: \"0.96\", upper: \"0.98\", measurement: b12, per: 1 pg/mL}}")
                        .estimates()
                        .getFirst();
        assertThat(estimate.per()).isEqualTo("100 pg/mL");
        assertFigure(estimate.published().oddsRatio()).isCloseTo(0.048, printed(3));
        assertFigure(estimate.published().lower()).isCloseTo(0.017, printed(3));
        assertFigure(estimate.published().upper()).isCloseTo(0.133, printed(3));
        assertFigure(estimate.own().oddsRatio()).isEqualTo(1.134);
    }

    @Test
    void a_step_in_another_unit_is_converted() {
        Estimate estimate =
                beside(
                                "{id: or, odds_ratio: {value: \"0.048\", measurement: Vitamin B12, per: 100 ng/L}}")
                        .estimates()
                        .getFirst();
        assertFigure(estimate.published().oddsRatio()).isCloseTo(0.048, printed(6));
        assertThat(estimate.published().lower())
                .isEqualTo(Figure.notEstimable("no interval is printed"));
    }

    @Test
    void the_means_stand_beside_one_another_in_the_papers_unit() {
        Level level =
                beside(
                                "{id: m, means: {measurement: b12, unit: ng/mL, cases: {mean: \"0.168\"}, controls: {median: \"0.4\"}}}")
                        .levels()
                        .getFirst();
        assertThat(level.unit()).isEqualTo("ng/mL");
        assertFigure(level.publishedCases()).isEqualTo(0.168);
        assertThat(level.publishedControls()).isEqualTo(Figure.notEstimable("no mean is printed"));
        assertFigure(level.ownCases()).isCloseTo(0.5949, printed(6));
    }

    @Test
    void what_cannot_be_compared_is_left_out() {
        Beside nothing =
                beside(
                        "{id: a, odds_ratio: {value: \"0.97\", measurement: magnesium, per: 1 pg/mL}}",
                        "{id: b, odds_ratio: {value: \"0.97\", measurement: b12, per: 1 mmHg}}",
                        "{id: c, odds_ratio: {value: \"0.97\", measurement: b12}}",
                        "{id: d, means: {measurement: b12, unit: pmol/L, cases: {mean: \"124\"}, controls: {mean: \"309\"}}}");
        assertThat(nothing.estimates()).isEmpty();
        assertThat(nothing.levels()).isEmpty();
        assertThat(nothing.study()).isNotBlank();
    }
}
