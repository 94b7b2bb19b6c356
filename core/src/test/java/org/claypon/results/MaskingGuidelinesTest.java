package org.claypon.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/// What masking does to the same people under several guidelines; that nothing can be rebuilt is in [MaskingRebuildTest].
class MaskingGuidelinesTest {

    private static final int K = 5;

    @Test
    void where_no_number_and_no_difference_is_small_all_is_printed() {
        List<GuidelineSensitivity> all = List.of(under("own", true, 20), under("other", false, 26));
        assertThat(printed(all, false)).isEqualTo(all);
    }

    @Test
    void a_small_difference_between_two_edges_hides_the_other_guidelines_counts() {
        List<GuidelineSensitivity> all = List.of(under("own", true, 20), under("other", false, 23));
        List<GuidelineSensitivity> printed = printed(all, false);
        assertThat(printed.get(0).guideline()).isEqualTo(all.get(0).guideline());
        assertThat(
                        Objects.requireNonNull(printed.get(1).guideline().groups().get("cases"))
                                .values())
                .containsOnly(new Count.FewerThan(K));
        assertThat(printed.get(1).model().sets()).isEqualTo(new Count.FewerThan(K));
        assertThat(printed.get(1).model().logLikelihood()).isEqualTo(new Figure.Masked(K));
    }

    @Test
    void what_is_hidden_elsewhere_hides_them_too() {
        List<GuidelineSensitivity> all = List.of(under("own", true, 20), under("other", false, 26));
        assertThat(
                        Objects.requireNonNull(
                                        printed(all, true)
                                                .get(1)
                                                .guideline()
                                                .groups()
                                                .get("controls"))
                                .values())
                .containsOnly(new Count.FewerThan(K));
    }

    @Test
    void the_odds_ratio_keeps_one_digit() {
        List<GuidelineSensitivity> all = List.of(under("own", true, 20));
        assertThat(printed(all, true).getFirst().model().terms().getFirst().oddsRatio())
                .isEqualTo(Figure.of(1));
    }

    private static List<GuidelineSensitivity> printed(
            List<GuidelineSensitivity> all, boolean elsewhere) {
        return new MaskingGuidelines(K, all, List.of())
                .printed(Optional.of(all.getFirst().guideline()), elsewhere);
    }

    private static GuidelineSensitivity under(String id, boolean used, long below) {
        SequencedMap<String, String> inputs = new LinkedHashMap<>();
        inputs.put("total_b12", "b12");
        SequencedMap<String, SequencedMap<String, Count>> groups = new LinkedHashMap<>();
        groups.put("cases", bands(below, 60 - below));
        groups.put("controls", bands(below, 60 - below));
        GuidelineGroups guideline =
                new GuidelineGroups(
                        id,
                        "1",
                        id,
                        groups,
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        List.of(),
                        List.of());
        return new GuidelineSensitivity(used, inputs, "below", guideline, model());
    }

    private static SequencedMap<String, Count> bands(long below, long not) {
        SequencedMap<String, Count> bands = new LinkedHashMap<>();
        bands.put("below", Count.of(below));
        bands.put("not_below", Count.of(not));
        bands.put("not_classifiable", Count.of(0));
        return bands;
    }

    private static Model model() {
        Figure figure = Figure.of(1.23456);
        return new Model(
                "lowest",
                "lowest",
                Optional.empty(),
                Optional.empty(),
                Count.of(60),
                Count.of(30),
                new Model.Missing(Count.of(0), Count.of(0)),
                Optional.empty(),
                "profile likelihood",
                figure,
                figure,
                figure,
                List.of(
                        new Model.Term(
                                "lowest",
                                figure,
                                figure,
                                figure,
                                figure,
                                figure,
                                figure,
                                new Model.Wald(figure, figure, figure),
                                figure,
                                Optional.empty(),
                                Optional.empty())),
                new Model.Crude(figure, figure, figure),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
