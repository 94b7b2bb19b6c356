package org.claypon.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claypon.cohort.Answers.Answer;
import org.claypon.cohort.ColumnUses.Named;
import org.claypon.sql.Rows;
import org.claypon.study.Condition.Operand;
import org.claypon.study.Study;
import org.claypon.study.TableData.SexColumn;
import org.claypon.yaml.Echo;

/// What may be a slip in the study file or in the table and is no error. Each is a sentence that shows no cell.
final class Doubts {

    private static final double HARDLY = 0.1;

    private final Study study;
    private final TableParticipants people;

    Doubts(Study study, TableParticipants people) {
        this.study = study;
        this.people = people;
    }

    /// Of the study file: what it looks for and no cell holds.
    List<String> ofTheStudy() {
        List<String> doubts = new ArrayList<>();
        ColumnUses.of(study).named().stream()
                .filter(named -> !isFound(named) && !isOtherSpelling(named))
                .forEach(named -> doubts.add(nowhere(named)));
        study.data().sex().filter(this::fitsHardlyAnybody).ifPresent(sex -> doubts.add(noSex(sex)));
        study.data()
                .age()
                .filter(_ -> IntStream.range(0, people.count()).noneMatch(people.ages()::known))
                .ifPresent(age ->
                        doubts.add(
                                "The age is not known of anybody: no cell of %s holds one."
                                        .formatted(name(age))));
        doubts.addAll(new ThirdGroups(study, people).doubts());
        doubts.addAll(new CommonCodes(study, people).doubts());
        doubts.addAll(new UnlistedCodes(study, people).doubts());
        return doubts;
    }

    /// Of the table, with rows: cells that a person will want to look at. Rows have no meaning in a report, so these stay out of it.
    List<String> ofTheTable() {
        List<String> doubts = new ArrayList<>(oddRows());
        study.data()
                .sex()
                .filter(sex -> !fitsHardlyAnybody(sex))
                .ifPresent(sex -> addOtherSexes(sex, doubts));
        ColumnUses.of(study).named().stream()
                .filter(named -> named.literal() instanceof Operand.Text && isFound(named))
                .forEach(named -> addAlmost(named, doubts));
        doubts.addAll(new Spellings(study, people).doubts());
        new Implausible(study, people).found().forEach(found -> doubts.add(unlikely(found)));
        people.identity().sets().ifPresent(sets -> addIncompleteSets(sets, doubts));
        return doubts;
    }

    private List<String> oddRows() {
        List<TableColumn> columns =
                ColumnUses.of(study).all().stream().map(people::column).toList();
        return new OddRows(people.column(study.data().person())).doubts(columns);
    }

    private String unlikely(Implausible.Found found) {
        int[] personOf = people.identity().personOf();
        Rows rows = new Rows();
        for (int row = 0; row < personOf.length; row++) {
            if (Implausible.has(found, personOf[row])) {
                rows.add(row);
            }
        }
        return "Unlikely numbers in %s, %s: %s. Look for a slip, another unit or a code for \"not known\"."
                .formatted(name(found.column()), found.what(), rows.allAndWhere());
    }

    /// Cells that the eye takes for a text of the study, and the comparison does not.
    private void addAlmost(Named named, List<String> doubts) {
        TableColumn column = people.column(named.column());
        String bare = Spellings.bare(literal(named));
        Set<String> texts = textsOf(named.column());
        Map<String, Boolean> seen = new HashMap<>();
        Rows almost = new Rows();
        for (int row = 0; row < column.rows(); row++) {
            String cell = column.cell(row);
            if (seen.computeIfAbsent(cell, c -> !texts.contains(c) && isAlmost(c, bare))) {
                almost.add(row);
            }
        }
        if (almost.count() > 0) {
            doubts.add(
                    "Cells of %s are like %s but for capital letters or the signs around it, %s; texts are compared letter by letter. To count them, or to leave them out on purpose, name them in a condition as well."
                            .formatted(name(named.column()), quoted(named), almost.allAndWhere()));
        }
    }

    /// All that the study compares the column with.
    private Set<String> textsOf(String column) {
        return ColumnUses.of(study).named().stream()
                .filter(named -> named.column().equals(column))
                .map(Doubts::literal)
                .collect(Collectors.toSet());
    }

    private static boolean isAlmost(String cell, String bare) {
        return !bare.isEmpty() && Spellings.bare(cell).equals(bare);
    }

    /// With rows and without what stands there: both together would be values of persons.
    private void addOtherSexes(SexColumn sex, List<String> doubts) {
        TableColumn column = people.column(sex.column());
        Rows others = new Rows();
        for (int row = 0; row < column.rows(); row++) {
            String cell = column.cell(row);
            if (!cell.isEmpty()
                    && !Cells.isOneOf(cell, sex.male())
                    && !Cells.isOneOf(cell, sex.female())) {
                others.add(row);
            }
        }
        if (others.count() > 0) {
            doubts.add(
                    "Cells of %s are neither male nor female by the codes of the study, %s. A sex may have several codes: female: [w, W]."
                            .formatted(name(sex.column()), others.allAndWhere()));
        }
    }

