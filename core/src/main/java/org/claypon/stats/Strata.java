package org.claypon.stats;

/// Matched sets as rows that stand together, and which of the rows are cases. A matched set is a stratum.
///
/// Set `i` holds the rows `start(i)` up to, not including, `end(i)`. A set holds information only if it
/// has both a case and a control; sets without one of them stay, and are counted.
public final class Strata {

    private final int[] offsets;
    private final boolean[] cases;
    private final boolean[] complete;
    private final int withCaseAndControl;

    private Strata(int[] offsets, boolean[] cases) {
        this.offsets = offsets;
        this.cases = cases;
        this.complete = new boolean[offsets.length - 1];
        int found = 0;
        for (int set = 0; set < offsets.length - 1; set++) {
            int count = cases(set);
            complete[set] = count > 0 && count < size(set);
            found += complete[set] ? 1 : 0;
        }
        this.withCaseAndControl = found;
    }

    /// Sets whose rows stand together.
    ///
    /// @param offsets the first row of each set, and at the end the number of rows: `0, 5, 10` is two sets of five
    /// @param cases   for each row, whether it is a case
    /// @throws IllegalArgumentException if a set is empty or the offsets do not cover the rows
    public static Strata of(int[] offsets, boolean[] cases) {
        if (offsets.length == 0 || offsets[0] != 0 || offsets[offsets.length - 1] != cases.length) {
            throw new IllegalArgumentException(
                    "offsets of matched sets must start at 0 and end at the %d rows"
                            .formatted(cases.length));
        }
        for (int set = 0; set < offsets.length - 1; set++) {
            if (offsets[set + 1] <= offsets[set]) {
                throw new IllegalArgumentException("matched set %d has no rows".formatted(set));
            }
        }
        return new Strata(offsets.clone(), cases.clone());
    }

    public int sets() {
        return offsets.length - 1;
    }

    public int rows() {
        return cases.length;
    }

    public int start(int set) {
        return offsets[set];
    }

    public int end(int set) {
        return offsets[set + 1];
    }

    public int size(int set) {
        return offsets[set + 1] - offsets[set];
    }

    public boolean isCase(int row) {
        return cases[row];
    }

    /// How many cases are in a set.
    public int cases(int set) {
        int count = 0;
        for (int row = offsets[set]; row < offsets[set + 1]; row++) {
            count += cases[row] ? 1 : 0;
        }
        return count;
    }

    boolean hasCaseAndControl(int set) {
        return complete[set];
    }

    /// Sets with at least one case and at least one control.
    public int setsWithCaseAndControl() {
        return withCaseAndControl;
    }

    /// Sets with a case and a control in which the exposure differs between members.
    public int informative(boolean[] exposed) {
        if (exposed.length != rows()) {
            throw new IllegalArgumentException(
                    "%d exposures for %d rows".formatted(exposed.length, rows()));
        }
        int count = 0;
        for (int set = 0; set < sets(); set++) {
            int found = 0;
            for (int row = start(set); row < end(set); row++) {
                found += exposed[row] ? 1 : 0;
            }
            count += complete[set] && found > 0 && found < size(set) ? 1 : 0;
        }
        return count;
    }
}
