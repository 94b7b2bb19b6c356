package org.claypon.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.claypon.yaml.Problem.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodeTest {

    private enum Colour {
        LIGHT_BLUE,
        RED
    }

    @Test
    void an_unknown_key_names_the_nearest_known_and_all_that_are() {
        List<Problem> problems =
                read(
                        "a: 1\n^b_keu^: 2\n^zz^: 3\n",
                        root -> {
                            root.optional("a");
                            root.optional("b_key");
                            root.closed();
                        });
        assertThat(problems.get(0))
                .hasToString(
                        """
                        study.yaml:2:1  b_keu
                          the key "b_keu" is not known here; the nearest is "b_key"
                          To fix: use one of: a, b_key\
                        """);
    }

    @Test
    void a_missing_key_is_reported_at_the_key_above_it() {
        List<Problem> problems =
                read(
                        "x: 1\n^data^:\n  table: t.csv\n",
                        root -> root.optional("data").orElseThrow().required("person", "SEQN"));
        assertThat(problems)
                .singleElement()
                .hasToString(
                        """
                        study.yaml:2:1  data.person
                          the key "person" is missing
                          To fix: add "person: SEQN\"\
                        """);
    }

    @Test
    void a_refused_key_has_its_own_words_and_is_not_unknown_too() {
        List<Problem> problems =
                read(
                        "^omop^: a.duckdb\n",
                        root -> {
                            root.refused("omop", "omop is not read by this version", "use a table");
                            root.closed();
                        });
        assertThat(problems)
                .singleElement()
                .extracting(Problem::what)
                .isEqualTo("omop is not read by this version");
    }

    @Test
    void the_wrong_kind_of_value_is_said_in_words() {
        assertThat(whats("a_b: ^[1, 2]^\n", Node::text))
                .containsExactly("a b is a list; it must be text");
        assertThat(whats("a: ^{b: 1}^\n", Node::items))
                .containsExactly("a is keys with values; it must be a list");
        assertThat(whats("a: ^word^\n", Node::entries))
                .containsExactly("a is text; it must be keys with values");
        assertThat(whats("^a^:\n", Node::items)).containsExactly("a is nothing; it must be a list");
        assertThat(whats("a: ^3^\n", node -> node.optional("b")))
                .containsExactly("a is text; it must be keys with values");
    }

    @ParameterizedTest
    @ValueSource(strings = {"^a^:", "a: ^~^", "a: ^null^", "a: ^''^", "a: ^\"  \"^"})
    void nothing_is_no_text(String text) {
        assertThat(whats(text, Node::text)).containsExactly("a has no value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"01", "1.0", "no", "yes", "on", "0x1F", "1_000", "12:30", "true", "1e3"})
    void a_text_keeps_its_spelling(String written) {
        assertThat(node("a: " + written).text()).contains(written);
        assertThat(node("a: '" + written + "'").text()).contains(written);
    }

    @Test
    void a_word_in_quotes_is_text_even_if_it_reads_null() {
        assertThat(node("a: 'null'").text()).contains("null");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "100, 100", "+7, 7", "007, 7"})
    void whole_numbers_in_range_are_read(String written, int value) {
        assertThat(node("a: " + written).integer(1, 100, "a number", 4))
                .isEqualTo(OptionalInt.of(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "101",
                "4.0",
                "1e1",
                "four",
                "0x4",
                "99999999999999999999",
                "-1",
                "'4'",
                ".inf"
            })
    void what_is_no_whole_number_in_range_is_a_problem(String written) {
        assertThat(whats("a: ^" + written + "^", node -> node.integer(1, 100, "a number", 4)))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0.03, 0.03", ".5, 0.5", "1e-2, 0.01", "1., 1"})
    void numbers_in_range_are_read(String written, double value) {
        assertThat(node("a: " + written).number(0, 1, "a share", "0.5")).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.01", "-0.1", ".nan", ".inf", "1e999", "1,5", "3 %"})
    void what_is_no_number_in_range_is_a_problem(String written) {
        assertThat(whats("a: ^" + written + "^", node -> node.number(0, 1, "a share", "0.5")))
                .singleElement()
                .asString()
                .contains("it must be from 0 to 1");
    }

    @Test
    void only_true_and_false_are_yes_and_no() {
        assertThat(node("a: true").yesNo()).contains(true);
        assertThat(node("a: False").yesNo()).contains(false);
        assertThat(whats("a: ^yes^", Node::yesNo))
                .containsExactly("a is yes; it must be true or false");
        assertThat(whats("a: ^'true'^", Node::yesNo)).hasSize(1);
    }

    @Test
    void a_word_of_a_set_is_spelled_in_small_letters() {
        assertThat(node("a: light_blue").oneOf(Colour.class)).contains(Colour.LIGHT_BLUE);
        assertThat(whats("a: ^ligt_blue^", node -> node.oneOf(Colour.class)))
                .containsExactly("a is \"ligt_blue\"; the nearest that is known is \"light_blue\"");
        assertThat(node("a: RED").oneOf(Colour.class)).isEmpty();
    }

    @Test
    void items_are_counted_from_one_in_paths() {
        Node list = node("a: [x, {b: y}]");
        assertThat(list.items().get(1).optional("b").map(Node::path)).contains("a[2].b");
    }

    @Test
    void entries_keep_the_order_of_the_file() {
        assertThat(node("a: {z: 1, 'a b': 2, 01: 3}").entries())
                .extracting(Node::key)
                .containsExactly("z", "a b", "01");
    }

    /// The place of "LBX" in the value is marked in the file, for each way to write a value.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: one = 1 and ^LBX^ = 2",
                "a: 'it''s = ''x'' and ^LBX^ = 2'",
                "a: \"q = \\\"x\\\" \\u00e4\\t\\x41 and ^LBX^ = 2\"",
                "a: \"one \\\n   and ^LBX^ = 2\"",
                "a: one\n  and\n\n  ^LBX^ = 2",
                "a: |\n  one\n  and  ^LBX^ = 2\n",
                "a: >-  # remark\n   one\n   and ^LBX^ = 2\n",
                "a: {where: ok, b: \"x, ^LBX^\"}",
                "a: 'ä 😀 ^LBX^'",
                "a: >\r\n  one\r\n  ^LBX^ = 2\r\n"
            })
    void a_character_inside_a_text_is_found_in_the_file(String marked) {
        MarkedText text = MarkedText.of(marked);
        Node value = text.file().root(new Problems()).optional("a").orElseThrow();
        Node node = value.isKeys() ? value.optional("b").orElseThrow() : value;
        Where where = node.where(node.text().orElseThrow().indexOf("LBX"));
        assertThat(List.of(where.line() + ":" + columnByCharacters(text, where)))
                .isEqualTo(text.places());
    }

    /// MarkedText counts Java's characters, a place counts people's.
    private static int columnByCharacters(MarkedText text, Where where) {
        String line = text.text().lines().toList().get(where.line() - 1);
        return line.offsetByCodePoints(0, where.column() - 1) + 1;
    }

    @Test
    void the_end_and_any_offset_of_a_text_have_a_place() {
        for (String written :
                List.of("a: x = 1  ", "a: 'x''' ", "a: \"x\\n\"", "a: |\n  x\n\n  y\n", "a: ''")) {
            Node node = node(written);
            for (int offset = 0; offset < 12; offset++) {
                assertThat(node.where(offset).line()).isBetween(1, 5);
            }
        }
    }

    private static Node node(String text) {
        return MarkedText.of(text).file().root(new Problems()).optional("a").orElseThrow();
    }

    private static List<String> whats(String marked, Consumer<Node> reading) {
        return read(marked, root -> reading.accept(firstEntry(root).orElseThrow())).stream()
                .map(Problem::what)
                .toList();
    }

    private static Optional<Node> firstEntry(Node root) {
        return root.entries().stream().findFirst();
    }

    private static List<Problem> read(String marked, Consumer<Node> reading) {
        MarkedText text = MarkedText.of(marked);
        Problems problems = new Problems();
        reading.accept(text.file().root(problems));
        assertThat(MarkedText.placesOf(problems.inFileOrder())).isEqualTo(text.places());
        return problems.inFileOrder();
    }
}
