package org.claypon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleFunction;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SayTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    1.13361; 1.13
                    0.915703; 0.92
                    0.2458; 0.25
                    0.0947; 0.095
                    0.01234; 0.012
                    9.994; 9.99
                    9.996; 10.0
                    24.53; 24.5
                    123.456; 123
                    1234.56; 1230
                    6.9; 6.9
                    25; 25
                    1; 1
                    6; 6
                    0.3; 0.3
                    0.06; 0.06
                    320; 320
                    0; 0
                    0.0000004; under 0.001
                    1e300; over 1,000,000
                    """)
    void a_ratio_has_two_decimals_or_three_digits_or_the_two_that_masking_left(
            double ratio, String said) {
        assertThat(Say.ratio(ratio)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0004,<0.001",
        "0.0042,0.004",
        "0.0312,0.03",
        "0.0496,0.050",
        "0.0512,0.051",
        "0.2491,0.25",
        "0.3,0.3",
        "0.995,>0.99",
        "1,>0.9",
        "1e-300,<0.001"
    })
    void a_p_is_never_zero_nor_one_and_shows_its_side_of_a_customary_limit(double p, String said) {
        assertThat(Say.p(p)).isEqualTo(said);
    }

    @Test
    void an_estimate_of_two_digits_has_as_many_as_its_limits() {
        assertThat(Say.oddsRatio(Figure.of(6), Figure.of(2.345), Figure.of(25)))
                .isEqualTo("6.00 (2.35 to 25.0)");
        assertThat(Say.oddsRatio(Figure.of(6), Figure.of(2), Figure.of(25)))
                .as("masked: two digits are all there is")
                .isEqualTo("6.0 (2.0 to 25)");
        assertThat(Say.oddsRatio(Figure.of(6), Figure.of(2), Figure.of(30)))
                .as("masked to one digit")
                .isEqualTo("6 (2 to 30)");
        assertThat(Say.oddsRatio(Figure.of(32), Figure.of(4.37), Figure.notEstimable("open")))
                .isEqualTo("32.0 (4.37 and up)");
    }

    @Test
    void a_part_of_a_hidden_whole_stands_beside_no_bound() {
        Count hidden = new Count.FewerThan(5);
        assertThat(Say.of(Count.of(9), Count.of(21))).isEqualTo("9 of 21");
        assertThat(Say.of(hidden, Count.of(21))).isEqualTo("hidden of 21");
        assertThat(Say.of(Count.of(9), hidden)).isEqualTo("9 of a hidden number");
        assertThat(Say.of(hidden, hidden)).isEqualTo("hidden");
    }

    @Test
    void a_number_has_a_true_minus_and_commas() {
        assertThat(Say.number(-61.44, 1)).isEqualTo("−61.4");
        assertThat(Say.number(1234567.5, 0)).isEqualTo("1,234,568");
        assertThat(Say.number(-0.001, 2)).isEqualTo("0.00");
        assertThat(Say.count(Count.of(10348))).isEqualTo("10,348");
        assertThat(Say.count(Count.of(1000000))).isEqualTo("1,000,000");
    }

    @Test
    void decimals_give_the_largest_figure_four_digits() {
        assertThat(Say.decimals(Figure.of(594.9), Figure.of(3))).isEqualTo(1);
        assertThat(Say.decimals(Figure.of(10.25))).isEqualTo(2);
        assertThat(Say.decimals(Figure.of(-0.87))).isEqualTo(3);
        assertThat(Say.decimals(Figure.of(70200))).isZero();
        assertThat(Say.decimals(Figure.notEstimable("none"))).isEqualTo(3);
    }

    @Test
    void a_masked_count_is_said_in_words_and_written_short() {
        Count few = new Count.FewerThan(5);
        assertThat(Say.count(few)).isEqualTo("a hidden number");
        assertThat(Say.cell(few)).isEqualTo("hidden");
        assertThat(Say.many(few, "person", "people")).isEqualTo("a hidden number of people");
        assertThat(Say.many(Count.of(1), "person", "people")).isEqualTo("1 person");
    }

    @Test
    void what_is_not_there_says_why() {
        assertThat(Say.ratio(Figure.notEstimable("no informative sets")))
                .isEqualTo("not estimable: no informative sets");
        assertThat(Say.p(new Figure.Masked(5))).isEqualTo("hidden: few people");
    }

    @Test
    void an_open_limit_is_said_in_words() {
        Figure open = Figure.notEstimable("separated");
        assertThat(Say.interval(Figure.of(0.94), Figure.of(1.368), Say::ratio))
                .isEqualTo("0.94 to 1.37");
        assertThat(Say.interval(Figure.of(1.41), open, Say::ratio)).isEqualTo("1.41 and up");
        assertThat(Say.interval(open, Figure.of(0.61), Say::ratio)).isEqualTo("up to 0.61");
        assertThat(Say.interval(open, open, Say::ratio)).isEqualTo("not estimable: separated");
        assertThat(Say.oddsRatio(Figure.of(24.5), Figure.of(2.613), open))
                .isEqualTo("24.5 (2.61 and up)");
    }

    @ParameterizedTest
    @CsvSource({
        "0,no one",
        "0.001,fewer than 1 out of 100 people",
        "0.1428,about 14 out of 100 people",
        "0.998,more than 99 out of 100 people",
        "1,everyone"
    })
    void a_share_is_people_out_of_a_hundred(double share, String said) {
        assertThat(Say.outOf100(share)).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-9, 0.00012, 0.5, 12345678.9, 1e20, 1e300})
    void nothing_is_written_with_an_exponent(double value) {
        assertThat(Say.ratio(value) + Say.number(value, 3) + Say.p(Math.min(1, value)))
                .doesNotContain("E", "e-", "e+");
    }

    @Test
    void a_capital_is_put_where_there_is_a_letter() {
        assertThat(Say.capital("")).isEmpty();
        assertThat(Say.capital("adults")).isEqualTo("Adults");
        assertThat(Say.capital("eGFR under 60")).isEqualTo("eGFR under 60");
        assertThat(Say.capital("𝛽 cells")).isEqualTo("𝛽 cells");
    }

    @Test
    void numbers_of_three_digits_are_not_padded_with_more() {
        DoubleFunction<String> alike =
                Say.alike(Figure.of(26.8), Figure.of(2.58), Figure.of(3), new Figure.Masked(5));
        assertThat(List.of(alike.apply(26.8), alike.apply(2.58), alike.apply(3), alike.apply(0)))
                .containsExactly("26.8", "2.58", "3.00", "0");
        assertThat(Say.alike(Figure.of(53.069), Figure.of(14.8)).apply(14.8)).isEqualTo("14.80");
        assertThat(Say.alike(Figure.of(1230), Figure.of(8)).apply(1230)).isEqualTo("1230");
    }

    @Test
    void a_group_of_three_digits_is_not_padded_beside_one_that_has_more() {
        Figure beside = Figure.of(1.5934);
        assertThat(Say.alike(List.of(Figure.of(2.01), Figure.of(1.7)), beside).apply(1.7))
                .isEqualTo("1.70");
        assertThat(Say.alike(List.of(beside), Figure.of(2.01)).apply(1.5934)).isEqualTo("1.593");
    }

    @ParameterizedTest
    @CsvSource({"1, 1.0", "1.4, 1.4", "1.0213, 1.02", "0.47, 0.47", "0.0031, 0.00", "0, 0.00"})
    void two_decimals_are_not_more_digits_than_masking_left(double value, String said) {
        assertThat(Say.twoDecimals(Figure.of(value))).isEqualTo(said);
    }

    @Test
    void an_estimate_keeps_the_two_digits_that_masking_leaves() {
        DoubleFunction<String> inFull = value -> Say.number(value, 2);
        assertThat(Say.alikeEstimate(inFull, Figure.of(-31), Figure.of(-0.5)).apply(-0.5))
                .isEqualTo("\u22120.50");
        assertThat(Say.alikeEstimate(inFull, Figure.of(-31.2), Figure.of(4)).apply(4))
                .isEqualTo("4.00");
    }

    @Test
    void a_share_that_has_one_digit_is_said_with_one() {
        assertThat(Say.shortPercent(Figure.of(0.7))).isEqualTo("70\u00A0%");
        assertThat(Say.shortPercent(Figure.of(0.003))).isEqualTo("0.3\u00A0%");
        assertThat(Say.shortPercent(Figure.of(0.3714))).isEqualTo("37.1\u00A0%");
    }
}
