package org.claypon.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `claypon classify`, as a user gives it.
class ClassifyTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir private Path folder;

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
}
