package org.claypon.study;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claypon.sql.TableFormats;
import org.claypon.sql.TableLayout;
import org.claypon.yaml.Echo;
import org.claypon.yaml.FileRejected;
import org.claypon.yaml.Nearest;
import org.claypon.yaml.Problem;
import org.claypon.yaml.Problems;

/// A study file that was read: the study, or what is wrong with it so far.
public final class StudyReading {

    /// So many names are not all misspelt.
    private static final int FEW = 3;

    /// Nor are so many where one is found, which another table may have by chance.
    private static final int MANY = 6;

    private final Optional<Study> study;
    private final Optional<Path> table;
    private final Scope scope;

    StudyReading(Optional<Study> study, Optional<Path> table, Scope scope) {
        this.study = study;
        this.table = table;
        this.scope = scope;
    }

    /// The table, where the file names one that exists: its header can be compared even if other parts are wrong.
    public Optional<Path> table() {
        return scope.isDatabase() ? Optional.empty() : table;
    }

    /// How the table is laid out, as far as the file says.
    public TableLayout layout() {
        return scope.layout();
    }

    /// What of the file a database must know: its concepts. Empty for a table, and where the file says too little.
    public Optional<Database> database() {
        return scope.asked.database();
    }

    /// The exclusions as far as they were read.
    public List<Eligibility.Exclusion> exclusions() {
        return study.map(found -> found.eligibility().exclude()).orElse(List.of());
    }

    /// Receives what the database holds against the file.
    public Problems collector() {
        return scope.problems;
    }

    /// In file order.
    public List<Problem> problems() {
        return scope.problems.inFileOrder();
    }

    /// Looks for every column that the file names in the header of the table; what is missing joins the problems.
    public void compare(List<String> header) {
        Set<String> columns = new HashSet<>(header);
        scope.unread()
                .forEach(unread ->
                        QuotedNames.fix(unread.text(), columns)
                                .ifPresent(fix -> scope.problems.mend(unread.problem(), fix)));
        List<Scope.Mention> missing =
                scope.mentions().stream()
                        .filter(mention -> !columns.contains(mention.column()))
                        .toList();
        long names = missing.stream().map(Scope.Mention::column).distinct().count();
        long found =
                scope.mentions().stream().map(Scope.Mention::column).distinct().count() - names;
        if (names >= FEW && found == 0) {
            noNames(missing.getFirst(), names);
        } else if (names >= MANY && found == 1) {
            oneName(missing.getFirst(), names);
        } else {
            missing.forEach(mention -> missing(mention, header));
        }
    }

    /// Above the names stands something else, or the file is another one: one mistake, not one for each column.
    private void noNames(Scope.Mention first, long names) {
        scope.problems.add(
                first.where(),
                "the first row of the table holds none of the %d names of columns that the study file uses"
                        .formatted(names),
                "let the first row of the table hold the names of its columns: delete a title above them, and check that this is the table you meant");
    }

    private void oneName(Scope.Mention first, long names) {
        scope.problems.add(
                first.where(),
                "the first row of the table holds 1 of the %d names of columns that the study file uses"
                        .formatted(names + 1),
                "check that this is the table you meant, and the sheet of it");
    }

    /// A name that is no column: what it is instead, or what is nearest to it.
    private void missing(Scope.Mention mention, List<String> header) {
        Optional<Measurement> measured = scope.measurement(mention.column());
        Optional<String> people = ageOrSex(mention.column());
        boolean declaredThere = mention.where().path().startsWith("measurements.");
        if (mention.inCondition() && people.isPresent()) {
            ageOrSexInCondition(mention, people.get());
        } else if (mention.inCondition() && measured.isPresent()) {
            scope.problems.add(
                    mention.where(),
                    "%s is a measurement, and a condition compares columns"
                            .formatted(Echo.quoted(mention.column())),
                    inAColumn(measured.get()));
        } else if (measured.isPresent() && !declaredThere) {
            scope.problems.add(
                    mention.where(),
                    "the table has no column %1$s, and a measurement is called %1$s"
                            .formatted(Echo.quoted(mention.column())),
                    "ask for the measurement, as in {measurement: %s}"
                            .formatted(Echo.cut(mention.column())));
        } else {
            unknown(mention, header);
        }
    }

