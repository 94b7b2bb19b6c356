package org.claypon.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.appraisal.Checked.check;
import static org.claypon.appraisal.Checked.verdict;

import org.claypon.paper.Papers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers other than p beside the numbers that they come from.
class NumberChecksTest {

    private static String whole(String mean, String sd, int n, String rest) {
        return ("{id: a, means: {measurement: x, step: \"1\"%s, cases: {mean: \"%s\", sd: \"%s\", n: %d},"
                        + " controls: {mean: \"5.00\", n: 100}}}")
                .formatted(rest, mean, sd, n);
    }

    /// The published examples of GRIM and GRIMMER; by rounding alone all that are not consistent are false there as here ([GranularityTest]).
    @ParameterizedTest
    @CsvSource({
        "5.19, 1.60, 28, IMPOSSIBLE, IMPOSSIBLE",
        "5.21, 1.60, 28, CONSISTENT, CONSISTENT",
        "5.28, 1.60, 28, STRAINED, STRAINED", // 5.2857 cut off
        "5.83, 2.00, 50, IMPOSSIBLE, IMPOSSIBLE",
        "3.44, 2.47, 18, CONSISTENT, STRAINED", // 2.4787 cut off,
        "1.03, 0.41, 40, CONSISTENT, IMPOSSIBLE",
        "5.23, 2.55, 35, CONSISTENT, STRAINED",
        "3.10, 1.37, 10, CONSISTENT, CONSISTENT"
    })
    void whole_numbers(String mean, String sd, int n, Verdict grim, Verdict grimmer) {
        String claim = whole(mean, sd, n, "");
        assertThat(verdict(CheckKind.WHOLE_NUMBERS, claim)).isEqualTo(grim);
        assertThat(verdict(CheckKind.SPREAD_OF_WHOLE_NUMBERS, claim)).isEqualTo(grimmer);
    }

    @Test
    void a_mean_that_cannot_be_names_its_neighbours() {
        assertThat(check(CheckKind.WHOLE_NUMBERS, whole("5.19", "1.60", 28, "")).repair())
                .hasValue("a mean of 5.18 or 5.21");
    }

    @Test
    void without_an_own_number_of_people_some_may_be_missing() {
        String claim =
                "{id: a, means: {measurement: x, step: \"1\", cases: {mean: \"5.19\"}, controls: {mean: \"5.0\"}}}";
        assertThat(verdict(CheckKind.WHOLE_NUMBERS, claim))
                .isEqualTo(Verdict.CONSISTENT); // 80 people: 415
        String other =
                "{id: a, means: {measurement: x, step: \"1\", cases: {mean: \"5.197\"}, controls: {mean: \"5.0\"}}}";
        assertThat(verdict(CheckKind.WHOLE_NUMBERS, other))
                .isEqualTo(Verdict.STRAINED); // 76 people: 395
    }

    @ParameterizedTest
    @CsvSource({"0.53, 0.50, CONSISTENT", "0.19, 0.35, IMPOSSIBLE", "0.12, 0.33, CONSISTENT"})
    void the_spread_of_yes_and_no(String mean, String sd, Verdict expected) {
        assertThat(
                        verdict(
                                CheckKind.YES_NO_SPREAD,
                                whole(mean, sd, 1683, ", scale: [\"0\", \"1\"]")))
                .isEqualTo(expected);
    }

    @Test
    void the_scale_bounds_the_spread() { // 0.45 to 3.03
        assertThat(
                        verdict(
                                CheckKind.SPREAD_OF_WHOLE_NUMBERS,
                                whole("4.2", "3.0", 5, ", scale: [\"1\", \"7\"]")))
                .isEqualTo(Verdict.CONSISTENT);
        assertThat(
                        verdict(
                                CheckKind.SPREAD_OF_WHOLE_NUMBERS,
                                whole("4.2", "3.3", 5, ", scale: [\"1\", \"7\"]")))
                .isEqualTo(Verdict.IMPOSSIBLE);
    }

    private static String group(String cases) {
        return "{id: a, means: {measurement: x, unit: ng/mL, cases: {%s}, controls: {mean: \"5\"}}}"
                .formatted(cases);
    }

