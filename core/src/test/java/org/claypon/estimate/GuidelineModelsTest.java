package org.claypon.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.claypon.SmallStudy;
import org.claypon.guideline.GuidelineLibrary;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.GuidelineSensitivity;
import org.claypon.results.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuidelineModelsTest {

    @TempDir private Path folder;

    @Test
    void the_studys_own_guideline_is_first_and_those_that_read_the_same_test_follow() {
        List<GuidelineSensitivity> all = sensitivity("bsh-2014-b12", SmallStudy.twelveSets());
        assertThat(all)
                .extracting(one -> one.guideline().id())
                .containsExactly("bsh-2014-b12", "nice-ng239-b12", "who-2008-b12");
        assertThat(all).extracting(GuidelineSensitivity::used).containsExactly(true, false, false);
        assertThat(all)
                .allSatisfy(one -> assertThat(one.inputs()).containsEntry("total_b12", "b12"));
    }

    @Test
    void the_lowest_band_has_the_model_of_the_same_exposure() {
        SmallStudy small = study("bsh-2014-b12", "below: 200 pg/mL", SmallStudy.twelveSets());
        Model expected = small.onlyModel();
        Model found = sensitivity("bsh-2014-b12", small).getFirst().model();
        assertThat(found.terms().getFirst())
                .usingRecursiveComparison()
                .ignoringFields("term")
                .isEqualTo(expected.terms().getFirst());
        assertThat(found.exposed()).isEqualTo(expected.exposed());
        assertThat(found.method()).isEqualTo(expected.method());
        assertThat(found.crude()).isEqualTo(expected.crude());
        assertThat(found.name()).isEqualTo("bsh-2014-b12: below");
    }

    @Test
    void another_line_gives_another_odds_ratio_from_the_same_people() {
        List<GuidelineSensitivity> all = sensitivity("nice-ng239-b12", SmallStudy.twelveSets());
        assertThat(all.get(0).lowestBand()).isEqualTo("deficient");
        assertThat(all.get(0).model().exposed().orElseThrow().cases()).isEqualTo(Count.of(4));
        assertThat(all.get(1).lowestBand()).isEqualTo("below");
        assertThat(all.get(1).model().exposed().orElseThrow().cases()).isEqualTo(Count.of(5));
        assertThat(oddsRatio(all.get(0))).isNotEqualTo(oddsRatio(all.get(1)));
    }

    @Test
    void people_in_no_band_leave_the_model_and_are_counted() {
        GuidelineSensitivity own =
                sensitivity("nice-ng239-b12", SmallStudy.exposed("1|0?", "0|10", "?|00"))
                        .getFirst();
        assertThat(own.model().missing()).isEqualTo(new Model.Missing(Count.of(2), Count.of(1)));
        assertThat(own.model().notes())
                .contains(
                        "People who could be put into no band leave this model, counted as missing.");
        assertThat(own.guideline().groups().get("cases"))
                .containsEntry("not_classifiable", Count.of(1));
    }

    @Test
    void a_lowest_band_without_anybody_is_not_estimable() {
        GuidelineSensitivity own =
                sensitivity("nice-ng239-b12", SmallStudy.exposed("0|00", "0|0")).getFirst();
        assertThat(oddsRatio(own)).isInstanceOf(Figure.NotEstimable.class);
    }

    @Test
    void the_methods_text_names_the_other_guidelines() {
        assertThat(
                        GuidelineModels.sentences(
                                sensitivity("nice-ng239-b12", SmallStudy.twelveSets())))
                .containsExactly(
                        "To see how much depends on the cut-off, the same people were also classified by bsh-2014-b12 (version 2014/1) and"
                                + " who-2008-b12 (version 2008/1), and the lowest band of each guideline was set against its other bands in"
                                + " an unadjusted conditional model.");
        assertThat(GuidelineModels.sentences(List.of())).isEmpty();
    }

    private static Figure oddsRatio(GuidelineSensitivity one) {
        return one.model().terms().getFirst().oddsRatio();
    }

    private SmallStudy study(String guideline, String exposure, String csv) {
        return SmallStudy.matched(
                folder,
                """
                exposures: [{measurement: b12, %s}]
                guideline: {use: %s, inputs: {total_b12: b12}}
                """
                        .formatted(exposure, guideline),
                csv);
    }

    private List<GuidelineSensitivity> sensitivity(String guideline, String csv) {
        return sensitivity(guideline, study(guideline, "per: 100 pg/mL", csv));
    }

    private static List<GuidelineSensitivity> sensitivity(String guideline, SmallStudy small) {
        return GuidelineModels.of(
                Optional.of(guideline).flatMap(GuidelineLibrary::shipped).orElseThrow(),
                small.study(),
                small.members());
    }
}
