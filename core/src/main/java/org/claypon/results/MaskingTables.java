package org.claypon.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.claypon.results.MaskingCell.Kind;
import org.claypon.results.MaskingCell.State;

/// All counts of the results and the sums that tie them, and the choice of what to hide.
///
/// First every count from 1 to k - 1 is hidden. Then, for each of them and for each unprinted difference from 1 to k - 1, there must be
/// other numbers of people that would print the same results and in which it is another number from 1 to k - 1; while there are none,
/// the next cell is hidden: of those that would help the nearest, then a number left that can be rounded, then the smallest.
/// What the totals alone give away, which are always printed, is hidden but drags nothing else with it.
final class MaskingTables {

    /// Zeros last, the nearest first, what can be rounded before what must be hidden, the smallest first.
    private static final Comparator<Map.Entry<MaskingCell, Integer>> BEST_FIRST =
            Comparator.comparingInt((Map.Entry<MaskingCell, Integer> entry) ->
                            entry.getKey().value() == 0 ? 1 : 0)
                    .thenComparingInt(Map.Entry::getValue)
                    .thenComparing(entry -> entry.getKey().kind())
                    .thenComparingLong(entry -> entry.getKey().value());

    private final int k;
    private final List<MaskingCell> cells = new ArrayList<>();

    MaskingTables(int k) {
        this.k = k;
    }

    int k() {
        return k;
    }

    MaskingCell total(Count count) {
        return add(Kind.TOTAL, count, false);
    }

    /// @param matched the total at the end of its side
    MaskingCell left(Count count, Count matched) {
        boolean few = matched instanceof Count.Exactly(long people) && people <= k;
        return add(few ? Kind.LEFT_OF_FEW : Kind.LEFT, count, true);
    }

    MaskingCell count(Count count) {
        return add(Kind.COUNT, count, true);
    }

    List<MaskingCell> counts(Stream<Count> counts) {
        return counts.map(this::count).toList();
    }

    /// People with a trait whose number is not printed, but follows from others: whole less parts.
    MaskingCell rest(MaskingCell whole, MaskingCell... parts) {
        MaskingCell rest = add(Kind.UNPRINTED, Count.of(difference(whole, parts)), true);
        sum(whole, Stream.concat(Stream.of(parts), Stream.of(rest)).toList());
        return rest;
    }

    /// The same where the difference is no trait of anybody: it only says that the parts are no more than the whole.
    MaskingCell slack(MaskingCell whole, MaskingCell... parts) {
        MaskingCell slack = add(Kind.UNPRINTED, Count.of(difference(whole, parts)), false);
        sum(whole, Stream.concat(Stream.of(parts), Stream.of(slack)).toList());
        return slack;
    }

    private static long difference(MaskingCell whole, MaskingCell... parts) {
        long difference = whole.value();
        for (MaskingCell part : parts) {
            difference -= part.value();
        }
        return difference;
    }

    MaskingCell unprinted(long people) {
        return add(Kind.UNPRINTED, Count.of(people), false);
    }

    private MaskingCell add(Kind kind, Count count, boolean trait) {
        MaskingCell cell = new MaskingCell(kind, count, k, trait);
        cells.add(cell);
        return cell;
    }

    /// Two numbers that are the same people.
    void same(MaskingCell one, MaskingCell other) {
        sum(one, List.of(other));
    }

    /// What may be the same people; if the numbers agree, a reader may take it that they are.
    void guess(MaskingCell whole, List<MaskingCell> parts) {
        add(whole, parts, ones(parts), false);
    }

    void sum(MaskingCell whole, List<MaskingCell> parts) {
        sum(whole, parts, ones(parts));
    }

    void sum(MaskingCell whole, List<MaskingCell> parts, List<Long> weights) {
        add(whole, parts, weights, true);
    }

    private static List<Long> ones(List<MaskingCell> parts) {
        return Collections.nCopies(parts.size(), 1L);
    }

    /// Parts of two wholes that together are the same.
    void sameSum(List<MaskingCell> some, List<MaskingCell> others) {
        long value = some.stream().mapToLong(MaskingCell::value).sum();
        MaskingCell whole = add(Kind.UNPRINTED, Count.of(value), false);
        sum(whole, some);
        sum(whole, others);
    }

    /// A sum that does not hold says nothing to a reader and is left out.
    private static void add(
            MaskingCell whole, List<MaskingCell> parts, List<Long> weights, boolean certain) {
        long off = -whole.value();
        boolean known =
                whole.known() && !parts.isEmpty() && Set.copyOf(parts).size() == parts.size();
        for (int i = 0; i < parts.size(); i++) {
            known &= parts.get(i).known() && parts.get(i) != whole;
            off += weights.get(i) * parts.get(i).value();
        }
        if (known && off == 0) {
            List<MaskingCell> all = new ArrayList<>(parts);
            all.add(whole);
            List<Long> each = new ArrayList<>(weights);
            each.add(-1L);
            MaskingSum sum = new MaskingSum(all, each, certain);
            all.forEach(cell -> cell.sums().add(sum));
        }
    }

