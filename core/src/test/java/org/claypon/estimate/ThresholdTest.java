package org.claypon.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.claypon.SmallStudy;
import org.claypon.guideline.GuidelineCounts;
import org.claypon.guideline.GuidelineLibrary;
import org.claypon.results.GuidelineGroups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThresholdTest {

    private static final Threshold INDETERMINATE =
            new Threshold(180, "180 pg/mL", "guideline: from here on Indeterminate");
    private static final Threshold UNLIKELY =
            new Threshold(350, "350 pg/mL", "guideline: above here Deficiency unlikely");

    @TempDir private Path folder;

    @Test
    void the_edges_of_a_guideline_stand_in_the_unit_of_the_measurement() {
        assertThat(thresholds("below: 300 pg/mL"))
                .containsExactly(
                        INDETERMINATE,
                        new Threshold(300, "300 pg/mL", "an exposure of the study"),
                        UNLIKELY);
    }

    @Test
    void what_both_name_is_named_once_by_the_study() {
        assertThat(thresholds("below: 180 pg/mL"))
                .containsExactly(
                        new Threshold(180, "180 pg/mL", "an exposure of the study"), UNLIKELY);
    }

    @Test
    void an_exposure_in_another_unit_is_converted_and_said_as_written() {
        assertThat(thresholds("above: 0.3 ng/mL"))
                .containsExactly(
                        INDETERMINATE,
                        new Threshold(300, "0.3 ng/mL", "an exposure of the study"),
                        UNLIKELY);
    }

    private List<Threshold> thresholds(String exposure) {
        SmallStudy small =
                SmallStudy.matched(
                        folder,
                        """
                        exposures: [{measurement: b12, %s}]
                        guideline: {use: nice-ng239-b12, inputs: {total_b12: b12}}
                        """
                                .formatted(exposure),
                        SmallStudy.twelveSets());
        GuidelineGroups groups =
                GuidelineCounts.of(
                        GuidelineLibrary.shipped("nice-ng239-b12").orElseThrow(),
                        small.study(),
                        small.members());
        return Threshold.of(small.study(), Optional.of(groups), small.study().measurement("b12"));
    }
}
