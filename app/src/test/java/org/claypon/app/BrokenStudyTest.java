package org.claypon.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Study files that are wrong in one thing: where, what, exit code 2, and nothing written.
class BrokenStudyTest {

    @TempDir private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    unknown key       | exposure:             | exposrue:               | study.yaml:14:1  | the nearest is "exposure"
                    wrong type        | per_case: 2           | per_case: two           | controls.per_case | it must be from 1 to 100
                    duplicate key     | condition:            | title:                  | study.yaml:3:1   | stands here a second time; the first is in line 2
                    anchor            | title: Small          | title: &a Small         | study.yaml:2:8   | is a YAML anchor
                    unit missing      | `, unit: mg/dL`       | ``                      | measurements.creatinine.unit | the key "unit" is missing
                    unit unknown      | unit: mg/dL           | unit: parsnip           | measurements.creatinine.unit | the unit "parsnip" is not known
                    unit foreign      | below: 300 pg/mL      | below: 300 mmHg         | exposure.below   | "mmHg" cannot be converted to pg/mL
                    column missing    | column: crea          | column: creatinin       | measurements.creatinine.column | has no column "creatinin"; the nearest is "crea"
                    condition typo    | rls = 1               | rls = = 1               | study.yaml:12:22 | a value is missing before "="
                    column typo       | rls = 1               | rsl = 1                 | study.yaml:12:16 | the nearest is "rls"
                    function          | rls = 1               | lower(rls) = 1          | study.yaml:12:16 | looks like a function; conditions have none
                    subquery          | rls = 1               | rls = (select 1)        | study.yaml:12:23 | begins a query
                    file name         | rls = 1               | rls in (people.csv)     | cases.where      | no file can be named
                    person column     | rls = 1               | id = 1005               | study.yaml:12:16 | "id" identifies people
                    table missing     | table: people.csv     | table: peeple.csv       | data.table       | the nearest name in its folder is "people.csv"
                    folder as table   | table: people.csv     | table: .                | data.table       | is a folder, not a file
                    guideline typo    | use: nice-ng239-b12   | use: nice-ng239-b11     | guideline.use    | nice-ng239-b12
                    """)
    void one_thing_wrong_is_told_with_its_place(
            String name, String right, String wrong, String where, String what) throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        assertThat(SmallStudy.STUDY).contains(right);
        Files.writeString(small.study(), SmallStudy.STUDY.replaceFirst(quoted(right), wrong));
        isRefused(small, where, what);
    }

    private static String quoted(String text) {
        return java.util.regex.Pattern.quote(text);
    }

    @Test
    void an_empty_file_is_told() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        Files.writeString(small.study(), "");
        isRefused(small, "study.yaml:1:1", "the file is empty");
    }

    @Test
    void a_byte_order_mark_is_told() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        Files.writeString(small.study(), "\uFEFF" + SmallStudy.STUDY);
        isRefused(small, "study.yaml:1:1", "byte-order mark");
    }

    @Test
    void a_tab_is_told() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        Files.writeString(
                small.study(), SmallStudy.STUDY.replace("  table: people", "\ttable: people"));
        isRefused(small, "study.yaml:5:1", "indented with a tab");
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_in_the_order_of_the_file() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        Files.writeString(
                small.study(),
                SmallStudy.STUDY
                        .replace("unit: mg/dL", "unit: parsnip")
                        .replace("per_case: 2", "per_case: 0")
                        .replace("below: 300 pg/mL", "below: 300 mmHg"));
        CommandRun run = small.run();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .containsSubsequence(
                        "measurements.creatinine.unit", "controls.per_case", "exposure.below");
    }

    @Test
    void check_tells_the_same_and_accepts_what_is_right() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        CommandRun right = CommandRun.of("check", small.study().toString());
        assertThat(right.code()).as(right.err()).isZero();
        assertThat(right.out()).contains("nothing wrong");
        Files.writeString(small.study(), SmallStudy.STUDY.replace("rls = 1", "rsl = 1"));
        CommandRun wrong = CommandRun.of("check", small.study().toString());
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("the nearest is \"rls\"");
        assertThat(wrong.out()).isEmpty();
    }

    @Test
    void a_study_that_does_not_exist_is_named_with_the_nearest() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        CommandRun run = CommandRun.of("check", folder.resolve("study.yml").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("the nearest name in its folder is \"study.yaml\"");
        assertThat(small.inside()).containsExactly("people.csv", "study.yaml");
    }

    private static void isRefused(SmallStudy small, String where, String what) throws IOException {
        CommandRun run = small.run();
        assertThat(run.err()).contains(where).contains(what).contains("To fix:");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(small.inside()).containsExactly("people.csv", "study.yaml");
    }
}
