package org.claypon.cohort;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.claypon.study.Condition.Operand;
import org.claypon.study.Measurement;
import org.claypon.study.Study;
import org.claypon.yaml.Echo;

/// Cells that often stand for "not known", that no list of missing codes names, and that so count as values: a body mass index of −9, a 9
/// beside 0 and 1, an "unknown" beside "yes" and "no", a text that is a missing code of another column.
///
/// A number of sevens, eights or nines is doubted where it is at least twice every other number of the column, one of a single digit only beside no more than
/// two others; with a minus (−1, too) where every other number is at least 2 more and none is below zero.
///
/// Columns with a list of their own are not: somebody thought of them; nor what a condition names or cuts off from the others, as `x < 7` does with a 7; nor columns
/// on which people are only matched as the same or split. Ages and measurements have [Implausible].
final class UnlistedCodes {

    /// Of a question that is answered with yes or no.
    private static final int FEW_NUMBERS = 2;

    private static final double TIMES = 2;

    private static final double BELOW = 2;

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
        NavigableSet<String> columns = new TreeSet<>(ColumnUses.of(study).values());
        study.data().age().ifPresent(columns::remove);
        study.data().sex().ifPresent(sex -> columns.remove(sex.column()));
        study.measurements().stream().map(Measurement::column).forEach(columns::remove);
        columns.removeAll(new ThirdGroups(study, people).settled());
        columns.removeIf(column -> !study.data().missingCodes().areCommon(column));
        return columns;
    }

    private SortedMap<String, Integer> codes(String column) {
        Map<String, Integer> cells = new HashMap<>();
        Labels labels = people.labels(column);
        IntStream.range(0, people.count())
                .filter(labels::known)
                .forEach(person -> cells.merge(labels.of(person), 1, Integer::sum));
        Others others = others(cells.keySet());
        SortedMap<String, Integer> codes = new TreeMap<>();
        cells.forEach((cell, rows) -> {
            if (others.makeDoubtful(cell) || isCodeOfAnother(cell)) {
                codes.merge(SharedCells.code(cell), rows, Integer::sum);
            }
        });
        codes.keySet().removeIf(code -> isNamed(column, code) || isCutOff(column, code, others));
        return codes;
    }

    /// A text that the study lists as a code of another column, where an error on its numbers may have asked for that.
    private boolean isCodeOfAnother(String cell) {
        return Double.isNaN(Cells.number(cell))
                && study.data().missingCodes().byColumn().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(code -> Cells.isCode(cell, code));
    }

    private Others others(Set<String> cells) {
        NumberWriting writing = new NumberWriting(study.data().decimal());
        NavigableSet<Double> numbers = new TreeSet<>();
        boolean words = false;
        for (String cell : cells) {
            double number = writing.number(cell);
            if (Double.isNaN(number)) {
                words |= !NotKnown.isWord(cell, true);
            } else if (!isCode(cell)) {
                numbers.add(number);
            }
        }
        return new Others(numbers, !words);
    }

    /// What a column holds beside codes.
    private record Others(NavigableSet<Double> numbers, boolean alone) {

        boolean makeDoubtful(String cell) {
            return isCode(cell)
                    ? !numbers.isEmpty() && isApart(Cells.number(cell))
                    : NotKnown.isWord(cell, alone && !numbers.isEmpty());
        }

        private boolean isApart(double code) {
            if (code < 0) {
                return numbers.first() >= Math.max(0, code + BELOW);
            }
            return code >= TIMES * numbers.last() && (code > 9 || numbers.size() <= FEW_NUMBERS);
        }

        /// Whether a bound lies between the code and all numbers.
        boolean areCutOff(double code, double bound) {
            return code < 0
                    ? code <= bound && bound <= numbers.first()
                    : numbers.last() <= bound && bound <= code;
        }
    }

    private static boolean isCode(String cell) {
        double number = Cells.number(cell);
        return number == -1 || NotKnown.isCode(Math.abs(number));
    }

    private boolean isNamed(String column, String code) {
        return ColumnUses.of(study).named().stream()
                .filter(named -> named.column().equals(column))
                .anyMatch(named -> Cells.isCode(code, literal(named.literal())));
    }

    private boolean isCutOff(String column, String code, Others others) {
        return isCode(code)
                && ColumnUses.of(study).bounds().stream()
                        .filter(bound -> bound.column().equals(column))
                        .mapToDouble(bound -> Cells.number(literal(bound.literal())))
                        .anyMatch(bound -> others.areCutOff(Cells.number(code), bound));
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
