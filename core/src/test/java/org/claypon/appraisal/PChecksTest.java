package org.claypon.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.appraisal.Checked.check;
import static org.claypon.appraisal.Checked.verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// p values beside the numbers that they come from.
class PChecksTest {

    private static String correlation(String r, String p, String rest) {
        return "{id: a, correlation: {r: \"%s\", p: \"%s\"%s}}".formatted(r, p, rest);
    }

    @ParameterizedTest
    @CsvSource({
        "0.22, 0.24, 'n: 30, test: pearson', CONSISTENT",
        "0.22, 0.2427, 'n: 30, test: pearson', CONSISTENT",
        "0.22, 0.29, 'n: 30, test: pearson', IMPOSSIBLE",
        "0.2200, 0.12, 'n: 30, test: pearson', STRAINED", // one side: 0.1214
        "0.220, <0.05, 'n: 30, test: pearson', IMPOSSIBLE",
        "0.220, >0.05, 'n: 30, test: pearson', CONSISTENT",
        "0.220, 0.24, 'n: 30, test: spearman', CONSISTENT",
        "0.220, 0.20, 'n: 30, test: spearman', STRAINED", // exact ranks may differ
        "0.220, 0.20, 'n: 30', STRAINED",
        "0.220, 0.50, 'n: 30', IMPOSSIBLE"
    })
    void correlations(String r, String p, String rest, Verdict expected) {
        assertThat(verdict(CheckKind.P_OF_CORRELATION, correlation(r, p, ", " + rest)))
                .isEqualTo(expected);
    }

    @Test
    void a_correlation_that_does_not_say_of_how_many_may_be_of_either_group_or_all() {
        assertThat(verdict(CheckKind.P_OF_CORRELATION, correlation("0.2500", "0.0253", "")))
                .isEqualTo(Verdict.CONSISTENT); // 80 people
        assertThat(verdict(CheckKind.P_OF_CORRELATION, correlation("0.2500", "0.0014", "")))
                .isEqualTo(Verdict.CONSISTENT); // 160 people
        Check fewer = check(CheckKind.P_OF_CORRELATION, correlation("0.2500", "0.1830", ""));
        assertThat(fewer.verdict()).isEqualTo(Verdict.STRAINED); // 30 people
        assertThat(fewer.explanation()).contains("fewer people than the groups have");
        assertThat(verdict(CheckKind.P_OF_CORRELATION, correlation("0.2500", "0.0003", "")))
                .isEqualTo(Verdict.IMPOSSIBLE); // more than there are
    }

    /// The worked examples in the tests of R's statcheck: all printed p are errors there. The first fits when it is cut off, which is allowed here.
    @ParameterizedTest
    @CsvSource({
        "'t: \"2.20\", df: 28', 0.03, STRAINED",
        "'F: \"2.20\", df: [2, 28]', 0.15, IMPOSSIBLE",
        "'z: \"2.20\"', 0.04, IMPOSSIBLE",
        "'chi2: \"22.20\", df: 28', 0.79, IMPOSSIBLE",
        "'t: \"2.20\", df: 28', 0.04, CONSISTENT",
        "'t: \"2.20\", df: 28', 0.018, STRAINED", // one side
        "'t: \"-2.20\", df: \"27.64\"', 0.036, CONSISTENT",
        "'F: \"2.20\", df: [2, 28]', 0.13, CONSISTENT"
    })
    void statistics(String statistic, String p, Verdict expected) {
        String claim = "{id: a, test: {%s, p: \"%s\"}}".formatted(statistic, p);
        assertThat(verdict(CheckKind.P_OF_STATISTIC, claim)).isEqualTo(expected);
    }

    @Test
    void the_correlation_of_statcheck() {
        assertThat(
                        verdict(
                                CheckKind.P_OF_CORRELATION,
                                correlation("0.22", "0.26", ", n: 30, test: pearson")))
                .isEqualTo(Verdict.IMPOSSIBLE);
    }