    private void ageOrSexInCondition(Scope.Mention mention, String column) {
        scope.problems.add(
                mention.where(),
                "the table has no column %s; data.%s names the column %s"
                        .formatted(
                                Echo.quoted(mention.column()),
                                mention.column(),
                                Echo.quoted(column)),
                "in a condition name the column itself, in double quotes where it is more than one word, and a text in single quotes");
    }

    private void unknown(Scope.Mention mention, List<String> header) {
        List<String> names =
                mention.orMeasurement()
                        ? Stream.concat(
                                        header.stream(),
                                        scope.measurements().stream().map(Measurement::name))
                                .toList()
                        : header;
        String what =
                mention.orMeasurement()
                        ? "neither a measurement nor a column is called %s"
                        : "the table has no column %s";
        Optional<String> near =
                mention.inCondition()
                        ? Nearest.closeTo(mention.column(), names)
                        : Nearest.to(mention.column(), names);
        scope.problems.add(
                mention.where(),
                what.formatted(Echo.quoted(mention.column()))
                        + near.map(found -> "; the nearest is " + Echo.quoted(found)).orElse(""),
                fix(mention, header, near.isEmpty()));
    }

    private Optional<String> ageOrSex(String name) {
        return switch (name) {
            case "age" -> scope.age();
            case "sex" -> scope.sex().map(TableData.SexColumn::column);
            default -> Optional.empty();
        };
    }

    /// With a number for the limit, whatever it will be.
    private static String inAColumn(Measurement measurement) {
        return "in place of where, ask with measured: {%s: '< 100 %s'}; or name its column in the condition: \"%s\""
                .formatted(
                        Echo.cut(measurement.name()),
                        Echo.cut(measurement.unit()),
                        Echo.cut(measurement.column()));
    }

    private static String textOrName(String written) {
        return "if a text is meant, write it in single quotes, as in '%s'; in double quotes stand names of columns, as the first row of the table has them"
                .formatted(Echo.cut(written));
    }

    private String fix(Scope.Mention mention, List<String> header, boolean unlikeAll) {
        Optional<String> commented =
                header.stream()
                        .filter(name -> name.startsWith(mention.column() + " #"))
                        .findFirst();
        if (commented.isPresent()) {
            return "a # behind a space begins a remark in the study file: put the name in quotes, as in '%s'"
                    .formatted(Echo.cut(commented.get()));
        }
        if (table.filter(path -> TableFormats.cutsName(path.toString(), mention.column()))
                .isPresent()) {
            return "SAS transport files have names of at most 8 characters: write the one that the column has there, or save the table as .csv";
        }
        Optional<String> quoted =
                mention.condition().flatMap(text -> QuotedNames.fix(text, header));
        if (quoted.isPresent()) {
            return quoted.get();
        }
        if (mention.inCondition() && unlikeAll) {
            return textOrName(mention.column());
        }
        return "write the name as the first row of the table has it"
                + (mention.inCondition() ? "; a text stands in single quotes" : "");
    }

    /// What is no error and seldom meant, as far as the file could be read.
    public List<String> doubts() {
        return Stream.concat(
                        study.map(StudyDoubts::of).orElse(List.of()).stream(),
                        scope.doubts().stream())
                .toList();
    }

    /// The study.
    ///
    /// @throws FileRejected with all problems, if there are any
    public Study study() {
        scope.problems.rejectIfAny();
        return study.orElseThrow(
                () -> new IllegalStateException("a study without problems was not complete"));
    }
}
