package org.claypon.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.claypon.app.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages of docs/reference that are made from the product say what the product says today.
class ReferenceTest {

    private static final Path PAGES = Path.of("../docs/reference");

    @TempDir private Path folder;

    @Test
    void the_page_of_the_study_file_is_that_of_its_schema() throws IOException {
        compare("study-file.md", SchemaReference.ofStudyFiles());
    }

    @Test
    void the_page_of_the_paper_file_is_that_of_its_schema() throws IOException {
        compare("paper-file.md", SchemaReference.ofPaperFiles());
    }

    @Test
    void the_page_of_the_world_file_is_that_of_its_schema() throws IOException {
        compare("world-file.md", SchemaReference.ofWorldFiles());
    }

    @Test
    void the_page_of_the_commands_is_what_they_say_of_themselves() throws IOException {
        compare("commands.md", CommandsReference.text());
    }

    @Test
    void the_page_of_the_guidelines_is_that_of_their_files() throws IOException {
        compare("guidelines.md", GuidelinesReference.text());
    }

    @Test
    void the_page_of_the_outputs_has_every_file_and_key_of_a_run() throws IOException {
        Path out = folder.resolve("out");
        String study = "../examples/demo/study.yaml";
        CommandRun run =
                CommandRun.of(Map.of(), "run", study, "--out", out.toString(), "--person-level");
        assertThat(run.code()).as(run.err()).isZero();
        compare("outputs.md", OutputsReference.text(out));
    }

    @Test
    void the_page_of_an_appraisal_has_every_key_of_it() throws IOException {
        compare("appraisal.md", OutputsReference.ofAppraisals());
    }

    private static void compare(String name, String text) throws IOException {
        Path page = PAGES.resolve(name);
        if (Boolean.getBoolean("claypon.rewrite")) {
            Files.createDirectories(PAGES);
            Files.writeString(page, text);
        }
        assertThat(page)
                .as("run this test with -Dclaypon.rewrite=true to write the page anew")
                .content()
                .isEqualTo(text);
    }
}
