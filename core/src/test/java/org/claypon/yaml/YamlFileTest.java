package org.claypon.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileTest {

    @Test
    void a_problem_is_printed_as_the_contract_shows() {
        MarkedText text =
                MarkedText.of(
                        """
                        controls:
                            per_case: ^0^
                        """);
        List<Problem> problems =
                problems(
                        text,
                        root ->
                                root.optional("controls")
                                        .flatMap(controls -> controls.optional("per_case"))
                                        .ifPresent(node ->
                                                node.integer(1, 100, "a number of controls", 4)));
        assertThat(problems)
                .singleElement()
                .hasToString(
                        """
                        study.yaml:2:15  controls.per_case
                          controls per case is 0; it must be from 1 to 100
                          To fix: write a number of controls, for example "per_case: 4\"\
                        """);
    }

    @Test
    void quotes_that_end_before_the_value_are_answered_with_the_line_as_it_should_be() {
        for (String line :
                List.of(
                        "cases: {where: \"Raucher?\" = 'ja', name: x}\n",
                        "cases:\n  where: \"Raucher?\" = 'ja'\n")) {
            YamlFile file = new YamlFile("study.yaml", line.getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> file.root(new Problems()))
                    .isInstanceOf(FileRejected.class)
                    .hasMessageContaining(
                            "the value begins with a quote and goes on behind its end")
                    .hasMessageContaining("where: '\"Raucher?\" = ''ja'''");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claypon: 1\ntitle:^\u00a0^Small\ncondition: x\n",
                "claypon: 1\ndata:\n  table:^\u202f^people.csv\n  person: id\n",
                "claypon:^\u00a0^1\n",
                "claypon: 1\ntitle: {sex:^\u00a0^same, age: 1}\n",
                "claypon: 1\n^\u00a0^title: Small\n"
            })
    void a_no_break_space_is_told_where_it_stands(String marked) {
        MarkedText text = MarkedText.of(marked);
        List<Problem> problems =
                problems(
                        text,
                        root -> {
                            root.optional("claypon");
                            root.optional("title")
                                    .filter(Node::isKeys)
                                    .ifPresent(title -> {
                                        title.optional("age");
                                        title.closed();
                                    });
                            root.closed();
                        });
        assertThat(problems)
                .singleElement()
                .asString()
                .contains("the space here is a no-break space", "type a space in its place");
        assertThat(MarkedText.placesOf(problems)).isEqualTo(text.places());
    }

    @Test
    void a_no_break_space_in_a_text_stays() {
        assertThat(
                        problems(
                                MarkedText.of("claypon: 'a:\u00a0b'\n"),
                                root -> root.optional("claypon")))
                .isEmpty();
    }

    @Test
    void a_decimal_comma_inside_braces_is_told_as_one() {
        MarkedText text = MarkedText.of("title: {per: 0,^1 mmol/L lower^}\n");
        List<Problem> problems =
                problems(
                        text,
                        root ->
                                root.optional("title")
                                        .ifPresent(title -> {
                                            title.optional("per");
                                            title.closed();
                                        }));
        assertThat(problems)
                .singleElement()
                .asString()
                .contains(
                        "inside braces a comma ends a value, and \"1 mmol/L lower\" stands behind one",
                        "write decimals with a point, as in 0.1");
    }

    @Test
    void a_duplicate_key_names_the_line_of_the_first() {
        assertSyntax(
                """
                title: a
                cases: {where: x = 1, ^where^: x = 2}
                ^title^: b
                """,
                "a second time; the first is in line 2",
                "a second time; the first is in line 1");
    }

    @Test
    void anchors_aliases_tags_and_merges_are_refused_each_at_its_place() {
        assertSyntax(
                """
                a: ^&one^ 5
                b: ^*one^
                c: ^!!str^ 7
                d: {^^<<: *one}
                """
                        .replace("^^<<: *one", "<<: ^*one ^"),
                "&one is a YAML anchor",
                "*one is a YAML alias",
                "a YAML tag",
                "*one is a YAML alias");
    }

    @Test
    void a_second_document_is_refused() {
        assertSyntax(
                """
                a: 1
                ^---^
                b: 2
                """,
                "a second document begins here");
    }

    @Test
    void a_directive_is_refused() {
        assertSyntax("^%YAML 1.1^\n---\na: 1\n", "YAML directive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a remark\n"})
    void an_empty_file_says_so(String text) {
        assertThat(rejected(text.getBytes(StandardCharsets.UTF_8)).problems())
                .singleElement()
                .hasToString(
                        """
                        study.yaml:1:1
                          the file is empty
                          To fix: write a first line, "claypon: 1\"\
                        """);
    }

    @Test
    void a_list_or_a_text_is_not_a_file_of_keys() {
        assertSyntax("^- a^\n", "the file is a list; it must be keys with values");
        assertSyntax("^word^\n", "the file is text; it must be keys with values");
        assertSyntax("---\n^^", "the file is nothing; it must be keys with values");
    }

    @Test
    void a_byte_order_mark_is_reported_and_the_rest_is_read() {
        MarkedText text = MarkedText.of("\uFEFFa: 1\na: 2\n");
        assertThat(problems(text, root -> {}).toString())
                .contains("byte-order mark")
                .contains("study.yaml:2:1  a");
    }

    @Test
    void tabs_in_the_indentation_are_reported_once_with_their_number() {
        assertSyntax("a:\n^\t^b: 1\n\tc: 2\n  \td: 3\n", "indented with a tab, and so are 2 more");
        assertSyntax("a:\n^\t^b: 1\n", "the line is indented with a tab\n");
    }

    @Test
    void a_tab_before_a_remark_does_no_harm() {
        Node root = root("a: 5\t# five\nb: 6\n");
        assertThat(root.optional("a").orElseThrow().text()).contains("5");
    }

    @Test
    void a_tab_where_yaml_wants_a_space_is_placed() {
        assertSyntax("a:^\t^5\n", "a tab stands here");
        assertSyntax("a: 5\n^\t^\nb: 6\n", "a tab stands here");
    }

    @Test
    void bytes_that_are_not_utf_8_are_placed() {
        byte[] bytes = "a: 1\nb: \u00e4\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(rejected(bytes).problems())
                .singleElement()
                .hasToString(
                        """
                        study.yaml:2:4
                          the file is not UTF-8 from here on
                          To fix: save it in the encoding UTF-8\
                        """);
    }

    @Test
    void a_file_in_utf_16_is_not_utf_8() {
        assertThat(rejected("a: 1".getBytes(StandardCharsets.UTF_16)).getMessage())
                .contains("not UTF-8");
    }

    @Test
    void a_text_cut_inside_a_character_is_not_utf_8() {
        assertThat(rejected(new byte[] {'a', ':', ' ', (byte) 0xC3}).getMessage())
                .contains("study.yaml:1:4", "not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 0x1B, 0x9B, 0xFEFF, 0xFFFE})
    void control_characters_are_placed_and_never_echoed(int character) {
        String text = "a: 1\nb: x" + Character.toString(character) + "y\n";
        FileRejected rejected = rejected(text.getBytes(StandardCharsets.UTF_8));
        assertThat(rejected.getMessage())
                .contains("study.yaml:2:5", "U+%04X".formatted(character))
                .doesNotContain(Character.toString(character));
    }

    @Test
    void a_file_nested_too_deeply_is_refused_without_reading_on() {
        for (String open : List.of("[", "{a: ")) {
            String text = "a: " + open.repeat(250_000);
            assertThat(rejected(text.getBytes(StandardCharsets.UTF_8)).getMessage())
                    .contains("nests deeper than 40 levels");
        }
    }

    @Test
    void a_huge_value_is_cut_in_the_message() {
        MarkedText text = MarkedText.of("seed: ^" + "9".repeat(900_000) + "^");
        List<Problem> problems =
                problems(
                        text,
                        root -> root.optional("seed").orElseThrow().integer(0, 9, "a seed", 1));
        assertThat(problems)
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .hasSizeLessThan(150);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b: c",
                "a: [1, 2",
                "a: {b: 1",
                "a: {b: 1]",
                "a: 'open",
                "a: \"open",
                "a: \"\\q\"",
                "a: @b",
                "a: `b`",
                "a\nb: 1",
                "a:\n  b: 1\n c: 2",
                "a: 1\n  b: 2",
                "a: [1]]",
                "- a\nb: 1",
                "%YAML 9.9\n---\na: 1",
                "a: |x\n b",
                "? [a, b]\n: c",
                "a: &",
                "a: *",
                "a: !<",
                "'a': 'b' c",
                "a: - b"
            })
    void what_is_not_yaml_is_said_in_our_own_words(String text) {
        FileRejected rejected =
                catchThrowableOfType(
                        FileRejected.class, () -> reject(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(rejected.problems()).isNotEmpty();
        assertThat(rejected.getMessage())
                .doesNotContain(
                        "while ", "expected", "token", "flow", "scanning", "snake", "reader")
                .contains("study.yaml:", "To fix: ");
    }

    @Test
    void a_colon_inside_a_value_is_placed() {
        assertSyntax("a: b^:^ c\n", "a colon followed by a space stands inside a value");
    }

    @Test
    void a_missing_file_is_named_with_the_nearest(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("study.yaml"));
        Files.createFile(folder.resolve("participants.csv"));
        assertThatThrownBy(() -> YamlFile.at(folder.resolve("stduy.yaml")))
                .isInstanceOf(FileRejected.class)
                .hasMessageContaining(
                        "does not exist; the nearest name in its folder is \"study.yaml\"");
        assertThatThrownBy(() -> YamlFile.at(folder.resolve("none").resolve("study.yaml")))
                .hasMessageContaining("the file does not exist\n");
    }

    @Test
    void a_folder_is_not_a_file(@TempDir Path folder) {
        assertThatThrownBy(() -> YamlFile.at(folder))
                .isInstanceOf(FileRejected.class)
                .hasMessageContaining("this is a folder, not a file");
    }

    @Test
    void a_file_over_one_megabyte_is_refused_and_one_of_exactly_that_size_is_not(
            @TempDir Path folder) throws IOException {
        Path file = folder.resolve("big.yaml");
        Files.write(file, "#".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
        assertThat(YamlFile.at(file).bytes()).hasSize(1 << 20);
        Files.write(file, "#".repeat((1 << 20) + 1).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> YamlFile.at(file))
                .isInstanceOf(FileRejected.class)
                .hasMessageContaining("larger than 1 MB");
    }

    @Test
    void a_file_that_cannot_be_read_is_the_outside_failing() {
        Path unreadable = Path.of("/proc/self/mem");
        Assumptions.assumeTrue(
                Files.exists(unreadable), "only Linux has a file that always fails to be read");
        assertThatThrownBy(() -> YamlFile.at(unreadable))
                .isInstanceOf(FileUnreadable.class)
                .hasMessage("/proc/self/mem could not be read: reading it failed");
    }

    @Test
    void the_hash_is_that_of_the_bytes() { // FIPS 180-2, appendix B.1: SHA-256 of "abc"
        assertThat(new YamlFile("x", "abc".getBytes(StandardCharsets.UTF_8)).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_character_beyond_16_bits_may_stand_at_the_end_of_any_buffer() { // issue 3
        for (int before = 1_000; before < 1_050; before++) {
            String text = "a: " + "x".repeat(before) + "\uD83D\uDE00\nb: 1\n";
            Node root = root(text);
            assertThat(root.optional("a").flatMap(Node::text).orElseThrow())
                    .endsWith("\uD83D\uDE00");
            assertThat(root.optional("b")).isPresent();
        }
    }

    private static void assertSyntax(String marked, String... whats) {
        MarkedText text = MarkedText.of(marked);
        List<Problem> problems = problems(text, root -> {});
        assertThat(MarkedText.placesOf(problems)).isEqualTo(text.places());
        for (int i = 0; i < whats.length; i++) {
            assertThat(problems.get(i).what() + "\n").contains(whats[i]);
        }
    }

    private static List<Problem> problems(MarkedText text, Consumer<Node> reading) {
        List<Problem> found = new ArrayList<>();
        try {
            Problems problems = new Problems();
            reading.accept(text.file().root(problems));
            found.addAll(problems.inFileOrder());
        } catch (FileRejected rejected) {
            found.addAll(rejected.problems());
        }
        return found;
    }

    private static Node root(String text) {
        return MarkedText.of(text).file().root(new Problems());
    }

    private static void reject(byte[] bytes) {
        Problems problems = new Problems();
        new YamlFile("study.yaml", bytes).root(problems);
        problems.rejectIfAny();
    }

    private static FileRejected rejected(byte[] bytes) {
        return catchThrowableOfType(FileRejected.class, () -> reject(bytes));
    }
}
