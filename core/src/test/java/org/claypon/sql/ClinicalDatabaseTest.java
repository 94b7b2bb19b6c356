package org.claypon.sql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.claypon.sql.DataSourceFailed.Kind;
import org.claypon.sql.MadeClinic.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Opening a database: what is refused and how that is said, and that the database stays as it was.
class ClinicalDatabaseTest {

    @TempDir Path folder;

    private static MadeClinic clinic() {
        return MadeClinic.empty()
                .with("person", "1, 8507, 1950, 1, 2")
                .with("condition_occurrence", "1, 11, '2001-01-01', NULL, NULL, 0");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void nothing_is_changed_or_left_beside_the_data(Form form) throws IOException {
        Path place = clinic().write(form, folder);
        Map<Path, byte[]> before = files();
        try (ClinicalDatabase database = open(place)) {
            assertThat(database.persons().rows()).isEqualTo(1);
            assertThat(database.events(List.of(new long[] {11})).rows()).isEqualTo(1);
        }
        assertThat(files()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void a_file_that_nobody_may_write_to_is_read() throws IOException {
        Path file = clinic().write(Form.DUCKDB_FILE, folder);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        try (ClinicalDatabase database = open(file)) {
            assertThat(database.persons().rows()).isEqualTo(1);
        }
    }

    @Test
    void several_programs_may_read_the_file_at_once() {
        Path file = clinic().write(Form.DUCKDB_FILE, folder);
        try (ClinicalDatabase first = open(file);
                ClinicalDatabase second = open(file)) {
            assertThat(first.persons().rows() + second.persons().rows()).isEqualTo(2);
        }
    }

    @Test
    void a_name_with_quotes_and_patterns_is_only_a_name() throws IOException {
        Path odd = Files.createDirectory(folder.resolve("it's [a] \"test\" {names} *"));
        for (Form form : Form.values()) {
            try (ClinicalDatabase database =
                    open(clinic().write(form, Files.createDirectory(odd.resolve(form.name()))))) {
                assertThat(database.persons().rows()).as(form.name()).isEqualTo(1);
            }
        }
    }

    @Test
    void the_engine_reaches_the_files_of_the_database_alone() throws IOException {
        Path file = clinic().write(Form.DUCKDB_FILE, folder);
        Path other = Files.copy(file, folder.resolve("other.duckdb"));
        try (Engine engine = Engine.open(CdmFile.at(file, "main"), Written.RESOURCES)) {
            assertThat(refused(engine, "SELECT * FROM read_text('/etc/hostname')"))
                    .isEqualTo(Kind.NOT_ALLOWED);
            assertThat(refused(engine, "ATTACH '%s' AS other".formatted(other)))
                    .isEqualTo(Kind.NOT_ALLOWED);
            assertThat(refused(engine, "CREATE TABLE clinical.main.t (i INT)"))
                    .isEqualTo(Kind.ENGINE);
            assertThat(refused(engine, "SET lock_configuration = false")).isEqualTo(Kind.ENGINE);
        }
        Path place = clinic().write(Form.CSV_FOLDER, folder);
        Path beside = Files.writeString(place.resolve("diary.csv"), "a\n1\n");
        try (Engine engine = Engine.open(CdmFolder.at(place), Written.RESOURCES)) {
            assertThat(refused(engine, "SELECT * FROM read_csv('%s')".formatted(beside)))
                    .isEqualTo(Kind.NOT_ALLOWED);
        }
    }

    private static Kind refused(Engine engine, String sql) {
        return catchThrowableOfType(DataSourceFailed.class, () -> engine.run("spy", sql)).kind();
    }

    @Test
    void the_schema_may_be_named_in_any_case() {
        Path file = clinic().duckDb(folder, "Cdm", false, "*");
        try (ClinicalDatabase database = ClinicalDatabase.open(file, "CDM", Written.RESOURCES)) {
            assertThat(database.persons().rows()).isEqualTo(1);
        }
        assertThat(refusal(file, "cmd"))
                .containsExactly(
                        "the file has no tables in a schema \"cmd\"; the nearest schema is \"Cdm\"");
    }

    @Test
    void what_does_not_exist_is_refused() {
        assertThat(refusal(folder.resolve("none.duckdb")))
                .containsExactly("the file or folder does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "person_id,gender\n1,2\n3,4\n", "SQLite format 3"})
    void a_file_of_another_kind_is_refused(String text) {
        Path file = new Written(folder).text("data.duckdb", text);
        assertThat(refusal(file)).containsExactly("the file is not a DuckDB database");
    }

    @Test
    void a_file_of_a_later_version_is_refused() throws IOException {
        Path file = clinic().write(Form.DUCKDB_FILE, folder);
        Path later = folder.resolve("later.duckdb");
        Files.write(later, withVersion(Files.readAllBytes(file), 50_000));
        assertThat(refusal(later))
                .singleElement()
                .asString()
                .startsWith("the file was written by a version of DuckDB that this engine, v");
    }

    @Test
    void a_damaged_file_is_said_to_be_damaged() throws IOException {
        Path file = clinic().write(Form.DUCKDB_FILE, folder);
        byte[] bytes = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut.duckdb"), Arrays.copyOf(bytes, 9_000));
        assertThat(failure(cut)).isEqualTo(Kind.DAMAGED);
        bytes[5_000] ^= 1;
        bytes[9_000] ^= 1;
        Path turned = Files.write(folder.resolve("turned.duckdb"), bytes);
        assertThat(failure(turned)).isEqualTo(Kind.DAMAGED);
    }

    @Test
    void a_file_that_another_program_writes_to_is_said_to_be_open() throws Exception {
        Path file = clinic().write(Form.DUCKDB_FILE, folder);
        Process other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Holder.class.getName(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            assertThat(other.getInputStream().read()).isEqualTo('h');
            assertThat(failure(file)).isEqualTo(Kind.LOCKED);
        } finally {
            other.getOutputStream().close();
            other.waitFor(60, TimeUnit.SECONDS);
            other.destroyForcibly();
        }
    }

    /// Another program that has the file open to write to it, until its input ends.
    static final class Holder {
        public static void main(String[] file) {
            MadeClinic.run(
                    file[0],
                    _ -> {
                        try {
                            System.out.write('h');
                            System.out.flush();
                            System.in.read();
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    });
        }
    }

    @Test
    void every_missing_table_and_column_is_named_at_once() throws IOException {
        Written written = new Written(Files.createDirectory(folder.resolve("clinic")));
        written.text("Person.CSV", "PERSON_ID,gender_concept_id\n1,8507\n");
        written.text(
                "drug_exposure.csv", "drug_concept_id,drug_exposure_start_date\n1,2001-01-01\n");
        written.text("person.txt", "not a table");
        assertThatThrownBy(() -> open(folder.resolve("clinic")))
                .isInstanceOf(DataRejected.class)
                .hasMessage(
                        """
                        Person.CSV  year_of_birth
                          the column of the CDM is missing
                          To fix: give the table the columns of CDM 5.3 or 5.4
                        clinic
                          the table observation_period of the CDM is missing
                          To fix: put the table into the folder as observation_period.csv, observation_period.csv.gz or observation_period.parquet
                        clinic
                          the table concept of the CDM is missing
                          To fix: put the table into the folder as concept.csv, concept.csv.gz or concept.parquet
                        drug_exposure.csv  person_id
                          the column of the CDM is missing
                          To fix: give the table the columns of CDM 5.3 or 5.4\
                        """);
    }

    @Test
    void a_missing_table_of_a_file_is_named_with_its_schema() {
        MadeClinic.run(
                folder.resolve("x.duckdb").toString(), s -> s.execute("CREATE TABLE t (i INT)"));
        assertThatThrownBy(() -> open(folder.resolve("x.duckdb")))
                .hasMessageStartingWith(
                        """
                        x.duckdb
                          the table person of the CDM is missing
                          To fix: name the schema that holds the CDM under data.schema, or load the table person into main
                        """);
    }

    @Test
    void two_files_for_one_table_are_refused() throws IOException {
        Path place = clinic().write(Form.CSV_FOLDER, folder);
        Files.copy(place.resolve("person.csv"), place.resolve("PERSON.csv"));
        assertThat(refusal(place))
                .containsExactly(
                        "the folder has 2 files for the table person: PERSON.csv, person.csv");
    }

    @Test
    void columns_that_differ_in_capitals_alone_are_refused() throws IOException {
        Path place = clinic().write(Form.CSV_FOLDER, folder);
        Files.writeString(
                place.resolve("person.csv"),
                "person_id,Person_ID,gender_concept_id,year_of_birth\n1,1,8507,1950\n");
        assertThat(refusal(place))
                .containsExactly("columns 1 and 2 have the same name, but for capital letters");
    }

    @Test
    void a_column_of_the_wrong_type_is_refused() {
        Path file = folder.resolve("typed.duckdb");
        MadeClinic.run(
                file.toString(),
                s -> {
                    s.execute(
                            "CREATE TABLE person (person_id DOUBLE, gender_concept_id INT, year_of_birth INT)");
                    s.execute(
                            "CREATE TABLE concept AS SELECT 1 AS concept_id, 'a' AS concept_name, ['b'] AS domain_id, 'c' AS vocabulary_id, 'S' AS standard_concept");
                    s.execute(
                            "CREATE TABLE observation_period (person_id HUGEINT, observation_period_start_date INT, observation_period_end_date TIMESTAMP WITH TIME ZONE)");
                });
        assertThat(refusal(file))
                .containsExactly(
                        "the column is of the type DOUBLE; it must hold whole numbers, as long ones lose digits in this type",
                        "the column is of the type INTEGER; it must hold dates, for example 2026-01-31",
                        "the column is of the type VARCHAR[]; it must hold text");
    }

    @Test
    void cells_that_cannot_be_read_are_counted_and_not_shown() throws IOException {
        Path place = clinic().write(Form.CSV_FOLDER, folder);
        Files.writeString(
                place.resolve("condition_occurrence.csv"),
                """
                person_id,condition_concept_id,condition_start_date
                Lovelace,11,2001-01-01
                1,11,31.12.2001
                1,11,20010230
                1,11,20010228
                99999999999999999999,11,
                """);
        try (ClinicalDatabase database = open(place)) {
            assertThatThrownBy(() -> database.events(List.of(new long[] {11})))
                    .hasMessage(
                            """
                            condition_occurrence.csv  person_id
                              cells of the column that cannot be read: 2; it must hold whole numbers
                              To fix: write them so, and leave empty what is not known
                            condition_occurrence.csv  condition_start_date
                              cells of the column that cannot be read: 2; it must hold dates, for example 2026-01-31
                              To fix: write them so, and leave empty what is not known\
                            """)
                    .hasNoCause();
        }
    }

    @Test
    void a_broken_row_is_named_by_its_number() throws IOException {
        Path place = clinic().write(Form.CSV_FOLDER, folder);
        String header = "person_id,gender_concept_id,year_of_birth\n";
        Files.writeString(place.resolve("person.csv"), header + "1,8507,1950\n2,8507\n");
        try (ClinicalDatabase database = open(place)) {
            assertThatThrownBy(database::persons)
                    .isInstanceOf(DataRejected.class)
                    .hasMessageStartingWith(
                            "person.csv\n  row 3 does not have as many cells as the header");
        }
        String good = header + "1,8507,1950\n".repeat(5_000);
        Files.write(place.resolve("person.csv"), (good + "1,8507,é\n").getBytes(ISO_8859_1));
        try (ClinicalDatabase database = open(place)) {
            assertThatThrownBy(database::persons)
                    .hasMessageStartingWith("person.csv\n  row 5002 is not UTF-8 text");
        }
    }

    @Test
    void dates_may_have_a_time_and_numbers_a_point() throws IOException {
        Path place = clinic().write(Form.CSV_FOLDER, folder);
        Files.writeString(
                place.resolve("condition_occurrence.csv"),
                """
                person_id,condition_concept_id,condition_start_date,condition_end_date
                1,11.0,2001-01-01 10:11:12,20010103
                """);
        try (ClinicalDatabase database = open(place)) {
            assertThat(RowsOf.columns(database.events(List.of(new long[] {11}))))
                    .containsExactly("0 1 2001-01-01 1 11 2001-01-03 -");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.3", "v5.3.1", "CDM v5.4.0", "5.4"})
    void versions_5_3_and_5_4_are_read(String version) {
        MadeClinic made = clinic().with("cdm_source", "'x', '%s'".formatted(version));
        try (ClinicalDatabase database = open(made.write(Form.PARQUET_FOLDER, folder))) {
            assertThat(version).contains(database.version().text());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.2.2", "6.0", "v5.31"})
    void other_versions_are_refused(String version) {
        MadeClinic made = clinic().with("cdm_source", "'x', '%s'".formatted(version));
        assertThat(refusal(made.write(Form.DUCKDB_FILE, folder)))
                .singleElement()
                .asString()
                .startsWith("the database follows version ")
                .endsWith(" of the CDM; 5.3 and 5.4 are read");
    }

    @Test
    void without_a_source_table_columns_tell_the_version() throws IOException {
        Path place = clinic().write(Form.CSV_FOLDER, folder);
        assertThat(versionOf(place)).isEqualTo(CdmVersion.V5_3); // visit_detail_id
        Files.writeString(
                place.resolve("procedure_occurrence.csv"),
                "person_id,procedure_concept_id,procedure_date,procedure_end_date\n");
        assertThat(versionOf(place)).isEqualTo(CdmVersion.V5_4);
        Files.delete(place.resolve("procedure_occurrence.csv"));
        Files.delete(place.resolve("condition_occurrence.csv"));
        assertThat(versionOf(place)).isEqualTo(CdmVersion.NOT_STATED);
        Files.writeString(
                place.resolve("person.csv"),
                "person_id,gender_concept_id,year_of_birth,death_datetime\n");
        assertThat(refusal(place))
                .containsExactly(
                        "the database follows version 6.0 of the CDM; 5.3 and 5.4 are read");
    }

    @Test
    void tables_that_are_absent_are_told() {
        try (ClinicalDatabase database = open(clinic().write(Form.CSV_FOLDER, folder))) {
            assertThat(database.notes())
                    .contains("The database has no table drug_exposure: no drug can be looked for.")
                    .doesNotContain(
                            "The database has no table condition_occurrence: no diagnosis can be looked for.")
                    .hasSize(9);
            assertThat(database.hasDescendants()).isFalse();
        }
    }

    @Test
    void concepts_that_are_their_own_descendants_alone_are_no_hierarchy() {
        MadeClinic made = clinic().with("concept_ancestor", "11, 11");
        try (ClinicalDatabase database = open(made.write(Form.DUCKDB_FILE, folder))) {
            assertThat(database.hasDescendants()).isFalse();
        }
    }

    @Test
    void the_sets_of_one_question_are_forgotten_by_the_next() {
        try (ClinicalDatabase database = open(clinic().write(Form.DUCKDB_FILE, folder))) {
            assertThat(database.events(List.of(new long[] {11})).rows()).isEqualTo(1);
            assertThat(database.events(List.of(new long[0], new long[] {12})).rows()).isZero();
            assertThat(database.events(List.of()).rows()).isZero();
        }
    }

    private static ClinicalDatabase open(Path place) {
        return ClinicalDatabase.open(place, "main", Written.RESOURCES);
    }

    private static CdmVersion versionOf(Path place) {
        try (ClinicalDatabase database = open(place)) {
            return database.version();
        }
    }

    private static List<String> refusal(Path place) {
        return refusal(place, "main");
    }

    private static List<String> refusal(Path place, String schema) {
        return catchThrowableOfType(
                        DataRejected.class,
                        () -> ClinicalDatabase.open(place, schema, Written.RESOURCES))
                .problems()
                .stream()
                .map(DataProblem::what)
                .toList();
    }

    private static Kind failure(Path file) {
        return catchThrowableOfType(DataSourceFailed.class, () -> open(file).persons()).kind();
    }

    private Map<Path, byte[]> files() throws IOException {
        Map<Path, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file, Files.readAllBytes(file));
            }
        }
        return files;
    }

    /// The first block of a DuckDB file with another version, and the checksum that belongs to it.
    private static byte[] withVersion(byte[] file, long version) {
        ByteBuffer block = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        block.putLong(12, version);
        long sum = 5381;
        for (int at = 8; at < 4096; at += 8) {
            sum ^= block.getLong(at) * 0xbf58476d1ce4e5b9L;
        }
        block.putLong(0, sum);
        return file;
    }
}
