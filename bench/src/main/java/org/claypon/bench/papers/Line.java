package org.claypon.bench.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One claim of a paper file: its text with places for numbers, and the numbers as printed.
///
/// @param kind      for the tables
/// @param template  with `%s` for each number
/// @param predicted how interval arithmetic judges such numbers; absent where it is not written again here
record Line(String kind, String template, List<String> numbers, Optional<Prediction> predicted) {

    Line {
        numbers = List.copyOf(numbers);
    }

    /// Whether the numbers can stand beside each other by ordinary rounding.
    interface Prediction {
        boolean fits(List<String> numbers);
    }

    String text() {
        return template.formatted(numbers.toArray());
    }

    Line with(int place, String number) {
        List<String> changed = new ArrayList<>(numbers);
        changed.set(place, number);
        return new Line(kind, template, changed, predicted);
    }
}
