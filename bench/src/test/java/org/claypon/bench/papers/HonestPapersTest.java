package org.claypon.bench.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.claypon.appraisal.CheckKind;
import org.claypon.appraisal.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The long validation in small.
class HonestPapersTest {

    private static HonestPapers.Outcome outcome = HonestPapers.Outcome.none();

    @BeforeAll
    static void draw() {
        outcome = new HonestPapers(2_000).run();
    }

    @Test
    void no_number_of_an_honest_paper_is_called_impossible() {
        assertThat(outcome.papers()).isEqualTo(2_000);
        assertThat(outcome.impossible()).isEmpty();
    }

    @Test
    void most_numbers_of_honest_papers_are_consistent() {
        for (CheckKind kind :
                List.of(CheckKind.P_OF_STATISTIC, CheckKind.P_OF_COUNTS, CheckKind.PERCENTAGE)) {
            Map<Verdict, Long> verdicts = outcome.verdicts().getOrDefault(kind, Map.of());
            long all = verdicts.values().stream().mapToLong(Long::longValue).sum();
            assertThat(verdicts.getOrDefault(Verdict.CONSISTENT, 0L)).isGreaterThan(all * 6 / 10);
        }
    }

    @Test
    void a_changed_digit_is_caught_just_when_interval_arithmetic_says_so() {
        assertThat(outcome.changed().keySet())
                .containsExactlyInAnyOrder(
                        "correlation", "means", "percentage", "statistic", "totals");
        assertThat(outcome.changed())
                .allSatisfy((_, changed) -> {
                    assertThat(changed.different()).isZero();
                    assertThat(changed.caught()).isEqualTo(changed.predicted()).isPositive();
                    assertThat(changed.impossible())
                            .isPositive()
                            .isLessThanOrEqualTo(changed.caught());
                });
    }

    @Test
    void a_paper_of_a_seed_is_always_the_same() {
        assertThat(HonestPaper.of(7).text()).isEqualTo(HonestPaper.of(7).text());
        assertThat(HonestPaper.of(7).text()).isNotEqualTo(HonestPaper.of(8).text());
    }
}
