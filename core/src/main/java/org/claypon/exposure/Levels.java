package org.claypon.exposure;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.claypon.cohort.Labels;
import org.claypon.sql.DataProblem;
import org.claypon.sql.DataRejected;
import org.claypon.study.Study;
import org.claypon.study.TableData.SexColumn;

/// The levels of a column of words or codes among the members of the matched sets.
///
/// 1, 1.0 and 01 are one code. The codes of the study's column of sex are read as `male` and `female`.
///
/// @param names   in order: numbers by size, then words
/// @param byPlace the level of each member, by its place among the names; [#UNKNOWN] where it is not known
record Levels(List<String> names, int[] byPlace) {

    static final int UNKNOWN = -1;

    /// With more, a column is one of numbers, names or free text, and its values would be printed one by one.
    private static final int MOST = 20;

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]*)?");

    private static final Comparator<String> IN_ORDER =
            Comparator.comparingDouble(Levels::size).thenComparing(Comparator.naturalOrder());

    /// @throws DataRejected if there are too many; it says how many, never which
    static Levels of(Study study, Members members, String column) {
        Labels labels = labels(study, members, column);
        TreeSet<String> found = new TreeSet<>(IN_ORDER);
        for (int person : members.people()) {
            if (labels.known(person)) {
                found.add(code(labels.of(person)));
            }
        }
        if (found.size() > MOST) {
            throw tooMany(study, column, found.size());
        }
        List<String> names = List.copyOf(found);
        return new Levels(
                names,
                IntStream.of(members.people())
                        .map(person ->
                                labels.known(person)
                                        ? names.indexOf(code(labels.of(person)))
                                        : UNKNOWN)
                        .toArray());
    }

    private static Labels labels(Study study, Members members, String column) {
        return sexOf(study, column).isPresent()
                ? members.participants().sexes()
                : members.participants().labels(column);
    }

    private static Optional<SexColumn> sexOf(Study study, String column) {
        return study.data().sex().filter(sex -> sex.column().equals(column));
    }

    /// The name of a level that the study file writes as the column does.
    static String name(Study study, String column, String written) {
        String code = code(written);
        return sexOf(study, column)
                .map(sex ->
                        isOne(code, sex.male())
                                ? "male"
                                : isOne(code, sex.female()) ? "female" : code)
                .orElse(code);
    }

    private static boolean isOne(String code, List<String> codes) {
        return codes.stream().anyMatch(one -> code(one).equals(code));
    }

    /// 0 for all members but those not known.
    double[] constant() {
        return IntStream.of(byPlace).mapToDouble(at -> at == UNKNOWN ? Double.NaN : 0).toArray();
    }

    /// 1 for members of the level, 0 for others, not-a-number for those not known.
    double[] indicator(String name) {
        int level = names.indexOf(name);
        return IntStream.of(byPlace)
                .mapToDouble(at -> at == UNKNOWN ? Double.NaN : at == level ? 1 : 0)
                .toArray();
    }

    private static String code(String cell) {
        return NUMBER.matcher(cell).matches()
                ? new BigDecimal(cell).stripTrailingZeros().toPlainString()
                : cell;
    }

    private static double size(String name) {
        return NUMBER.matcher(name).matches() ? Double.parseDouble(name) : Double.POSITIVE_INFINITY;
    }

    private static DataRejected tooMany(Study study, String column, int count) {
        return rejected(
                study,
                column,
                "has %d levels in the matched sets; the most that are told apart is %d"
                        .formatted(count, MOST),
                "use a column with fewer levels, or the numbers of the column as they stand or with cuts");
    }

    /// @param what of the column, never one of its values
    static DataRejected rejected(Study study, String column, String what, String fix) {
        String file = String.valueOf(study.data().table().getFileName());
        return new DataRejected(List.of(new DataProblem(file, Optional.of(column), what, fix)));
    }
}
