package org.claypon.matching;

import java.util.Arrays;

/// Control cells waiting to be looked at, the nearest first; at equal distances by the draw of the cell's
/// first person, then by value. A cell may wait more than once.
final class CellHeap {

    private final Cells controls;
    private long[] distances = new long[16];
    private int[] cells = new int[16];
    private int size;

    CellHeap(Cells controls) {
        this.controls = controls;
    }

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    long leastDistance() {
        return distances[0];
    }

    void add(int cell, long distance) {
        if (size == cells.length) {
            distances = Arrays.copyOf(distances, 2 * size);
            cells = Arrays.copyOf(cells, 2 * size);
        }
        int at = size++;
        while (at > 0 && before(distance, cell, (at - 1) / 2)) {
            move((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        put(at, distance, cell);
    }

    int removeLeast() {
        int least = cells[0];
        size--;
        long distance = distances[size];
        int cell = cells[size];
        int at = 0;
        for (int child = lesserChild(0); child < size; child = lesserChild(at)) {
            if (!before(distances[child], cells[child], distance, cell)) {
                break;
            }
            move(child, at);
            at = child;
        }
        put(at, distance, cell);
        return least;
    }

    private int lesserChild(int parent) {
        int left = 2 * parent + 1;
        int right = left + 1;
        return right < size && before(distances[right], cells[right], left) ? right : left;
    }

    private boolean before(long distance, int cell, int other) {
        return before(distance, cell, distances[other], cells[other]);
    }

    private boolean before(long distance, int cell, long otherDistance, int otherCell) {
        if (distance != otherDistance) {
            return distance < otherDistance;
        }
        int byDraw = Long.compare(controls.key(cell, 0), controls.key(otherCell, 0));
        return byDraw != 0 ? byDraw < 0 : cell < otherCell;
    }

    private void move(int from, int to) {
        put(to, distances[from], cells[from]);
    }

    private void put(int at, long distance, int cell) {
        distances[at] = distance;
        cells[at] = cell;
    }
}