    @ParameterizedTest
    @CsvSource({
        "'mean: \"10.0\", sd: \"4.0\", lowest: \"5\", highest: \"20\", n: 30', CONSISTENT",
        "'mean: \"10.0\", sd: \"9.0\", lowest: \"5\", highest: \"20\", n: 30', IMPOSSIBLE", // most:
        // 7.2
        "'mean: \"10.0\", sd: \"1.0\", lowest: \"5\", highest: \"20\", n: 30', IMPOSSIBLE", // least: 1.8
        "'mean: \"30.0\", sd: \"4.0\", lowest: \"5\", highest: \"20\", n: 30', IMPOSSIBLE", // outside
        "'mean: \"10.0\", sd: \"1.0\", median: \"14.0\", n: 30', IMPOSSIBLE", // further than one
        // spread apart
        "'mean: \"10.0\", sd: \"5.0\", median: \"14.0\", n: 30', CONSISTENT",
        "'mean: \"10.0\", sd: \"54.0\", n: 30', CONSISTENT", // 10 √30 = 54.8
        "'mean: \"10.0\", sd: \"56.0\", n: 30', IMPOSSIBLE"
    })
    void the_spread_beside_the_other_numbers(String cases, Verdict expected) {
        assertThat(verdict(CheckKind.SPREAD, group(cases))).isEqualTo(expected);
    }

