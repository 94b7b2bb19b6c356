package org.claypon.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/// What holds for several things alike, said once with their names before it.
final class OnceSaid {

    /// More names than these are counted.
    private static final int NAMED = 3;

    private OnceSaid() {}

    /// @return in the order in which each was first said; without names where it holds for all
    static <T> List<String> of(
            List<T> things, Function<T, String> name, Function<T, List<String>> says) {
        return of(things, name, says, NAMED);
    }

    /// The same, with every name whatever their number.
    static <T> List<String> named(
            List<T> things, Function<T, String> name, Function<T, List<String>> says) {
        return of(things, name, says, Integer.MAX_VALUE);
    }

    private static <T> List<String> of(
            List<T> things, Function<T, String> name, Function<T, List<String>> says, int most) {
        SequencedMap<String, List<String>> names = new LinkedHashMap<>();
        for (T thing : things) {
            for (String said : says.apply(thing)) {
                names.computeIfAbsent(said, _ -> new ArrayList<>()).add(name.apply(thing));
            }
        }
        return names.entrySet().stream()
                .map(each -> said(each.getKey(), each.getValue(), things.size(), most))
                .toList();
    }

    private static String said(String said, List<String> names, int all, int most) {
        if (names.size() == all && all > 1) {
            return said;
        }
        return names.size() > most
                ? "For %d of these %d: %s".formatted(names.size(), all, said)
                : "%s: %s".formatted(String.join("; ", names), said);
    }
}
