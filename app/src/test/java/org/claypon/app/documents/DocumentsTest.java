package org.claypon.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every document does what it says, and links to what is there.
class DocumentsTest {

    private static final Path HOME = Path.of("..");

    /// Why a block of commands is shown and not run here.
    private static final Set<String> NOT_RUN = Set.of("README.md: check", "README.md: demo");

    @TempDir private Path folder;

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(HOME)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file ->
                            !HOME.relativize(file).toString().matches(".*(target|\\.git)/.*"))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> documentsWithBlocks() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path file : documents()) {
            if (!Markdown.read(file).blocks().isEmpty()) {
                found.add(file);
            }
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("documentsWithBlocks")
    void what_a_document_tells_its_reader_to_do_has_the_result_that_it_says(Path file)
            throws IOException {
        copy(HOME.resolve("examples"), folder.resolve("examples"));
        try (Shell shell = Shell.in(folder)) {
            new DocumentRun(Markdown.read(file), folder, shell).all();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @Test
    void blocks_that_are_not_run_are_these() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : documents()) {
            for (Block block : Markdown.read(file).blocks()) {
                block.word("not-run")
                        .ifPresent(why -> found.add(HOME.relativize(file) + ": " + why));
            }
        }
        assertThat(found).isEqualTo(new TreeSet<>(NOT_RUN));
    }

    @Test
    void every_link_leads_to_a_file_and_a_heading_that_are_there() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path file : documents()) {
            for (String target : Markdown.read(file).links()) {
                if (!leadsSomewhere(file, target)) {
                    broken.add(HOME.relativize(file) + " links to " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean leadsSomewhere(Path file, String target) throws IOException {
        String[] parts = target.split("#", 2);
        Path there = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]);
        return Files.exists(there)
                && (parts.length < 2 || Markdown.read(there).anchors().contains(parts[1]));
    }

    @Test
    void every_document_is_in_a_table_of_documents() throws IOException {
        Set<Path> linked = new TreeSet<>();
        for (Path table : List.of(HOME.resolve("README.md"), HOME.resolve("docs/README.md"))) {
            for (String target : Markdown.read(table).links()) {
                linked.add(table.resolveSibling(target.split("#", 2)[0]).normalize());
            }
        }
        assertThat(documents().stream().map(Path::normalize))
                .filteredOn(file -> file.startsWith(HOME.resolve("docs").normalize()))
                .filteredOn(file -> !file.toString().contains("/adr/"))
                .filteredOn(file -> !file.endsWith("docs/README.md"))
                .isSubsetOf(linked);
    }

    @Test
    void a_block_of_an_unknown_kind_fails() throws IOException {
        assertThatThrownBy(() -> run("Look:\n\n```python\nprint(1)\n```\n"))
                .hasMessageContaining("unknown kind of block: python");
        assertThatThrownBy(() -> run("Look:\n\n```\nany text\n```\n"))
                .hasMessageContaining("unknown kind of block");
    }

    @Test
    void output_that_is_not_what_was_printed_fails() throws IOException {
        run("```sh\necho one; echo two\n```\n\n```output\none\n...\n```\n");
        run("```sh\necho one; echo two\n```\n\n```output\n...\nt…\n```\n");
        assertThatThrownBy(() -> run("```sh\necho one; echo two\n```\n\n```output\none\n```\n"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_command_that_fails_fails_unless_the_document_says_how() throws IOException {
        run("```sh exit=2\n./claypon check nothing.yaml\n```\n");
        assertThatThrownBy(() -> run("```sh\n./claypon check nothing.yaml\n```\n"))
                .hasMessageContaining("exit code of ./claypon check nothing.yaml");
        assertThatThrownBy(() -> run("```sh\nrm -r .\n```\n"))
                .hasMessageContaining("documents do not run rm");
    }

    @Test
    void a_piece_of_a_study_file_is_checked_inside_the_file() throws IOException {
        copy(HOME.resolve("examples"), folder.resolve("examples"));
        String base = "<!-- pieces of examples/demo/study.yaml -->\n";
        run(base + "```yaml\nseed: 7\nprivacy: {smallest_count: 3}\n```\n");
        assertThatThrownBy(() -> run(base + "```yaml\nsede: 7\n```\n"))
                .hasMessageContaining("seed");
        assertThatThrownBy(() -> run("```yaml\nseed: 7\n```\n"))
                .hasMessageContaining("no file was shown");
    }

    @Test
    void words_of_a_command_are_split_as_a_shell_splits_them() {
        assertThat(Shell.words("./claypon classify x --set b12='168 pg/mL'  # why"))
                .containsExactly("./claypon", "classify", "x", "--set", "b12=168 pg/mL");
    }

    private void run(String text) throws IOException {
        try (Shell shell = Shell.in(folder)) {
            new DocumentRun(new Markdown(Path.of("document.md"), text), folder, shell).all();
        }
    }
}
