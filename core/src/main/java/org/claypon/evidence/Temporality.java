package org.claypon.evidence;

import java.util.List;
import java.util.Optional;
import org.claypon.results.Evidence;
import org.claypon.study.Database;
import org.claypon.study.Exposure;
import org.claypon.study.Study;
import org.claypon.study.Test;
import org.claypon.study.Window;

/// What came first. A table without dates cannot say; in a database the window of the exposure says how long before the first
/// record of the condition it ended. When the illness began, before it was recorded, no record says: the row is silent.
final class Temporality {

    private Temporality() {}

    static Evidence of(Study study, Question first) {
        return study.database()
                .map(database -> ofDatabase(database, first))
                .orElseGet(() -> ofTable(study));
    }

    private static Evidence ofTable(Study study) {
        return Viewpoint.TEMPORALITY.silent(
                switch (study.design().sampling()) {
                    case CROSS_SECTIONAL ->
                            "Exposure and condition are taken as recorded at the same time, so the data do not say which came first.";
                    case CUMULATIVE, RISK_SET ->
                            "The table has no dates of exposure, so the data do not say whether it came before the condition.";
                });
    }

    private static Evidence ofDatabase(Database database, Question first) {
        Optional<Integer> last = lastDay(database, first.exposure());
        if (last.isEmpty()) {
            return Viewpoint.TEMPORALITY.silent(
                    "The exposure has no window before the first record of the condition.");
        }
        int days = last.get();
        String index =
                database.matchedSets().isPresent()
                        ? "the index date of the file of matched sets"
                        : "the first record of the condition";
        return Viewpoint.TEMPORALITY.silent(
                (days < 0
                                ? "The exposure was recorded at least %s before %s."
                                        .formatted(Words.many(-days, "day", "days"), index)
                                : "The exposure may have been recorded on the day of %s, or after it."
                                        .formatted(index))
                        + " When the illness began, the records do not say.",
                new Numbers().add("last_day_of_window", (double) days).map());
    }

    /// The last day on which the exposure counts, from the index date.
    private static Optional<Integer> lastDay(Database database, Exposure exposure) {
        return exposure.measured()
                .map(name -> database.recordsOf(name).window().to())
                .or(() ->
                        exposure instanceof Exposure.Answered answered
                                ? lastDay(database, answered.test())
                                : Optional.empty());
    }

    private static Optional<Integer> lastDay(Database database, Test test) {
        return switch (test) {
            case Test.Has has -> Optional.of(has.window().to());
            case Test.During(Window window, Test _) -> Optional.of(window.to());
            case Test.Measured(List<String> names) ->
                    names.stream()
                            .map(name -> database.recordsOf(name).window().to())
                            .max(Integer::compare);
            case Test.Level level ->
                    Optional.of(database.recordsOf(level.measurement()).window().to());
            case Test.All(List<Test> tests) -> latest(database, tests);
            case Test.Any(List<Test> tests) -> latest(database, tests);
            case Test.Not(Test inner) -> lastDay(database, inner);
            case Test.Where _ -> Optional.empty();
        };
    }

    private static Optional<Integer> latest(Database database, List<Test> tests) {
        return tests.stream()
                .flatMap(test -> lastDay(database, test).stream())
                .max(Integer::compare);
    }
}
