package org.claypon.matching;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.claypon.cohort.omop.RiskSets;

/// The people of a database in the order in which controls are looked for, put in order once for however many ways of matching them.
final class RiskPools {

    private final RiskSets risk;
    private final Map<Key, RiskPool> pools = new ConcurrentHashMap<>();

    RiskPools(RiskSets risk) {
        this.risk = risk;
    }

    /// @param sex     of everyone in it; empty for everybody
    /// @param byBirth without people whose birth is not known
    private record Key(String sex, boolean byBirth) {}

    RiskSets risk() {
        return risk;
    }

    RiskPool pool(String sex, boolean byBirth) {
        return pools.computeIfAbsent(
                new Key(sex, byBirth), key -> RiskPool.of(risk, key.sex(), key.byBirth()));
    }
}