    @Test
    void a_spread_of_a_concentration_that_needs_a_tail_says_so() {
        Check found = check(CheckKind.SKEW, group("mean: \"75\", sd: \"60\", n: 30"));
        assertThat(found.verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(found.explanation()).contains("11 % of the people there");
        assertThat(Checked.has(CheckKind.SKEW, group("mean: \"75\", sd: \"30\", n: 30"))).isFalse();
    }

    @Test
    void a_median_with_quartiles_suggests_a_mean() {
        Check found =
                check(
                        CheckKind.MEAN_OF_MEDIAN,
                        group("median: \"310\", q1: \"230\", q3: \"430\", n: 80"));
        assertThat(found.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
        assertThat(found.recomputed().orElseThrow().low()).isBetween(323.0, 324.2);
        assertThat(found.recomputed().orElseThrow().high()).isBetween(349.0, 349.1);
    }

    @ParameterizedTest
    @CsvSource({
        "'value: \"62.5\", count: 50', ', n: 80', CONSISTENT",
        "'value: \"62.5\", count: 51', ', n: 80', IMPOSSIBLE",
        "'value: \"64.1\", count: 50, group: cases', '', STRAINED", // of 78
        "'value: \"61.0\", count: 50, group: cases', '', IMPOSSIBLE", // of 82
        "'value: \"66.6\", count: 2', ', n: 3', STRAINED", // 66.67 cut off
        "'value: \"42.3\"', ', n: 26', CONSISTENT",
        "'value: \"42.0\"', ', n: 26', IMPOSSIBLE"
    })
    void percentages(String percentage, String n, Verdict expected) {
        Verdict found =
                verdict(
                        CheckKind.PERCENTAGE,
                        "{id: a, percentage: {%s}%s}".formatted(percentage, n));
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'parts: [37, 43], total: 80', CONSISTENT",
        "'parts: [37, 44], total: 80', IMPOSSIBLE",
        "'parts: [37, 41], total: 80', STRAINED",
        "'parts: [37, 41], total: 80, missing: 2', CONSISTENT",
        "'parts: [37, 41], total: 80, missing: 1', IMPOSSIBLE"
    })
    void totals(String totals, Verdict expected) {
        assertThat(verdict(CheckKind.TOTAL, "{id: a, totals: {%s}}".formatted(totals)))
                .isEqualTo(expected);
    }

    private static String ratio(String value, String lower, String upper) {
        return "{id: a, odds_ratio: {value: \"%s\", lower: \"%s\", upper: \"%s\"}}"
                .formatted(value, lower, upper);
    }

    @Test
    void an_odds_ratio_lies_inside_its_interval() {
        assertThat(verdict(CheckKind.INTERVAL, ratio("1.90", "1.20", "3.00")))
                .isEqualTo(Verdict.CONSISTENT);
        assertThat(verdict(CheckKind.INTERVAL, ratio("9.10", "1.20", "3.00")))
                .isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(verdict(CheckKind.INTERVAL, ratio("0.00", "0.00", "0.00")))
                .isEqualTo(Verdict.CONSISTENT);
        assertThat(verdict(CheckKind.SYMMETRY, ratio("2.40", "1.20", "3.00")))
                .isEqualTo(Verdict.STRAINED);
    }

    private static String counted(String rest) {
        return "{id: a, counts: {cases: [30, 80], controls: [22, 80], %s}}".formatted(rest);
    }

    @ParameterizedTest
    @CsvSource({
        "1.58, CONSISTENT", // 30·58 / (50·22) = 1.582
        "0.63, STRAINED", // turned round
        "1.78, IMPOSSIBLE"
    })
    void the_odds_ratio_of_counts(String ratio, Verdict expected) {
        assertThat(
                        verdict(
                                CheckKind.ODDS_RATIO_OF_COUNTS,
                                counted("odds_ratio: \"%s\"".formatted(ratio))))
                .isEqualTo(expected);
    }

    @Test
    void the_interval_of_counts() { // Woolf: 0.811 to 3.084
        assertThat(
                        verdict(
                                CheckKind.INTERVAL_OF_COUNTS,
                                counted("odds_ratio: \"1.58\", lower: \"0.81\", upper: \"3.08\"")))
                .isEqualTo(Verdict.CONSISTENT);
        assertThat(
                        verdict(
                                CheckKind.INTERVAL_OF_COUNTS,
                                counted("odds_ratio: \"1.58\", lower: \"0.71\", upper: \"3.08\"")))
                .isEqualTo(Verdict.STRAINED);
    }

    private static String paired(String rest) {
        return "{id: a, pairs: {case_only: 29, control_only: 3, both: 27, neither: 4, %s}}"
                .formatted(rest);
    }

    @Test
    void the_odds_ratio_of_pairs() { // 29/3; torn apart: 56·33 / (30·7) = 8.8
        assertThat(verdict(CheckKind.ODDS_RATIO_OF_PAIRS, paired("odds_ratio: \"9.67\"")))
                .isEqualTo(Verdict.CONSISTENT);
        Check torn = check(CheckKind.ODDS_RATIO_OF_PAIRS, paired("odds_ratio: \"8.80\""));
        assertThat(torn.verdict()).isEqualTo(Verdict.STRAINED);
        assertThat(torn.explanation()).contains("the matching was not kept");
        assertThat(verdict(CheckKind.ODDS_RATIO_OF_PAIRS, paired("odds_ratio: \"7.67\"")))
                .isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(
                        verdict(
                                CheckKind.INTERVAL_OF_PAIRS,
                                paired("odds_ratio: \"9.67\", lower: \"3.00\", upper: \"49.6\"")))
                .isEqualTo(Verdict.CONSISTENT);
    }

    @Test
    void counts_with_an_empty_cell_have_no_odds_ratio() {
        assertThat(
                        verdict(
                                CheckKind.ODDS_RATIO_OF_COUNTS,
                                "{id: a, counts: {cases: [0, 80], controls: [22, 80], odds_ratio: \"0.02\"}}"))
                .isEqualTo(Verdict.NOT_CHECKABLE);
        assertThat(
                        verdict(
                                CheckKind.P_OF_COUNTS,
                                "{id: a, counts: {cases: [0, 80], controls: [0, 80], p: \"0.02\"}}"))
                .isEqualTo(Verdict.NOT_CHECKABLE);
    }

    @Test
    void millions_of_people_are_checked_too() {
        assertThat(
                        verdict(
                                CheckKind.P_OF_COUNTS,
                                "{id: a, counts: {cases: [900000000, 1000000000], controls: [800000000, 1000000000], p: \"0.5\", test: chi2}}"))
                .isEqualTo(Verdict.IMPOSSIBLE);
    }

    @Test
    void an_unknown_unit_is_said_and_is_no_error() {
        Check found =
                check(
                        CheckKind.UNIT,
                        "{id: a, means: {measurement: x, unit: spoons, cases: {mean: \"5\"}, controls: {mean: \"6\"}}}");
        assertThat(found.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
    }

    @Test
    void the_reference_may_be_in_another_unit() {
        String paper =
                """
                claypon: 1
                paper: {title: A paper}
                groups: {cases: {n: 80}, controls: {n: 80}}
                claims:
                  - {id: a, means: {measurement: b12, unit: ng/L, cases: {mean: "168"}, controls: {mean: "419"}}}
                reference: [{measurement: B12, unit: %s, p10: %s, p90: 800, source: x}]
                """;
        assertThat(
                        check(
                                        CheckKind.REFERENCE_LEVEL,
                                        Papers.read(paper.formatted("pg/mL", "315")))
                                .verdict())
                .isEqualTo(Verdict.STRAINED);
        assertThat(
                        check(
                                        CheckKind.REFERENCE_LEVEL,
                                        Papers.read(paper.formatted("pg/mL", "115")))
                                .verdict())
                .isEqualTo(Verdict.CONSISTENT);
        assertThat(
                        check(
                                        CheckKind.REFERENCE_LEVEL,
                                        Papers.read(paper.formatted("pmol/L", "232")))
                                .verdict())
                .isEqualTo(Verdict.NOT_CHECKABLE);
    }
}
