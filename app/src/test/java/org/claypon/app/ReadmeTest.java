package org.claypon.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
    void the_picture_shows_what_its_study_reports_today() throws IOException {
        assertThat(
                        run(
                                "run",
                                "../examples/demo/study.yaml",
                                "--out",
                                folder.resolve("demo").toString()))
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
    void it_is_at_most_120_lines_long() throws IOException {
        assertThat(Files.readAllLines(HOME.resolve("README.md"))).hasSizeLessThanOrEqualTo(120);
    }

    private int run(String... arguments) {
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return CommandLineTool.run(
                new Terminal(stream, stream, Map.of("CLAYPON_HOME", HOME.toString())), arguments);
    }
}
