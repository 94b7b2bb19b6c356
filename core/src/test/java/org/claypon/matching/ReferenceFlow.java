package org.claypon.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Minimum-cost flow in its plainest form, person by person: the whole order of the contract as one sum of prices,
/// each path found by Bellman and Ford's algorithm. Slow; shares nothing with the product.
final class ReferenceFlow {

    private static final long DISTANCES_BELOW = 1L << 30;

    private record Arc(int from, int to, long price) {}

    private final List<Arc> arcs = new ArrayList<>();
    private final List<Integer> room = new ArrayList<>();
    private final int nodes;

    private ReferenceFlow(int nodes) {
        this.nodes = nodes;
    }

    /// @param distance of each case and control; negative where the control is not eligible
    static Outcome best(long[][] distance, int controls, int perCase) {
        int cases = distance.length;
        int source = cases + controls;
        int sink = source + 1;
        ReferenceFlow flow = new ReferenceFlow(sink + 1);
        for (int one = 0; one < cases; one++) {
            for (int level = 0; level < perCase; level++) {
                flow.add(source, one, (2L * level + 1) * DISTANCES_BELOW);
            }
            for (int control = 0; control < controls; control++) {
                if (distance[one][control] >= 0) {
                    flow.add(one, cases + control, distance[one][control]);
                }
            }
        }
        for (int control = 0; control < controls; control++) {
            flow.add(cases + control, sink, 0);
        }
        while (flow.augment(source, sink)) {}
        return flow.outcome(cases, source, sink);
    }

    private void add(int from, int to, long price) {
        arcs.add(new Arc(from, to, price));
        room.add(1);
        arcs.add(new Arc(to, from, -price));
        room.add(0);
    }

    private boolean augment(int source, int sink) {
        long[] price = new long[nodes];
        int[] via = new int[nodes];
        Arrays.fill(price, Long.MAX_VALUE);
        price[source] = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int arc = 0; arc < arcs.size(); arc++) {
                Arc a = arcs.get(arc);
                if (room.get(arc) > 0
                        && price[a.from()] != Long.MAX_VALUE
                        && price[a.from()] + a.price() < price[a.to()]) {
                    price[a.to()] = price[a.from()] + a.price();
                    via[a.to()] = arc;
                    changed = true;
                }
            }
        }
        if (price[sink] == Long.MAX_VALUE) {
            return false;
        }
        for (int node = sink; node != source; node = arcs.get(via[node]).from()) {
            room.set(via[node], room.get(via[node]) - 1);
            room.set(via[node] ^ 1, room.get(via[node] ^ 1) + 1);
        }
        return true;
    }

    private Outcome outcome(int cases, int source, int sink) {
        int[] counts = new int[cases];
        long distance = 0;
        for (int arc = 0; arc < arcs.size(); arc += 2) {
            Arc a = arcs.get(arc);
            if (room.get(arc) == 0 && a.from() == source) {
                counts[a.to()]++;
            } else if (room.get(arc) == 0 && a.to() != sink) {
                distance += a.price();
            }
        }
        return Outcome.of(counts, distance);
    }
}
