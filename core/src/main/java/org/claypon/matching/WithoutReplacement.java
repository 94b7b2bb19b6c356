package org.claypon.matching;

import java.util.Arrays;
import org.claypon.stats.Draw;

/// Chooses controls for the cases of one pool, each control for at most one case.
///
/// Level by level, each case in the order of its draw asks for one more control, as long as it has one of every
/// level before. [Transport] serves it so that the numbers of controls are as level, and their total as large, as
/// they can be; `closest` adds the least sum of distances.
///
/// **Random.** A case draws its control number `k` from its draw `k`, each unused control inside its calipers
/// being equally likely. Where none is unused, controls already placed are passed on along a shortest path, so that
/// the numbers are as level and their total as large as for `closest`. Which of several equally level
/// outcomes comes about is decided by draws; they are not all equally likely.
final class WithoutReplacement {

    private final Pool pool;
    private final Cells cases;
    private final Cells controls;
    private final boolean closest;
    private final Transport transport;
    private final int[] cellOfCase;

    private WithoutReplacement(Pool pool, boolean closest) {
        this.pool = pool;
        this.cases = pool.cases();
        this.controls = pool.controls();
        this.closest = closest;
        this.transport = new Transport(pool.reach(), closest);
        this.cellOfCase = new int[cases.people().length];
        for (int cell = 0; cell < cases.count(); cell++) {
            Arrays.fill(cellOfCase, cases.starts()[cell], cases.starts()[cell + 1], cell);
        }
    }

    /// @param perCase the largest number of controls of a case
    /// @return for each case, by its place among the pool's cases, its controls
    static int[][] choose(Pool pool, boolean closest, int perCase) {
        WithoutReplacement chosen = new WithoutReplacement(pool, closest);
        int[] waiting = pool.turns();
        for (int level = 0; level < perCase && waiting.length > 0; level++) {
            chosen.serve(waiting, level);
            waiting = chosen.servable(waiting);
        }
        return chosen.dealt();
    }

    private void serve(int[] waiting, int level) {
        transport.beginLevel(level);
        for (int place : waiting) {
            if (!transport.exhausted(cellOfCase[place])) {
                serveOne(cellOfCase[place], cases.keys()[place], level);
            }
        }
    }

    private void serveOne(int cell, long caseKey, int level) {
        long unused = closest ? 0 : unusedInside(cell);
        if (unused > 0) {
            transport.placeAt(cell, drawn(cell, Draw.below(Draw.draw(caseKey, level), unused)));
        } else {
            transport.placeNearest(cell, caseKey);
        }
    }

    private int[] servable(int[] waiting) {
        return Arrays.stream(waiting)
                .filter(place -> !transport.exhausted(cellOfCase[place]))
                .toArray();
    }

    private long unusedInside(int caseCell) {
        long[] unused = {0};
        pool.reach()
                .nearestFirst(
                        caseCell,
                        (cell, distance) -> {
                            unused[0] += transport.unused(cell);
                            return true;
                        });
        return unused[0];
    }

    /// The control cell that holds the unused control at this place, counted nearest first.
    private int drawn(int caseCell, long place) {
        long[] left = {place};
        int[] found = {-1};
        pool.reach()
                .nearestFirst(
                        caseCell,
                        (cell, distance) -> {
                            found[0] = cell;
                            left[0] -= transport.unused(cell);
                            return left[0] >= 0;
                        });
        return found[0];
    }

    /// Deals the controls placed with a cell to its cases, one by one in turn.
    private int[][] dealt() {
        int[][] controlsOf = new int[cellOfCase.length][];
        for (int cell = 0; cell < cases.count(); cell++) {
            int size = cases.size(cell);
            for (int turn = 0; turn < size; turn++) {
                int share = (transport.placed(cell) - turn + size - 1) / size;
                controlsOf[cases.starts()[cell] + turn] = new int[share];
            }
        }
        int[] dealt = new int[cases.count()];
        for (int cell = 0; cell < controls.count(); cell++) {
            dealCell(cell, dealt, controlsOf);
        }
        return controlsOf;
    }

    private void dealCell(int controlCell, int[] dealt, int[][] controlsOf) {
        int next = 0;
        for (int entry = 0; entry < transport.flows().entries(controlCell); entry++) {
            int cell = transport.flows().caseCell(controlCell, entry);
            for (int left = transport.flows().placed(controlCell, entry); left > 0; left--) {
                int turn = dealt[cell]++;
                int size = cases.size(cell);
                controlsOf[cases.starts()[cell] + turn % size][turn / size] =
                        controls.person(controlCell, next++);
            }
        }
    }
}
