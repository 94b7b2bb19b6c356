package org.claypon.matching;

import org.claypon.cohort.omop.Population;
import org.claypon.stats.Draw;

/// The draw keys of a population, each hashed when it is first asked for.
final class DrawKeys {

    private static final long NOT_YET = 0;

    private final long seed;
    private final Population population;
    private final long[] keys;

    DrawKeys(long seed, Population population) {
        this.seed = seed;
        this.population = population;
        this.keys = new long[population.count()];
    }

    long of(int person) {
        if (keys[person] == NOT_YET) {
            keys[person] = Draw.key(seed, Long.toString(population.id(person)));
        }
        return keys[person];
    }
}
