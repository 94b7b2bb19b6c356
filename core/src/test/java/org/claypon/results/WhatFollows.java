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
            derive(low, high);
        }
        long[] low = settled.get(0);
        long[] high = settled.get(1);
        int place = place(name);
        return value >= low[place]
                && value <= high[place]
                && settle(low, high, place, value, tiedTo(place, low, high));
    }

    /// Adds what two sums that share several open numbers say of the others: the narrowing of one sum at a time would not see it.
    private void derive(long[] low, long[] high) {
        int given = sums.size();
        for (int one = 0; one < given; one++) {
            for (int other = one + 1; other < given; other++) {
                for (long sign : new long[] {-1, 1}) {
                    List<Term> terms = combined(sums.get(one), sums.get(other), sign);
                    int before = sums.get(one).size() + sums.get(other).size();
                    long gone =
                            sums.get(one).stream()
                                    .filter(term -> low[term.number()] < high[term.number()])
                                    .filter(term ->
                                            terms.stream()
                                                    .noneMatch(
                                                            each -> each.number() == term.number()))
                                    .count();
                    if (gone >= 2 && terms.size() < before) {
                        terms.forEach(term -> sumsOf.get(term.number()).add(sums.size()));
                        sums.add(terms);
                    }
                }
            }
        }
    }

    private static List<Term> combined(List<Term> one, List<Term> other, long sign) {
        Map<Integer, Long> weights = new java.util.TreeMap<>();
        one.forEach(term -> weights.merge(term.number(), term.weight(), Long::sum));
        other.forEach(term -> weights.merge(term.number(), sign * term.weight(), Long::sum));
        List<Term> terms = new ArrayList<>();
        weights.forEach((number, weight) -> {
            if (weight != 0) {
                terms.add(new Term(number, weight));
            }
        });
        return terms;
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

    /// Numbers that no open sum ties to one another are looked at apart.
    private boolean solvable(long[] low, long[] high, List<List<Term>> tied) {
        return apart(low, high, tied).stream().allMatch(part -> solvablePart(low, high, part));
    }

    private boolean solvablePart(long[] low, long[] high, List<List<Term>> part) {
        int open = tightest(low, high, part);
        for (long value = low[open]; value <= high[open]; value++) {
            if (settle(low, high, open, value, part)) {
                return true;
            }
        }
        return false;
    }

    /// The open number with the fewest values for each open sum that holds it: there a wrong turn shows soonest (the rule of the least domain over
    /// degree; Bessière & Régin 1996, Principles and Practice of Constraint Programming, 61–75).
    private static int tightest(long[] low, long[] high, List<List<Term>> part) {
        Map<Integer, Long> degrees = new java.util.TreeMap<>();
        part.forEach(sum -> sum.forEach(term -> degrees.merge(term.number(), 1L, Long::sum)));
        int best = -1;
        for (Map.Entry<Integer, Long> each : degrees.entrySet()) {
            int i = each.getKey();
            if (low[i] < high[i]
                    && (best < 0
                            || (high[i] - low[i]) * degrees.getOrDefault(best, 1L)
                                    < (high[best] - low[best]) * each.getValue())) {
                best = i;
            }
        }
        return best;
    }

    /// The sums with something open, in parts that share no open number.
    @SuppressWarnings("ReferenceEquality") // the same list, not an equal one
    private static List<List<List<Term>>> apart(long[] low, long[] high, List<List<Term>> sums) {
        List<List<List<Term>>> parts = new ArrayList<>();
        Map<Integer, List<List<Term>>> partOf = new HashMap<>();
        for (List<Term> sum : sums) {
            List<List<Term>> part = new ArrayList<>(List.of(sum));
            List<Integer> open =
                    sum.stream().map(Term::number).filter(i -> low[i] < high[i]).toList();
            for (int number : open) {
                List<List<Term>> other = partOf.getOrDefault(number, part);
                if (other != part) {
                    part.addAll(other);
                    parts.removeIf(each -> each == other);
                    partOf.replaceAll((_, each) -> each == other ? part : each);
                }
                partOf.put(number, part);
            }
            if (!open.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
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
