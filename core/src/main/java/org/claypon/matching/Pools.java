package org.claypon.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts cases and possible controls into pools of people who share every exact matching value.
final class Pools {

    /// What is known of the people to be matched; everybody has every matching value.
    ///
    /// @param people cases first
    /// @param cases  how many of them are cases
    /// @param keys   the draw key of each
    /// @param codes  of each exact value, then of each person
    /// @param values of each caliper (at least one), then of each person
    /// @param widths of the calipers
    /// @param ties   the order of two places by the ids of their people
    record Input(
            int[] people,
            int cases,
            long[] keys,
            int[][] codes,
            long[][] values,
            long[] widths,
            DrawOrder.Ties ties) {}

    private final Input input;
    private final int[] poolOf;
    private final int[] shared;

    private Pools(Input input) {
        this.input = input;
        int[] pools = new int[input.people().length];
        int[] sharedByCase = new int[input.cases()];
        for (int exact = 0; exact < input.codes().length; exact++) {
            pools = finer(pools, input.codes()[exact]);
            countShared(pools, exact, sharedByCase);
        }
        poolOf = pools;
        shared = new int[pools.length];
        for (int place = 0; place < sharedByCase.length; place++) {
            shared[pools[place]] = sharedByCase[place];
        }
    }

    /// The pools that have a case; some may have no control.
    static List<Pool> of(Input input) {
        return new Pools(input).cut();
    }

    private static int[] finer(int[] pools, int[] codes) {
        long[] pairs = new long[pools.length];
        for (int place = 0; place < pairs.length; place++) {
            pairs[place] = ((long) pools[place] << Integer.SIZE) | codes[place];
        }
        return Ranks.of(pairs);
    }

    private void countShared(int[] pools, int exact, int[] sharedByCase) {
        boolean[] hasControl = new boolean[pools.length];
        for (int place = input.cases(); place < pools.length; place++) {
            hasControl[pools[place]] = true;
        }
        for (int place = 0; place < sharedByCase.length; place++) {
            if (sharedByCase[place] == exact && hasControl[pools[place]]) {
                sharedByCase[place]++;
            }
        }
    }

    private List<Pool> cut() {
        Side cases = side(0, input.cases());
        Side controls = side(input.cases(), input.people().length);
        List<Pool> pools = new ArrayList<>();
        int from = 0;
        while (from < cases.people().length) {
            int pool = cases.pools()[from];
            int to = cases.startOf(pool + 1);
            Cells caseCells = cases.cells(from, to);
            Cells controlCells = controls.cells(controls.startOf(pool), controls.startOf(pool + 1));
            Reach reach = new Reach(caseCells, controlCells, input.widths());
            pools.add(
                    new Pool(
                            reach, DrawOrder.of(caseCells.keys(), Integer::compare), shared[pool]));
            from = to;
        }
        return pools;
    }

    private Side side(int from, int to) {
        return Side.ordered(
                Arrays.copyOfRange(input.people(), from, to),
                Arrays.copyOfRange(input.keys(), from, to),
                Arrays.copyOfRange(poolOf, from, to),
                Arrays.stream(input.values())
                        .map(of -> Arrays.copyOfRange(of, from, to))
                        .toArray(long[][]::new),
                (one, other) -> input.ties().compare(from + one, from + other));
    }
}
