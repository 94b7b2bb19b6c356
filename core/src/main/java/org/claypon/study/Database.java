package org.claypon.study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a study asks of an OMOP database, beside what it asks of any data.
///
/// @param path        a DuckDB file, or a folder with one file a table
/// @param schema      of the tables in the file
/// @param matchedSets the file of sets that are matched already: set, person_id, case, index_date
/// @param concepts    the concept sets, by name
/// @param cases       who is a case, and from when
/// @param sampling    of the controls
/// @param records     where each declared measurement is recorded, by its name
public record Database(
        Path path,
        String schema,
        Optional<Path> matchedSets,
        Map<String, ConceptSet> concepts,
        Cases cases,
        Sampling sampling,
        Map<String, Records> records) {

    public Database {
        concepts = Map.copyOf(concepts);
        records = Map.copyOf(records);
    }

    /// Where a declared measurement is recorded.
    public Records recordsOf(String measurement) {
        return Optional.ofNullable(records.get(measurement))
                .orElseThrow(() ->
                        new IllegalArgumentException("no measurement is called " + measurement));
    }

    public ConceptSet conceptSet(String name) {
        return Optional.ofNullable(concepts.get(name))
                .orElseThrow(
                        () -> new IllegalArgumentException("no concept set is called " + name));
    }

    public Database with(Cases others) {
        return new Database(path, schema, matchedSets, concepts, others, sampling, records);
    }

    /// A case is a person with a record of the condition; the index date is that of the first.
    ///
    /// @param first       the concept set of the condition
    /// @param confirm     what must be seen after the first record
    /// @param washoutDays observed before the index date
    /// @param age         in years on the index date
    /// @param dates       of the index date
    /// @param within      only people with a record of this set on or before the index date
    public record Cases(
            String first,
            Optional<Confirmation> confirm,
            int washoutDays,
            Optional<Range<Integer>> age,
            Optional<Range<LocalDate>> dates,
            Optional<String> within) {

        public Cases withWashout(int days) {
            return new Cases(first, confirm, days, age, dates, within);
        }
    }

    /// Both ends included; an end that is absent is open.
    public record Range<T>(Optional<T> from, Optional<T> to) {}

    /// @param days after the first record, in which the tests are asked
    /// @param all  whether every test must be met, or one is enough
    public record Confirmation(int days, boolean all, List<NamedTest> tests) {
        public Confirmation {
            tests = List.copyOf(tests);
        }
    }

    /// From whom the controls of a case are drawn.
    public enum Sampling {
        /// From those who are observed on the index date of the case and have no record of the condition by then.
        RISK_SET,
        /// From those who never have one: biased, and stamped as such.
        NEVER_CASE
    }

    /// @param concepts of the measurement
    /// @param window   in which a value counts
    /// @param value    which of several values counts
    public record Records(List<ConceptSet.Listed> concepts, Window window, Value value) {
        public Records {
            concepts = List.copyOf(concepts);
        }
    }

    /// Which value of a window stands for the person.
    public enum Value {
        /// To the index date; of two equally near ones the earlier.
        NEAREST,
        FIRST,
        LAST,
        MEAN,
        MIN,
        MAX
    }
}
