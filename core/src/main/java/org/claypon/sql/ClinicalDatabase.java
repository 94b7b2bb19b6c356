package org.claypon.sql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.claypon.sql.CdmSource.Found;
import org.duckdb.DuckDBReadableVector;

/// An OMOP database: a DuckDB file, or a folder with one `.csv`, `.csv.gz` or `.parquet` file for each table.
///
/// The engine can reach the files of this database alone, to read them, and is locked before any text of a study reaches it.
/// Names of tables and columns may be in capital or small letters, columns in any order. A date is a day since 1970-01-01.
///
/// **Order.** Rows come sorted by all their columns in the order in which they are named, a missing cell last.
public final class ClinicalDatabase implements AutoCloseable {

    private final CdmSource source;
    private final Engine engine;
    private final Map<CdmTable, Found> tables;
    private final CdmVersion version;

    private ClinicalDatabase(
            CdmSource source, Engine engine, Map<CdmTable, Found> tables, CdmVersion version) {
        this.source = source;
        this.engine = engine;
        this.tables = tables;
        this.version = version;
    }

    /// @param schema of the tables in a DuckDB file
    public static ClinicalDatabase open(Path fileOrFolder, String schema, Resources resources) {
        CdmSource source = source(fileOrFolder.toAbsolutePath().normalize(), schema);
        Engine engine = Engine.open(source, resources);
        try {
            return open(source, engine);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private static CdmSource source(Path path, String schema) {
        if (!Files.exists(path)) {
            throw new DataRejected(
                    DataProblem.ofFile(
                            DataFile.nameOf(path),
                            "the file or folder does not exist",
                            "check its name and folder"));
        }
        return Files.isDirectory(path) ? CdmFolder.at(path) : CdmFile.at(path, schema);
    }

    private static ClinicalDatabase open(CdmSource source, Engine engine) {
        Map<CdmTable, Found> tables = source.tables(engine);
        List<DataProblem> problems = CdmCheck.problems(source, tables);
        if (!problems.isEmpty()) {
            throw new DataRejected(problems);
        }
        for (CdmTable table : CdmTable.values()) {
            engine.run("stage " + table.lowerCase(), CdmViews.statement(table, tables));
        }
        engine.run("wanted", Statements.text("wanted"));
        return new ClinicalDatabase(
                source, engine, tables, CdmVersion.of(source.name(), engine, tables));
    }

    public CdmVersion version() {
        return version;
    }

    /// What the study cannot know because the database has no such table.
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (CdmTable table : CdmTable.values()) {
            if (!tables.containsKey(table)) {
                table.without()
                        .ifPresent(without ->
                                notes.add(
                                        "The database has no table %s: %s."
                                                .formatted(table.lowerCase(), without)));
            }
        }
        return notes;
    }

    /// `person_id`, `gender_concept_id` (longs), `year_of_birth`, `month_of_birth`, `day_of_birth` (ints).
    public Columns persons() {
        return read("persons");
    }

    /// `person_id` (longs), `start_day`, `end_day` (ints).
    public Columns observationPeriods() {
        return read("observation-periods");
    }

    /// Records of concepts, from every table of records.
    ///
    /// `set_number` (ints), `person_id` (longs), `start_day`, `domain` (ints; [Domain#code()]), `concept_id` (longs), `end_day` (ints),
    /// `specialty_concept_id` (longs). A record without an end ends on the day on which it starts; a drug ends when
    /// its supply does, if it has one. A record in several sets is one row in each.
    ///
    /// @param sets of concept ids; a row names its set by its place in this list
    public Columns events(List<long[]> sets) {
        want(sets);
        return read("events");
    }

    /// Measured values of concepts, also those without a number.
    ///
    /// `set_number` (ints), `person_id` (longs), `day` (ints), `concept_id` (longs), `value` (doubles), `unit_concept_id` (longs),
    /// `unit_source_value` (text), `operator_concept_id` (longs), `range_low`, `range_high` (doubles), `care_site_id` (longs; of the provider).
    ///
    /// @param sets of concept ids; a row names its set by its place in this list
    public Columns measurements(List<long[]> sets) {
        want(sets);
        return read("measurements");
    }

    /// Takes a person and a day; [Columns#NO_LONG] and [Columns#NO_INT] stand for what a row lacks.
    public interface PersonDays {
        void add(long person, int day);
    }

    /// Each visit's person and the day on which it begins, in no order and as often as there are visits. None is held.
    public void visits(PersonDays visits) {
        reading(() -> {
            engine.rows(
                    "visits",
                    Statements.text("visits"),
                    List.of(),
                    chunk -> {
                        DuckDBReadableVector people = chunk.vector(0);
                        DuckDBReadableVector days = chunk.vector(1);
                        for (int row = 0; row < chunk.rowCount(); row++) {
                            visits.add(
                                    people.getLong(row, Columns.NO_LONG),
                                    days.getInt(row, Columns.NO_INT));
                        }
                    });
            return visits;
        });
    }

    /// Concepts that the vocabulary has, of those asked for.
    ///
    /// `concept_id` (longs), `concept_name`, `domain_id`, `vocabulary_id`, `standard_concept`, `invalid_reason` (text).
    public Columns concepts(long[] ids) {
        want(List.of(ids));
        return read("concepts");
    }

    /// `ancestor_concept_id`, `descendant_concept_id` (longs): what lies below concepts, without what is no longer valid.
    public Columns descendants(long[] ancestors) {
        want(List.of(ancestors));
        return read("descendants");
    }

    /// `source_concept_id`, `standard_concept_id` (longs): what maps to concepts.
    public Columns mappedTo(long[] standard) {
        want(List.of(standard));
        return read("mapped-to");
    }

    /// `source_concept_id`, `standard_concept_id` (longs): what concepts map to.
    public Columns mappedFrom(long[] sources) {
        want(List.of(sources));
        return read("mapped-from");
    }

    /// Whether the vocabulary says which concepts lie below which.
    public boolean hasDescendants() {
        return read("any-ancestor").rows() > 0;
    }

    private void want(List<long[]> sets) {
        engine.run("forget-wanted", Statements.text("forget-wanted"));
        engine.fill(
                "wanted",
                appender -> {
                    for (int set = 0; set < sets.size(); set++) {
                        for (long concept : sets.get(set)) {
                            appender.beginRow().append(set).append(concept).endRow();
                        }
                    }
                });
    }

    private Columns read(String statement) {
        return reading(() -> engine.columns(statement, Statements.text(statement)));
    }

    /// What was read before was made into something else since, and what is read now is laid together from pieces: both are let go.
    private <T> T reading(Supplier<T> statement) {
        try {
            Heap.collect();
            T read = statement.get();
            Heap.collect();
            return read;
        } catch (DataSourceFailed e) {
            List<DataProblem> unreadable = CdmCheck.unreadableCells(engine, tables);
            if (unreadable.isEmpty()) {
                throw e;
            }
            throw new DataRejected(unreadable);
        }
    }

    /// The name of the file or folder, without what it lies in.
    public String name() {
        return source.name();
    }

    @Override
    public void close() {
        engine.close();
    }
}