    /// A set needs a case and a control; a rule may still take one of them out later.
    private void addIncompleteSets(String[] sets, List<String> doubts) {
        Answers cases = people.answers(study.eligibility().cases());
        Map<String, Set<Boolean>> members = new HashMap<>();
        for (int person = 0; person < sets.length; person++) {
            members.computeIfAbsent(sets[person], _ -> new HashSet<>())
                    .add(cases.of(person) == Answer.YES);
        }
        int[] personOf = people.identity().personOf();
        Rows incomplete = new Rows();
        Set<String> said = new HashSet<>();
        for (int row = 0; row < personOf.length; row++) {
            String set = sets[personOf[row]];
            if (!set.isEmpty() && members.getOrDefault(set, Set.of()).size() < 2 && said.add(set)) {
                incomplete.add(row);
            }
        }
        if (incomplete.count() > 0) {
            doubts.add(
                    "Matched sets without a case or without anybody else say nothing; they begin %s."
                            .formatted(incomplete.where()));
        }
    }

    private boolean isFound(Named named) {
        return switch (named.literal()) {
            case Operand.Text(String text) ->
                    Arrays.asList(people.labels(named.column()).values()).contains(text);
            case Operand.Numeral numeral ->
                    Arrays.stream(people.numberColumn(named.column()).values())
                            .anyMatch(value -> value == numeral.value().doubleValue());
            case Operand.Column _, Operand.Negative _, Operand.Arithmetic _ -> true;
        };
    }

    /// Whoever lists several spellings of one text wants any of them.
    private boolean isOtherSpelling(Named named) {
        String bare = Spellings.bare(literal(named));
        return named.literal() instanceof Operand.Text
                && ColumnUses.of(study).named().stream()
                        .filter(other -> other.column().equals(named.column()))
                        .filter(other -> other.literal() instanceof Operand.Text)
                        .anyMatch(other -> isAlmost(literal(other), bare) && isFound(other));
    }

    private String nowhere(Named named) {
        String written = literal(named);
        if (Cells.isOneOf(written, people.column(named.column()).missingCodes())) {
            return "%s is a missing code of %s, so no cell counts as it."
                    .formatted(quoted(named), name(named.column()));
        }
        String start =
                "%s stands in no cell of %s%s"
                        .formatted(quoted(named), name(named.column()), held(named.column()));
        if (!(named.literal() instanceof Operand.Text)) {
            return start + ".";
        }
        boolean otherCapitals =
                Arrays.stream(people.labels(named.column()).values())
                        .anyMatch(written::equalsIgnoreCase);
        return start
                + (otherCapitals ? " in these capitals, and does in others" : "")
                + "; texts are compared letter by letter, capital and small.";
    }

    private static String literal(Named named) {
        return switch (named.literal()) {
            case Operand.Text(String text) -> text;
            case Operand.Numeral numeral -> numeral.value().toPlainString();
            case Operand.Column _, Operand.Negative _, Operand.Arithmetic _ -> "";
        };
    }

    private static String quoted(Named named) {
        String written = Echo.cut(literal(named));
        return named.literal() instanceof Operand.Text ? "'%s'".formatted(written) : written;
    }

    /// What may be named of the column, where it has levels and is no free text.
    private String held(String column) {
        SharedCells cells = cells(column, _ -> true);
        return cells.areLevels() ? holds(", which holds ", cells) : "";
    }

    private SharedCells cells(String column, IntPredicate who) {
        return SharedCells.of(
                people.labels(column), who, new Discretion(study.settings().smallestCount()));
    }

    private static String holds(String before, SharedCells cells) {
        return cells.shared().isEmpty() ? "" : before + cells.said();
    }

    /// Whether the codes of the sex are told as wrong for almost everybody.
    boolean saysNoSex() {
        return study.data().sex().filter(this::fitsHardlyAnybody).isPresent();
    }

    /// Fewer than one in ten of those in whom something is written.
    private boolean fitsHardlyAnybody(SexColumn sex) {
        Labels codes = people.labels(sex.column());
        long written = IntStream.range(0, people.count()).filter(codes::known).count();
        return knownSexes() == 0 || knownSexes() < HARDLY * written;
    }

    private long knownSexes() {
        return IntStream.range(0, people.count()).filter(people.sexes()::known).count();
    }

    private String noSex(SexColumn sex) {
        return "%s has one of the codes of data.sex, male %s or female %s, in %s%s. Write the codes as the table has them."
                .formatted(
                        knownSexes() == 0 ? "Nobody" : "Hardly anybody",
                        Echo.cut(String.join(", ", sex.male())),
                        Echo.cut(String.join(", ", sex.female())),
                        name(sex.column()),
                        holds(
                                "; the column holds ",
                                cells(sex.column(), person -> !people.sexes().known(person))));
    }

    private static String name(String column) {
        return Echo.quoted(column);
    }
}