    private static String means(String p, String test, String n) {
        return ("{id: a, means: {measurement: x, cases: {mean: \"342.9\", sd: \"120.5\"%1$s},"
                        + " controls: {mean: \"410.2\", sd: \"160.3\"%1$s}, p: \"%2$s\", test: %3$s}}")
                .formatted(n, p, test);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0031, student, ', n: 80', CONSISTENT",
        "0.0032, welch, ', n: 80', CONSISTENT",
        "0.003, not_stated, ', n: 80', CONSISTENT",
        "0.0041, student, ', n: 80', IMPOSSIBLE",
        "0.0041, student, '', STRAINED", // fewer people
        "0.0021, student, '', STRAINED", // fewer people, and one side
        "0.0011, student, '', IMPOSSIBLE", // more people than there are
        "0.0041, welch, ', n: 80', IMPOSSIBLE",
        "0.0041, not_stated, ', n: 80', STRAINED", // the Mann-Whitney test needs everybody's values
        "0.0041, mann_whitney, ', n: 80', NOT_CHECKABLE",
        "0.0016, student, ', n: 80', STRAINED" // one side
    })
    void means(String p, String test, String n, Verdict expected) {
        assertThat(verdict(CheckKind.P_OF_MEANS, means(p, test, n))).isEqualTo(expected);
    }

    @Test
    void in_a_matched_study_the_pairs_may_have_been_kept_together() {
        Check found =
                check(CheckKind.P_OF_MEANS, Checked.matched(means("0.0021", "student", ", n: 80")));
        assertThat(found.verdict()).isEqualTo(Verdict.STRAINED);
        assertThat(found.explanation()).contains("keeps the pairs together");
    }

    @Test
    void means_without_spreads_say_which_spread_their_p_needs() {
        Check found =
                check(
                        CheckKind.P_OF_MEANS,
                        "{id: a, means: {measurement: x, cases: {mean: \"168\"}, controls: {mean: \"419\"}, p: \"<0.05\"}}");
        assertThat(found.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
        assertThat(found.explanation())
                .contains("a standard deviation of at most 804"); // 251 / (1.975 · √(2/80))
    }

    private static String counts(String p, String rest) {
        return "{id: a, counts: {cases: [30, 80], controls: [22, 80], p: \"%s\"%s}}"
                .formatted(p, rest);
    }

    /// chi-square .1769, Yates .2374, Fisher .2373, Wald .1782, likelihood ratio .1763.
    @ParameterizedTest
    @CsvSource({
        "0.18, ', test: chi2', CONSISTENT",
        "0.17, '', STRAINED", // cut off
        "0.24, ', test: chi2', IMPOSSIBLE",
        "0.24, ', test: yates', CONSISTENT",
        "0.24, ', test: fisher', CONSISTENT",
        "0.178, ', test: wald', CONSISTENT",
        "0.24, '', CONSISTENT",
        "0.21, '', IMPOSSIBLE", // every test of the list rules it out
        "0.088, ', test: chi2', STRAINED" // one side
    })
    void counts(String p, String rest, Verdict expected) {
        assertThat(verdict(CheckKind.P_OF_COUNTS, counts(p, rest))).isEqualTo(expected);
    }

    @Test
    void counts_of_matched_people_may_be_tested_as_pairs() {
        assertThat(check(CheckKind.P_OF_COUNTS, Checked.matched(counts("0.21", ""))).verdict())
                .isEqualTo(Verdict.STRAINED);
        assertThat(check(CheckKind.P_OF_COUNTS, Checked.matched(counts("0.0001", ""))).verdict())
                .isEqualTo(Verdict.IMPOSSIBLE);
    }

    private static String pairs(String p, String rest) {
        return "{id: a, pairs: {case_only: 29, control_only: 3, both: 27, neither: 4, p: \"%s\"%s}}"
                .formatted(p, rest);
    }

    /// Los Angeles, 1:1: McNemar 4.3e-06, exact 2.556e-06.
    @ParameterizedTest
    @CsvSource({
        "0.0000026, ', test: exact', CONSISTENT",
        "0.0000043, ', test: chi2', CONSISTENT",
        "0.0000043, ', test: exact', IMPOSSIBLE",
        "<0.001, '', CONSISTENT",
        "0.02, '', IMPOSSIBLE"
    })
    void pairs(String p, String rest, Verdict expected) {
        assertThat(verdict(CheckKind.P_OF_PAIRS, pairs(p, rest))).isEqualTo(expected);
    }

    private static String ratio(String value, String p, String test) {
        return "{id: a, odds_ratio: {value: \"%s\", lower: \"1.20\", upper: \"3.00\", p: \"%s\", test: %s}}"
                .formatted(value, p, test);
    }

    @ParameterizedTest
    @CsvSource({
        "1.90, 0.006, wald, CONSISTENT", // z 2.74
        "1.90, 0.02, wald, STRAINED", // by another interval
        "1.90, 0.2, wald, IMPOSSIBLE",
        "1.90, 0.2, not_stated, STRAINED",
        "1.90, 0.2, exact, NOT_CHECKABLE",
        "2.40, 0.2, wald, STRAINED" // not Wald's interval
    })
    void odds_ratios(String value, String p, String test, Verdict expected) {
        assertThat(verdict(CheckKind.P_OF_ODDS_RATIO, ratio(value, p, test))).isEqualTo(expected);
    }

    @Test
    void an_odds_ratio_without_interval_has_no_p() {
        assertThat(
                        verdict(
                                CheckKind.P_OF_ODDS_RATIO,
                                "{id: a, odds_ratio: {value: \"1.9\", p: \"0.02\"}}"))
                .isEqualTo(Verdict.NOT_CHECKABLE);
    }
}
