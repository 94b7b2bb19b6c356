package org.claypon.matching;

/// The people of the least draws among all that were offered; of equal draws the earlier offered.
final class LeastDraws {

    private final long[] draws;
    private final int[] people;
    private int size;

    LeastDraws(int wanted) {
        draws = new long[wanted];
        people = new int[wanted];
    }

    void offer(long draw, int person) {
        if (size == draws.length && draw >= draws[size - 1]) {
            return;
        }
        int at = size < draws.length ? size++ : size - 1;
        while (at > 0 && draws[at - 1] > draw) {
            draws[at] = draws[at - 1];
            people[at] = people[at - 1];
            at--;
        }
        draws[at] = draw;
        people[at] = person;
    }

    int[] people() {
        return people;
    }
}
