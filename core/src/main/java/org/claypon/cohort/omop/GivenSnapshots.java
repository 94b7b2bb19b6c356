package org.claypon.cohort.omop;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claypon.cohort.Cohort;
import org.claypon.results.Attrition;
import org.claypon.sql.DataProblem;
import org.claypon.sql.DataRejected;
import org.claypon.sql.Resources;
import org.claypon.sql.Rows;
import org.claypon.sql.TableReader;
import org.claypon.sql.TextTable;
import org.claypon.study.Study;

/// People whose sets and index dates stand in a file: `set`, `person_id`, `case`, `index_date`. Each row is a snapshot.
public final class GivenSnapshots {

    private static final List<String> COLUMNS = List.of("set", "person_id", "case", "index_date");
    private static final Pattern IDENTITY = Pattern.compile("-?[0-9]{1,18}");

    private static final int LAST_YEAR = 9999;

    private final Population population;
    private final TextTable table;
    private final int[] people;
    private final int[] days;
    private final boolean[] cases;

    private GivenSnapshots(Population population, TextTable table) {
        this.population = population;
        this.table = table;
        this.people = new int[table.rows()];
        this.days = new int[table.rows()];
        this.cases = new boolean[table.rows()];
    }

    /// @throws DataRejected with all that keeps the file from being used, at once
    public static GivenSnapshots read(Population population, Path sets, Resources resources) {
        TextTable table = TableReader.read(sets, new TreeSet<>(COLUMNS), resources);
        GivenSnapshots given = new GivenSnapshots(population, table);
        given.fill();
        return given;
    }

    private void fill() {
        List<DataProblem> problems = new ArrayList<>();
        read(
                        "person_id",
                        "holds no identity of the database",
                        "write the person_id of the table person",
                        this::person)
                .ifPresent(problems::add);
        read("index_date", "holds no date", "write year, month and day: 2006-01-31", this::day)
                .ifPresent(problems::add);
        read(
                        "case",
                        "holds neither 1 nor 0",
                        "write 1 for a case and 0 for a control",
                        this::isCase)
                .ifPresent(problems::add);
        read(
                        "set",
                        "names no set",
                        "give each set a name or number",
                        row -> !cell("set", row).isEmpty())
                .ifPresent(problems::add);
        if (problems.isEmpty()) {
            twiceInASet().ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new DataRejected(problems);
        }
    }

    private Optional<DataProblem> read(
            String column, String wrong, String fix, IntPredicate understood) {
        Rows rows = new Rows();
        IntStream.range(0, table.rows()).filter(understood.negate()).forEach(rows::add);
        return problem(column, wrong, fix, rows);
    }

    private Optional<DataProblem> problem(String column, String wrong, String fix, Rows rows) {
        return rows.count() == 0
                ? Optional.empty()
                : Optional.of(
                        new DataProblem(
                                table.file(),
                                Optional.of(column),
                                "%s %s: %d in all".formatted(wrong, rows.where(), rows.count()),
                                fix));
    }

    private String cell(String column, int row) {
        return table.column(column).cell(row).strip();
    }

    private boolean person(int row) {
        String cell = cell("person_id", row);
        people[row] =
                IDENTITY.matcher(cell).matches() ? population.personOf(Long.parseLong(cell)) : -1;
        return people[row] >= 0;
    }

    private boolean day(int row) {
        try {
            LocalDate date = LocalDate.parse(cell("index_date", row));
            boolean plausible = date.getYear() >= 1 && date.getYear() <= LAST_YEAR;
            days[row] = plausible ? Math.toIntExact(date.toEpochDay()) : 0;
            return plausible;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private boolean isCase(int row) {
        String cell = cell("case", row);
        cases[row] = cell.equals("1");
        return cases[row] || cell.equals("0");
    }

    private Optional<DataProblem> twiceInASet() {
        Rows rows = new Rows();
        Set<String> seen = new HashSet<>();
        IntStream.range(0, table.rows())
                .filter(row -> !seen.add(people[row] + " " + cell("set", row)))
                .forEach(rows::add);
        return problem(
                "person_id",
                "names a person twice in one set",
                "keep one row of the person a set",
                rows);
    }

    /// Applies the rules of a study that asks no more of the database than was read.
    public Cohort cohort(Study study) {
        List<DayRule> rules =
                new DayRules(study, population)
                        .named().stream().map(rule -> rule.of(row -> people[row])).toList();
        Thinning ofCases = new Thinning(rules);
        Thinning ofControls = new Thinning(rules);
        int[] casesLeft = left(true, ofCases);
        int[] controlsLeft = left(false, ofControls);
        Map<Integer, String> sets = new HashMap<>();
        IntStream.concat(IntStream.of(casesLeft), IntStream.of(controlsLeft))
                .forEach(row -> sets.put(row, cell("set", row)));
        return new Cohort(
                new Snapshots(study, population, people, days),
                casesLeft,
                controlsLeft,
                Optional.of(sets),
                new Attrition(
                        ofCases.steps("A case of the matched sets"),
                        ofControls.steps("A control of the matched sets")),
                Optional.empty(),
                population.read(study.settings().smallestCount()));
    }

    /// The rows left on one side, whose people are asked on the index dates that the file gives.
    private int[] left(boolean casePeople, Thinning thinning) {
        return byHuman(
                        IntStream.range(0, people.length)
                                .filter(row -> cases[row] == casePeople)
                                .toArray())
                .flatMapToInt(
                        rows -> IntStream.of(thinning.left(rows, row -> new AskedDays(days[row]))))
                .sorted()
                .toArray();
    }

    /// The rows of each, since somebody may stand in several sets.
    private Stream<int[]> byHuman(int[] rows) {
        Map<Integer, List<Integer>> byHuman = new LinkedHashMap<>();
        for (int row : rows) {
            byHuman.computeIfAbsent(people[row], _ -> new ArrayList<>()).add(row);
        }
        return byHuman.values().stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray());
    }
}
