package org.claypon.matching;

import java.util.Arrays;

/// How many controls of each control cell are placed with each case cell; only what is not zero is kept.
final class Flows {

    private final int[][] caseCells;
    private final int[][] placed;
    private final int[] entries;

    Flows(int controlCells) {
        caseCells = new int[controlCells][0];
        placed = new int[controlCells][0];
        entries = new int[controlCells];
    }

    /// How many case cells hold controls of this cell.
    int entries(int controlCell) {
        return entries[controlCell];
    }

    int caseCell(int controlCell, int entry) {
        return caseCells[controlCell][entry];
    }

    int placed(int controlCell, int entry) {
        return placed[controlCell][entry];
    }

    void addOne(int controlCell, int caseCell) {
        int entry = entryOf(controlCell, caseCell);
        if (entry == entries[controlCell]) {
            open(controlCell, caseCell);
        }
        placed[controlCell][entry]++;
    }

    void takeOne(int controlCell, int caseCell) {
        int entry = entryOf(controlCell, caseCell);
        if (--placed[controlCell][entry] == 0) {
            int last = --entries[controlCell];
            caseCells[controlCell][entry] = caseCells[controlCell][last];
            placed[controlCell][entry] = placed[controlCell][last];
            placed[controlCell][last] = 0;
        }
    }

    private int entryOf(int controlCell, int caseCell) {
        int entry = 0;
        while (entry < entries[controlCell] && caseCells[controlCell][entry] != caseCell) {
            entry++;
        }
        return entry;
    }

    private void open(int controlCell, int caseCell) {
        int entry = entries[controlCell]++;
        if (entry == caseCells[controlCell].length) {
            int room = Math.max(1, 2 * entry);
            caseCells[controlCell] = Arrays.copyOf(caseCells[controlCell], room);
            placed[controlCell] = Arrays.copyOf(placed[controlCell], room);
        }
        caseCells[controlCell][entry] = caseCell;
    }
}
