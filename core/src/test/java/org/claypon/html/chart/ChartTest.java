package org.claypon.html.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartTest {

    /// Coordinates are written to a tenth of a pixel.
    private static final double PIXEL = 0.1;

    private static final OptionalDouble OPEN = OptionalDouble.empty();

    private static final ForestPlot FOREST =
            new ForestPlot(
                    "Odds <ratios>",
                    "what it shows",
                    "odds ratio",
                    List.of(
                            new ForestPlot.Estimate(
                                    "b12",
                                    2,
                                    OptionalDouble.of(1),
                                    OptionalDouble.of(4),
                                    "2 (1 to 4)"),
                            new ForestPlot.Estimate(
                                    "open", 3, OptionalDouble.of(1.5), OPEN, "3 (1.5 and up)"),
                            new ForestPlot.None("iron", "nobody is exposed")));

    private static final LovePlot LOVE =
            new LovePlot(
                    "Balance",
                    "what it shows",
                    List.of(
                            new LovePlot.Row(
                                    "age", OptionalDouble.of(0.4), OptionalDouble.of(-0.02), ""),
                            new LovePlot.Row(
                                    "sex", OPEN, OPEN, "after: not estimable: one level")));

    private static final Histogram HISTOGRAM =
            new Histogram(
                    "B12",
                    "what it shows",
                    "pg/mL",
                    "hidden: few people",
                    List.of(
                            new Histogram.Bar(
                                    0, 100, OptionalDouble.of(0.5), OptionalDouble.of(0.25)),
                            new Histogram.Bar(100, 300, OptionalDouble.of(0.5), OPEN)),
                    List.of(
                            new Histogram.Limit(180, "180 pg/mL", ": from here on fine"),
                            new Histogram.Limit(400, "400 pg/mL", "")));

    private static final StackedBars STACKED =
            new StackedBars(
                    "Bands",
                    "what it shows",
                    List.of("low", "between", "high"),
                    "hidden",
                    List.of(
                            new StackedBars.Bar(
                                    "Cases",
                                    List.of(
                                            OptionalDouble.of(0.25),
                                            OptionalDouble.of(0.25),
                                            OptionalDouble.of(0.5))),
                            new StackedBars.Bar(
                                    "Controls", List.of(OPEN, OPEN, OptionalDouble.of(0.6)))));

    private static final FlowDiagram FLOW =
            new FlowDiagram(
                    "Flow",
                    "what it shows",
                    List.of(
                            new FlowDiagram.Column(
                                    "Cases",
                                    "cases",
                                    List.of(step("25", "diagnosed"), step("24", "adults"))),
                            new FlowDiagram.Column(
                                    "Controls",
                                    "controls",
                                    List.of(step("900", "none"), step("<5", "adults")))));

    private static final SpecificationPlot.Row OWN = new SpecificationPlot.Row("The study", "own");
    private static final SpecificationPlot.Row WIDER = new SpecificationPlot.Row("Calipers", "own");

    private static final List<SpecificationPlot.Column> ANALYSES =
            List.of(
                    new SpecificationPlot.Column(
                            0.5,
                            OptionalDouble.of(0.25),
                            OptionalDouble.of(1),
                            SpecificationPlot.Look.OTHER,
                            Set.of(WIDER)),
                    new SpecificationPlot.Column(
                            2,
                            OptionalDouble.of(1),
                            OPEN,
                            SpecificationPlot.Look.OWN,
                            Set.of(OWN)));

    private static final SpecificationPlot SPECIFICATIONS =
            new SpecificationPlot(
                    "Choices",
                    "what it shows",
                    new SpecificationPlot.Axis.Ratios("odds ratio"),
                    ANALYSES,
                    List.of(OWN, WIDER));

    private static final SpecificationPlot SCORES =
            new SpecificationPlot(
                    "Forms",
                    "what it shows",
                    new SpecificationPlot.Axis.StandardErrors("standard errors", 1.96),
                    ANALYSES,
                    List.of(OWN, WIDER));

    private static FlowDiagram.Step step(String left, String rule) {
        return new FlowDiagram.Step(left, rule, List.of("1 left out"));
    }

    private static final CurvePlot CURVE =
            new CurvePlot(
                    "Odds <ratios> along B12",
                    "what it shows",
                    "pg/mL",
                    "odds ratio",
                    300,
                    "reference 300 pg/mL",
                    List.of(
                            new CurvePlot.Point(
                                    100, 4, OptionalDouble.of(2), OptionalDouble.of(400)),
                            new CurvePlot.Point(
                                    200, 2, OptionalDouble.of(1.5), OptionalDouble.of(3)),
                            new CurvePlot.Point(300, 1, OptionalDouble.of(1), OptionalDouble.of(1)),
                            new CurvePlot.Point(400, 0.5, OptionalDouble.of(0.25), OPEN)));

    private static final HundredPeople PEOPLE =
            new HundredPeople(
                    "A <hundred>",
                    "what it shows",
                    OptionalInt.of(50),
                    new HundredPeople.Key("surely", "perhaps", "not", "the claim"),
                    List.of(
                            new HundredPeople.Panel("No assumption", 7, 100, "7 to 100"),
                            new HundredPeople.Panel("Normal", 53, 60, "53 to 60")));

    static Stream<Chart> charts() {
        return Stream.of(
                CURVE, FOREST, LOVE, HISTOGRAM, PEOPLE, STACKED, FLOW, SPECIFICATIONS, SCORES);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void a_chart_says_what_it_is_to_those_who_do_not_see_it(Chart chart) {
        String svg = chart.svg("c", Chart.WIDE).markup();
        assertThat(svg)
                .contains("role=\"img\" aria-labelledby=\"c-title\" aria-describedby=\"c-desc\"")
                .contains("<desc id=\"c-desc\">what it shows</desc>")
                .contains(
                        "<title id=\"c-title\">" + Html.text(chart.title()).markup() + "</title>");
    }

    @Test
    void bands_of_severity_go_from_pale_to_dark() {
        StackedBars worse =
                new StackedBars(
                        "Severity",
                        "what it shows",
                        List.of("mild", "severe", "no score"),
                        "hidden",
                        List.of(
                                new StackedBars.Bar(
                                        "Cases",
                                        List.of(
                                                OptionalDouble.of(0.25),
                                                OptionalDouble.of(0.25),
                                                OptionalDouble.of(0.5)))),
                        2);
        String drawn = worse.svg("id", 600).markup();
        assertThat(drawn.indexOf("\"tint-1\"")).isLessThan(drawn.indexOf("\"tint-0\""));
        assertThat(drawn.indexOf("\"tint-0\"")).isLessThan(drawn.indexOf("\"tint-2\""));
    }

    @Test
    void of_a_hundred_people_each_is_sure_possible_or_not() {
        String svg = PEOPLE.svg("c", Chart.WIDE).markup();
        assertThat(svg.split("<circle class=\"cases\"", -1)).hasSize(1 + 7 + 53 + 1);
        assertThat(svg.split("<circle class=\"perhaps\"", -1)).hasSize(1 + 93 + 7 + 1);
        assertThat(svg.split("<circle class=\"not\"", -1)).hasSize(1 + 40 + 1);
        assertThatThrownBy(() -> new HundredPeople.Panel("", 5, 4, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_line_stands_behind_as_many_people_as_are_claimed() {
        String svg = PEOPLE.svg("c", Chart.NARROW).markup();
        assertThat(svg).contains("points=\"0,68 160,68 160,52 320,52\"");
    }

    @Test
    void an_analysis_has_its_dot_under_its_estimate_in_the_row_of_its_choice_alone() {
        String svg = SPECIFICATIONS.svg("c", Chart.WIDE).markup();
        Pattern dots =
                Pattern.compile("<circle class=\"(estimate|cases|before)\" cx=\"([0-9.]+)\"");
        assertThat(dots.matcher(svg).results().map(dot -> dot.group(1) + " " + dot.group(2)))
                .containsExactlyInAnyOrder("before 281", "estimate 281", "cases 303");
    }

    @Test
    void ratios_are_on_a_logarithmic_axis_and_an_open_limit_is_an_arrow() {
        SpecificationScale scale = SpecificationScale.of(SPECIFICATIONS, 0, 100);
        assertThat(scale.y(0.5) - scale.y(1)).isCloseTo(scale.y(1) - scale.y(2), within(1e-9));
        assertThat(scale.y(1)).isGreaterThan(scale.y(2));
        assertThat(SPECIFICATIONS.svg("c", Chart.WIDE).markup().split("<polygon", -1)).hasSize(2);
    }

    @Test
    void standard_errors_have_no_interval_and_lines_at_the_limits() {
        SpecificationScale scale = SpecificationScale.of(SCORES, 0, 100);
        assertThat(scale.y(0) - scale.y(1)).isCloseTo(scale.y(1) - scale.y(2), within(1e-9));
        String svg = SCORES.svg("c", Chart.NARROW).markup();
        assertThat(svg).doesNotContain("class=\"interval\"");
        assertThat(svg.split("class=\"limit\"", -1)).hasSize(3);
    }

    @Test
    void a_narrow_range_of_ratios_still_has_several_ticks() {
        SpecificationScale scale = new SpecificationScale(0.93, 1.05, 1, List.of(), true, 0, 100);
        assertThat(scale.ticks()).hasSizeGreaterThan(3).contains(1.0);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void a_figure_has_both_widths_a_caption_and_a_table(Chart chart) {
        Table table = Table.of("t", "the same", List.of(Table.words("a")), List.of(List.of("b")));
        String figure = chart.figure("c", "caption", table).markup();
        assertThat(figure)
                .startsWith("<figure id=\"c\">")
                .contains("id=\"c-wide\"", "id=\"c-narrow\"", "<figcaption>caption</figcaption>")
                .contains("<details><summary>Show as a table</summary>", "<caption id=\"t\">");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void a_drawing_is_as_wide_as_its_page_and_no_shape_lies_outside(Chart chart) {
        for (int width : List.of(Chart.WIDE, Chart.NARROW)) {
            String svg = chart.svg("c", width).markup();
            assertThat(svg).contains("viewBox=\"0 0 %d ".formatted(width));
            double height = Double.parseDouble(first(svg, "viewBox=\"0 0 \\d+ ([\\d.]+)\""));
            assertThat(all(svg, " (?:x|x1|x2|cx)=\"([-\\d.]+)\""))
                    .allMatch(x -> x >= 0 && x <= width);
            assertThat(all(svg, " (?:y|y1|y2|cy)=\"([-\\d.]+)\""))
                    .allMatch(y -> y >= 0 && y <= height);
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void the_same_records_give_the_same_drawing(Chart chart) {
        assertThat(chart.svg("c", Chart.WIDE).markup())
                .isEqualTo(chart.svg("c", Chart.WIDE).markup());
    }

    @Test
    void a_ratio_stands_halfway_between_limits_that_are_as_far_apart_in_logarithms() {
        String svg = FOREST.svg("c", Chart.WIDE).markup();
        List<Double> from = all(svg, "class=\"interval\" x1=\"([\\d.]+)\"");
        List<Double> to =
                all(svg, "class=\"interval\" x1=\"[\\d.]+\" y1=\"[\\d.]+\" x2=\"([\\d.]+)\"");
        double square = all(svg, "<rect class=\"estimate\" x=\"([\\d.]+)\"").getFirst() + 4.5;
        assertThat(square).isCloseTo((from.getFirst() + to.getFirst()) / 2, within(2 * PIXEL));
    }

    @Test
    void the_line_at_one_stands_where_a_limit_of_one_ends() {
        String svg = FOREST.svg("c", Chart.WIDE).markup();
        double reference = all(svg, "class=\"reference\" x1=\"([\\d.]+)\"").getFirst();
        assertThat(all(svg, "class=\"interval\" x1=\"([\\d.]+)\"").getFirst())
                .isCloseTo(reference, within(PIXEL));
    }

    @Test
    void an_open_limit_is_an_arrow_and_no_estimate_is_said_in_words() {
        for (int width : List.of(Chart.WIDE, Chart.NARROW)) {
            String svg = FOREST.svg("c", width).markup();
            assertThat(svg.split("<polygon class=\"estimate\"", -1)).hasSize(2);
            assertThat(svg).contains("not estimable: nobody is");
        }
    }

    @Test
    void a_ratio_beyond_the_axis_is_an_arrow_without_a_square() {
        ForestPlot far =
                new ForestPlot(
                        "t",
                        "d",
                        "a",
                        List.of(
                                new ForestPlot.Estimate(
                                        "x",
                                        1e9,
                                        OptionalDouble.of(1e8),
                                        OptionalDouble.of(1e10),
                                        "far")));
        String svg = far.svg("c", Chart.WIDE).markup();
        assertThat(svg)
                .contains("<polygon class=\"estimate\"")
                .doesNotContain("<rect class=\"estimate\"");
    }

    @Test
    void balance_has_open_circles_before_filled_ones_after_and_the_customary_limits() {
        String svg = LOVE.svg("c", Chart.WIDE).markup();
        List<Double> limits = all(svg, "class=\"limit\" x1=\"([\\d.]+)\"");
        double zero = all(svg, "class=\"reference\" x1=\"([\\d.]+)\"").getFirst();
        List<Double> before = all(svg, "class=\"before\" cx=\"([\\d.]+)\"");
        assertThat(limits).hasSize(2);
        assertThat(limits.get(0) + limits.get(1)).isCloseTo(2 * zero, within(2 * PIXEL));
        assertThat((before.get(1) - zero) / (limits.get(1) - zero)).isCloseTo(4, within(0.02));
        assertThat(svg).contains("after: not estimable: one");
    }

    @Test
    void the_area_of_a_bar_is_the_share_of_its_group() {
        String svg = HISTOGRAM.svg("c", Chart.WIDE).markup();
        List<Double> heights =
                all(svg, "<rect class=\"cases\"[^>]* height=\"([\\d.]+)\"").subList(0, 2);
        assertThat(heights.get(0) / heights.get(1)).isCloseTo(2, within(0.01));
        double controls = all(svg, "<rect class=\"controls\"[^>]* height=\"([\\d.]+)\"").getFirst();
        assertThat(heights.get(0) / controls).isCloseTo(2, within(0.01));
    }

    @Test
    void a_hidden_bar_has_a_look_of_its_own_and_a_height_that_says_nothing() {
        String svg = HISTOGRAM.svg("c", Chart.WIDE).markup();
        assertThat(svg).contains("hidden: few people");
        assertThat(all(svg, "<rect class=\"hidden\"[^>]* height=\"([\\d.]+)\"")).contains(6.0);
    }

    @Test
    void a_limit_is_drawn_where_the_axis_has_it_and_left_out_beyond_the_axis() {
        String svg = HISTOGRAM.svg("c", Chart.WIDE).markup();
        assertThat(all(svg, "class=\"limit\" x1=\"([\\d.]+)\"")).hasSize(1);
        assertThat(svg).contains("180 pg/mL: from here on fine").doesNotContain("400 pg/mL");
    }

    @Test
    void a_bar_without_width_is_refused() {
        assertThatThrownBy(() -> new Histogram.Bar(1, 1, OPEN, OPEN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_to_draw_is_an_empty_axis() {
        Histogram none =
                new Histogram(
                        "t", "d", "a", "h", List.of(), List.of(new Histogram.Limit(0.5, "x", "")));
        assertThat(none.svg("c", Chart.NARROW).markup())
                .contains("class=\"axis\"")
                .doesNotContain("class=\"limit\"");
    }

    @Test
    void parts_of_a_bar_are_as_wide_as_their_shares_and_what_is_hidden_is_the_rest() {
        String svg = STACKED.svg("c", Chart.WIDE).markup();
        double full = Chart.WIDE - 2;
        assertThat(all(svg, "<rect class=\"tint-2\"[^>]* width=\"([\\d.]+)\""))
                .containsExactly(round(full * 0.5), round(full * 0.6), 12.0);
        assertThat(all(svg, "<rect class=\"hidden\"[^>]* width=\"([\\d.]+)\"").getFirst())
                .isCloseTo(full * 0.4, within(PIXEL));
    }

    @Test
    void columns_of_the_same_length_have_each_step_at_the_same_height() {
        String svg = FLOW.svg("c", Chart.WIDE).markup();
        assertThat(all(svg, "<rect class=\"box cases\"[^>]* y=\"([\\d.]+)\""))
                .isEqualTo(all(svg, "<rect class=\"box controls\"[^>]* y=\"([\\d.]+)\""));
        assertThat(svg).contains(">&lt;5</text>").contains(">Controls</text>");
    }

    @Test
    void on_a_narrow_page_controls_come_below_cases() {
        String svg = FLOW.svg("c", Chart.NARROW).markup();
        double lastCase = all(svg, "<rect class=\"box cases\"[^>]* y=\"([\\d.]+)\"").getLast();
        assertThat(all(svg, "<rect class=\"box controls\"[^>]* y=\"([\\d.]+)\""))
                .allMatch(y -> y > lastCase);
    }

    @Test
    void a_curve_goes_through_its_points_on_a_logarithmic_axis() {
        String svg = CURVE.svg("c", Chart.WIDE).markup();
        List<Double> line = coordinates(svg, "polyline class=\"curve\"");
        assertThat(line).hasSize(8);
        // from 4 over 2 and 1 to 0.5 each step halves the ratio, and each is 100 pg/mL further
        for (int step = 1; step < 3; step++) {
            assertThat(line.get(2 * step + 3) - line.get(2 * step + 1))
                    .isCloseTo(line.get(3) - line.get(1), within(2 * PIXEL));
            assertThat(line.get(2 * step + 2) - line.get(2 * step))
                    .isCloseTo(line.get(2) - line.get(0), within(2 * PIXEL));
        }
        double one = all(svg, "class=\"reference\" x1=\"[\\d.]+\" y1=\"([\\d.]+)\"").getFirst();
        assertThat(line.get(5)).isCloseTo(one, within(PIXEL));
        assertThat(all(svg, "class=\"limit\" x1=\"([\\d.]+)\"").getFirst())
                .isCloseTo(line.get(4), within(PIXEL));
    }

    @Test
    void the_belt_of_a_curve_is_cut_off_where_it_leaves_the_axis() {
        for (int width : List.of(Chart.WIDE, Chart.NARROW)) {
            String svg = CURVE.svg("c", width).markup();
            List<Double> belt = coordinates(svg, "polygon class=\"belt\"");
            double bottom = all(svg, "class=\"axis\" x1=\"[\\d.]+\" y1=\"([\\d.]+)\"").getFirst();
            assertThat(belt).hasSize(16);
            for (int i = 0; i < belt.size(); i += 2) {
                assertThat(belt.get(i)).isBetween(0.0, (double) width);
                assertThat(belt.get(i + 1)).isBetween(20.0, bottom);
            }
        }
    }

    @Test
    void a_curve_of_no_points_is_an_empty_axis() {
        CurvePlot none = new CurvePlot("t", "d", "a", "u", 1, "r", List.of());
        assertThat(none.svg("c", Chart.NARROW).markup())
                .contains("class=\"axis\"")
                .doesNotContain("polyline", "polygon");
    }

    private static List<Double> coordinates(String svg, String shape) {
        return Stream.of(first(svg, shape + " points=\"([^\"]+)\"").split("[ ,]", -1))
                .map(Double::parseDouble)
                .toList();
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static String first(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow().group(1);
    }

    private static List<Double> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> Double.parseDouble(match.group(1)))
                .toList();
    }
}
