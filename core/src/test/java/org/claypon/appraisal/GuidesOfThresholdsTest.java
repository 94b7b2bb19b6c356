package org.claypon.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claypon.appraisal.GuidesOfThresholds.Guide;
import org.claypon.paper.Papers;
import org.junit.jupiter.api.Test;

class GuidesOfThresholdsTest {

    private static List<Guide> guides(String measurement, String threshold) {
        return GuidesOfThresholds.of(
                Papers.of(
                        "{id: s, share_below: {measurement: %s, threshold: %s, group: cases, more_than: 50 %%}}"
                                .formatted(measurement, threshold)));
    }

    @Test
    void a_threshold_finds_the_guide_that_begins_a_band_there() {
        assertThat(guides("b12", "180 pg/mL"))
                .extracting(Guide::id)
                .containsExactly("nice-ng239-b12");
        assertThat(guides("B12", "180 pg/mL").getFirst().bands())
                .extracting(GuidesOfThresholds.Band::label)
                .containsExactly("Confirmed deficiency", "Indeterminate", "Deficiency unlikely");
    }

    @Test
    void the_bands_are_in_the_units_that_the_claim_writes_where_they_mean_the_same() {
        assertThat(guides("b12", "180 pg/mL").getFirst().unit()).isEqualTo("pg/mL");
        assertThat(guides("b12", "180 ng/L").getFirst().unit()).isEqualTo("ng/L");
        assertThat(guides("b12", "133 pmol/L").getFirst().unit()).isEqualTo("pmol/L");
    }

    @Test
    void the_same_threshold_in_the_guides_other_unit_finds_it_too() {
        assertThat(guides("b12", "133 pmol/L")).extracting(Guide::id).contains("nice-ng239-b12");
    }

    @Test
    void another_number_another_measurement_or_an_unknown_unit_finds_none() {
        assertThat(guides("b12", "181 pg/mL")).isEmpty();
        assertThat(guides("folate", "180 pg/mL")).isEmpty();
        assertThat(guides("b12", "180 drops")).isEmpty();
    }
}
