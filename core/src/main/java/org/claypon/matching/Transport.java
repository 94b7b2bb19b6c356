package org.claypon.matching;

import java.util.Arrays;
import org.claypon.stats.Draw;

/// Places controls with cases, each control at most once, so that in this order
/// 1. the numbers of controls of the cases are as level as they can be: the smallest number is as large as
///    possible, then the next smallest, ... (so as many cases as possible have a control at all),
/// 2. their total is as large as possible,
/// 3. the sum of the distances is as small as possible.
///
/// The caller asks level by level: one more control for each case that has one on every level before, in any
/// order. Each request is one shortest augmenting path in the bipartite graph of case cells and control
/// cells (minimum-cost flow by successive shortest paths, with node potentials that keep reduced costs from
/// falling below zero). A path ends
/// - at a control cell that has an unused control, or
/// - at a case cell that gives up its control of *this* level, at the price `unplaced`, which exceeds every
///   possible difference of distances; so nobody gives up a control where a free one can be reached.
///
/// **Why this is optimal.** The sets of numbers that can be reached are the independent vectors of a
/// polymatroid. There a vector of largest total that minimises `Σ x²` is exactly a most level one (Frank &
/// Murota), and `x²` is a sum of rising prices 1, 3, 5, ... for the levels. With such prices a case that failed
/// on one level can never be served on a later one (all that it reaches is used up and stays so), and a
/// control of an earlier level is never worth giving up. What remains is, on each level, a minimum-cost flow
/// in distances alone. The test compares it with every possible assignment of small pools.
///
/// **Shape.** Any number of calipers; the first one's distance is the cost.
/// **Units.** Whole numbers; sums are exact. Distances are cut by `shift` binary digits where their sums might
/// leave 64 bits, that is, when the caliper times the number of distinct values passes about 10¹⁷; they are
/// then told apart to 10¹⁷ / number of values parts of the caliper.
/// **Cost.** For each control placed, one search of the cells that compete for it: a handful where controls
/// abound, all cells of the pool at worst. With ages in whole years a pool has about a hundred cells however
/// many people it has: 20,000 cases with 4 controls each out of 1,000,000 people take about a second. Where nearly every
/// value is distinct and controls are scarce it grows with the square of the competing cells: 10,000 cases with
/// ages in hundredths of a year and too few controls among 90,000 take some 20 s. Memory grows with the cells
/// and the people, not with the pairs.
///
/// **Source.** Successive shortest paths with potentials: Edmonds & Karp 1972, J ACM 19(2):248–264,
/// doi:10.1145/321694.321699. Most level vectors: Frank & Murota, Decreasing minimization on M-convex sets,
/// background and structures, arXiv:2007.09616; algorithms and applications, doi:10.1007/s10107-021-01711-5.
final class Transport {

    private static final int NOWHERE = -1;

    /// Bits that a sum of reduced distances may take: 63 less 4 for the few terms that are added.
    private static final int SUM_BITS = 59;

    private final Cells cases;
    private final Cells controls;
    private final Reach reach;
    private final Flows flows;
    private final boolean distanceCounts;
    private final int shift;
    private final long unplaced;
    private final int[] placed;
    private final int[] used;
    private final boolean[] exhausted;
    private final long[] casePotential;
    private final long[] controlPotential;
    private final Search search;
    private int level;

    Transport(Reach reach, boolean distanceCounts) {
        this.reach = reach;
        this.cases = reach.cases();
        this.controls = reach.controls();
        this.distanceCounts = distanceCounts;
        long longestPath = 2L * Math.min(cases.count(), controls.count()) + 3;
        int pathBits = Long.SIZE - Long.numberOfLeadingZeros(longestPath);
        int widthBits = Long.SIZE - Long.numberOfLeadingZeros(reach.widths()[0]);
        this.shift = Math.max(0, widthBits + pathBits - SUM_BITS);
        this.unplaced = longestPath * cost(reach.widths()[0]) + 1;
        this.flows = new Flows(controls.count());
        this.placed = new int[cases.count()];
        this.used = new int[controls.count()];
        this.exhausted = new boolean[cases.count()];
        this.casePotential = new long[cases.count()];
        this.controlPotential = new long[controls.count()];
        this.search = new Search();
    }

    Flows flows() {
        return flows;
    }

    int used(int controlCell) {
        return used[controlCell];
    }

    int placed(int caseCell) {
        return placed[caseCell];
    }

    /// Whether no case of the cell can have more than it has now.
    boolean exhausted(int caseCell) {
        return exhausted[caseCell];
    }

    int unused(int controlCell) {
        return controls.size(controlCell) - used[controlCell];
    }

    /// Begins a level: nobody gives up what was placed before.
    void beginLevel(int level) {
        this.level = level;
    }

    /// One more control for a case of the cell, at the least rise of the sum of distances. Ties are decided by
    /// the draw of the control for the case with this key.
    void placeNearest(int caseCell, long caseKey) {
        search.from(caseCell, caseKey);
    }

    /// One more control for the cell out of a control cell that it reaches and that has one unused; only where
    /// distances do not count.
    void placeAt(int caseCell, int controlCell) {
        flows.addOne(controlCell, caseCell);
        used[controlCell]++;
        placed[caseCell]++;
    }

    private long cost(long distance) {
        return distanceCounts ? distance >> shift : 0;
    }

