package org.claypon.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Looks for other numbers of people that give the same printed results: a world in which one cell is another number from 1 to
/// k - 1, every sum still holds, and all that is printed is the same.
///
/// The unknowns are the moves of the open cells that sums tie to it, each at most 2k: in every sum the weighted moves add up to zero. Every
/// choice of a move narrows the others to what the sums leave; the least moves are tried first. A world that is found is a proof; what is not
/// found in [#PATIENCE] choices counts as not there, and more is hidden.
final class MaskingSearch {

    /// What the reader takes for true: also sums that only seem to be no accident, or those alone that are certain.
    enum Against {
        GUESSING,
        KNOWING
    }

    private static final int PATIENCE = 1_500;

    private final List<MaskingCell> cells;
    private final long[] least;
    private final long[] most;
    private final List<int[]> members = new ArrayList<>();
    private final List<long[]> weights = new ArrayList<>();
    private final List<BitSet> sumsOf = new ArrayList<>();
    private final int k;
    private int choices;

    private MaskingSearch(MaskingCell cell, int k, Against against) {
        this.k = k;
        Map<MaskingCell, Integer> places = new LinkedHashMap<>();
        Set<MaskingSum> sums = new LinkedHashSet<>();
        List<MaskingCell> queue = new ArrayList<>(List.of(cell));
        places.put(cell, 0);
        for (int next = 0; next < queue.size(); next++) {
            List<MaskingSum> known =
                    queue.get(next).sums().stream()
                            .filter(sum -> sum.certain() || against == Against.GUESSING)
                            .toList();
            sums.addAll(known);
            known.stream()
                    .flatMap(sum -> sum.cells().stream())
                    .filter(MaskingCell::open)
                    .filter(other -> places.putIfAbsent(other, places.size()) == null)
                    .forEach(queue::add);
        }
        this.cells = queue;
        this.least = cells.stream().mapToLong(this::least).toArray();
        this.most = cells.stream().mapToLong(this::most).toArray();
        cells.forEach(_ -> sumsOf.add(new BitSet()));
        sums.forEach(sum -> add(sum, places));
    }

    private void add(MaskingSum sum, Map<MaskingCell, Integer> places) {
        int[] open =
                IntStream.range(0, sum.cells().size())
                        .filter(i -> sum.cells().get(i).open())
                        .toArray();
        int[] here =
                IntStream.of(open).map(i -> places.getOrDefault(sum.cells().get(i), -1)).toArray();
        IntStream.of(here).forEach(place -> sumsOf.get(place).set(members.size()));
        members.add(here);
        weights.add(IntStream.of(open).mapToLong(i -> sum.weights().get(i)).toArray());
    }

    private long least(MaskingCell cell) {
        return Math.max(cell.least() - cell.value(), -2L * k);
    }

    private long most(MaskingCell cell) {
        return Math.min(cell.most() - cell.value(), 2L * k);
    }

    /// Whether a reader must think at least one other number from 1 to k - 1 possible.
    static boolean another(MaskingCell cell, int k, Against against) {
        if (!cell.open()) {
            return false;
        }
        MaskingSearch search = new MaskingSearch(cell, k, against);
        return nearest(1 - cell.value(), k - 1 - cell.value())
                .filter(move -> move != 0)
                .anyMatch(search::possible);
    }

    private boolean possible(long move) {
        choices = 0;
        BitSet all = new BitSet();
        all.set(0, members.size());
        return move >= least[0] && move <= most[0] && chosen(least, most, 0, move, all);
    }

    /// @param open the sums that this may narrow; emptied
    private boolean chosen(long[] low, long[] high, int place, long move, BitSet open) {
        if (++choices > PATIENCE) {
            return false;
        }
        long[] newLow = low.clone();
        long[] newHigh = high.clone();
        newLow[place] = move;
        newHigh[place] = move;
        return narrow(newLow, newHigh, open) && solved(newLow, newHigh);
    }

    /// Done when all that may stay, staying, breaks no sum; else a cell of a broken sum must move.
    private boolean solved(long[] low, long[] high) {
        for (int sum = 0; sum < members.size(); sum++) {
            long off = 0;
            for (int i = 0; i < members.get(sum).length; i++) {
                int place = members.get(sum)[i];
                off += weights.get(sum)[i] * Math.clamp(0L, low[place], high[place]);
            }
            if (off != 0) {
                int place = freest(members.get(sum), low, high);
                return nearest(low[place], high[place])
                        .anyMatch(move -> chosen(low, high, place, move, tiedTo(place)));
            }
        }
        return true;
    }

    /// Of the cells that may still move, the one that the fewest sums hold.
    private int freest(int[] places, long[] low, long[] high) {
        return Arrays.stream(places)
                .filter(place -> low[place] < high[place])
                .boxed()
                .min(Comparator.comparingInt(place -> cells.get(place).sums().size()))
                .orElseThrow();
    }

    /// Whole numbers of a range, those next to zero first.
    private static LongStream nearest(long low, long high) {
        return LongStream.rangeClosed(low, high)
                .boxed()
                .sorted(Comparator.<Long>comparingLong(Math::abs).thenComparingLong(each -> -each))
                .mapToLong(Long::longValue);
    }

    private BitSet tiedTo(int place) {
        BitSet sums = new BitSet();
        sums.or(sumsOf.get(place));
        return sums;
    }

    /// Until no sum narrows anything. False when one leaves nothing.
    private boolean narrow(long[] low, long[] high, BitSet open) {
        for (int sum = open.nextSetBit(0); sum >= 0; sum = open.nextSetBit(0)) {
            open.clear(sum);
            if (!narrow(members.get(sum), weights.get(sum), low, high, open)) {
                return false;
            }
        }
        return true;
    }

    /// Each term lies between what the others together leave at least and at most. False when they leave nothing.
    private boolean narrow(int[] places, long[] weights, long[] low, long[] high, BitSet open) {
        long from = 0;
        long to = 0;
        for (int i = 0; i < places.length; i++) {
            from += Math.min(weights[i] * low[places[i]], weights[i] * high[places[i]]);
            to += Math.max(weights[i] * low[places[i]], weights[i] * high[places[i]]);
        }
        for (int i = 0; i < places.length; i++) {
            int place = places[i];
            long size = Math.abs(weights[i]);
            long least = Math.min(weights[i] * low[place], weights[i] * high[place]) - from;
            long most = Math.max(weights[i] * low[place], weights[i] * high[place]) - to;
            long a = Math.ceilDiv(most, size);
            long b = Math.floorDiv(least, size);
            long newLow = Math.max(low[place], weights[i] > 0 ? a : -b);
            long newHigh = Math.min(high[place], weights[i] > 0 ? b : -a);
            if (newLow > low[place] || newHigh < high[place]) {
                open.or(sumsOf.get(place));
            }
            low[place] = newLow;
            high[place] = newHigh;
            if (newLow > newHigh) {
                return false;
            }
        }
        return true;
    }
}
