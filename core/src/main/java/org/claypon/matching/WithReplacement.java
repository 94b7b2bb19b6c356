package org.claypon.matching;

import java.util.Arrays;
import org.claypon.stats.Draw;

/// Chooses controls for each case of one pool as if it were alone: a control may serve many cases.
///
/// `closest` takes the nearest; of those at one distance that do not all fit, and for `random` of all inside
/// the calipers, those of the least draws for this case. So a case's controls depend on nobody else, and each
/// choice among equals is equally likely.
final class WithReplacement {

    private final Pool pool;
    private final Cells controls;
    private final boolean closest;
    private final int perCase;

    private int[] cells = new int[16];
    private int cellCount;
    private long people;
    private long farthest;
    private int fartherCells;
    private long nearerPeople;

    private WithReplacement(Pool pool, boolean closest, int perCase) {
        this.pool = pool;
        this.controls = pool.controls();
        this.closest = closest;
        this.perCase = perCase;
    }

    /// @return for each case, by its place among the pool's cases, its controls
    static int[][] choose(Pool pool, boolean closest, int perCase) {
        int[][] controlsOf = new int[pool.cases().people().length][];
        WithReplacement chosen = new WithReplacement(pool, closest, perCase);
        for (int cell = 0; cell < pool.cases().count(); cell++) {
            chosen.gather(cell);
            for (int place = 0; place < pool.cases().size(cell); place++) {
                controlsOf[pool.cases().starts()[cell] + place] =
                        chosen.forCase(pool.cases().key(cell, place));
            }
        }
        return controlsOf;
    }

    /// Takes in whole rings of equal distance until they hold enough; `random` knows one ring only.
    private void gather(int caseCell) {
        cellCount = 0;
        people = 0;
        farthest = -1;
        fartherCells = 0;
        nearerPeople = 0;
        pool.reach().nearestFirst(caseCell, (cell, distance) -> take(cell, closest ? distance : 0));
    }

    private boolean take(int cell, long distance) {
        if (distance > farthest) {
            if (people >= perCase) {
                return false;
            }
            farthest = distance;
            fartherCells = cellCount;
            nearerPeople = people;
        }
        cells = cellCount == cells.length ? Arrays.copyOf(cells, 2 * cellCount) : cells;
        cells[cellCount++] = cell;
        people += controls.size(cell);
        return true;
    }

    private int[] forCase(long caseKey) {
        int[] chosen = new int[(int) Math.min(perCase, people)];
        if (people <= perCase) {
            copyCells(0, cellCount, chosen);
            return chosen;
        }
        copyCells(0, fartherCells, chosen);
        LeastDraws least = new LeastDraws((int) (perCase - nearerPeople));
        for (int index = fartherCells; index < cellCount; index++) {
            for (int place = controls.starts()[cells[index]];
                    place < controls.starts()[cells[index] + 1];
                    place++) {
                least.offer(Draw.pair(caseKey, controls.keys()[place]), controls.people()[place]);
            }
        }
        System.arraycopy(least.people(), 0, chosen, (int) nearerPeople, least.people().length);
        return chosen;
    }

    private void copyCells(int from, int to, int[] chosen) {
        int filled = 0;
        for (int index = from; index < to; index++) {
            int size = controls.size(cells[index]);
            System.arraycopy(
                    controls.people(), controls.starts()[cells[index]], chosen, filled, size);
            filled += size;
        }
    }
}
