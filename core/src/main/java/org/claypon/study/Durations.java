package org.claypon.study;

import java.util.Map;
import java.util.Optional;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// Lengths of time: days unless a unit is written.
final class Durations {

    static final double DAYS_A_YEAR = 365.25;

    /// The units, in days; a number without one is in days.
    private static final Map<String, Double> UNITS =
            Map.ofEntries(
                    Map.entry("", 1.0),
                    Map.entry("day", 1.0),
                    Map.entry("days", 1.0),
                    Map.entry("week", 7.0),
                    Map.entry("weeks", 7.0),
                    Map.entry("month", DAYS_A_YEAR / 12),
                    Map.entry("months", DAYS_A_YEAR / 12),
                    Map.entry("year", DAYS_A_YEAR),
                    Map.entry("years", DAYS_A_YEAR));

    private Durations() {}

    /// In days, with their fraction.
    static Optional<Double> read(Node node, String text, String example) {
        Optional<Amount> amount =
                new Amounts().written(node, text, example).map(Amounts.Written::amount);
        Optional<Double> daysAUnit =
                amount.flatMap(found -> Optional.ofNullable(UNITS.get(found.unit())));
        if (amount.isPresent() && daysAUnit.isEmpty()) {
            node.problem(
                    "%s is not a unit of time".formatted(Echo.quoted(amount.get().unit())),
                    "write days, weeks, months or years");
        }
        return daysAUnit.flatMap(days -> amount.map(found -> found.value() * days));
    }

    /// In whole days, rounded towards zero.
    static Optional<Integer> days(Node node, String text) {
        Optional<Double> days = read(node, text, "365");
        days.filter(found -> Math.abs(found) >= Window.NEVER)
                .ifPresent(_ ->
                        node.problem(
                                "%s is longer than any record".formatted(Echo.quoted(text)),
                                "write fewer days; \"ever\" and \"never\" stand for the open ends of a window"));
        return days.filter(found -> Math.abs(found) < Window.NEVER).map(Double::intValue);
    }
}
