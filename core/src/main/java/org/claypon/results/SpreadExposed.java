package org.claypon.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.claypon.stats.CollapseTable;

/// Exposed controls spread evenly over sets of one case, which have equally many controls, or some of them one more.
///
/// @param sets     how many
/// @param controls of all sets
/// @param cases    exposed
record SpreadExposed(long sets, long controls, long cases) {

    /// How many of the exposed controls are beside exposed cases: at most `many` numbers, from as few as can be to as many as can be.
    List<Long> beside(long exposedControls, int many) {
        long withCase = places(true);
        long least = Math.max(0, exposedControls - places(false));
        long most = Math.min(withCase, exposedControls);
        long step = Math.max(1, (most - least) / many);
        return cases > sets || least > most
                ? List.of()
                : LongStream.iterate(least, each -> each <= most, each -> each + step)
                        .boxed()
                        .toList();
    }

    /// @param beside of the exposed controls those beside exposed cases
    List<CollapseTable.Row> rows(long exposedControls, long beside) {
        Map<List<Integer>, Long> kinds = new LinkedHashMap<>();
        spread(kinds, true, beside);
        spread(kinds, false, exposedControls - beside);
        List<CollapseTable.Row> rows = new ArrayList<>();
        kinds.forEach((kind, count) ->
                rows.add(
                        new CollapseTable.Row(
                                1,
                                kind.get(0) + 1,
                                kind.get(1) + kind.get(2),
                                kind.get(1),
                                count)));
        return rows;
    }

    private void spread(Map<List<Integer>, Long> kinds, boolean exposedCase, long exposed) {
        long larger = larger(exposedCase);
        long smaller = (exposedCase ? cases : sets - cases) - larger;
        long size = controls / sets;
        long inLarger =
                larger == 0
                        ? 0
                        : Math.min(exposed * larger * (size + 1) / places(exposedCase), exposed);
        long over = Math.max(0, exposed - inLarger - smaller * size);
        spread(kinds, exposedCase, size + 1, larger, inLarger + over);
        spread(kinds, exposedCase, size, smaller, exposed - inLarger - over);
    }

    private static void spread(
            Map<List<Integer>, Long> kinds,
            boolean exposedCase,
            long size,
            long count,
            long exposed) {
        if (count > 0) {
            long more = exposed % count;
            add(kinds, exposedCase, size, exposed / count, count - more);
            add(kinds, exposedCase, size, exposed / count + 1, more);
        }
    }

    private static void add(
            Map<List<Integer>, Long> kinds,
            boolean exposedCase,
            long size,
            long exposed,
            long count) {
        if (count > 0) {
            kinds.merge(
                    List.of(Math.toIntExact(size), exposedCase ? 1 : 0, Math.toIntExact(exposed)),
                    count,
                    Long::sum);
        }
    }

    /// Sets of one control more, shared out between exposed and unexposed cases as the cases are.
    private long larger(boolean exposedCase) {
        long all = controls % sets;
        long withCase = all * cases / sets;
        return exposedCase ? withCase : all - withCase;
    }

    private long places(boolean exposedCase) {
        long count = exposedCase ? cases : sets - cases;
        return count * (controls / sets) + larger(exposedCase);
    }
}
