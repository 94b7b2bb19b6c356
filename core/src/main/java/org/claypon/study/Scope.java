package org.claypon.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claypon.sql.ColumnName;
import org.claypon.sql.TableLayout;
import org.claypon.study.TableData.SexColumn;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Nearest;
import org.claypon.yaml.Node;
import org.claypon.yaml.Problem;
import org.claypon.yaml.Problem.Where;
import org.claypon.yaml.Problems;

/// What is known so far while a study file is read from top to bottom: the names that the rest may use,
/// and the columns that it did.
final class Scope {

    /// A column that the file names, to be looked for in the header of the table.
    ///
    /// @param orMeasurement whether the name of a measurement would have done as well
    /// @param condition     in which the name stands; there a text could have been meant
    record Mention(String column, Where where, boolean orMeasurement, Optional<String> condition) {

        boolean inCondition() {
            return condition.isPresent();
        }
    }

    /// A text that is no condition, with what is wrong with it as far as can be told without the header of the table.
    record Unread(Problem problem, String text) {}

    /// Something that the study matches on or adjusts for.
    record Held(String name, String column, Where where) {}

    final Surroundings surroundings;
    final Path studyFolder;
    final Problems problems;

    /// Where the data are a database.
    final DatabaseAsked asked = new DatabaseAsked();

    private final Map<String, Measurement> measurements = new LinkedHashMap<>();
    private final Set<String> declared = new HashSet<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private final Set<String> faulty = new HashSet<>();
    private final List<String> doubts = new ArrayList<>();
    private boolean database;
    private TableLayout layout = TableLayout.PLAIN;
    private Optional<String> person = Optional.empty();
    private Optional<String> age = Optional.empty();
    private Optional<SexColumn> sex = Optional.empty();

    Scope(Surroundings surroundings, Path studyFolder, Problems problems) {
        this.surroundings = surroundings;
        this.studyFolder = studyFolder;
        this.problems = problems;
    }

    void person(String column, Where where) {
        person = Optional.of(column);
        mentions.add(new Mention(column, where, false, Optional.empty()));
    }

    /// Keys of people that are there and could not be read: one mistake gives one problem.
    void faulty(String key) {
        faulty.add(key);
    }

    /// What else is no error and seldom meant.
    void doubt(String sentence) {
        doubts.add(sentence);
    }

    List<String> doubts() {
        return List.copyOf(doubts);
    }

    void people(Optional<String> ageColumn, Optional<SexColumn> sexColumn) {
        age = ageColumn;
        sex = sexColumn;
    }

    void layout(TableLayout found) {
        layout = found;
    }

    TableLayout layout() {
        return layout;
    }

    /// The data are an OMOP database: people have an age, a sex and days, and no columns.
    void database() {
        database = true;
        people(
                Optional.of("age"),
                Optional.of(new SexColumn("sex", List.of("male"), List.of("female"))));
    }

    boolean isDatabase() {
        return database;
    }

    Optional<String> age() {
        return age;
    }

    Optional<SexColumn> sex() {
        return sex;
    }

    List<Mention> mentions() {
        return List.copyOf(mentions);
    }

    void held(String name, Optional<String> column, Where where) {
        column.ifPresent(found -> held.add(new Held(name, found, where)));
    }

    List<Held> held() {
        return List.copyOf(held);
    }

    List<Measurement> measurements() {
        return List.copyOf(measurements.values());
    }

    /// The name is taken, also when the declaration is faulty: one mistake gives one problem.
    void declare(String name) {
        declared.add(name);
    }

    void declare(Measurement measurement) {
        measurements.put(measurement.name(), measurement);
    }

    boolean isMeasurement(String name) {
        return declared.contains(name);
    }

    /// The measurement of a declared name; empty when its declaration was faulty.
    Optional<Measurement> measurement(String name) {
        return Optional.ofNullable(measurements.get(name));
    }

    /// The measurement that a value names.
    Optional<Measurement> measurement(Node node) {
        return node.text().flatMap(name -> measurement(name, node.where()));
    }

    Optional<Measurement> measurement(String name, Where where) {
        if (!isMeasurement(name)) {
            problems.add(
                    where,
                    "no measurement is called %s%s"
                            .formatted(
                                    Echo.quoted(name),
                                    Nearest.closeTo(name, declared)
                                            .map(near -> "; the nearest is " + Echo.quoted(near))
                                            .orElse("")),
                    "name one that stands under \"measurements\", or declare it there with its column and its unit; in exposures and adjust a column that needs no unit is {column: NAME}");
        }
        return measurement(name);
    }

    /// The column that a value names.
    Optional<String> column(Node node) {
        Optional<String> name = node.text().map(ColumnName::of);
        name.ifPresent(column -> mention(column, node.where(), false));
        return name;
    }

    /// Notes a column; what is asked of the column that identifies people is refused.
    void mention(String column, Where where, boolean orMeasurement) {
        mention(new Mention(column, where, orMeasurement, Optional.empty()));
    }

    void mentionInCondition(String column, Where where, String condition) {
        mention(new Mention(column, where, false, Optional.of(condition)));
    }

    void noCondition(Problem problem, String text) {
        problems.add(problem);
        unread.add(new Unread(problem, text));
    }

    List<Unread> unread() {
        return List.copyOf(unread);
    }

    private void mention(Mention mention) {
        String column = mention.column();
        if (database) {
            problems.add(
                    mention.where(),
                    "%s would be a column of a table, and data.omop is a database"
                            .formatted(Echo.quoted(column)),
                    "name a declared measurement, age or sex, or ask with has");
            return;
        }
        if (person.filter(column::equalsIgnoreCase).isPresent()) {
            problems.add(
                    mention.where(),
                    "%s identifies people; nothing else can be asked of that column"
                            .formatted(Echo.quoted(column)),
                    "use another column");
        }
        mentions.add(mention);
    }

    /// What can be matched on or split by: `age`, `sex`, a measurement or a column.
    Optional<Covariate> covariate(String written, Where where) {
        String name = ColumnName.of(written);
        if (name.equals("age") || name.equals("sex")) {
            return ageOrSex(name, where);
        }
        if (isMeasurement(name)) {
            return measurement(name).map(measurement -> new Covariate.Lab(name));
        }
        mention(name, where, true);
        return Optional.of(new Covariate.Column(name));
    }

    private Optional<Covariate> ageOrSex(String name, Where where) {
        boolean isAge = name.equals("age");
        if (isAge ? age.isPresent() : sex.isPresent()) {
            return Optional.of(isAge ? new Covariate.Age() : new Covariate.Sex());
        }
        if (faulty.contains(name)) {
            return Optional.empty();
        }
        problems.add(
                where,
                "%s is used here, and data.%s is missing".formatted(name, name),
                "add %s under \"data\""
                        .formatted(
                                isAge
                                        ? "\"age: COLUMN\""
                                        : "\"sex: {column: COLUMN, male: 1, female: 2}\""));
        return Optional.empty();
    }

    /// The column behind a covariate; empty when a faulty declaration hides it.
    Optional<String> columnOf(Covariate covariate) {
        return switch (covariate) {
            case Covariate.Age _ -> age;
            case Covariate.Sex _ -> sex.map(SexColumn::column);
            case Covariate.Column(String name) -> Optional.of(name);
            case Covariate.Lab(String name) -> measurement(name).map(Measurement::column);
        };
    }
}