    private boolean mayGiveUp(int caseCell) {
        return placed[caseCell] > (long) level * cases.size(caseCell);
    }

    /// One search for a shortest augmenting path. Distances are reduced by the potentials.
    private final class Search {

        private final long[] caseDistance = new long[cases.count()];
        private final long[] controlDistance = new long[controls.count()];
        private final int[] caseVia = new int[cases.count()];
        private final int[] controlVia = new int[controls.count()];
        private final boolean[] looked = new boolean[controls.count()];
        private final CellHeap waiting = new CellHeap(controls);
        private int[] casesSeen = new int[16];
        private int[] controlsSeen = new int[16];
        private int casesSeenCount;
        private int controlsSeenCount;
        private long caseKey;
        private long shortest;
        private int freeEnd;
        private int givingEnd;

        Search() {
            Arrays.fill(caseDistance, Long.MAX_VALUE);
            Arrays.fill(controlDistance, Long.MAX_VALUE);
        }

        void from(int start, long key) {
            caseKey = key;
            shortest = unplaced + casePotential[start];
            freeEnd = NOWHERE;
            givingEnd = start;
            reachCase(start, 0, NOWHERE);
            while (!waiting.isEmpty() && waiting.leastDistance() < shortest) {
                look(waiting.removeLeast());
            }
            raisePotentials();
            shiftAlong(start);
            forget();
        }

        private void look(int controlCell) {
            if (looked[controlCell]) {
                return;
            }
            looked[controlCell] = true;
            for (int entry = 0; entry < flows.entries(controlCell); entry++) {
                int holder = flows.caseCell(controlCell, entry);
                if (caseDistance[holder] == Long.MAX_VALUE) {
                    reachCase(holder, controlDistance[controlCell], controlCell);
                }
            }
        }

        private void reachCase(int caseCell, long distance, int via) {
            caseDistance[caseCell] = distance;
            caseVia[caseCell] = via;
            casesSeen = with(casesSeen, casesSeenCount++, caseCell);
            long givenUp = distance + unplaced + casePotential[caseCell];
            if (givenUp < shortest && mayGiveUp(caseCell)) {
                shortest = givenUp;
                freeEnd = NOWHERE;
                givingEnd = caseCell;
            }
            long base = distance + casePotential[caseCell];
            reach.nearestFirst(
                    caseCell, (cell, far) -> reachControl(caseCell, cell, base + cost(far)));
        }

        /// A free cell has potential 0, a used-up one at most 0; so once `distance` passes the shortest path
        /// known, no farther cell can shorten it.
        private boolean reachControl(int caseCell, int cell, long distance) {
            if (distance > shortest) {
                return false;
            }
            if (unused(cell) > 0) {
                endAt(caseCell, cell, distance);
            } else if (distance - controlPotential[cell] < controlDistance[cell]) {
                wait(caseCell, cell, distance - controlPotential[cell]);
            }
            return true;
        }

        private void endAt(int caseCell, int cell, long distance) {
            if (distance < shortest || (freeEnd != NOWHERE && draw(cell) < draw(freeEnd))) {
                shortest = distance;
                freeEnd = cell;
                controlVia[cell] = caseCell;
            }
        }

        private long draw(int cell) {
            return Draw.pair(caseKey, controls.key(cell, used[cell]));
        }

        private void wait(int caseCell, int cell, long distance) {
            if (controlDistance[cell] == Long.MAX_VALUE) {
                controlsSeen = with(controlsSeen, controlsSeenCount++, cell);
            }
            controlDistance[cell] = distance;
            controlVia[cell] = caseCell;
            if (distance < shortest) {
                waiting.add(cell, distance);
            }
        }

        private void raisePotentials() {
            for (int seen = 0; seen < casesSeenCount; seen++) {
                int cell = casesSeen[seen];
                casePotential[cell] -= Math.max(0, shortest - caseDistance[cell]);
            }
            for (int seen = 0; seen < controlsSeenCount; seen++) {
                int cell = controlsSeen[seen];
                controlPotential[cell] -= Math.max(0, shortest - controlDistance[cell]);
            }
        }

        private void shiftAlong(int start) {
            int holder = givingEnd;
            if (freeEnd == NOWHERE) {
                exhausted[holder] = true;
                placed[holder]--;
            } else {
                holder = controlVia[freeEnd];
                flows.addOne(freeEnd, holder);
                used[freeEnd]++;
            }
            while (holder != start) {
                int passed = caseVia[holder];
                flows.takeOne(passed, holder);
                holder = controlVia[passed];
                flows.addOne(passed, holder);
            }
            placed[start]++;
        }

        private void forget() {
            for (int seen = 0; seen < casesSeenCount; seen++) {
                caseDistance[casesSeen[seen]] = Long.MAX_VALUE;
            }
            for (int seen = 0; seen < controlsSeenCount; seen++) {
                controlDistance[controlsSeen[seen]] = Long.MAX_VALUE;
                looked[controlsSeen[seen]] = false;
            }
            casesSeenCount = 0;
            controlsSeenCount = 0;
            waiting.clear();
        }
    }

    private static int[] with(int[] list, int at, int added) {
        int[] longer = at == list.length ? Arrays.copyOf(list, 2 * at) : list;
        longer[at] = added;
        return longer;
    }
}
