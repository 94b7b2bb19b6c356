package org.claypon.simulate.life;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The dictionary of the texts that stand in the tables.
final class Texts {

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    /// The place of a text, which is new if it was not there.
    int place(String text) {
        return places.computeIfAbsent(
                text,
                added -> {
                    texts.add(added);
                    return texts.size() - 1;
                });
    }

    List<String> all() {
        return List.copyOf(texts);
    }
}
