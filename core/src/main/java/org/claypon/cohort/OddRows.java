package org.claypon.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claypon.sql.Rows;
import org.claypon.yaml.Echo;

/// Rows that may be no person, such as a total under the table: an identity of another form than all others, a last row with almost nothing in it.
///
/// The form of an identity is its runs of letters and of digits with what stands between them: `PD-001` and `AB-17` have one form. Where
/// forms differ, the letters that identities begin with are looked at instead.
final class OddRows {

    /// Of identities with a form of their own, so many may be no person, or this share of all.
    private static final int FEW = 2;

    private static final double SHARE = 0.1;

    /// Fewer others than this have no form in common that says anything.
    private static final int OTHERS = 5;

    /// A last row with no more cells than this may be a total; a table of fewer columns than the second has none to lack.
    private static final int ALMOST_EMPTY = 2;

    private static final int COLUMNS = 4;

    private static final Pattern START = Pattern.compile("\\p{L}+[^\\p{L}\\p{Nd}]*");

    private final TableColumn identities;

    OddRows(TableColumn identities) {
        this.identities = identities;
    }

    List<String> doubts(Collection<TableColumn> columns) {
        boolean[] odd = odd();
        List<String> doubts = new ArrayList<>();
        if (count(odd) > 0) {
            doubts.add(unlikeOthers(odd));
        }
        int last = identities.rows() - 1;
        if (!odd[last] && isAlmostEmpty(last, columns)) {
            Rows row = new Rows();
            row.add(last);
            doubts.add(
                    "The last row is empty but for %d cells, %s. Delete rows that are no person, such as a total."
                            .formatted(filled(last, columns), row.where()));
        }
        return doubts;
    }

    private boolean[] odd() {
        String[] forms = traits(OddRows::form);
        boolean[] byForm = unlike(forms);
        boolean oneForm = Arrays.stream(forms).distinct().count() <= 1;
        return oneForm || count(byForm) > 0 ? byForm : unlike(traits(OddRows::start));
    }

    private String[] traits(UnaryOperator<String> trait) {
        String[] traits = new String[identities.rows()];
        Arrays.setAll(traits, row -> trait.apply(Ids.canonical(identities.cell(row))));
        return traits;
    }

    private String unlikeOthers(boolean[] odd) {
        Rows rows = new Rows();
        boolean numbers = true;
        for (int row = 0; row < odd.length; row++) {
            if (odd[row]) {
                rows.add(row);
            } else {
                numbers &= Ids.isWhole(Ids.canonical(identities.cell(row)));
            }
        }
        boolean one = rows.count() == 1;
        String unlike =
                numbers
                        ? (one ? "holds" : "hold") + " a text and all others a whole number"
                        : (one ? "is" : "are") + " written in another form than all others";
        return "%s of %s %s, %s. Delete rows that are no person, such as a total."
                .formatted(
                        one ? "1 cell" : rows.count() + " cells",
                        Echo.quoted(identities.name()),
                        unlike,
                        rows.where());
    }

    /// The rows whose identity has not what all others have in common; none where that may be chance.
    private static boolean[] unlike(String[] traits) {
        Map<String, Long> counts =
                Arrays.stream(traits)
                        .collect(
                                Collectors.groupingBy(t -> t, TreeMap::new, Collectors.counting()));
        String common =
                counts.entrySet().stream()
                        .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                        .map(Map.Entry::getKey)
                        .orElse("");
        boolean[] unlike = new boolean[traits.length];
        for (int row = 0; row < traits.length; row++) {
            unlike[row] = !traits[row].equals(common);
        }
        long odd = count(unlike);
        boolean few = odd <= Math.max(FEW, SHARE * traits.length);
        boolean saysSomething = traits.length - odd >= OTHERS && !common.isEmpty();
        return few && saysSomething ? unlike : new boolean[traits.length];
    }

    private static String form(String id) {
        return Ids.isWhole(id)
                ? "9"
                : id.replaceAll("\\p{Nd}+", "9").replaceAll("\\p{L}[\\p{L}\\p{M}]*", "a");
    }

    private static String start(String id) {
        Matcher start = START.matcher(id);
        return start.lookingAt() ? start.group() : "";
    }

    private static boolean isAlmostEmpty(int row, Collection<TableColumn> columns) {
        return columns.size() >= COLUMNS
                && filled(row, columns) <= ALMOST_EMPTY
                && row > 0
                && isFuller(row - 1, columns);
    }

    /// Whether no row up to this one is as empty.
    private static boolean isFuller(int last, Collection<TableColumn> columns) {
        for (int row = 0; row <= last; row++) {
            if (filled(row, columns) <= ALMOST_EMPTY) {
                return false;
            }
        }
        return true;
    }

    private static long filled(int row, Collection<TableColumn> columns) {
        return columns.stream().filter(column -> !column.text().cell(row).isBlank()).count();
    }

    private static long count(boolean[] rows) {
        long count = 0;
        for (boolean row : rows) {
            count += row ? 1 : 0;
        }
        return count;
    }
}