    /// Hides cells whatever their number, save those that are zero.
    void hide(MaskingCell... wanted) {
        for (MaskingCell cell : wanted) {
            if (cell.mayHideFurther() && cell.value() > 0) {
                cell.put(cell.next());
            }
        }
    }

    /// Hides a cell of a table of which not even the zeros may be known.
    void hideEvenZero(MaskingCell cell) {
        if (cell.mayHideFurther()) {
            cell.put(cell.next());
        }
    }

    /// Cells so far.
    int size() {
        return cells.size();
    }

    /// Hides every count that came after the first `size`.
    void hideAllSince(int size) {
        cells.subList(size, cells.size()).stream()
                .filter(cell -> cell.kind() == Kind.COUNT)
                .forEach(this::hideEvenZero);
    }

    /// The same whatever the numbers are, so that a hidden one may be nobody.
    void hideWhateverSince(int size) {
        hideAllSince(size);
        cells.subList(size, cells.size()).forEach(MaskingCell::mayBeNobody);
    }

    /// Whether any count that came after the first `size` is hidden.
    boolean anyHiddenSince(int size) {
        return cells.subList(size, cells.size()).stream()
                .anyMatch(cell -> cell.kind() == Kind.COUNT && cell.hidden());
    }

    void round(MaskingCell cell) {
        if ((cell.kind() == Kind.LEFT || cell.kind() == Kind.LEFT_OF_FEW)
                && cell.known()
                && cell.state() == State.SHOWN
                && cell.value() >= k) {
            cell.put(State.ROUNDED);
        }
    }

    void protect() {
        List<MaskingCell> sensitive = cells.stream().filter(MaskingCell::sensitive).toList();
        sensitive.forEach(this::hide);
        Map<MaskingCell, MaskingSearch.Against> attainable = attainable(sensitive);
        attainable.forEach((cell, against) -> {
            while (!MaskingSearch.another(cell, k, against)) {
                hideMore(cell, against);
            }
        });
    }

    /// Against whom each cell can be kept at all, when all is hidden that may be. Cells that cannot be kept even from the sums that are
    /// certain are left out.
    private Map<MaskingCell, MaskingSearch.Against> attainable(List<MaskingCell> sensitive) {
        List<State> before = cells.stream().map(MaskingCell::state).toList();
        cells.stream().filter(MaskingCell::mayHideFurther).forEach(cell -> cell.put(cell.next()));
        Map<MaskingCell, MaskingSearch.Against> attainable = new LinkedHashMap<>();
        for (MaskingCell cell : sensitive) {
            Stream.of(MaskingSearch.Against.values())
                    .filter(against -> MaskingSearch.another(cell, k, against))
                    .findFirst()
                    .ifPresent(against -> attainable.put(cell, against));
        }
        for (int i = 0; i < before.size(); i++) {
            cells.get(i).put(before.get(i));
        }
        return attainable;
    }

    /// The first candidate that is enough; a zero only when nothing else is left, since some are known from how a study is made.
    private void hideMore(MaskingCell cell, MaskingSearch.Against against) {
        List<MaskingCell> candidates = candidates(cell);
        MaskingCell chosen =
                candidates.stream()
                        .filter(candidate -> candidate.value() > 0)
                        .filter(candidate -> helps(candidate, cell, against))
                        .findFirst()
                        .orElseGet(candidates::getFirst);
        chosen.put(chosen.next());
    }

    private boolean helps(MaskingCell candidate, MaskingCell cell, MaskingSearch.Against against) {
        State before = candidate.state();
        candidate.put(candidate.next());
        boolean helps = MaskingSearch.another(cell, k, against);
        candidate.put(before);
        return helps;
    }

    /// What may still be hidden and is tied to the cell through cells that are open, the best first.
    private static List<MaskingCell> candidates(MaskingCell cell) {
        Map<MaskingCell, Integer> distances = new LinkedHashMap<>(Map.of(cell, 0));
        List<MaskingCell> queue = new ArrayList<>(List.of(cell));
        for (int next = 0; next < queue.size(); next++) {
            int distance = distances.getOrDefault(queue.get(next), 0) + 1;
            for (MaskingSum sum : queue.get(next).sums()) {
                for (MaskingCell other : sum.cells()) {
                    if (distances.putIfAbsent(other, distance) == null && other.open()) {
                        queue.add(other);
                    }
                }
            }
        }
        return distances.entrySet().stream()
                .filter(entry -> entry.getKey().mayHideFurther())
                .sorted(BEST_FIRST)
                .map(Map.Entry::getKey)
                .toList();
    }
}
