package org.claypon.guideline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.claypon.guideline.Classification.Kind;
import org.claypon.guideline.Classification.Reason;
import org.claypon.guideline.Guideline.InitialTest;
import org.claypon.guideline.TestResult.Placed;

/// Several tests that decide together: one low *or* the other is the lowest of their bands, one low *and* the other the highest.
/// A test that is not known may have any band that the guideline gives to it, so the person has a band only where that changes
/// nothing.
final class Together {

    private Together() {}

    static Placed deciding(Guideline guideline, InitialTest initial, List<Placed> placed) {
        Comparator<Placed> byBand = Comparator.comparingInt(rank(guideline));
        return switch (initial.take()) {
            case FIRST -> placed.getFirst();
            case LOWEST -> placed.stream().min(byBand).orElseThrow();
            case HIGHEST -> placed.stream().max(byBand).orElseThrow();
        };
    }

    private static ToIntFunction<Placed> rank(Guideline guideline) {
        return result -> guideline.bands().indexOf(result.key());
    }

    /// Why the tests that are known do not settle the band; empty where they do.
    static Optional<Reason> open(Guideline guideline, InitialTest initial, List<Placed> placed) {
        int decided = rank(guideline).applyAsInt(deciding(guideline, initial, placed));
        List<String> open =
                initial.tests().stream()
                        .filter(test ->
                                placed.stream()
                                        .noneMatch(known -> known.scale().input().equals(test)))
                        .filter(test -> mayChange(guideline, initial, test, decided))
                        .map(guideline::label)
                        .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Reason(
                                Kind.NOT_ALL_TESTS,
                                "%s: not known, and could change the band"
                                        .formatted(
                                                open.stream()
                                                        .collect(Collectors.joining(" and ")))));
    }

    private static boolean mayChange(
            Guideline guideline, InitialTest initial, String test, int decided) {
        return guideline.scales(test).stream()
                .flatMap(scale -> scale.bands().stream())
                .mapToInt(band -> guideline.bands().indexOf(band.key()))
                .anyMatch(rank ->
                        switch (initial.take()) {
                            case FIRST -> false;
                            case LOWEST -> rank < decided;
                            case HIGHEST -> rank > decided;
                        });
    }
}
