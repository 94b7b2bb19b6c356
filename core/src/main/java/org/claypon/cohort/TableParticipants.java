package org.claypon.cohort;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.claypon.cohort.Labs.Limit;
import org.claypon.cohort.NumberColumn.Manner;
import org.claypon.sql.DataProblem;
import org.claypon.sql.DataRejected;
import org.claypon.sql.Rows;
import org.claypon.sql.TextColumn.CellKind;
import org.claypon.sql.TextTable;
import org.claypon.study.Amount;
import org.claypon.study.Measurement;
import org.claypon.study.Study;
import org.claypon.study.TableData.SexColumn;
import org.claypon.study.Test;

/// The people of a table, numbered in the order of their identities.
///
/// What was read of a column, and answered to a test, is kept: several threads may ask at the same time.
final class TableParticipants implements Participants, Columns {

    private final Study study;
    private final TextTable table;
    private final Identity identity;
    private final Map<String, NumberColumn> numbers = new ConcurrentHashMap<>();
    private final Map<String, Labels> labels = new ConcurrentHashMap<>();
    private final Map<String, Labs> labs = new ConcurrentHashMap<>();
    private final Map<Test, Answers> answers = new ConcurrentHashMap<>();

    private TableParticipants(Study study, TextTable table, Identity identity) {
        this.study = study;
        this.table = table;
        this.identity = identity;
    }

    /// @throws DataRejected with all that keeps the table from being used, at once
    static TableParticipants of(Study study, TextTable table) {
        Identity identity =
                Identity.of(
                        table.file(),
                        column(study, table, study.data().person()),
                        study.data().matchedSet().map(set -> column(study, table, set)));
        TableParticipants people = new TableParticipants(study, table, identity);
        List<DataProblem> problems = people.problems();
        if (!problems.isEmpty()) {
            throw new DataRejected(problems);
        }
        return people;
    }

    private List<DataProblem> problems() {
        ColumnUses uses = ColumnUses.of(study);
        List<DataProblem> problems = new ArrayList<>(identity.problems());
        uses.numbers().forEach(name -> problems.addAll(parsed(name).problems()));
        uses.ordered().forEach(name -> datesOutOfOrder(name).ifPresent(problems::add));
        if (identity.problems().isEmpty()) {
            problems.addAll(new References(study, this, table.file()).problems());
        }
        if (uses.comparesTextWithNumber()) {
            problems.add(
                    new DataProblem(
                            table.file(),
                            Optional.empty(),
                            "a condition of the study compares a text in quotes with a number",
                            "write both as numbers or both as texts"));
        }
        return problems;
    }

    /// As text, 02/01/2024 comes before 26/12/1999: whoever is asked for by such a date would be the wrong people.
    private Optional<DataProblem> datesOutOfOrder(String name) {
        TableColumn column = column(name);
        Rows dates = new Rows();
        for (int row = 0; row < column.rows(); row++) {
            if (Cells.isDayOrMonthFirst(column.cell(row))) {
                dates.add(row);
            }
        }
        return dates.count() == 0
                ? Optional.empty()
                : Optional.of(
                        DataProblem.ofCells(
                                table.file(),
                                name,
                                dates,
                                "a date with its day or month first, and a condition asks what is before or after; compared as texts, such dates stand in a wrong order",
                                "write dates as 2024-01-26, in the study file too"));
    }

    Identity identity() {
        return identity;
    }

    TableColumn column(String name) {
        return column(study, table, name);
    }

    private static TableColumn column(Study study, TextTable table, String name) {
        return new TableColumn(name, table.column(name), study.data().missingCodes(name));
    }

    @Override
    public int count() {
        return identity.ids().length;
    }

    @Override
    public String id(int person) {
        return identity.ids()[person];
    }

    @Override
    public Answers answers(Test test) {
        return answers.computeIfAbsent(test, new Evaluator(this)::answers);
    }

    @Override
    public Numbers ages() {
        return numbers(declared(study.data().age(), "data.age"));
    }

    @Override
    public Labels sexes() {
        SexColumn sex = declared(study.data().sex(), "data.sex");
        Labels codes = labels(sex.column());
        Map<String, String> known = new HashMap<>();
        String[] values = new String[count()];
        for (int person = 0; person < values.length; person++) {
            values[person] = known.computeIfAbsent(codes.of(person), code -> sexOf(code, sex));
        }
        return new Labels(values);
    }

    private static String sexOf(String cell, SexColumn sex) {
        if (cell.isEmpty()) {
            return "";
        }
        return Cells.isOneOf(cell, sex.male())
                ? "male"
                : Cells.isOneOf(cell, sex.female()) ? "female" : "";
    }

    private static <T> T declared(Optional<T> value, String key) {
        return value.orElseThrow(() -> new IllegalArgumentException("the study has no " + key));
    }

    /// A limit such as `<50` in the column of a measurement is no number here: what lies beyond it is not known.
    @Override
    public Numbers numbers(String column) {
        NumberColumn read = numberColumn(column);
        double[] values = read.values().clone();
        for (int person = 0; person < values.length; person++) {
            if (read.limit(person) != Limit.MEASURED) {
                values[person] = Double.NaN;
            }
        }
        return new Numbers(values);
    }

    @Override
    public NumberColumn numberColumn(String column) {
        NumberColumn read = parsed(column);
        if (!read.problems().isEmpty()) {
            throw new DataRejected(read.problems());
        }
        return read;
    }

    @Override
    public boolean allNumbers(String column) {
        return parsed(column).problems().isEmpty();
    }

    private NumberColumn parsed(String name) {
        return numbers.computeIfAbsent(
                name,
                n -> NumberColumn.read(table.file(), column(n), identity.personOf(), manner(n)));
    }

    private Manner manner(String name) {
        List<Measurement> measured =
                study.measurements().stream().filter(m -> m.column().equals(name)).toList();
        return new Manner(
                !measured.isEmpty(),
                measured.stream().anyMatch(measurement -> measurement.unit().equals("%")),
                new NumberWriting(study.data().decimal()),
                this::showsPoint);
    }

    /// Whether a text among the numbers of the file has a point that can only stand before decimals: then it does so in all.
    private boolean showsPoint() {
        return ColumnUses.of(study).numbers().stream()
                .map(this::column)
                .anyMatch(column ->
                        IntStream.range(0, column.rows())
                                .filter(row -> column.kind(row) == CellKind.TEXT)
                                .anyMatch(row -> NumberWriting.showsPoint(column.cell(row))));
    }

    @Override
    public Labels labels(String column) {
        return labels.computeIfAbsent(column, this::readLabels);
    }

    private Labels readLabels(String name) {
        TableColumn column = column(name);
        String[] values = new String[count()];
        for (int row = 0; row < values.length; row++) {
            values[identity.personOf()[row]] = column.cell(row);
        }
        return new Labels(values);
    }

    @Override
    public Labs labs(String measurement) {
        return labs.computeIfAbsent(measurement, this::readLabs);
    }

    private Labs readLabs(String name) {
        Measurement measurement = study.measurement(name);
        NumberColumn read = numberColumn(measurement.column());
        double[] values = read.values().clone();
        byte[] limits = read.limits().clone();
        AssayLimits.apply(measurement, values, limits);
        return new Labs(measurement.unit(), values, limits);
    }

    @Override
    public double inUnitOf(String measurement, Amount amount) {
        return AssayLimits.inUnitOf(study.measurement(measurement), amount);
    }
}
