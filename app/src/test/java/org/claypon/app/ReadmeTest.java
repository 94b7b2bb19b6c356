package org.claypon.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.claypon.app.cli.CommandLineTool;
import org.claypon.app.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

    private static final Path HOME = Path.of("..");
    private static final Path PICTURE = HOME.resolve("docs/images/demo-report.svg");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir private Path folder;

    @Test
    void the_picture_shows_what_the_demo_reports_today() throws IOException {
        assertThat(run("demo", "--out", folder.resolve("demo").toString()))
                .as(printed.toString(StandardCharsets.UTF_8))
                .isZero();
        String picture = ReadmePicture.of(Files.readString(folder.resolve("demo/report.html")));
        if (Boolean.getBoolean("claypon.rewrite")) {
            Files.createDirectories(PICTURE.getParent());
            Files.writeString(PICTURE, picture);
        }
        assertThat(Files.readString(PICTURE))
                .as("run this test with -Dclaypon.rewrite=true to draw the picture anew")
                .isEqualTo(picture);
    }

    @Test
    void its_study_file_runs_on_a_table_of_the_kind_that_it_describes() throws IOException {
        List<String> yaml = blocks("yaml");
        assertThat(yaml).hasSize(1);
        Files.writeString(folder.resolve("study.yaml"), yaml.getFirst());
        StringBuilder people = new StringBuilder("id,age,sex,b12,diagnosis,kidney\n");
        for (int person = 0; person < 120; person++) {
            people.append(
                    "%d,%d,%s,%d,%s,%d\n"
                            .formatted(
                                    person,
                                    40 + person % 20,
                                    person % 3 == 0 ? "m" : "f",
                                    120 + 37 * person % 300,
                                    person % 5 == 0 ? "rls" : "none",
                                    person % 31 == 0 ? 1 : 0));
        }
        Files.writeString(folder.resolve("people.csv"), people);
        String study = folder.resolve("study.yaml").toString();
        assertThat(run("check", study)).as(printed.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(run("run", study, "--out", folder.resolve("out").toString())).isZero();
        assertThat(folder.resolve("out/report.html")).isNotEmptyFile();
    }

    @Test
    void its_commands_are_commands_of_the_program() throws IOException {
        List<String> commands =
                blocks("sh").stream()
                        .flatMap(String::lines)
                        .filter(line -> line.startsWith("./claypon "))
                        .toList();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(4);
        for (String command : commands) {
            String name = command.split(" ", 3)[1];
            assertThat(run(name, "--help")).as(command).isZero();
        }
        assertThat(run("classify", "nice-ng239-b12", "--set", "total_b12=168 pg/mL")).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("deficient");
    }

    @Test
    void it_is_at_most_120_lines_long_and_every_document_that_it_names_is_there()
            throws IOException {
        String readme = Files.readString(HOME.resolve("README.md"));
        assertThat(readme.lines()).hasSizeLessThanOrEqualTo(120);
        Pattern.compile("\\]\\(([^)#]+)\\)")
                .matcher(readme)
                .results()
                .map(link -> link.group(1))
                .forEach(target -> assertThat(HOME.resolve(target)).as(target).exists());
    }

    private int run(String... arguments) {
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return CommandLineTool.run(
                new Terminal(stream, stream, Map.of("CLAYPON_HOME", HOME.toString())), arguments);
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(HOME.resolve("README.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }
}
