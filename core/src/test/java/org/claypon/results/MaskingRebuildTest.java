package org.claypon.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tries to rebuild what was hidden, by going through all numbers that a reader must think possible.
class MaskingRebuildTest {

    private static final int K = 5;
    private static final int STUDIES = 300;

    @Test
    void no_hidden_count_can_be_rebuilt_from_what_is_printed() {
        List<String> rebuilt = new ArrayList<>();
        int kept = 0;
        for (long seed = 1; seed <= STUDIES; seed++) {
            Results results = DrawnStudy.of(seed);
            Results masked = Masking.mask(results, K);
            AttentiveReader reader = new AttentiveReader(results, masked, K, false);
            AttentiveReader ofTotals = new AttentiveReader(results, masked, K, true);
            for (String secret : reader.secrets().keySet()) {
                assertThat(reader.thinksPossible(secret))
                        .as("the true number of %s, study %d", secret, seed)
                        .isTrue();
                if (reader.isLeftInDoubt(secret)) {
                    kept++;
                } else if (ofTotals.isLeftInDoubt(secret) || !followsFromTotals(secret, results)) {
                    rebuilt.add("%s of study %d".formatted(secret, seed));
                }
            }
        }
        assertThat(rebuilt).isEmpty();
        assertThat(kept).isGreaterThan(20 * STUDIES);
    }

    /// What is always printed, which are the totals and the rounded numbers left, may give away on its own: the numbers of controls a
    /// case, whom the rules dropped and why, an item of the criteria, and everything of the matched where there are fewer than k
    /// of them, or one more. The contract has these totals printed whatever they are. The reader who knows no more than that must come to it too: then no masking of the rest could have kept it.
    private static boolean followsFromTotals(String secret, Results results) {
        Matching matching = results.matching();
        return secret.startsWith("matching.")
                || secret.startsWith("attrition.")
                || secret.startsWith("criteria.")
                || few(matching.cases())
                || few(matching.controls());
    }

    private static boolean few(Count count) {
        return count instanceof Count.Exactly(long number) && number < K + 2;
    }

    @Test
    void without_masking_the_reader_knows_every_secret() {
        Results results = DrawnStudy.of(1);
        AttentiveReader reader = new AttentiveReader(results, results, K, false);
        assertThat(reader.secrets()).isNotEmpty();
        assertThat(reader.secrets().keySet()).noneMatch(reader::isLeftInDoubt);
    }

    /// Not even if every other number is hidden as it should be.
    @Test
    void the_number_of_people_in_each_analysis_would_give_away_whom_a_rule_takes() {
        long rebuilt = 0;
        for (long seed = 1; seed <= 20; seed++) {
            Results results = DrawnStudy.of(seed);
            Results counted = Masking.mask(results, K).with(results.sensitivity().specifications());
            AttentiveReader reader = new AttentiveReader(results, counted, K, false);
            String taken = "attrition.cases[3].onlyHere";
            rebuilt += reader.secrets().containsKey(taken) && !reader.isLeftInDoubt(taken) ? 1 : 0;
        }
        assertThat(rebuilt).isGreaterThan(5);
    }

    @Test
    void hiding_small_counts_alone_is_not_enough() {
        long rebuilt = 0;
        for (long seed = 1; seed <= 20; seed++) {
            Results results = DrawnStudy.of(seed);
            Results hidden = HideSmall.of(results, K);
            AttentiveReader reader = new AttentiveReader(results, hidden, K, false);
            rebuilt +=
                    reader.secrets().keySet().stream()
                            .filter(secret -> !reader.isLeftInDoubt(secret))
                            .count();
        }
        assertThat(rebuilt).isGreaterThan(100);
    }
}
