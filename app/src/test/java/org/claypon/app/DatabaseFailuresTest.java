package org.claypon.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claypon.sql.ClinicalDatabase;
import org.claypon.sql.DataSourceFailed;
import org.claypon.sql.Resources;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What fails outside of a study of a database: what is said, the exit code, the earlier result whole, the database as it was, and
/// nothing left beside them.
class DatabaseFailuresTest {

    /// Holds the driver's library, which a class path of jars unpacks there, and little more.
    private static final String ROOM_FOR_THE_LIBRARY = "80m";

    @TempDir private Path folder;

    @Test
    void a_table_that_is_missing() throws IOException {
        SmallClinic clinic = withEarlierResult().but("DROP TABLE observation_period");
        isRefused(
                clinic,
                2,
                """
                clinic.duckdb
                  the table observation_period of the CDM is missing
                  To fix: name the schema that holds the CDM under data.schema, or load the table observation_period into main
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.2", "v5.2.2", "CDM v6.0.0"})
    void a_version_of_the_cdm_that_is_not_read(String version) throws IOException {
        SmallClinic clinic =
                withEarlierResult()
                        .but("UPDATE cdm_source SET cdm_version = '%s'".formatted(version));
        isRefused(
                clinic,
                2,
                """
                clinic.duckdb
                  the database follows version %s of the CDM; 5.3 and 5.4 are read
                  To fix: bring it to version 5.4, or name a database that follows 5.3 or 5.4
                """
                        .formatted(version.contains("6") ? "6.0" : "5.2"));
    }

    @Test
    void a_version_of_the_cdm_that_is_not_stated_is_read_and_said() throws IOException {
        SmallClinic clinic = withEarlierResult().but("DROP TABLE cdm_source");
        CommandRun run = clinic.run();
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(clinic.out().resolve("results.json")))
                .contains("Version of the OMOP CDM: not stated.");
    }

    @Test
    void a_file_that_another_program_writes_to() throws IOException {
        SmallClinic clinic = withEarlierResult();
        Child other = Child.java(Holder.class, clinic.database().toString());
        try {
            assertThat(other.process().getInputStream().read()).isEqualTo('h');
            isRefused(
                    clinic,
                    3,
                    """
                    reading the database clinic.duckdb failed at the start
                      another program has the file open, to write to it
                      To fix: close that program, or name a copy of the file
                    """);
        } finally {
            other.process().getOutputStream().close();
            assertThat(other.ended().code()).isZero();
        }
    }

    /// Another program that has the file open to write to it, until its input ends.
    static final class Holder {
        public static void main(String[] file) throws IOException, SQLException {
            try (Connection open = DriverManager.getConnection("jdbc:duckdb:" + file[0])) {
                System.out.write(open.isClosed() ? 'c' : 'h');
                System.out.flush();
                System.in.read();
            }
        }
    }

    /// The rows that such a program had not yet written into the file stand in another beside it.
    @Test
    void what_a_program_that_crashed_left_beside_the_file_is_read_and_stays() throws IOException {
        SmallClinic clinic = withEarlierResult();
        assertThat(Child.java(Crasher.class, clinic.database().toString()).ended().code())
                .isEqualTo(9);
        assertThat(folder.resolve("clinic.duckdb.wal")).exists();
        Map<String, String> before = files("clinic");
        CommandRun run = clinic.run();
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(files("clinic")).isEqualTo(before);
        assertThat(Files.readString(clinic.out().resolve("results.json"))).contains("70 people");
        assertThat(Files.readString(clinic.out().resolve("manifest.json")))
                .contains("\"file\" : \"clinic.duckdb.wal\"");
    }

    /// Another program that adds people and is killed before they are in the file.
    static final class Crasher {
        public static void main(String[] file) throws SQLException {
            Connection open = DriverManager.getConnection("jdbc:duckdb:" + file[0]);
            Statement statement = open.createStatement();
            statement.execute("INSERT INTO person SELECT 9000 + range, 8507, 1960 FROM range(70)");
            Runtime.getRuntime().halt(9);
        }
    }

    @Test
    @Tag("slow")
    void a_disk_that_has_no_room_for_the_library_of_the_engine() throws IOException {
        SmallClinic clinic = withEarlierResult();
        isRefusedWithSmallDisk(
                clinic,
                "1m",
                List.of(),
                """
                reading the data failed at unpacking the engine
                  the disk for temporary files is full, or you may not write there
                  To fix: make room on it, or name a folder on another disk: JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER
                """);
    }

    @Test
    @Tag("slow")
    void a_disk_that_has_no_room_for_what_the_memory_cannot_hold() throws IOException {
        assumeTrue(mayMount(), "this user may not mount a small disk");
        SmallClinic clinic =
                SmallClinic.in(folder)
                        .but(
                                "CREATE OR REPLACE TABLE person AS SELECT hash(range) // 2 AS person_id, 8507 AS gender_concept_id, 1950 AS year_of_birth FROM range(10_000_000)");
        Path disk = Files.createDirectory(folder.resolve("disk"));
        List<String> command =
                new ArrayList<>(Child.command(LittleMemory.class, clinic.database().toString()));
        command.add(1, "-Djava.io.tmpdir=" + disk);
        Child.Ended ended = onSmallDisk(disk, ROOM_FOR_THE_LIBRARY, "", command);
        assertThat(ended.err())
                .isEqualTo(
                        """
                        reading the database clinic.duckdb failed at persons
                          the disk for temporary files is full, or you may not write there
                          To fix: make room on it, or name a folder on another disk: JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER
                        """);
        assertThat(ended.out()).doesNotContain("claypon-");
    }

    /// Reads everybody with so little memory that the engine sorts them on the disk.
    static final class LittleMemory {
        public static void main(String[] file) {
            try (ClinicalDatabase database =
                    ClinicalDatabase.open(Path.of(file[0]), "main", new Resources(1, 64))) {
                System.err.println(database.persons().rows());
            } catch (DataSourceFailed failed) {
                System.err.println(failed.getMessage());
            }
        }
    }

    @Test
    @Tag("slow")
    void a_memory_of_the_engine_that_is_not_enough() throws IOException {
        SmallClinic clinic = withEarlierResult(100_000, 600);
        Map<String, String> before = files("");
        Child.Ended ended = Child.run(command(List.of("-Xmx256m"), clinic, clinic.out()), Map.of());
        assertThat(ended.err())
                .endsWith(
                        """
                        reading the database clinic.duckdb failed at events
                          the memory of the database engine was not enough
                          To fix: let it have more, for example JAVA_TOOL_OPTIONS=-Xmx4g
                        """);
        assertThat(ended.code()).isEqualTo(3);
        assertThat(files("")).isEqualTo(before);
    }

    /// The same records, in a program that has more memory to give.
    @Test
    @Tag("slow")
    void a_memory_of_the_engine_that_is_enough_at_the_second_attempt() throws IOException {
        SmallClinic clinic = withEarlierResult(100_000, 600);
        Child.Ended ended = Child.run(command(List.of("-Xmx3g"), clinic, clinic.out()), Map.of());
        assertThat(ended.err()).doesNotContain("To fix");
        assertThat(ended.code()).isZero();
    }

    private void isRefusedWithSmallDisk(
            SmallClinic clinic, String size, List<String> options, String told) throws IOException {
        assumeTrue(mayMount(), "this user may not mount a small disk");
        Path disk = Files.createDirectory(folder.resolve("disk"));
        List<String> more = new ArrayList<>(options);
        more.add("-Djava.io.tmpdir=" + disk);
        Map<String, String> before = files("");
        Child.Ended ended = onSmallDisk(disk, size, "", command(more, clinic, clinic.out()));
        assertThat(ended.err()).endsWith(told);
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.out()).as("what is left of ours").doesNotContain("claypon-");
        assertThat(files("")).isEqualTo(before);
    }

    /// The earlier result lies on the disk, too, and the new one does not fit beside it.
    @Test
    @Tag("slow")
    void a_disk_that_has_no_room_for_the_result() throws IOException {
        assumeTrue(mayMount(), "this user may not mount a small disk");
        SmallClinic clinic = withEarlierResult();
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Path out = disk.resolve("out");
        long size = 0;
        for (Path file : within(clinic.out())) {
            size += Files.size(file) + 4096;
        }
        Map<String, String> before = files("");
        Child.Ended ended =
                onSmallDisk(
                        disk,
                        Long.toString(size * 3 / 2),
                        "cp -r '%s' '%s'".formatted(clinic.out(), disk),
                        command(List.of(), clinic, out));
        assertThat(ended.err())
                .endsWith(
                        """
                        %s could not be written: the disk is full
                          The earlier result, if there was one, is as it was.
                          To fix: make room on it, or name a folder on another disk with --out
                        """
                                .formatted(out));
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.out()).isEqualTo("out\nthe same as %s\n".formatted(clinic.out()));
        assertThat(files("")).isEqualTo(before);
    }

    @Test
    @Tag("slow")
    void a_memory_that_is_not_enough() throws IOException {
        SmallClinic clinic = withEarlierResult(100_000, 30);
        Map<String, String> before = files("");
        Child.Ended ended = Child.run(command(List.of("-Xmx32m"), clinic, clinic.out()), Map.of());
        assertThat(ended.err())
                .endsWith(
                        """
                        The memory was not enough.
                          To fix: give it more, for example JAVA_TOOL_OPTIONS=-Xmx4g
                        """);
        assertThat(ended.code()).isEqualTo(3);
        assertThat(files("")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "INT, Reading the database, 130",
        "TERM, Reading the database, 143",
        "INT, Matching, 130",
        "TERM, Matching, 143"
    })
    @Tag("slow")
    void an_interruption(String signal, String step, int code) throws IOException {
        SmallClinic clinic = withEarlierResult(100_000, 100);
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Map<String, String> before = files("");
        List<String> command = new ArrayList<>(Child.usualInterrupts());
        command.addAll(
                command(
                        List.of("-Xmx512m", "-Djava.io.tmpdir=" + temporary),
                        clinic,
                        clinic.out()));
        Child child = new Child(new ProcessBuilder(command).start());
        readTo(child, step + " ...");
        child.signal(signal);
        Child.Ended ended = child.ended();
        assertThat(ended.err())
                .isEqualTo(
                        "Interrupted. Nothing is half written: an earlier result that was not replaced yet is as it was.\n");
        assertThat(ended.code()).isEqualTo(code);
        assertThat(ended.out()).isEmpty();
        assertThat(files("")).isEqualTo(before);
    }

    /// One byte after the other, so that the rest stays to be read.
    private static void readTo(Child child, String line) throws IOException {
        StringBuilder read = new StringBuilder();
        while (!read.toString().endsWith(line + "\n")) {
            int next = child.process().getErrorStream().read();
            assertThat(next).as("%s", read).isNotNegative();
            read.append((char) next);
        }
    }

    /// The commands of a shell on a disk of a few bytes; what is left on it is listed, and compared with what was copied there.
    private static Child.Ended onSmallDisk(
            Path disk, String size, String first, List<String> command) throws IOException {
        String shell =
                """
                mount -t tmpfs -o size=%2$s tmpfs '%1$s' || exit 99
                %3$s
                "$@"
                code=$?
                ls -A '%1$s'
                [ -d '%1$s/out' ] && diff -r '%1$s/out' '%1$s/../out' && echo "the same as $(dirname '%1$s')/out"
                exit $code
                """
                        .formatted(disk, size, first);
        List<String> mounted = new ArrayList<>(List.of("unshare", "-m", "sh", "-c", shell, "sh"));
        mounted.addAll(command);
        return Child.run(mounted, Map.of());
    }

    private static boolean mayMount() {
        try {
            List<String> trial =
                    List.of("unshare", "-m", "sh", "-c", "mount -t tmpfs -o size=32k tmpfs /tmp");
            return Child.run(trial, Map.of()).code() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static List<String> command(List<String> options, SmallClinic clinic, Path out) {
        List<String> command = new ArrayList<>(Child.command(Main.class, clinic.arguments(out)));
        command.addAll(1, options);
        return command;
    }

    private SmallClinic withEarlierResult() throws IOException {
        return withEarlierResult(200, 1);
    }

    /// The earlier result is that of the small clinic; then the database gets as many people and records as are asked for.
    private SmallClinic withEarlierResult(int people, int records) throws IOException {
        SmallClinic clinic = SmallClinic.in(folder);
        CommandRun run = clinic.run();
        assertThat(run.code()).as(run.err()).isZero();
        Files.delete(clinic.database());
        return SmallClinic.in(folder, people, records);
    }

    private void isRefused(SmallClinic clinic, int code, String told) throws IOException {
        Map<String, String> before = files("");
        CommandRun run = clinic.run();
        assertThat(run.err()).endsWith("...\n" + told);
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
        assertThat(files("")).isEqualTo(before);
    }

    /// Of everything in the folder, the database and the earlier result among it: the hash by name.
    private Map<String, String> files(String start) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : within(folder)) {
            String name = folder.relativize(file).toString();
            if (name.startsWith(start)) {
                hashes.put(name, sha256(file));
            }
        }
        return hashes;
    }

    private static List<Path> within(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
