package org.claypon.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.Tolerance.printed;

import java.util.List;
import org.claypon.appraisal.SharesBelow.Share;
import org.claypon.paper.Paper;
import org.claypon.paper.Papers;
import org.junit.jupiter.api.Test;

class SharesBelowTest {

    private static final String CLAIM =
            "{id: s, share_below: {measurement: b12, threshold: \"%s pg/mL\", group: cases, more_than: 50 %%}}";

    @Test
    void a_mean_alone_leaves_a_wide_bound() { // Markov: at least 1 - 168/180 = 6.7 %
        List<Share> shares =
                SharesBelow.of(
                        Papers.of(
                                CLAIM.formatted("180"),
                                "{id: m, means: {measurement: B12, unit: pg/mL, cases: {mean: \"168\"}, controls: {mean: \"419\"}}}"));
        assertThat(shares)
                .singleElement()
                .satisfies(share -> {
                    assertThat(share.claim()).isEqualTo("s");
                    assertThat(share.share().low()).isCloseTo(0.067, printed(3));
                    assertThat(share.share().high()).isEqualTo(1);
                });
    }

    @Test
    void above_the_mean_of_the_cases_the_implied_spread_gives_normal_and_lognormal_shares() {
        // methods g and clinical.md 8, claim 20: SD about 91: normal 55 %, lognormal 65 %
        List<Share> shares =
                SharesBelow.of(
                        Papers.of(
                                CLAIM.formatted("180"),
                                "{id: m, means: {measurement: b12, unit: pg/mL, cases: {mean: \"168\"}, controls: {mean: \"419\"}}}",
                                "{id: or, odds_ratio: {value: \"0.97\", per: 1 pg/mL}}"));
        assertThat(shares)
                .extracting(Share::assumption)
                .containsExactly(
                        "Nothing but the mean",
                        "Shaped like a bell",
                        "With a long tail upwards (lognormal)",
                        "With a shorter tail upwards (gamma)");
        assertThat(shares.get(1).share().middle()).isCloseTo(0.55, printed(2));
        assertThat(shares.get(2).share().middle()).isCloseTo(0.65, printed(2));
        assertThat(shares)
                .allSatisfy(share ->
                        assertThat(share.share().low()).isLessThanOrEqualTo(share.share().high()));
    }

    @Test
    void a_printed_spread_is_used_and_gives_a_bound_of_its_own() { // methods g.4, row 17
        List<Share> shares =
                SharesBelow.of(
                        Papers.of(
                                CLAIM.formatted("200"),
                                "{id: m, means: {measurement: b12, unit: pg/mL, cases: {mean: \"300\", sd: \"150.000\", n: 100}, controls: {mean: \"419\"}}}"));
        assertThat(shares.get(0).share().high()).isCloseTo(0.690163, printed(2));
        assertThat(shares.get(1).share().middle()).isCloseTo(0.252493, printed(6));
        assertThat(shares.get(2).share().middle()).isCloseTo(0.266920, printed(6));
        assertThat(shares.get(3).share().middle()).isCloseTo(0.278573, printed(6));
    }

    @Test
    void another_measurement_or_unit_says_nothing() {
        Paper paper =
                Papers.of(
                        CLAIM.formatted("180"),
                        "{id: m, means: {measurement: b12, unit: pmol/L, cases: {mean: \"168\"}, controls: {mean: \"419\"}}}",
                        "{id: f, means: {measurement: folate, unit: pg/mL, cases: {mean: \"168\"}, controls: {mean: \"419\"}}}");
        assertThat(SharesBelow.of(paper)).isEmpty();
    }
}
