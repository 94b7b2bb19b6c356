package org.claypon.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.claypon.yaml.MarkedText;
import org.claypon.yaml.Problem;
import org.claypon.yaml.YamlFile;

/// Reads the study texts of tests beside a table of these columns.
record StudyTexts(Path folder) {

    static final List<String> HEADER =
            List.of(
                    "ID",
                    "AGE",
                    "SEX",
                    "RLS",
                    "SCREEN",
                    "B12",
                    "HCY",
                    "FOL",
                    "CREA",
                    "KIDNEY",
                    "PARITY",
                    "RACE",
                    "SITE",
                    "SET",
                    "two words",
                    "case");

    /// The start of a study with everything that is required, and nothing asked yet.
    static final String START =
            """
            claypon: 1
            title: Vitamin B12
            condition: restless legs
            data:
              table: people.csv
              person: ID
              age: AGE
              sex: {column: SEX, male: 1, female: 2}
            measurements:
              b12: {column: B12, unit: pg/mL, molar_mass: 1355.37}
              homocysteine: {column: HCY, unit: umol/L}
              folate: {column: FOL, unit: ng/mL}
            """;

    /// The same with a case definition.
    static final String HEAD = START + "cases: {where: RLS = 1}\n";

    private static final Guidelines GUIDELINES =
            new Guidelines() {
                @Override
                public List<String> ids() {
                    return List.of("nice-ng239-b12", "other");
                }

                @Override
                public Optional<List<String>> inputs(String use, Path studyFolder) {
                    return ids().contains(use)
                            ? Optional.of(List.of("total_b12", "homocysteine", "pregnant"))
                            : Optional.empty();
                }
            };

    StudyTexts {
        try {
            Files.writeString(folder.resolve("people.csv"), String.join(",", HEADER) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Surroundings surroundings() {
        return new Surroundings(Optional.empty(), Optional.empty(), GUIDELINES);
    }

    StudyReading reading(String text) {
        return reading(text.getBytes(StandardCharsets.UTF_8));
    }

    StudyReading reading(byte[] bytes) {
        return StudyReader.read(new YamlFile("study.yaml", bytes), folder, surroundings());
    }

    /// The study of a text that has no problems, also not against the header.
    Study study(String text) {
        StudyReading reading = reading(text);
        reading.compare(HEADER);
        return reading.study();
    }

    /// The study of a text that follows [#HEAD].
    Study after(String text) {
        return study(HEAD + text);
    }

    /// What is wrong with a text, also against the header.
    List<Problem> problems(String text) {
        StudyReading reading = reading(text);
        reading.compare(HEADER);
        return reading.problems();
    }

    /// A text that follows [#HEAD] has its first problem where it is marked, with these words in its message.
    void assertProblem(String marked, String what) {
        MarkedText text = MarkedText.of(HEAD + marked.replace("\\n", "\n") + "\n");
        List<Problem> problems = problems(text.text());
        assertThat(problems.getFirst().toString()).contains(what.replace("\\n", "\n"));
        assertThat(MarkedText.placesOf(problems)).startsWith(text.places().getFirst());
    }

    /// [#HEAD] with another text in place of a line has a problem where it is marked, with these words in its message.
    void assertProblemInPlaceOf(String line, String marked, String what) {
        String indent = line.startsWith("c") ? "" : "  ";
        String replaced =
                HEAD.replace(
                        indent + line.strip(),
                        marked.equals("^^") ? "" : indent + marked.replace("\\n", "\n"));
        List<Problem> problems = problems(MarkedText.of(replaced).text());
        assertThat(problems.toString()).contains(what);
        if (!marked.equals("^^")) {
            assertThat(MarkedText.placesOf(problems))
                    .contains(MarkedText.of(replaced).places().getFirst());
        }
    }
}
