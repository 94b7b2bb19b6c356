package org.claypon.evidence;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.Model;

/// The numbers behind a finding or a step, by name, in the order in which they were added.
final class Numbers {

    private final SequencedMap<String, Figure> figures = new LinkedHashMap<>();

    Numbers add(String name, Figure figure) {
        figures.put(name, figure);
        return this;
    }

    Numbers add(String name, double value) {
        return add(name, Figure.of(value));
    }

    Numbers add(String name, Count count) {
        return switch (count) {
            case Count.Exactly(long number) -> add(name, (double) number);
            case Count.FewerThan(int k) -> add(name, new Figure.Masked(k));
        };
    }

    Numbers add(Model.Term term) {
        return add("odds_ratio", term.oddsRatio())
                .add("lower", term.lower())
                .add("upper", term.upper());
    }

    SequencedMap<String, Figure> map() {
        return figures;
    }
}
