package org.claypon.sensitivity.criticism;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claypon.study.Exposure;
import org.claypon.study.Study;
import org.claypon.study.Test;
import org.claypon.study.Window;

/// The days in which an exposure or covariate is looked for, from the first to the last of all that it asks.
///
/// @param study of a database
record Windows(Study study) {

    /// Absent of what does not change with the day: sex, or a column of the person.
    Optional<Window> of(Exposure exposure) {
        return switch (exposure) {
            case Exposure.Answered(String _, Test test) -> of(test);
            case Exposure.Linear _,
                    Exposure.PerDoubling _,
                    Exposure.Quartiles _,
                    Exposure.Spline _,
                    Exposure.Below _,
                    Exposure.Above _ ->
                    exposure.measured().map(this::of);
            case Exposure.AsItStands(String _, String column) ->
                    column.equals("visit") ? Optional.of(Window.UP_TO_INDEX) : Optional.empty();
            case Exposure.Category _ -> Optional.empty();
        };
    }

    Window of(String measurement) {
        return study.database().orElseThrow().recordsOf(measurement).window();
    }

    private Optional<Window> of(Test test) {
        return switch (test) {
            case Test.Has has -> Optional.of(has.window());
            case Test.Level level -> Optional.of(of(level.measurement()));
            case Test.Measured(List<String> names) -> hull(names.stream().map(this::of));
            case Test.During(Window window, Test _) -> Optional.of(window);
            case Test.All(List<Test> tests) -> hull(tests.stream().flatMap(this::streamOf));
            case Test.Any(List<Test> tests) -> hull(tests.stream().flatMap(this::streamOf));
            case Test.Not(Test inner) -> of(inner);
            case Test.Where _ -> Optional.empty();
        };
    }

    private Stream<Window> streamOf(Test test) {
        return of(test).stream();
    }

    private static Optional<Window> hull(Stream<Window> windows) {
        return windows.reduce((one, other) ->
                new Window(Math.min(one.from(), other.from()), Math.max(one.to(), other.to())));
    }
}
