package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.claypon.Tolerance.CLOSED_FORM;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.claypon.stats.Auc.Side;
import org.junit.jupiter.api.Test;

class YoudenCutTest {

    /// Every draw is the sets themselves.
    private static final YoudenCut.Draws SAME = (number, place, sets) -> place;

    private static YoudenCut.Draws drawn(long seed) {
        return (number, place, sets) ->
                new SplittableRandom(seed * 31 + number * 1_000_003L + place).nextInt(sets);
    }

    @Test
    void three_cuts_of_the_twelve_sets_are_as_good() { // methods.md f: 282/250/227
        ClassicSets.Values sets = ClassicSets.Values.of("twelve");
        YoudenCut found = YoudenCut.of(sets.values(), sets.strata(), SAME).orElseThrow();
        assertThat(found.side()).isEqualTo(Side.LOWER);
        assertThat(found.cuts()).containsExactly(227.0, 250.0, 282.0);
        // below 227: 7 of 12 cases (182 150 205 98 160 221 143) and 2 of 24 controls (221 199)
        assertThat(found.youden()).isCloseTo(7 / 12.0 - 2 / 24.0, CLOSED_FORM.of(1));
    }

    @Test
    void drawing_the_sets_themselves_shows_no_optimism() {
        ClassicSets.Values sets = ClassicSets.Values.of("uneven");
        YoudenCut found = YoudenCut.of(sets.values(), sets.strata(), SAME).orElseThrow();
        assertThat(found.optimism()).isZero();
        assertThat(found.corrected()).isEqualTo(found.youden());
    }

    @Test
    void drawing_other_sets_does() {
        ClassicSets.Values sets = ClassicSets.Values.of("twelve");
        YoudenCut found = YoudenCut.of(sets.values(), sets.strata(), drawn(1)).orElseThrow();
        assertThat(found.optimism()).isBetween(0.02, 0.3);
        assertThat(found.corrected()).isLessThan(found.youden());
        assertThat(YoudenCut.of(sets.values(), sets.strata(), drawn(1))).contains(found);
    }

    @Test
    void the_correction_takes_most_of_the_luck_away_where_nothing_tells_apart() {
        // 100 studies of 30 pairs in which nothing differs: the best cut looks good by luck alone
        double seen = 0;
        double corrected = 0;
        SplittableRandom random = new SplittableRandom(5);
        for (int study = 0; study < 100; study++) {
            double[] values = random.doubles(60).toArray();
            YoudenCut found = YoudenCut.of(values, pairs(30), drawn(study)).orElseThrow();
            seen += found.youden() / 100;
            corrected += found.corrected() / 100;
        }
        assertThat(seen).isGreaterThan(0.15);
        assertThat(Math.abs(corrected)).isLessThan(seen / 2);
    }

    @Test
    void turned_values_turn_the_side_and_keep_the_difference() {
        ClassicSets.Values sets = ClassicSets.Values.of("twelve");
        double[] turned = Arrays.stream(sets.values()).map(value -> -value).toArray();
        YoudenCut found = YoudenCut.of(turned, sets.strata(), drawn(2)).orElseThrow();
        YoudenCut plain = YoudenCut.of(sets.values(), sets.strata(), drawn(2)).orElseThrow();
        assertThat(found.side()).isEqualTo(Side.HIGHER);
        assertThat(found.cuts()).containsExactly(-227.0, -250.0, -282.0);
        assertThat(found.youden()).isCloseTo(plain.youden(), CLOSED_FORM.of(1));
        assertThat(found.optimism()).isCloseTo(plain.optimism(), within(1e-9));
    }

    @Test
    void where_all_have_the_same_value_there_is_no_cut() {
        double[] same = {4, 4, 4, 4};
        assertThat(YoudenCut.of(same, pairs(2), SAME)).isEmpty();
        double[] nobody = {4, Double.NaN, Double.NaN, 3};
        assertThat(YoudenCut.of(nobody, pairs(2), SAME)).isEmpty();
    }

    private static Strata pairs(int sets) {
        int[] offsets = new int[sets + 1];
        boolean[] cases = new boolean[2 * sets];
        for (int set = 0; set < sets; set++) {
            offsets[set + 1] = 2 * set + 2;
            cases[2 * set] = true;
        }
        return Strata.of(offsets, cases);
    }
}
