package org.claypon.bench.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A paper whose numbers all come from raw data: what was drawn was tested, rounded and written down.
///
/// Who writes it, which test, which way of rounding, how many decimals, which interval, which unit, who has no value and what is not said is
/// drawn at random.
///
/// @param matched whether every control belongs to a case
record HonestPaper(int cases, int controls, boolean matched, List<Line> lines) {

    private static final int LEAST = 12;
    private static final int MOST = 150;

    static HonestPaper of(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        boolean matched = random.nextDouble() < 0.4;
        int cases = random.nextInt(LEAST, MOST);
        int controls = matched ? cases : random.nextInt(LEAST, MOST);
        Author author = Author.of(random);
        Measured measured = new Measured(author, cases, controls, matched);
        Counted counted = new Counted(author, cases, controls, matched);
        Tested tested = new Tested(author, cases, controls, matched);
        List<Line> lines = new ArrayList<>();
        int claims = random.nextInt(3, 8);
        while (lines.size() < claims) {
            lines.addAll(claim(random.nextInt(10), measured, counted, tested));
        }
        return new HonestPaper(cases, controls, matched, lines);
    }

    /// The paper file.
    String text() {
        StringBuilder text = new StringBuilder();
        text.append("claypon: 1\npaper: {title: Drawn}\n");
        text.append("groups: {cases: {n: %d}, controls: {n: %d}}\n".formatted(cases, controls));
        if (matched) {
            text.append("matched_on: [age]\n");
        }
        text.append("claims:\n");
        for (int i = 0; i < lines.size(); i++) {
            text.append("  - {id: c%d, %s}\n".formatted(i, lines.get(i).text()));
        }
        return text.toString();
    }

    HonestPaper with(int place, Line line) {
        List<Line> changed = new ArrayList<>(lines);
        changed.set(place, line);
        return new HonestPaper(cases, controls, matched, changed);
    }

    private static List<Line> claim(int kind, Measured measured, Counted counted, Tested tested) {
        return switch (kind) {
            case 0, 1 -> measured.levels();
            case 2 -> measured.answers();
            case 3 -> tested.correlation();
            case 4 -> counted.counts();
            case 5 -> counted.matched() ? counted.pairs() : counted.counts();
            case 6 -> tested.oddsRatio();
            case 7 -> counted.percentage();
            case 8 -> counted.totals();
            default -> tested.statistic();
        };
    }
}
