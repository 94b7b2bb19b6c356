package org.claypon.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.claypon.cohort.omop.RiskSets;
import org.claypon.stats.Draw;

/// For each case one person at risk on its index date, drawn without the matching rules.
///
/// People are drawn from everyone until one is at risk. Where few are, that would take long: after some misses those at risk on the day
/// are listed and one of them is drawn. Either way each of them has the same chance, and a draw depends on the seed and the case alone.
final class Anybody {

    /// Draws before those at risk are listed; of 1,000 people at risk in 100,000, one in 30,000 cases needs more.
    static final int PATIENCE = 1024;

    private final RiskSets risk;
    private final long seed;
    private final int[] ever;
    private final Map<Integer, int[]> listed = new HashMap<>();

    Anybody(RiskSets risk, long seed) {
        this.risk = risk;
        this.seed = seed;
        this.ever =
                IntStream.range(0, risk.population().count())
                        .filter(person -> !risk.atRisk().isEmpty(person))
                        .toArray();
    }

    /// @return -1 where nobody is at risk
    int[] ofEachCase() {
        return IntStream.range(0, risk.cases().length).map(this::of).toArray();
    }

    private int of(int at) {
        int casePerson = risk.cases()[at];
        int day = risk.indexDays()[at];
        long key = Draw.key(seed, Long.toString(risk.population().id(casePerson)));
        int people = risk.population().count();
        IntPredicate fits = person -> person != casePerson && risk.isAtRisk(person, day);
        return IntStream.range(0, PATIENCE)
                .map(k -> (int) Draw.below(Draw.draw(key, -1L - k), people))
                .filter(fits)
                .findFirst()
                .orElseGet(() -> oneOf(day, fits, Draw.draw(key, -1L - PATIENCE)));
    }

    private int oneOf(int day, IntPredicate fits, long draw) {
        int[] found =
                IntStream.of(listed.computeIfAbsent(day, this::atRisk)).filter(fits).toArray();
        return found.length == 0 ? -1 : found[(int) Draw.below(draw, found.length)];
    }

    private int[] atRisk(int day) {
        return IntStream.of(ever).filter(person -> risk.isAtRisk(person, day)).toArray();
    }
}
