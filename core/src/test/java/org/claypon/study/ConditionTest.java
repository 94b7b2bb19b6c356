package org.claypon.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.claypon.study.Condition.And;
import org.claypon.study.Condition.Between;
import org.claypon.study.Condition.Compared;
import org.claypon.study.Condition.In;
import org.claypon.study.Condition.IsMissing;
import org.claypon.study.Condition.Not;
import org.claypon.study.Condition.Operand;
import org.claypon.study.Condition.Operand.Arithmetic;
import org.claypon.study.Condition.Operand.Column;
import org.claypon.study.Condition.Operand.Negative;
import org.claypon.study.Condition.Operand.Numeral;
import org.claypon.study.Condition.Operand.Text;
import org.claypon.study.Condition.Operator;
import org.claypon.study.Condition.Or;
import org.claypon.study.ConditionParser.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    @Test
    void the_flagship_condition_is_two_comparisons() {
        assertThat(Condition.of("SLQ150 = 0 and SLQ060 = 2"))
                .isEqualTo(new And(equal("SLQ150", 0), equal("SLQ060", 2)));
    }

    @Test
    void and_binds_more_tightly_than_or_and_not_more_than_both() {
        assertThat(Condition.of("not a = 1 or b = 2 and c = 3"))
                .isEqualTo(new Or(new Not(equal("a", 1)), new And(equal("b", 2), equal("c", 3))));
        assertThat(Condition.of("(a = 1 or b = 2) and c = 3"))
                .isEqualTo(new And(new Or(equal("a", 1), equal("b", 2)), equal("c", 3)));
    }

    @Test
    void the_and_of_between_is_its_own() {
        assertThat(Condition.of("a between 1 and 2 and b = 3"))
                .isEqualTo(
                        new And(new Between(column("a"), number("1"), number("2")), equal("b", 3)));
    }

    @Test
    void arithmetic_keeps_its_precedence_and_its_order() {
        Operand product = new Arithmetic(column("b"), Operator.TIMES, number("2"));
        Operand difference = new Arithmetic(column("a"), Operator.MINUS, product);
        Operand sum = new Arithmetic(difference, Operator.PLUS, new Negative(column("c")));
        assertThat(Condition.of("a - b * 2 + -c > 0"))
                .isEqualTo(new Compared(sum, Comparison.GREATER, number("0")));
    }

    @Test
    void parentheses_hold_values_as_well_as_conditions() {
        Operand sum = new Arithmetic(column("a"), Operator.PLUS, column("b"));
        assertThat(Condition.of("((a + b)) / 2 <= 3"))
                .isEqualTo(
                        new Compared(
                                new Arithmetic(sum, Operator.DIVIDED_BY, number("2")),
                                Comparison.AT_MOST,
                                number("3")));
        assertThat(Condition.of("((a = 1))")).isEqualTo(equal("a", 1));
    }

    @Test
    void lists_and_texts_are_read_with_their_quotes() {
        assertThat(Condition.of("x in ('a', 'it''s', '')"))
                .isEqualTo(
                        new In(
                                column("x"),
                                List.of(new Text("a"), new Text("it's"), new Text(""))));
    }

    @Test
    void missing_and_the_negated_forms() {
        assertThat(Condition.of("x is missing")).isEqualTo(new IsMissing("x"));
        assertThat(Condition.of("x is not missing")).isEqualTo(new Not(new IsMissing("x")));
        assertThat(Condition.of("x not in (1)"))
                .isEqualTo(new Not(new In(column("x"), List.of(number("1")))));
        assertThat(Condition.of("x not between 1 and 2"))
                .isEqualTo(new Not(new Between(column("x"), number("1"), number("2"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case", "set", "select", "table", "group", "missing", "is", "between", "end",
                "Größe", "_", "x1"
            })
    void a_word_of_a_database_is_a_name_like_any_other(String name) {
        assertThat(Condition.of(name + " = 1")).isEqualTo(equal(name, 1));
        assertThat(Condition.of(name + " is missing")).isEqualTo(new IsMissing(name));
    }

    @Test
    void any_other_name_stands_in_double_quotes() {
        assertThat(
                        Condition.of("\"two words\" = 1 and \"say \"\"so\"\"\" = 2 and \"not\" = 3")
                                .columns())
                .containsExactly("two words", "say \"so\"", "not");
    }

    @Test
    void words_are_read_in_any_case_and_names_keep_theirs() {
        assertThat(Condition.of("A IS NOT MISSING AND b In (1)").columns())
                .containsExactly("A", "b");
    }

    @Test
    void numbers_are_read_exactly() {
        assertThat(Condition.of("a = .5 or a = 1. or a = 1e3 or a = 0.10").canonical())
                .isEqualTo("a = 0.5 or a = 1 or a = 1E+3 or a = 0.10");
    }

    @Test
    void columns_are_listed_once_in_their_order() {
        assertThat(
                        Condition.of(
                                        "b = a + 1 or not (c is missing) or d in (b, e) or f between g and h")
                                .columns())
                .containsExactly("b", "a", "c", "d", "e", "f", "g", "h");
    }

    @Test
    void every_mention_of_a_column_has_its_place() throws NotACondition {
        assertThat(ConditionParser.parse("aa = 1 and \"b b\" > aa").mentions())
                .containsExactly(
                        new Mention("aa", 0), new Mention("b b", 11), new Mention("aa", 19));
    }

    @Test
    void every_condition_is_read_back_from_its_printed_form() {
        RandomConditions random = new RandomConditions(new SplittableRandom(20_22));
        for (int i = 0; i < 20_000; i++) {
            Condition condition = random.condition(4);
            assertThat(Condition.of(condition.canonical()))
                    .as(condition.canonical())
                    .isEqualTo(condition);
        }
    }

    /// Each text with the place of its mistake, words of the message and words of the fix.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a ^^< '02.01.2024' | letter by letter | as 2024-03-10",
                "a between ^^'1/2/24' and '1/3/24' | letter by letter | as 2024-03-10",
                "a ^^== 1 | == is not part | write =",
                "a ^^!= 1 | != is not part | write <>",
                "a ^^=> 1 | => is not part | write >=",
                "a ^^≥ 1 | ≥ is not part | write >=",
                "a = 1 ^^&& b = 2 | && is not part | write and",
                "^^! a = 1 | ! is not part | write not",
                "a = ^^‘x’ | is not part | write '",
                "^^“a” = 1 | is not part | write",
                "^^`a` = 1 | is not part | write",
                "a is ^^null | \"null\" follows \"is\" | is missing",
                "a is not ^^null | \"null\" follows \"is\" | is not missing",
                "a is ^^1 | \"1\" follows \"is\" | to compare, write =",
                "a is | nothing follows | is missing",
                "a = ^^null | null is not part | is missing",
                "^^lower(a) = 'x' | lower(…) looks like a function | prepare anything else",
                "a = 1 or ^^read_text('/etc/passwd') = '' | read_text(…) looks like a function | column of the table",
                "^^\"read_csv\"('x.csv') = 1 | looks like a function | column",
                "a in (^^select b from t) | select begins a query | columns of the row",
                "(^^SELECT 1) = 1 | SELECT begins a query | columns of the row",
                "^^exists (select 1) | looks like a function | prepare",
                "a = 1^^; drop table x | a semicolon | join conditions",
                "a = 1 ^^-- rest | begins a comment | delete it",
                "a = 1 ^^/* rest */ | begins a comment | delete it",
                "a = 1 ^^union select b from t | was not expected | put a comparison",
                "a in ^^'data.csv' | a list in parentheses must follow | in (1, 2)",
                "data^^.csv = 1 | a dot cannot stand in a bare name, and no file | double quotes",
                "^^/etc/passwd = 1 | a value is missing before \"/\" | write a column",
                "a ^^like 'x%' | like is not part | list the texts",
                "case ^^when a = 1 then 2 end = 2 | two names stand beside one another | double quotes",
                "two ^^words = 1 | two names stand beside one another | double quotes",
                "1 < a ^^< 5 | a second comparison | between 1 and 5",
                "a = 1^^, | a comma | decimals",
                "a = 1^^,5 | a comma | decimals",
                "a = 1 and | a value is missing at the end | write a column",
                "a = 1 and ^^or b = 2 | a value is missing before \"or\" | write a column",
                "a = | a value is missing at the end | write a column",
                "^^a | a value stands where yes or no is asked | compare it",
                "^^a and b = 1 | a value stands where yes or no is asked | compare it",
                "^^(a = 1) = 2 | a condition stands where a value is wanted | join",
                "1 + ^^(a = 1) = 2 | a condition stands where a value is wanted | join",
                "^^'x' + 1 = 2 | nothing can be calculated with the text | number",
                "-^^'x' = 2 | nothing can be calculated | number",
                "(a = 1 | a parenthesis is opened and never closed | inside { }",
                "a = 1^^) | a parenthesis is closed that was not opened | delete it",
                "a in (1, 2 | is not closed | inside { }",
                "a in (^^) | a value is missing before \")\" | write",
                "a between 1 ^^or 2 | lacks its \"and\" | between 1 and 5",
                "^^1 is missing | only a column can be missing | name of one column",
                "a = ^^'open | a quote is opened and never closed | close it with '",
                "^^\"open = 1 | a quote is opened and never closed | close it with \"",
                "^^\"\" = 1 | a name in double quotes is empty | column",
                "a = ^^2nd | a number runs into a name: 2nd | double quotes",
                "a = ^^1e9999 | a number runs into a name | double quotes",
                "a ^^% 2 = 0 | \"%\" is not part | double quotes",
                "a = ^^$1 | \"$\" is not part | double quotes",
                "a = ^^? | \"?\" is not part | double quotes",
                "a ^^@ 1 | \"@\" is not part | double quotes"
            })
    void a_mistake_is_placed_and_has_words_of_its_own(String marked, String what, String fix) {
        String text = marked.replace("^^", "");
        NotACondition mistake =
                catchThrowableOfType(NotACondition.class, () -> ConditionParser.parse(text));
        int place = marked.contains("^^") ? marked.indexOf("^^") : text.length();
        assertThat(mistake.getMessage()).contains(what);
        assertThat(mistake.fix()).contains(fix);
        assertThat(mistake.offset())
                .as("%s in %s", mistake.getMessage(), text)
                .isIn(place, marked.contains("^^") ? place : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "()",
                "not",
                "''",
                ",",
                "=",
                "and",
                "in (1)",
                "is missing",
                "(((",
                "a not",
                "- "
            })
    void what_says_nothing_is_no_condition(String text) {
        assertThatThrownBy(() -> Condition.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void depth_and_length_have_limits() {
        assertThat(Condition.of("(".repeat(50) + "a = 1" + ")".repeat(50)))
                .isEqualTo(equal("a", 1));
        for (String deeper : List.of("(", "not ", "- ")) {
            assertThatThrownBy(() -> Condition.of(deeper.repeat(51) + "a = 1"))
                    .hasMessageContaining("nests deeper than 50 levels");
        }
        assertThatThrownBy(() -> Condition.of("a = 1" + " or a = 1".repeat(500)))
                .hasMessageContaining("longer than 4000 characters");
    }

    /// A chain of 1,990 sums once overflowed the stack of a thread.
    @Test
    void the_longest_chain_is_read_and_printed_and_a_longer_one_refused() {
        assertThat(Condition.of("a=1" + " or a=1".repeat(200)).columns()).containsExactly("a");
        assertThat(Condition.of("a" + "+1".repeat(200) + " = 1").canonical()).startsWith("a + 1");
        for (String longer :
                List.of(
                        "a=1" + " or a=1".repeat(201),
                        "a=1" + " and a=1".repeat(201),
                        "a" + "+1".repeat(1990) + " = 1",
                        "a" + "*1".repeat(201) + " = 1")) {
            assertThatThrownBy(() -> Condition.of(longer))
                    .hasMessageContaining("joins more than 200 parts");
        }
    }

    @Test
    void a_list_may_be_as_long_as_the_text() {
        assertThat(Condition.of("a in (1" + ",1".repeat(1900) + ")").columns())
                .containsExactly("a");
    }

    @Test
    void random_texts_are_conditions_or_are_refused() {
        SplittableRandom random = new SplittableRandom(3);
        List<String> parts =
                List.of(
                        "a",
                        "1",
                        "'x'",
                        "\"y\"",
                        " ",
                        " and ",
                        "not ",
                        "in",
                        "(",
                        ")",
                        ",",
                        "=",
                        "-",
                        "is",
                        " missing",
                        "between",
                        "'",
                        "\"",
                        ".",
                        "select ",
                        "😀");
        int read = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder("a");
            for (int j = random.nextInt(8); j >= 0; j--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            read += reads(text.toString()) ? 1 : 0;
        }
        assertThat(read).isPositive();
    }

    private static boolean reads(String text) {
        try {
            ConditionParser.parse(text);
            return true;
        } catch (NotACondition refused) {
            assertThat(refused.offset()).isBetween(0, text.length());
            return false;
        }
    }

    private static Condition equal(String column, int value) {
        return new Compared(column(column), Comparison.EQUAL, number(String.valueOf(value)));
    }

    private static Operand column(String name) {
        return new Column(name);
    }

    private static Operand number(String text) {
        return new Numeral(new BigDecimal(text));
    }
}
