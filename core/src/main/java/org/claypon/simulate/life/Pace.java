package org.claypon.simulate.life;

import java.util.List;
import org.claypon.simulate.AgeTable;

/// A rate with its causes as places in the state.
///
/// ```text
/// pace = (perYear(age) + Σ added) · Π factors  /  365.25        events a day
/// ```
record Pace(AgeTable perYear, List<Effect> added, List<Effect> ratios) {

    static final double DAYS_A_YEAR = 365.25;

    Pace {
        added = List.copyOf(added);
        ratios = List.copyOf(ratios);
    }

    static Pace constant(double perDay) {
        return new Pace(AgeTable.constant(perDay * DAYS_A_YEAR), List.of(), List.of());
    }

    double at(State state) {
        double rate = perYear.at(state.age);
        for (Effect effect : added) {
            if (effect.isThere(state)) {
                rate += effect.amount();
            }
        }
        for (int i = 0; i < ratios.size() && rate > 0; i++) {
            rate *= ratios.get(i).factor(state);
        }
        return rate / DAYS_A_YEAR;
    }

    boolean dependsOnAge() {
        return perYear.values().size() > 1;
    }
}
