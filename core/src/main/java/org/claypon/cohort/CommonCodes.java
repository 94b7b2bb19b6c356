package org.claypon.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.claypon.cohort.Labs.Limit;
import org.claypon.study.Study;
import org.claypon.yaml.Echo;

/// Codes of "not known" for all columns that may be values of one: a 9 among scores from 0 to 40.
///
/// A code is doubted where it takes cells of a column that is used as a number, and lies between the 1st and the 99th percentile of
/// the other numbers there, by nearest rank. A column with a list of its own is not: somebody thought of it.
final class CommonCodes {

    private static final double TAIL = 0.01;

    private final Study study;
    private final TableParticipants people;

    CommonCodes(Study study, TableParticipants people) {
        this.study = study;
        this.people = people;
    }

    /// Each a sentence.
    List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        for (String column : ColumnUses.of(study).numbers()) {
            if (study.data().missingCodes().areCommon(column)) {
                study.data().missingCodes(column).stream()
                        .filter(code -> mayBeValue(code, column))
                        .forEach(code -> doubts.add(doubt(code, column)));
            }
        }
        return doubts;
    }

    private boolean mayBeValue(String code, String column) {
        double number = Cells.number(code);
        return !Double.isNaN(number)
                && isOrdinary(number, numbers(column))
                && people.column(column).takes(code);
    }

    private static boolean isOrdinary(double number, double[] sorted) {
        int rank = (int) Math.ceil(TAIL * sorted.length);
        return sorted.length > 0
                && number >= sorted[rank - 1]
                && number <= sorted[sorted.length - rank];
    }

    private double[] numbers(String column) {
        NumberColumn read = people.numberColumn(column);
        return IntStream.range(0, people.count())
                .filter(person -> read.limit(person) == Limit.MEASURED)
                .mapToDouble(person -> read.values()[person])
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
    }

    private static String doubt(String code, String column) {
        return "The missing code %s of all columns lies among the other numbers of %s, where it may be a value. If it is one there, or surely none, say so with a list for this column alone, %s or %s, as an item of data.missing_codes."
                .formatted(
                        Echo.cut(code),
                        Echo.quoted(column),
                        Quoting.codes(column, ""),
                        Quoting.codes(column, code));
    }
}
