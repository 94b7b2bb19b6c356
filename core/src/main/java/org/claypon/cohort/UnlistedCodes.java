package org.claypon.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.claypon.study.Condition.Operand;
import org.claypon.study.Measurement;
import org.claypon.study.Study;
import org.claypon.yaml.Echo;

/// Cells that often stand for "not known", that no list of missing codes names, and that so count as values: a body mass index of −9, a 9
/// beside 0 and 1, an "unknown" beside "yes" and "no".
///
/// A number is doubted that is −1 or made of sevens, eights or nines, with or without a minus, and lies apart from all other numbers of the column: below
/// zero where no other is, or beyond all others by more than one and a tenth of itself. Columns with a list of their own are not: somebody thought of
/// them; nor is what a condition names. Ages and measurements have [Implausible].
final class UnlistedCodes {

    private static final Pattern CODE = Pattern.compile("-1|-?(7+|8+|9+)");

    private static final int LONGEST = 6;

    private static final double APART = 0.1;

    private static final Set<String> WORDS =
            Set.of(
                    "unknown",
                    "not known",
                    "missing",
                    "n/a",
                    "n.a.",
                    "#n/a",
                    "nan",
                    "null",
                    "nd",
                    "n.d.",
                    "?",
                    "-",
                    ".",
                    "unbekannt",
                    "k.a.",
                    "k. a.",
                    "keine angabe",
                    "fehlt",
                    "inconnu",
                    "non connu");

    private final Study study;
    private final TableParticipants people;
    private final Discretion discretion;

    UnlistedCodes(Study study, TableParticipants people) {
        this.study = study;
        this.people = people;
        this.discretion = new Discretion(study.settings().smallestCount());
    }

    /// Each a sentence.
    List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        for (String column : columns()) {
            SortedMap<String, Integer> codes = codes(column);
            codes.forEach((code, rows) -> {
                if (rows >= discretion.fewest()) {
                    doubts.add(doubt(column, code, rows));
                }
            });
            if (codes.values().stream().anyMatch(rows -> rows < discretion.fewest())) {
                doubts.add(rare(column));
            }
        }
        return doubts;
    }

    private NavigableSet<String> columns() {
        NavigableSet<String> columns = ColumnUses.of(study).all();
        columns.remove(study.data().person());
        study.data().matchedSet().ifPresent(columns::remove);
        study.data().age().ifPresent(columns::remove);
        study.data().sex().ifPresent(sex -> columns.remove(sex.column()));
        study.measurements().stream().map(Measurement::column).forEach(columns::remove);
        new ThirdGroups(study, people).columns().forEach(columns::remove);
        columns.removeIf(column -> !study.data().missingCodes().areCommon(column));
        return columns;
    }

    private SortedMap<String, Integer> codes(String column) {
        Map<String, Integer> cells = new HashMap<>();
        for (String cell : people.labels(column).values()) {
            cells.merge(cell, 1, Integer::sum);
        }
        SortedMap<String, Integer> codes = new TreeMap<>();
        Set<Double> apart = apart(cells.keySet());
        cells.forEach((cell, rows) -> {
            if (isWord(cell) || (isCode(cell) && apart.contains(Cells.number(cell)))) {
                codes.merge(SharedCells.code(cell), rows, Integer::sum);
            }
        });
        codes.keySet().removeIf(code -> isNamed(column, code));
        return codes;
    }

    /// Codes that lie apart from all other numbers; one that lies next to them, as 7 after 6, is a number as well.
    private Set<Double> apart(Set<String> cells) {
        double[] numbers =
                cells.stream()
                        .filter(cell -> !isCode(cell))
                        .mapToDouble(this::number)
                        .filter(number -> !Double.isNaN(number))
                        .toArray();
        double least = Arrays.stream(numbers).min().orElse(Double.NaN);
        double most = Arrays.stream(numbers).max().orElse(Double.NaN);
        Set<Double> apart = new HashSet<>();
        double[] codes =
                cells.stream()
                        .filter(UnlistedCodes::isCode)
                        .mapToDouble(Cells::number)
                        .sorted()
                        .toArray();
        for (double code : codes) {
            if (code < 0 ? least >= 0 : code - most > Math.max(1, APART * code)) {
                apart.add(code);
            } else {
                most = Math.max(most, code);
            }
        }
        return apart;
    }

    private double number(String cell) {
        return new NumberWriting(study.data().decimal()).number(cell);
    }

    private static boolean isCode(String cell) {
        return cell.length() <= LONGEST && CODE.matcher(Ids.canonical(cell)).matches();
    }

    private static boolean isWord(String cell) {
        return WORDS.contains(cell.toLowerCase(Locale.ROOT));
    }

    private boolean isNamed(String column, String code) {
        return ColumnUses.of(study).named().stream()
                .filter(named -> named.column().equals(column))
                .anyMatch(named -> Cells.isCode(code, literal(named.literal())));
    }

    private static String literal(Operand operand) {
        return switch (operand) {
            case Operand.Text(String text) -> text;
            case Operand.Numeral numeral -> numeral.value().toPlainString();
            case Operand.Column _, Operand.Negative _, Operand.Arithmetic _ -> "";
        };
    }

    private String doubt(String column, String code, int rows) {
        return "%s in %s counts as a value in %s, and often stands for \"not known\". If it does, list it under data.missing_codes, %s; if it is a value, say so there, %s."
                .formatted(
                        isCode(code) ? code : "'" + Echo.cut(code) + "'",
                        Echo.quoted(column),
                        discretion.rows(rows),
                        Quoting.codes(column, code),
                        Quoting.codes(column, ""));
    }

    /// Of all that too few rows share to be named: the column alone.
    private static String rare(String column) {
        return "Few rows of %s hold something that often stands for \"not known\" (−9, 99, unknown and their like) and counts as a value. If it is \"not known\", list it under data.missing_codes, %s; if it is a value, say so there, %s."
                .formatted(
                        Echo.quoted(column),
                        Quoting.codes(column, "CODE"),
                        Quoting.codes(column, ""));
    }
}
