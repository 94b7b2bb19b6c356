package org.claypon.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which whole numbers a reader must think possible who knows every printed number and every sum between them. Complete: it goes through all
/// values of all numbers that are not printed, leaving out only what some sum rules out.
final class WhatFollows {

    private record Term(int number, long weight) {}

    private final Map<String, Integer> places = new HashMap<>();
    private final List<long[]> ranges = new ArrayList<>();
    private final List<List<Term>> sums = new ArrayList<>();
    private final List<List<Integer>> sumsOf = new ArrayList<>();

    private final List<long[]> settled = new ArrayList<>();

    void number(String name, long least, long most) {
        if (places.putIfAbsent(name, ranges.size()) != null) {
            throw new IllegalArgumentException(name + " is there twice");
        }
        ranges.add(new long[] {least, most});
        sumsOf.add(new ArrayList<>());
    }

    void sum(String whole, List<String> parts) {
        sum(whole, parts, parts.stream().map(_ -> 1L).toList());
    }

    void sum(String whole, List<String> parts, List<Long> weights) {
        List<Term> terms = new ArrayList<>(List.of(new Term(place(whole), -1)));
        for (int i = 0; i < parts.size(); i++) {
            terms.add(new Term(place(parts.get(i)), weights.get(i)));
        }
        terms.forEach(term -> sumsOf.get(term.number()).add(sums.size()));
        sums.add(terms);
    }

    private int place(String name) {
        Integer place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("no number " + name);
        }
        return place;
    }

    boolean possible(String name, long value) {
        if (settled.isEmpty()) {
            long[] low = ranges.stream().mapToLong(range -> range[0]).toArray();
            long[] high = ranges.stream().mapToLong(range -> range[1]).toArray();
            if (!narrow(low, high, sums)) {
                throw new IllegalStateException("what is printed contradicts itself");
            }
            settled.add(low);
            settled.add(high);
        }
        long[] low = settled.get(0);
        long[] high = settled.get(1);
        int place = place(name);
        return value >= low[place]
                && value <= high[place]
                && settle(low, high, place, value, tiedTo(place, low, high));
    }

    /// The sums that the number can have an influence on, through numbers that are not known.
    private List<List<Term>> tiedTo(int place, long[] low, long[] high) {
        List<Integer> queue = new ArrayList<>(List.of(place));
        java.util.Set<Integer> tied = new java.util.TreeSet<>();
        for (int next = 0; next < queue.size(); next++) {
            for (int sum : sumsOf.get(queue.get(next))) {
                tied.add(sum);
                for (Term term : sums.get(sum)) {
                    if (low[term.number()] < high[term.number()]
                            && !queue.contains(term.number())) {
                        queue.add(term.number());
                    }
                }
            }
        }
        return tied.stream().map(sums::get).toList();
    }

    private boolean settle(long[] low, long[] high, int place, long value, List<List<Term>> tied) {
        long[] newLow = low.clone();
        long[] newHigh = high.clone();
        newLow[place] = value;
        newHigh[place] = value;
        return narrow(newLow, newHigh, tied) && solvable(newLow, newHigh, tied);
    }

    private boolean solvable(long[] low, long[] high, List<List<Term>> tied) {
        int open = -1;
        for (List<Term> sum : tied) {
            for (Term term : sum) {
                int i = term.number();
                if (low[i] < high[i] && (open < 0 || high[i] - low[i] < high[open] - low[open])) {
                    open = i;
                }
            }
        }
        if (open < 0) {
            return true;
        }
        for (long value = low[open]; value <= high[open]; value++) {
            if (settle(low, high, open, value, tied)) {
                return true;
            }
        }
        return false;
    }

    /// Takes from every range what its sums rule out, until nothing changes.
    private static boolean narrow(long[] low, long[] high, List<List<Term>> sums) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (List<Term> sum : sums) {
                long least = 0;
                long most = 0;
                for (Term term : sum) {
                    least += least(term, low, high);
                    most += most(term, low, high);
                }
                if (least > 0 || most < 0) {
                    return false;
                }
                for (Term term : sum) {
                    changed |= narrow(term, least, most, low, high);
                }
            }
        }
        return true;
    }

    /// The other terms of the sum are at least `least` less the term's own.
    private static boolean narrow(Term term, long least, long most, long[] low, long[] high) {
        int i = term.number();
        long upTo = -(least - least(term, low, high));
        long from = -(most - most(term, low, high));
        long newLow =
                term.weight() > 0
                        ? Math.ceilDiv(from, term.weight())
                        : Math.ceilDiv(-upTo, -term.weight());
        long newHigh =
                term.weight() > 0
                        ? Math.floorDiv(upTo, term.weight())
                        : Math.floorDiv(-from, -term.weight());
        boolean changed = newLow > low[i] || newHigh < high[i];
        low[i] = Math.max(low[i], newLow);
        high[i] = Math.min(high[i], newHigh);
        return changed;
    }

    private static long least(Term term, long[] low, long[] high) {
        return term.weight() * (term.weight() > 0 ? low : high)[term.number()];
    }

    private static long most(Term term, long[] low, long[] high) {
        return term.weight() * (term.weight() > 0 ? high : low)[term.number()];
    }
}
