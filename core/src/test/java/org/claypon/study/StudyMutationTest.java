package org.claypon.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.claypon.yaml.FileRejected;
import org.claypon.yaml.Problem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// However a study file is damaged, it is read or rejected with placed problems; nothing else is ever thrown.
class StudyMutationTest {

    private static final int MUTATIONS = 1_500;
    private static final List<String> PIECES =
            List.of(
                    ":",
                    ": ",
                    "{",
                    "}",
                    "[",
                    "]",
                    "\"",
                    "'",
                    "#",
                    "&a ",
                    "*a ",
                    "!!int ",
                    "- ",
                    "\t",
                    "\n",
                    "\r",
                    "|\n",
                    ">\n",
                    "? ",
                    "%",
                    "@",
                    "`",
                    "---\n",
                    "...\n",
                    "\uFEFF",
                    "\u0000",
                    "\u001B",
                    "😀",
                    "ä",
                    "<<: ",
                    "~",
                    "null",
                    "1e999",
                    "-1",
                    " 5 %",
                    " pg/mL",
                    "ID",
                    "select x",
                    "(",
                    ")");

    @ParameterizedTest
    @ValueSource(strings = {"study.yaml", "matched.yaml", "leg-jerks.yaml"})
    void a_damaged_study_is_read_or_rejected(String name, @TempDir Path folder) throws IOException {
        StudyTexts texts = new StudyTexts(folder);
        String table = "people.csv";
        byte[] whole =
                Files.readString(Path.of("../examples/rls-nhanes", name))
                        .replaceFirst("nhanes/\\S+", table)
                        .getBytes(StandardCharsets.UTF_8);
        SplittableRandom random = new SplittableRandom(name.length());
        int rejected = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] damaged = whole;
            for (int times = random.nextInt(4); times >= 0; times--) {
                damaged = mutated(damaged, random);
            }
            rejected += isRejected(texts, damaged) ? 1 : 0;
        }
        assertThat(rejected).isBetween(MUTATIONS / 4, MUTATIONS);
    }

    private static boolean isRejected(StudyTexts texts, byte[] bytes) {
        try {
            StudyReading reading = texts.reading(bytes);
            reading.compare(StudyTexts.HEADER);
            assertThat(reading.doubts()).doesNotContainNull();
            reading.study();
            return false;
        } catch (FileRejected rejected) {
            assertThat(rejected.problems()).isNotEmpty().allSatisfy(StudyMutationTest::isPlaced);
            assertThat(rejected.printed().replace("\n", "")).doesNotContainPattern("\\p{Cntrl}");
            return true;
        } catch (RuntimeException e) {
            throw new AssertionError(
                    "this text broke the reader:\n" + new String(bytes, StandardCharsets.UTF_8), e);
        }
    }

    private static void isPlaced(Problem problem) {
        assertThat(problem.where().line()).isPositive();
        assertThat(problem.where().column()).isPositive();
        assertThat(problem.what()).isNotBlank();
        assertThat(problem.fix()).isNotBlank();
    }

    private static byte[] mutated(byte[] bytes, SplittableRandom random) {
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(5)) {
            case 0 -> replaced(bytes, at, 1 + random.nextInt(3), new byte[0]);
            case 1 -> replaced(bytes, at, 1, new byte[] {(byte) random.nextInt(256)});
            case 2 -> replaced(bytes, at, 0, piece(random));
            case 3 -> replaced(bytes, at, random.nextInt(4), piece(random));
            default -> linesShuffled(bytes, random);
        };
    }

    private static byte[] piece(SplittableRandom random) {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] replaced(byte[] bytes, int at, int length, byte[] piece) {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(bytes, 0, at);
        changed.writeBytes(piece);
        int rest = Math.min(at + length, bytes.length);
        changed.write(bytes, rest, bytes.length - rest);
        return changed.toByteArray();
    }

    /// A line goes, comes twice, or moves; byte by byte, so that damaged characters stay damaged.
    private static byte[] linesShuffled(byte[] bytes, SplittableRandom random) {
        List<String> lines =
                new ArrayList<>(new String(bytes, StandardCharsets.ISO_8859_1).lines().toList());
        String line = lines.remove(random.nextInt(lines.size()));
        for (int copies = random.nextInt(3); copies > 0; copies--) {
            lines.add(random.nextInt(lines.size() + 1), line);
        }
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }
}
