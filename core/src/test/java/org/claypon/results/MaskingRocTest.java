package org.claypon.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is printed of ranks, of an area and of a cut where few people stand behind them.
class MaskingRocTest {

    private static final int K = 5;
    private static final Figure MASKED = new Figure.Masked(K);
    private static final Figure AREA = Figure.of(0.7083333);
    private static final Figure SHORT = Figure.of(0.71);
    private static final Figure P = Figure.of(0.0234567);

    @Test
    void with_enough_people_the_areas_are_printed_and_the_cut_has_two_digits() {
        Roc printed = masked(80, 80, 227).roc();
        assertThat(printed.sets()).isEqualTo(Count.of(80));
        assertThat(printed.matched().value()).isEqualTo(AREA);
        assertThat(printed.cut()).isEqualTo(new Roc.Cut(Figure.of(230), 0, SHORT, SHORT, SHORT));
    }

    @ParameterizedTest
    @ValueSource(doubles = {99, 150, 450, 501})
    void without_a_whole_range_of_the_plot_on_each_side_the_cut_is_hidden(double at) {
        assertThat(masked(80, 80, at).roc().cut())
                .isEqualTo(new Roc.Cut(MASKED, 0, MASKED, MASKED, MASKED));
    }

    @Test
    void with_few_missing_areas_have_two_digits_and_p_one() {
        Comparison printed = masked(78, 78, 227);
        assertThat(printed.roc().sets()).isEqualTo(new Count.FewerThan(K));
        assertThat(printed.roc().matched().value()).isEqualTo(SHORT);
        assertThat(printed.roc().crude().lower()).isEqualTo(SHORT);
        assertThat(printed.signedRank().sets()).isEqualTo(new Count.FewerThan(K));
        assertThat(printed.signedRank().p()).isEqualTo(Figure.of(0.02));
    }

    @Test
    void where_few_sets_do_not_differ_their_number_is_hidden_and_p_has_one_digit() {
        Comparison printed = masked(80, 77, 227);
        assertThat(printed.difference().sets()).isEqualTo(Count.of(80));
        assertThat(printed.signedRank())
                .isEqualTo(
                        new Comparison.SignedRank(
                                Figure.of(0.02),
                                new Count.FewerThan(K),
                                printed.signedRank().method()));
        assertThat(masked(80, 70, 227).signedRank().p()).isEqualTo(P);
    }

    @Test
    void of_few_people_there_is_no_p_no_area_and_no_cut() {
        Comparison printed = masked(3, 3, 227);
        assertThat(printed.signedRank().p()).isEqualTo(MASKED);
        assertThat(printed.roc().matched().value()).isEqualTo(MASKED);
        assertThat(printed.roc().crude().upper()).isEqualTo(MASKED);
        assertThat(printed.roc().cut().at()).isEqualTo(MASKED);
    }

    @Test
    void sets_lost_among_values_beyond_limits_are_hidden_though_there_is_no_difference() {
        Comparison any = comparison(80, 0, 227);
        Comparison.Difference none =
                new Comparison.Difference(P, P, P, P, Count.of(0), "t test over sets");
        Comparison printed =
                mask(
                        Changed.of(
                                any,
                                Map.of(
                                        "difference",
                                        none,
                                        "roc",
                                        RankExamples.roc(78, 227, AREA))));
        assertThat(printed.difference().sets()).isEqualTo(Count.of(0));
        assertThat(printed.roc().sets()).isEqualTo(new Count.FewerThan(K));
        assertThat(printed.roc().matched().value()).isEqualTo(SHORT);
    }

    private static Comparison masked(int cases, int differing, double cut) {
        return mask(comparison(cases, differing, cut));
    }

    private static Comparison mask(Comparison comparison) {
        Results any = DrawnStudy.of(1);
        Matching matching =
                Changed.of(
                        any.matching(),
                        Map.of(
                                "sets",
                                Count.of(80),
                                "cases",
                                Count.of(80),
                                "controls",
                                Count.of(320),
                                "casesUnmatched",
                                Count.of(0),
                                "unmatched",
                                List.of()));
        Results study =
                Changed.of(
                        any,
                        Map.of(
                                "criteria",
                                Optional.empty(),
                                "attrition",
                                new Attrition(List.of(), List.of()),
                                "matching",
                                matching,
                                "comparisons",
                                List.of(comparison),
                                "guideline",
                                Optional.empty(),
                                "guidelineSensitivity",
                                List.of(),
                                "models",
                                List.of(),
                                "severity",
                                Optional.empty(),
                                "patterns",
                                List.of(),
                                "by",
                                List.of()));
        return Masking.mask(study, K).comparisons().getFirst();
    }

    /// All controls and so many cases have values, spread evenly over four ranges from 100 to 500.
    private static Comparison comparison(int cases, int differing, double cut) {
        List<Comparison.Bin> bins =
                IntStream.range(0, 4)
                        .mapToObj(i ->
                                new Comparison.Bin(
                                        100 + 100 * i,
                                        200 + 100 * i,
                                        Count.of((cases + 3 - i) / 4),
                                        Count.of(80)))
                        .toList();
        return new Comparison(
                "b12",
                "B12",
                "pg/mL",
                MaskedExamples.group(cases, 80),
                MaskedExamples.group(320, 320),
                new Comparison.Difference(P, P, P, P, Count.of(cases), "t test over sets"),
                new Comparison.Ratio(AREA, AREA, AREA),
                RankExamples.signedRank(0.0234567, differing),
                Optional.empty(),
                List.of(),
                new Comparison.Distribution(bins, false, false),
                RankExamples.roc(cases, cut, AREA));
    }
}
