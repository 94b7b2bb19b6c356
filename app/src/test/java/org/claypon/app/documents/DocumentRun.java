package org.claypon.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opentest4j.TestAbortedException;

/// Does in a folder what a document tells its reader to do, and compares what it says will come of it.
///
/// | block | what is done |
/// | --- | --- |
/// | `sh` | each line is run; all must succeed, with `exit=N` the last must end so; `not-run=REASON` is listed by the test |
/// | `output` | must be what the `sh` block before it printed; a line `...` stands for any lines, `…` for any text in one |
/// | `yaml`, `csv` after a line that ends with a file's name and a colon | is written to that file; a piece of YAML takes the place of its keys |
/// | other `yaml` | is a piece: merged into the file shown last, or the one of a comment `pieces of FILE`, and checked |
/// | `text` | a formula or a sketch, in explanations and METHODS.md only |
final class DocumentRun {

    private final Markdown document;
    private final Path folder;
    private final Shell shell;
    private final List<String> written = new ArrayList<>();
    private Optional<String> base;
    private String printed = "";

    DocumentRun(Markdown document, Path folder, Shell shell) {
        this.document = document;
        this.folder = folder;
        this.shell = shell;
        this.base = document.base();
    }

    void all() throws IOException {
        for (Block block : document.blocks()) {
            if (block.word("needs").isPresent() && System.getenv("CLAYPON_DATA") == null) {
                throw new TestAbortedException("CLAYPON_DATA is not set: the survey is not here");
            }
            one(block);
        }
        for (String file : written) {
            if (file.endsWith(".yaml") && !file.contains("broken")) {
                check(file, "%s: %s as it is at the end".formatted(document.path(), file));
            }
        }
    }

    private void one(Block block) throws IOException {
        switch (block.language()) {
            case "sh" -> commands(block);
            case "output" -> compare(block);
            case "yaml", "csv" -> content(block);
            case "text" -> assertThat(mayHaveText()).as(at(block) + " is a block of text").isTrue();
            default ->
                    throw new AssertionError(
                            at(block) + ": unknown kind of block: " + block.language());
        }
    }

    private boolean mayHaveText() {
        String path = document.path().toString();
        return path.endsWith("METHODS.md") || path.contains("explanation");
    }

    private void commands(Block block) throws IOException {
        if (block.word("not-run").isPresent()) {
            return;
        }
        List<String> lines =
                block.text().replace("\\\n", " ").lines().filter(line -> !line.isBlank()).toList();
        StringBuilder all = new StringBuilder();
        for (int at = 0; at < lines.size(); at++) {
            Shell.Said said = shell.run(lines.get(at));
            boolean last = at == lines.size() - 1;
            String code = last ? block.word("exit").orElse("0") : "0";
            assertThat(Integer.toString(said.code()))
                    .as("%s: exit code of %s%n%s", at(block), lines.get(at), said.text())
                    .isEqualTo(code);
            all.append(said.text());
        }
        printed = all.toString();
    }

    private void compare(Block block) {
        assertThat(printed.stripTrailing()).as(at(block)).matches(pattern(block.text()));
    }

    /// A line `...` stands for any lines, `…` for any text inside a line.
    static Pattern pattern(String expected) {
        StringBuilder pattern = new StringBuilder();
        for (String line : expected.stripTrailing().lines().toList()) {
            if (line.strip().equals("...")) {
                pattern.append("(?:.*\\R)*?");
            } else {
                String[] parts = line.stripTrailing().split("…", -1);
                for (int at = 0; at < parts.length; at++) {
                    pattern.append(at > 0 ? ".*" : "").append(Pattern.quote(parts[at]));
                }
                pattern.append("[ \\t]*(?:\\R|\\z)");
            }
        }
        return Pattern.compile(
                expected.stripTrailing().endsWith("...")
                        ? pattern + "(?s:.*)"
                        : pattern.toString());
    }

    private void content(Block block) throws IOException {
        if (block.file().isPresent()) {
            write(block, block.file().get());
        } else if (block.language().equals("yaml")) {
            piece(block);
        } else {
            throw new AssertionError(at(block) + ": the line before it must name its file");
        }
    }

    private void write(Block block, String name) throws IOException {
        Path file = folder.resolve(name);
        assertThat(file.normalize().startsWith(folder)).as(name).isTrue();
        boolean amends =
                Files.exists(file)
                        && block.language().equals("yaml")
                        && !block.text().contains("claypon:");
        Files.createDirectories(folder.resolve(name).toAbsolutePath().getParent());
        Files.writeString(
                file,
                amends ? YamlPiece.amended(Files.readString(file), block.text()) : block.text());
        written.remove(name);
        written.add(name);
        if (block.language().equals("yaml")) {
            base = Optional.of(name);
        }
    }

    private void piece(Block block) throws IOException {
        String file =
                base.orElseThrow(() ->
                        new AssertionError(
                                at(block) + ": no file was shown that this is a piece of"));
        Path beside = folder.resolve(file).resolveSibling("piece.yaml");
        Files.writeString(
                beside, YamlPiece.merged(Files.readString(folder.resolve(file)), block.text()));
        check(folder.relativize(beside).toString(), at(block));
    }

    private void check(String file, String where) throws IOException {
        Shell.Said said = shell.run("./claypon check '%s'".formatted(file));
        assertThat(said.code()).as("%s%n%s", where, said.text()).isZero();
    }

    private String at(Block block) {
        return "%s:%d".formatted(document.path(), block.line());
    }
}
