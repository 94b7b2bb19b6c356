package org.claypon.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `claypon check`, as a user gives it: of a study, with its counts, of a paper and of a guideline.
class CheckTest {

    @TempDir private Path folder;

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
