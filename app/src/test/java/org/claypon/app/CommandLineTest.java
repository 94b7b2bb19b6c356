package org.claypon.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {

    private static final JsonMapper MAPPER = new JsonMapper();

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
    void check_with_counts_says_whom_each_rule_leaves_and_shows_no_result() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        CommandRun counted = CommandRun.of("check", small.study().toString(), "--counts");
        assertThat(counted.code()).as(counted.err()).isZero();
        assertThat(counted.out())
                .contains(
                        "nothing wrong",
                        "table people.csv",
                        "60 rows or a few more were read",
                        "12 matched sets: 12 cases")
                .doesNotContain("odds ratio");
        assertThat(small.inside()).containsExactly("people.csv", "study.yaml");
    }

    @Test
    void where_nobody_is_a_case_the_counts_say_what_to_look_at() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        Files.writeString(small.study(), SmallStudy.STUDY.replace("rls = 1", "sex = 'M'"));
        CommandRun counted = CommandRun.of("check", small.study().toString(), "--counts");
        assertThat(counted.code()).as("done: the answer is that there is nobody").isZero();
        assertThat(counted.out())
                .contains("nobody can be compared. 1 exposure", "Nobody fits cases.where.")
                .doesNotContain("nothing wrong");
        assertThat(counted.err())
                .contains(
                        "  cases.where\n  Nobody fits cases.where.",
                        "  To fix: write the text or code in cases.where as the table has it");
        CommandRun quiet = CommandRun.of("check", small.study().toString(), "--counts", "--quiet");
        assertThat(quiet.out()).isEmpty();
        assertThat(quiet.err()).isEqualTo(counted.err());
    }

    @Test
    void the_rule_that_took_the_last_is_named_with_its_place_and_a_change() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        String require =
                "require: [{name: Known, where: rls = 1}, {name: Old, where: age > 200}]\n";
        Files.writeString(small.study(), SmallStudy.STUDY + require);
        int line = (int) (SmallStudy.STUDY + require).lines().count();
        assertThat(CommandRun.of("check", small.study().toString(), "--counts").err())
                .contains(
                        "study.yaml:%d:".formatted(line),
                        "  require[2]\n  No cases",
                        "To fix: take require[2] out, or change it so that it leaves somebody");
        Files.writeString(
                small.study(),
                SmallStudy.STUDY.replace(
                        "sex: same, age: {within: 2 years}", "b12: {within: 0.01 pg/mL}"));
        assertThat(CommandRun.of("check", small.study().toString(), "--counts").err())
                .contains("  controls.match\n  No case finds a control.", "To fix: widen a rule");
    }

    @Test
    void a_guideline_without_its_first_test_is_a_warning() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        Files.writeString(
                small.study(),
                SmallStudy.STUDY.replace("total_b12: b12", "homocysteine: creatinine"));
        assertThat(CommandRun.of("check", small.study().toString()).err())
                .contains(
                        "Warning: The guideline nice-ng239-b12 begins with ",
                        "hardly anybody can be classified by it");
        Files.writeString(small.study(), SmallStudy.STUDY);
        assertThat(CommandRun.of("check", small.study().toString()).err()).isEmpty();
    }

    @Test
    void cases_and_controls_of_one_group_are_told_as_that() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        Files.writeString(small.study(), SmallStudy.STUDY.replace("rls = 1", "rls = 0"));
        assertThat(CommandRun.of("check", small.study().toString(), "--counts").err())
                .contains("all who fit controls.where fit cases.where as well");
    }

    @Test
    void a_column_of_words_that_is_used_as_a_number_is_told_with_the_form_for_words()
            throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        Files.writeString(small.study(), SmallStudy.STUDY + "adjust: [name]\n");
        CommandRun counted = CommandRun.of("check", small.study().toString(), "--counts");
        assertThat(counted.code()).isEqualTo(2);
        assertThat(counted.err()).contains("{category: name, reference: GROUP}");
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
    void warnings_of_the_file_come_beside_its_problems() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        Files.writeString(
                small.study(),
                SmallStudy.STUDY.replace("2 years", "2").replace("crea,", "creatinin,"));
        CommandRun checked = CommandRun.of("check", small.study().toString());
        assertThat(checked.code()).isEqualTo(2);
        assertThat(checked.err())
                .contains(
                        "no column \"creatinin\"", "Warning: Controls may differ from their case");
    }

    @Test
    void a_check_without_a_problem_and_with_warnings_says_both() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        Files.writeString(
                small.study(),
                SmallStudy.STUDY + "exclude: [{name: Code, family: other, where: rls = 99}]\n");
        CommandRun counted = CommandRun.of("check", small.study().toString(), "--counts");
        assertThat(counted.code()).isZero();
        assertThat(counted.out()).contains("nothing wrong, 1 warning. 1 exposure");
    }

    @Test
    void check_has_no_people_to_count_in_a_guideline() throws IOException {
        Path file = folder.resolve("guideline.yaml");
        Files.writeString(file, "bands: []\n");
        CommandRun counted = CommandRun.of("check", file.toString(), "--counts");
        assertThat(counted.code()).isEqualTo(2);
        assertThat(counted.err()).contains("a guideline file has no people to count");
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

    @ParameterizedTest
    @CsvSource({
        "168 pg/mL, deficient",
        "180 ng/L, indeterminate",
        "350 ng/L, indeterminate",
        "351 ng/L, unlikely",
        "132 pmol/L, deficient",
        "133 pmol/L, indeterminate",
        "258 pmol/L, indeterminate",
        "259 pmol/L, unlikely",
        ">2000 ng/L, unlikely",
        "<150 pg/mL, deficient",
        "168, not_classifiable",
        "2 mg, not_classifiable",
    })
    void classify_puts_one_person_into_a_band(String value, String band) {
        CommandRun run =
                CommandRun.of(
                        "classify", "nice-ng239-b12", "--set", "total_b12=" + value, "--json");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode answer = MAPPER.readTree(run.out());
        assertThat(answer.get("band").stringValue()).isEqualTo(band);
        assertThat(answer.propertyNames()).contains("band", "rule", "next_test", "reasons");
        if (band.equals("not_classifiable")) {
            assertThat(answer.get("reasons")).isNotEmpty();
        }
    }

    @Test
    void classify_answers_for_everyone_in_a_file() throws IOException {
        Path people = folder.resolve("people.csv");
        Files.writeString(people, "who,b12\na,168\nb,400\nc,\n");
        Path bands = folder.resolve("bands.csv");
        CommandRun run =
                CommandRun.of(
                        "classify",
                        "nice-ng239-b12",
                        people.toString(),
                        "--map",
                        "total_b12=b12:pg/mL",
                        "--out",
                        bands.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("deficient: 1", "not classifiable: 1", "unlikely: 1");
        assertThat(Files.readAllLines(bands).getFirst())
                .isEqualTo("who,b12,band,rule,next_test,reasons");
        assertThat(Files.readString(bands))
                .contains("a,168,deficient", "b,400,unlikely", "c,,not_classifiable");
    }

    @Test
    void classify_reads_1_and_0_as_yes_and_no_and_numbers_the_rows() throws IOException {
        CommandRun run = classified("b12,preg\n168,0\n168,1\n");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode answers = MAPPER.readTree(run.out());
        assertThat(answers.get(0).get("row").intValue()).isEqualTo(1);
        assertThat(answers.get(0).get("band").stringValue()).isEqualTo("deficient");
        assertThat(answers.get(1).get("row").intValue()).isEqualTo(2);
        assertThat(answers.get(1).get("band").stringValue()).isEqualTo("not_classifiable");
        assertThat(answers.get(1).get("next_test").stringValue()).isEqualTo("active_b12");
    }

    @Test
    void a_cell_that_is_no_answer_is_told_with_its_column_and_not_shown() throws IOException {
        CommandRun run = classified("b12,preg\n168,0\n168,31415\n");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("row 2 of the column \"preg\" is neither yes nor no")
                .contains("write yes (or true, y, 1), no (or false, n, 0), or unknown")
                .doesNotContain("31415");
    }

    @Test
    void classify_reads_a_european_table_as_it_is() throws IOException {
        Path people = folder.resolve("people.csv");
        Files.write(
                people,
                "Größe;B12 (ng/L)\na;168,5\nb;1.400\n".getBytes(Charset.forName("windows-1252")));
        List<String> call =
                List.of(
                        "classify",
                        "nice-ng239-b12",
                        people.toString(),
                        "--map",
                        "total_b12=B12 (ng/L):ng/L");
        assertThat(with(call).err())
                .contains("older encoding: --encoding windows-1252")
                .doesNotContain("study file");
        assertThat(with(call, "--encoding", "windows-1252").err())
                .contains("To fix: write --separator semicolon, and --decimal comma if")
                .doesNotContain("study file");
        CommandRun run =
                with(
                        call,
                        "--encoding",
                        "windows-1252",
                        "--separator",
                        "semicolon",
                        "--decimal",
                        "comma");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("168,5", "deficient", "1.400,unlikely");
        CommandRun points =
                with(
                        call,
                        "--encoding",
                        "windows-1252",
                        "--separator",
                        "semicolon",
                        "--decimal",
                        "point");
        assertThat(points.code()).isEqualTo(2);
        assertThat(points.err())
                .contains("the number in row 1 of the column \"B12 (ng/L)\"")
                .doesNotContain("168");
    }

    @Test
    void classify_says_which_words_a_layout_has() throws IOException {
        Path people = Files.writeString(folder.resolve("people.csv"), "total_b12\n168 ng/L\n");
        List<String> call = List.of("classify", "nice-ng239-b12", people.toString());
        assertThat(with(call, "--separator", ";").err())
                .contains("write one of: semicolon, comma, tab");
        Path sheet = Files.writeString(folder.resolve("people.xlsx"), "");
        assertThat(
                        with(
                                        List.of("classify", "nice-ng239-b12", sheet.toString()),
                                        "--encoding",
                                        "utf-8")
                                .err())
                .contains("only a text file (.csv, .tsv) has this choice");
    }

    private static CommandRun with(List<String> call, String... more) {
        return CommandRun.of(Stream.concat(call.stream(), Stream.of(more)).toArray(String[]::new));
    }

    private CommandRun classified(String table) throws IOException {
        Path people = folder.resolve("people.csv");
        Files.writeString(people, table);
        return CommandRun.of(
                "classify",
                "nice-ng239-b12",
                people.toString(),
                "--map",
                "total_b12=b12:pg/mL",
                "--map",
                "pregnant=preg",
                "--json",
                "--quiet");
    }

    @ParameterizedTest
    @CsvSource({
        "nice-ng239-b11, total_b12=168 pg/mL, nearest is nice-ng239-b12",
        "nice-ng239-b12, total_b21=168 pg/mL, nearest is \"total_b12\"",
        "nice-ng239-b12, total_b12, is not of the form INPUT=VALUE",
    })
    void classify_names_what_it_does_not_know(String guideline, String set, String told) {
        CommandRun run = CommandRun.of("classify", guideline, "--set", set);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(told);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void classify_takes_the_laboratorys_own_limit() {
        CommandRun run =
                CommandRun.of(
                        "classify",
                        "nice-ng239-b12",
                        "--set",
                        "homocysteine=20 umol/L",
                        "--set",
                        "nitrous_oxide=yes",
                        "--limit",
                        "homocysteine=15 umol/L");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("deficient").contains("homocysteine above 15 umol/L");
    }

    @ParameterizedTest
    @CsvSource({
        "total_b12=200 pg/mL, does not leave the limit of this input to the laboratory",
        "homocysteine=15, is not a number with a unit",
        "homocysteine=<15 umol/L, is not a number with a unit",
    })
    void a_limit_that_has_no_place_is_refused(String limit, String told) {
        CommandRun run =
                CommandRun.of(
                        "classify",
                        "nice-ng239-b12",
                        "--set",
                        "homocysteine=20 umol/L",
                        "--limit",
                        limit);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(told);
    }

    @Test
    void check_knows_a_paper_by_its_keys_and_tells_all_that_is_wrong() throws IOException {
        Path file = folder.resolve("paper.yaml");
        Files.writeString(
                file,
                """
                claypon: 1
                paper: {title: A paper}
                groups: {cases: {n: 80}, controls: {n: 0}}
                claims: [{id: r, correlation: {r: -0.025, p: "0.023"}}]
                """);
        CommandRun run = CommandRun.of("check", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        "paper.yaml:3:40  groups.controls.n",
                        "from 1 to 1000000000",
                        "paper.yaml:4:35  claims[1].correlation.r",
                        "To fix: write it in quotes, exactly as printed: r: \"-0.025\"");
    }

    @Test
    void check_says_what_a_paper_that_is_right_holds() {
        String file = "../examples/geng-2022/paper.yaml";
        assertThat(CommandRun.of("check", file))
                .satisfies(run -> {
                    assertThat(run.code()).isZero();
                    assertThat(run.out())
                            .contains(
                                    ": nothing wrong. ", "38 claims of 80 cases and 80 controls.");
                });
        assertThat(CommandRun.of("check", file, "--counts").err())
                .contains("a paper file has no people to count");
    }

    @Test
    void check_knows_a_guideline_by_its_keys_and_tells_all_that_is_wrong() throws IOException {
        Path file = folder.resolve("own.yaml");
        Files.writeString(file, "claypon: 1\nguideline: own\nversion: 1\nbandss: [low, high]\n");
        CommandRun run = CommandRun.of("check", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("own.yaml:4:1", "\"bands\"", "initial_tests", "tests", "To fix:");
    }
}
