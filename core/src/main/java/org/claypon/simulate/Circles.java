package org.claypon.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts things into an order in which each stands behind those that it needs, such as its causes.
final class Circles {

    private final Map<String, List<String>> causes = new HashMap<>();
    private final Set<String> ordered = new LinkedHashSet<>();
    private Optional<List<String>> circle = Optional.empty();

    void add(String thing, List<String> before) {
        causes.put(thing, before);
    }

    /// Each thing behind those that it needs, as far as there is no circle.
    List<String> order(List<String> things) {
        things.forEach(thing -> visit(thing, new ArrayList<>()));
        return List.copyOf(ordered);
    }

    /// The first circle that [#order] met, beginning and ending with the same thing.
    Optional<List<String>> circle() {
        return circle;
    }

    private void visit(String thing, List<String> way) {
        int before = way.indexOf(thing);
        if (before >= 0) {
            if (circle.isEmpty()) {
                List<String> found = new ArrayList<>(way.subList(before, way.size()));
                found.add(thing);
                circle = Optional.of(found);
            }
            return;
        }
        if (ordered.contains(thing) || !causes.containsKey(thing)) {
            return;
        }
        way.add(thing);
        Optional.ofNullable(causes.get(thing))
                .orElse(List.of())
                .forEach(cause -> visit(cause, way));
        way.removeLast();
        ordered.add(thing);
    }
}
