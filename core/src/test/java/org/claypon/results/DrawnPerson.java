package org.claypon.results;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A person of a study made by chance. Answers are -1 unknown, 0 no, 1 yes, of the definition 2 neither; the level of
/// the lab is -1 without a test.
record DrawnPerson(
        int definition,
        int[] items,
        int required,
        int excluded,
        int level,
        boolean limit,
        boolean foreign,
        int covariate,
        boolean woman,
        int score,
        int high,
        int third,
        int sinceVisit,
        int observed,
        boolean after) {

    static final int LOW = 2;
    static final int MIDDLE = 4;
    static final int LEVELS = 8;
    static final int BANDS = 3;

    /// How often an answer is not known, and how often what is looked for is there.
    record Chances(SplittableRandom random, double unknown, double rare) {

        private boolean unanswered() {
            return random.nextDouble() < unknown;
        }

        private int answer(double yes) {
            return unanswered() ? -1 : random.nextDouble() < yes ? 1 : 0;
        }

        /// A third are cases, a few neither case nor control.
        private int definition() {
            int draw = random.nextInt(12);
            return draw % 3 == 0 ? 1 : draw == 11 ? 2 : 0;
        }

        private int level() {
            return random.nextDouble() < rare ? random.nextInt(LOW) : random.nextInt(LOW, LEVELS);
        }
    }

    /// The order of the draws is part of every seed's study: a draw more or less, and each later one is another.
    static DrawnPerson of(Chances by) {
        SplittableRandom random = by.random;
        double rare = by.rare;
        return new DrawnPerson(
                by.unanswered() ? -1 : by.definition(),
                new int[] {by.answer(1 - rare / 2), by.answer(1 - rare / 3)},
                by.answer(1 - rare / 2),
                by.answer(rare / 2),
                by.unanswered() ? -1 : by.level(),
                random.nextDouble() < by.unknown / 2,
                random.nextDouble() < by.unknown / 2,
                by.answer(0.5),
                random.nextBoolean(),
                by.unanswered() ? -1 : random.nextInt(BANDS + 1),
                by.answer(rare),
                by.answer(0.3),
                random.nextDouble() < rare ? random.nextInt(1, 4) : 0,
                random.nextInt(3),
                random.nextDouble() < rare);
    }

    /// Whether all items of the criteria are met.
    int allItems() {
        if (IntStream.of(items).allMatch(item -> item == 1)) {
            return 1;
        }
        return IntStream.of(items).anyMatch(item -> item == 0) ? 0 : -1;
    }

    boolean tested() {
        return level >= 0;
    }

    boolean below(int edge) {
        return tested() && level < edge;
    }

    /// The bits of the first conditions of the patterns that are met: a low level, `high`, `third`; -1 if one is not known.
    int met(int conditions) {
        int[] answers = {tested() ? below(LOW) ? 1 : 0 : -1, high, third};
        int mask = 0;
        for (int at = 0; at < conditions; at++) {
            if (answers[at] < 0) {
                return -1;
            }
            mask |= answers[at] << at;
        }
        return mask;
    }
}
