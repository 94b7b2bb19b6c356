package org.claypon.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {

    static List<Results> studies() {
        return ResultsExamples.all();
    }

    @ParameterizedTest
    @MethodSource("studies")
    void every_file_is_there_and_every_row_has_all_columns(Results results) {
        Map<String, String> tables = Tables.of(results);
        assertThat(tables.keySet())
                .containsExactly(
                        "attrition.csv",
                        "criteria.csv",
                        "matching.csv",
                        "balance.csv",
                        "comparison.csv",
                        "shares.csv",
                        "guideline.csv",
                        "guideline_sensitivity.csv",
                        "models.csv",
                        "curves.csv",
                        "roc.csv",
                        "interactions.csv",
                        "patterns.csv",
                        "pattern_readings.csv",
                        "severity.csv",
                        "severity_correlations.csv",
                        "severity_measurements.csv",
                        "strobe.csv",
                        "table_1.csv",
                        "table_2.csv",
                        "e_values.csv",
                        "benchmarks.csv",
                        "bias_analysis.csv",
                        "specifications.csv",
                        "choices.csv",
                        "criticisms.csv",
                        "exposed_controls.csv",
                        "look_back.csv",
                        "lags.csv",
                        "covariate_timing.csv",
                        "tested.csv",
                        "untested_bounds.csv",
                        "identities.csv",
                        "evidence.csv",
                        "certainty.csv",
                        "findings.csv");
        tables.values().forEach(TablesTest::assertRectangular);
    }

    @ParameterizedTest
    @MethodSource("studies")
    void no_cell_acts_in_a_spreadsheet(Results results) {
        for (String text : Tables.of(results).values()) {
            assertThat(parsed(text).stream().flatMap(List::stream))
                    .allMatch(cell ->
                            !cell.matches("(?s)\\s*[=+\\-@\\t\\r].*")
                                    || cell.matches("-\\d+(\\.\\d+)?"));
        }
    }

    @Test
    void a_text_that_starts_a_formula_gets_an_apostrophe_and_a_number_does_not() {
        Csv csv = new Csv("a", "b", "c", "d");
        csv.row().text("=1+1", " @x", "＝cmd").figures(Figure.of(-2.5)).end();
        assertThat(csv.toString()).isEqualTo("a,b,c,d\r\n'=1+1,' @x,'＝cmd,-2.5\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "say \"x\"", ",", "\"\"\"", "plain", "", "<5"})
    void a_cell_is_read_back_as_it_was_written(String text) {
        Csv csv = new Csv("a", "b");
        csv.row().text(text, "end").end();
        assertThat(parsed(csv.toString()).get(1)).containsExactly(text, "end");
    }

    @Test
    void line_ends_inside_a_text_end_no_row() {
        Csv csv = new Csv("a");
        csv.row().text("one\r\ntwo").end();
        assertThat(csv.toString()).isEqualTo("a\r\none  two\r\n");
    }

    @Test
    void numbers_have_twelve_digits_and_no_exponent() {
        Csv csv = new Csv("a", "b", "c", "d");
        csv.row().figures(Figure.of(1.0 / 3), Figure.of(2.5e-7), Figure.of(0), Figure.of(84)).end();
        assertThat(parsed(csv.toString()).get(1))
                .containsExactly("0.333333333333", "0.00000025", "0", "84");
    }

    @Test
    void a_reason_stands_once_in_the_note_behind_the_columns_it_is_about() {
        Figure none = Figure.notEstimable("no informative sets");
        Csv csv = Csv.noted("a", "b", "c", "d");
        csv.row().text("not estimable: =1").figures(none, Figure.of(2), none).end();
        csv.row().text("x").figures(Figure.of(1), Figure.of(2), Figure.of(3)).end();
        assertThat(parsed(csv.toString()))
                .containsExactly(
                        List.of("a", "b", "c", "d", "note"),
                        List.of(
                                "not estimable",
                                "not estimable",
                                "2",
                                "not estimable",
                                "a: =1; b, d: no informative sets"),
                        List.of("x", "1", "2", "3", ""));
    }

    @Test
    void what_is_masked_or_not_estimable_says_so_in_its_place() {
        Csv csv = new Csv("a", "b", "c", "d");
        csv.row()
                .counts(new Count.FewerThan(5), Count.of(10348))
                .figures(new Figure.Masked(5), Figure.notEstimable("no informative sets"))
                .end();
        assertThat(parsed(csv.toString()).get(1))
                .containsExactly("hidden", "10348", "hidden", "not estimable: no informative sets");
    }

    @Test
    void a_row_that_does_not_fit_its_table_is_our_fault() {
        Csv csv = new Csv("a", "b");
        assertThatThrownBy(() -> csv.row().text("x").end())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void attrition_has_both_sides() {
        List<List<String>> rows = table(ResultsExamples.full(), "attrition.csv");
        assertThat(rows).hasSize(11);
        assertThat(rows.get(3))
                .containsExactly("cases", "B12 and homocysteine measured", "", "21", "3", "3", "0");
        assertThat(rows.get(9))
                .containsExactly(
                        "controls",
                        "Weak or failing kidneys",
                        "cause_of_condition",
                        "2459",
                        "51",
                        "51",
                        "31");
    }

    @Test
    void a_comparison_has_a_row_for_each_group_and_one_for_what_differs() {
        List<List<String>> rows = table(ResultsExamples.full(), "comparison.csv");
        assertThat(rows).hasSize(10);
        assertThat(rows.get(1))
                .startsWith("b12", "Vitamin B12", "pg/mL", "cases", "21", "0", "0", "594.9");
        assertThat(rows.get(3).subList(13, 18))
                .containsExactly("81.1", "-61.4", "223.6", "0.249", "21");
        assertThat(rows.get(9).subList(22, 26))
                .containsExactly("10 %", "0.934", "1.09", "equivalent");
        assertThat(rows.get(1).subList(26, 30))
                .containsExactly("mean of the logarithms", "", "", "");
        assertThat(rows.get(2).get(26)).startsWith("lognormal maximum likelihood");
        assertThat(rows.get(3).subList(26, 30))
                .containsExactly("", "0.31", "21", "signed ranks of sets");
    }

    @Test
    void a_model_has_a_row_for_each_term() {
        List<List<String>> rows = table(ResultsExamples.full(), "models.csv");
        int ratio = rows.getFirst().indexOf("odds_ratio");
        int upper = rows.getFirst().indexOf("upper");
        assertThat(rows.stream().skip(1).map(row -> row.get(rows.getFirst().indexOf("term"))))
                .containsExactly(
                        "b12 per 100 pg/mL",
                        "b12 per doubling",
                        "b12 below 300 pg/mL",
                        "b12 spline: line",
                        "b12 spline: bend 1",
                        "b12 spline: bend 2",
                        "nerve drug",
                        "age");
        assertThat(rows.get(3).get(ratio)).isEqualTo("0.9157");
        assertThat(rows.get(7).get(upper)).isEqualTo("not estimable");
        assertThat(rows.get(7).getLast())
                .contains("upper, wald_lower, wald_upper, wald_p: every exposed person is a case");
        assertThat(rows.get(3).get(rows.getFirst().indexOf("pairs_case_only"))).isEqualTo("6");
    }

    @Test
    void the_guideline_has_people_by_group_band_and_reason() {
        assertThat(table(ResultsExamples.full(), "guideline.csv"))
                .contains(List.of("cases", "not_classifiable", "", "0", "", "", ""))
                .contains(
                        List.of(
                                "cases and controls",
                                "not_classifiable",
                                "the unit cannot be converted",
                                "2",
                                "",
                                "",
                                ""));
        assertThat(table(ResultsExamples.masked(), "guideline.csv").get(1))
                .containsExactly("cases", "low", "", "hidden", "hidden", "hidden", "hidden");
    }

    @Test
    void the_guidelines_have_a_row_for_each_band_and_the_lowest_has_the_odds_ratio() {
        List<List<String>> rows = table(ResultsExamples.full(), "guideline_sensitivity.csv");
        assertThat(rows).hasSize(8);
        assertThat(rows.get(5))
                .startsWith(
                        "bsh-2014-b12", "2014/1", "no", "below", "yes", "2", "5", "21", "6", "1.6");
        assertThat(rows.get(6)).endsWith("", "", "", "", "", "", "");
    }

    @Test
    void table_1_has_numbers_means_medians_and_shares_in_each_group() {
        List<List<String>> rows = table(ResultsExamples.full(), "table_1.csv");
        assertThat(rows.get(1)).containsExactly("Number", "21", "84", "", "");
        assertThat(rows.get(2)).startsWith("Vitamin B12, pg/mL, mean (SD)");
        assertThat(rows.get(2).get(3)).isEqualTo("0.22");
        assertThat(rows.get(4))
                .containsExactly(
                        "Vitamin B12, pg/mL, not known, n (%)", "0 (0.0 %)", "0 (0.0 %)", "", "");
        assertThat(rows)
                .contains(
                        List.of(
                                "Vitamin B12 below 300 pg/mL, n of those in its model (%)",
                                "3 (14.3 %)", "13 (15.5 %)", "", ""));
        assertThat(rows.getLast()).startsWith("RIDEXPRG = 1");
    }

    @Test
    void table_1_gives_no_share_beside_a_hidden_number() {
        assertThat(table(ResultsExamples.masked(), "table_1.csv").stream().flatMap(List::stream))
                .contains("hidden")
                .noneMatch(cell -> cell.matches("hidden \\(.*"));
    }

    @Test
    void table_2_puts_crude_matched_and_adjusted_odds_ratios_side_by_side() {
        List<List<String>> rows = table(ResultsExamples.full(), "table_2.csv");
        assertThat(rows.get(1))
                .containsExactly(
                        "Vitamin B12 per 100 pg/mL",
                        "1.11 (0.94 to 1.37)",
                        "1.13 (0.94 to 1.37)",
                        "0.19",
                        "",
                        "",
                        "");
    }

    @Test
    void the_other_tables_hold_what_the_results_hold() {
        Results full = ResultsExamples.full();
        assertThat(table(full, "criteria.csv").get(3))
                .containsExactly("Not explained by another condition", "21", "1", "3");
        assertThat(table(full, "balance.csv").get(1))
                .containsExactly("RIDAGEYR", "0.412", "0", "1");
        assertThat(table(full, "matching.csv"))
                .contains(List.of("per_case", "4", "21", "", "", ""))
                .contains(
                        List.of(
                                "unmatched",
                                "no eligible control: same RIAGENDR",
                                "1",
                                "",
                                "",
                                ""));
        assertThat(table(full, "shares.csv").get(3))
                .startsWith("b12", "300 pg/mL", "an exposure of the study", "cases", "3", "21");
        assertThat(table(full, "interactions.csv").get(1))
                .containsExactly(
                        "b12 per 100 pg/mL",
                        "age",
                        "under 50",
                        "9",
                        "1.21",
                        "0.88",
                        "1.66",
                        "0.24",
                        "0.61",
                        "likelihood ratio",
                        "");
    }

    @Test
    void curves_have_a_row_a_point_with_their_tests() {
        List<List<String>> rows = table(ResultsExamples.full(), "curves.csv");
        assertThat(rows).hasSize(5);
        assertThat(rows.get(1))
                .containsExactly(
                        "b12 spline",
                        "b12",
                        "pg/mL",
                        "475",
                        "225",
                        "1.03",
                        "0.69",
                        "1.54",
                        "5.25",
                        "0.154",
                        "0.55",
                        "0.76",
                        "");
    }

    @Test
    void areas_have_a_row_a_measurement_and_say_why_there_is_none() {
        List<List<String>> rows = table(ResultsExamples.full(), "roc.csv");
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1).subList(0, 5))
                .containsExactly("b12", "pg/mL", "lower", "12", "0.708333333333");
        assertThat(rows.get(1).subList(12, 17)).containsExactly("227", "2", "0.5", "0.09", "0.41");
        assertThat(rows.get(2).get(12)).isEqualTo("not estimable");
        assertThat(rows.get(2).getLast())
                .contains("no set has a case and a control with values, or all have the same")
                .contains("cut");
    }

    private static List<List<String>> table(Results results, String file) {
        return parsed(Tables.of(results).getOrDefault(file, ""));
    }

    private static void assertRectangular(String csv) {
        List<List<String>> rows = parsed(csv);
        assertThat(rows).isNotEmpty().allMatch(row -> row.size() == rows.getFirst().size());
    }

    /// RFC 4180, section 2.
    private static List<List<String>> parsed(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char letter = csv.charAt(i);
            if (letter == '"') {
                boolean doubled = quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"';
                cell.append(doubled ? "\"" : "");
                i += doubled ? 1 : 0;
                quoted = doubled || !quoted;
            } else if (!quoted && (letter == ',' || letter == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (letter == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (quoted || letter != '\r') {
                cell.append(letter);
            }
        }
        return rows;
    }
}
