package org.claypon.matching;

/// Which control cells a case cell may use: those inside every caliper, nearest first by the first caliper.
///
/// @param widths the calipers, inclusive, in the whole numbers of the cells' values
record Reach(Cells cases, Cells controls, long[] widths) {

    /// What to do with a control cell inside the calipers; false ends the walk.
    interface Visit {
        boolean at(int controlCell, long distance);
    }

    /// Walks outwards from the case cell's own value; at equal distances the lower value comes first.
    void nearestFirst(int caseCell, Visit visit) {
        long centre = cases.value(0, caseCell);
        int up = controls.firstAtLeast(centre);
        int down = up - 1;
        while (true) {
            long below = down < 0 ? Long.MAX_VALUE : centre - controls.value(0, down);
            long above = up == controls.count() ? Long.MAX_VALUE : controls.value(0, up) - centre;
            long distance = Math.min(below, above);
            if (distance > widths[0]) {
                return;
            }
            int cell = below <= above ? down-- : up++;
            if (insideOthers(caseCell, cell, widths.length) && !visit.at(cell, distance)) {
                return;
            }
        }
    }

    /// How many calipers, taken in order, leave the case cell at least one control cell.
    int calipersMet(int caseCell) {
        int met = 0;
        int first = controls.firstAtLeast(cases.value(0, caseCell) - widths[0]);
        for (int cell = first; cell < controls.count() && met < widths.length; cell++) {
            if (distance(0, caseCell, cell) > widths[0]) {
                break;
            }
            while (met < widths.length && insideOthers(caseCell, cell, met + 1)) {
                met++;
            }
        }
        return met;
    }

    private boolean insideOthers(int caseCell, int controlCell, int calipers) {
        for (int caliper = 1; caliper < calipers; caliper++) {
            if (distance(caliper, caseCell, controlCell) > widths[caliper]) {
                return false;
            }
        }
        return true;
    }

    private long distance(int caliper, int caseCell, int controlCell) {
        return Math.abs(cases.value(caliper, caseCell) - controls.value(caliper, controlCell));
    }
}
