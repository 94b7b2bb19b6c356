package org.claypon.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What all commands share: help, mistakes of the command line, progress, warnings, the folder of a report.
class CommandLineTest {

    @TempDir private Path folder;

    @Test
    void help_lists_the_commands_that_exist_and_no_others() {
        CommandRun help = CommandRun.of("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out())
                .contains(
                        "run ",
                        "appraise ",
                        "check ",
                        "classify ",
                        "simulate ",
                        "demo ",
                        "Exit codes: 0 done")
                .doesNotContain("screen", "pool", "serve");
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "appraise", "check", "classify", "simulate", "demo"})
    void every_command_explains_itself(String command) {
        CommandRun help = CommandRun.of(command, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).startsWith("Usage: claypon " + command);
    }

    @Test
    void version_is_one_line() {
        CommandRun version = CommandRun.of("--version");
        assertThat(version.code()).isZero();
        assertThat(version.out()).matches("Claypon \\d+\\.\\d+\\.\\d+\\R");
    }

    @Test
    void without_a_command_the_usage_is_told_as_a_mistake() {
        CommandRun nothing = CommandRun.of();
        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.err()).contains("Usage: claypon");
        assertThat(nothing.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "rnu, the nearest is \"run\"",
        "chekc, the nearest is \"check\"",
        "clasify, the nearest is \"classify\"",
    })
    void a_mistyped_command_is_answered_with_the_nearest(String typed, String told) {
        CommandRun run = CommandRun.of(typed, "study.yaml");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(told).contains("claypon --help");
    }

    @ParameterizedTest
    @CsvSource({
        "--thread, 3, --threads",
        "--threads, many, is not a whole number",
        "--threads, 0, from 1 to 1024",
        "--seed, tomorrow, is not a whole number",
        "--perso-level, '', --person-level",
    })
    void a_wrong_option_is_told_with_what_would_do(String option, String value, String told)
            throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        CommandRun run = value.isEmpty() ? small.run(option) : small.run(option, value);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(told);
        assertThat(small.out()).doesNotExist();
    }

    @Test
    void what_a_user_typed_cannot_steer_the_terminal() {
        CommandRun run = CommandRun.of("run\u001B[31m", "study.yaml");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).doesNotContain("\u001B");
    }

    @Test
    void progress_goes_to_standard_error_and_the_answer_to_standard_output() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        CommandRun loud = small.run();
        assertThat(loud.err()).startsWith("Reading the study ...").contains("Matching ...");
        assertThat(loud.out()).startsWith("Small").contains("odds ratio").contains("report.html");
        CommandRun quiet = small.run("--quiet");
        assertThat(quiet.err()).isEmpty();
        assertThat(quiet.out()).isEqualTo(loud.out());
    }

    @Test
    void the_report_of_another_study_is_named_before_it_is_replaced() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        small.run("--quiet");
        assertThat(small.run("--quiet").err()).isEmpty();
        Files.writeString(small.study(), SmallStudy.STUDY.replace("title: Small", "title: Other"));
        CommandRun other = small.run("--quiet");
        assertThat(other.code()).isZero();
        assertThat(other.err())
                .startsWith("Warning: ")
                .contains("held the report of another study, \"Small\"")
                .hasLineCount(1);
    }

    @Test
    void a_text_that_no_cell_holds_is_a_warning_of_run_and_check() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        Files.writeString(
                small.study(),
                SmallStudy.STUDY + "exclude: [{name: Code, family: other, where: rls = 99}]\n");
        String warning = "Warning: 99 stands in no cell of \"rls\", which holds 0 and 1.";
        assertThat(small.run().err()).contains(warning);
        assertThat(CommandRun.of("check", small.study().toString(), "--counts").err())
                .contains(warning);
    }

    @Test
    void nobody_who_fits_is_said_with_the_condition_to_blame() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        Files.writeString(small.study(), SmallStudy.STUDY.replace("rls = 1", "rls = 7"));
        assertThat(small.run().out()).contains("Nobody fits cases.where.");
    }

    @Test
    void quiet_leaves_the_answers_and_what_is_wrong() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        String study = small.study().toString();
        CommandRun right = CommandRun.of("check", study, "--quiet");
        assertThat(right).isEqualTo(new CommandRun(0, "", ""));
        CommandRun answers =
                CommandRun.of(
                        "classify",
                        "nice-ng239-b12",
                        small.table().toString(),
                        "--map=total_b12=b12:pg/mL",
                        "--quiet");
        assertThat(answers.err()).isEmpty();
        assertThat(answers.out()).startsWith("id,sex,age").contains("deficient");
        Files.writeString(small.study(), SmallStudy.STUDY.replace("rls = 1", "rsl = 1"));
        assertThat(CommandRun.of("check", study, "--quiet").err()).contains("\"rls\"");
    }

    @Test
    void a_table_in_place_of_the_study_file_is_told_as_one() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        for (String command : List.of("check", "run")) {
            CommandRun given = CommandRun.of(command, small.table().toString());
            assertThat(given.code()).isEqualTo(2);
            assertThat(given.err()).contains("this is a table", "\"table: people.csv\"");
        }
    }

    @Test
    void a_folder_of_somebody_else_is_refused_before_anything_is_read() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        Files.createDirectory(small.out());
        Files.writeString(small.out().resolve("thesis.txt"), "mine");
        CommandRun run = small.run();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("they would be lost").doesNotContain("Reading");
        assertThat(small.inside()).containsExactly("out/thesis.txt", "people.csv", "study.yaml");
    }

    @Test
    void the_demo_needs_its_folder() {
        CommandRun run =
                CommandRun.of(
                        Map.of("CLAYPON_HOME", folder.toString()),
                        "demo",
                        "--out",
                        folder.resolve("out").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("examples/worlds/restless-legs.yaml");
        assertThat(folder).isEmptyDirectory();
    }
}
