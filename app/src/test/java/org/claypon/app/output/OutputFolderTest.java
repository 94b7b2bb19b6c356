package org.claypon.app.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.claypon.app.cli.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    /// Above the largest number that a process of this machine can have.
    private static final String NO_PROCESS = "99999999999";

    @TempDir private Path parent;

    @Test
    void a_result_goes_into_a_new_folder_and_leaves_nothing_beside_it() throws IOException {
        Path out = parent.resolve("a/b/out");
        OutputFolder.at(out).replace(result("first"), Set.of());
        assertThat(inside(out)).containsExactly("manifest.json", "tables", "tables/flow.csv");
        assertThat(inside(parent.resolve("a/b"))).startsWith("out").doesNotContain("out.previous");
        assertThat(out.resolveSibling("out.previous")).doesNotExist();
    }

    @Test
    void a_new_result_takes_the_place_of_the_whole_old_one() throws IOException {
        Path out = parent.resolve("out");
        Map<String, byte[]> old = result("first");
        old.put("old.txt", bytes("old"));
        OutputFolder.at(out).replace(old, Set.of());
        OutputFolder.at(out).replace(result("second"), Set.of());
        assertThat(inside(out)).containsExactly("manifest.json", "tables", "tables/flow.csv");
        assertThat(out.resolve("tables/flow.csv")).hasContent("second");
        assertThat(inside(parent)).allMatch(name -> name.startsWith("out")).hasSize(4);
    }

    @Test
    void an_empty_folder_is_taken() throws IOException {
        Path out = Files.createDirectory(parent.resolve("out"));
        OutputFolder.at(out).replace(result("first"), Set.of());
        assertThat(out.resolve("manifest.json")).exists();
    }

    @Test
    void a_folder_of_somebody_else_is_refused_and_stays() throws IOException {
        Path out = Files.createDirectory(parent.resolve("out"));
        Files.writeString(out.resolve("thesis.txt"), "mine");
        assertThatThrownBy(() -> OutputFolder.at(out))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("they would be lost");
        assertThat(out.resolve("thesis.txt")).hasContent("mine");
    }

    @Test
    void a_file_in_place_of_the_folder_is_refused() throws IOException {
        Path out = Files.writeString(parent.resolve("out"), "mine");
        assertThatThrownBy(() -> OutputFolder.at(out))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("is a file, not a folder");
    }

    @Test
    void a_previous_folder_of_somebody_else_is_neither_removed_nor_put_back() throws IOException {
        Path theirs = Files.createDirectory(parent.resolve("out.previous"));
        Files.writeString(theirs.resolve("thesis.txt"), "mine");
        assertThatThrownBy(() -> OutputFolder.at(parent.resolve("out")))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("out.previous");
        assertThat(theirs.resolve("thesis.txt")).hasContent("mine");
    }

    @Test
    void the_root_of_the_disk_cannot_hold_a_result() {
        assertThatThrownBy(() -> OutputFolder.at(Path.of("/")))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("name a folder inside it");
    }

    @Test
    void a_start_puts_back_what_an_interruption_left_under_the_other_name() throws IOException {
        Path out = parent.resolve("out");
        OutputFolder.at(out).replace(result("first"), Set.of());
        Files.move(out, parent.resolve("out.previous"));
        OutputFolder.at(out);
        assertThat(out.resolve("tables/flow.csv")).hasContent("first");
        assertThat(parent.resolve("out.previous")).doesNotExist();
    }

    @Test
    void a_start_removes_the_old_result_when_the_new_one_is_in_place() throws IOException {
        Path out = parent.resolve("out");
        OutputFolder.at(out).replace(result("first"), Set.of());
        Files.move(out, parent.resolve("out.previous"));
        Files.createDirectory(out);
        Files.write(out.resolve("manifest.json"), bytes("second"));
        OutputFolder.at(out);
        assertThat(out.resolve("manifest.json")).hasContent("second");
        assertThat(parent.resolve("out.previous")).doesNotExist();
    }

    @Test
    void a_start_removes_what_a_killed_run_was_writing_and_nothing_that_only_looks_like_it()
            throws IOException {
        Path left = Files.createDirectory(parent.resolve("out.writing-" + NO_PROCESS));
        Files.writeString(left.resolve("report.html"), "half");
        Path running =
                Files.createDirectory(
                        parent.resolve("out.writing-" + ProcessHandle.current().pid()));
        Path named = Files.createDirectory(parent.resolve("out.writing-paper"));
        Path other = Files.createDirectory(parent.resolve("other.writing-" + NO_PROCESS));
        OutputFolder.at(parent.resolve("out"));
        assertThat(left).doesNotExist();
        assertThat(running).exists();
        assertThat(named).exists();
        assertThat(other).exists();
    }

    @Test
    void a_link_stays_a_link_and_its_target_is_replaced() throws IOException {
        Path disk = Files.createDirectory(parent.resolve("disk"));
        Path link = Files.createSymbolicLink(parent.resolve("out"), disk);
        OutputFolder.at(link).replace(result("first"), Set.of());
        OutputFolder.at(link).replace(result("second"), Set.of());
        assertThat(link).isSymbolicLink();
        assertThat(disk.resolve("tables/flow.csv")).hasContent("second");
    }

    @Test
    void files_about_single_people_are_for_their_owner_only() throws IOException {
        Path out = parent.resolve("out");
        Map<String, byte[]> files = result("first");
        files.put("person-level/sets.csv", bytes("set,person"));
        OutputFolder.at(out).replace(files, Set.of("person-level/sets.csv"));
        assertThat(Files.getPosixFilePermissions(out.resolve("person-level/sets.csv")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_failure_while_writing_leaves_the_old_result_and_nothing_beside_it() throws IOException {
        Path out = parent.resolve("out");
        OutputFolder.at(out).replace(result("first"), Set.of());
        Map<String, byte[]> impossible = result("second");
        impossible.put("tables/flow.csv/inside-a-file.csv", bytes("x"));
        OutputFolder folder = OutputFolder.at(out);
        assertThatThrownBy(() -> folder.replace(impossible, Set.of()))
                .isInstanceOf(OutputFailed.class)
                .hasMessageContaining("could not be written")
                .hasMessageContaining("is as it was");
        assertThat(out.resolve("tables/flow.csv")).hasContent("first");
        assertThat(inside(parent)).hasSize(4);
    }

    @Test
    void a_place_where_nobody_may_write_is_said_so() throws IOException {
        Path closed = Files.createDirectory(parent.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeTrue(!Files.isWritable(closed), "this user may write everywhere");
        OutputFolder folder = OutputFolder.at(closed.resolve("out"));
        assertThatThrownBy(() -> folder.replace(result("first"), Set.of()))
                .isInstanceOf(OutputFailed.class)
                .hasMessageContaining("you may not write there");
    }

    private static Map<String, byte[]> result(String content) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("tables/flow.csv", bytes(content));
        files.put("manifest.json", bytes(content));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> inside(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !path.equals(folder))
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }
}
