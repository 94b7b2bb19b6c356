package org.claypon.simulate;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// What stands behind the keys of a world file: numbers, lengths of time, sources.
final class Values {

    static final double DAYS_A_YEAR = 365.25;

    private static final Pattern AMOUNT =
            Pattern.compile(
                    "([-+]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?)\\s*(.*)",
                    Pattern.DOTALL);

    private static final Map<String, Double> DAYS =
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

    private static final double LONGEST_DAYS = 200 * DAYS_A_YEAR;

    private Values() {}

    /// A number with what follows it; the unit may be empty.
    record Amount(double value, String unit) {}

    /// Where the numbers of a block come from: nothing is without.
    static String source(Node block) {
        return block.required("source", "invented").flatMap(Values::words).orElse("");
    }

    static Optional<String> words(Node node) {
        return node.text().map(Echo::clean).map(String::strip);
    }

    /// A share of people.
    static Optional<Double> share(Node node) {
        return node.number(0, 1, "a share from 0 to 1", "0.3");
    }

    static double share(Node block, String key, double otherwise) {
        return block.optional(key).flatMap(Values::share).orElse(otherwise);
    }

    static double requiredShare(Node block, String key) {
        return block.required(key, "0.3").flatMap(Values::share).orElse(0.0);
    }

    static int whole(Node block, String key, int least, int most, int example) {
        return block.required(key, String.valueOf(example))
                .map(node -> node.integer(least, most, "a whole number", example))
                .map(found -> found.orElse(least))
                .orElse(least);
    }

    static Optional<Amount> amount(Node node, String text, String example) {
        Matcher matcher = AMOUNT.matcher(text.strip());
        if (!matcher.matches() || Double.isInfinite(Double.parseDouble(matcher.group(1)))) {
            node.problem(
                    "%s is not a number with a unit".formatted(Echo.quoted(text)),
                    "write for example \"%s\"".formatted(example));
            return Optional.empty();
        }
        return Optional.of(
                new Amount(Double.parseDouble(matcher.group(1)), matcher.group(2).strip()));
    }

    /// A length of time above 0, in days.
    static Optional<Double> days(Node node) {
        Optional<Amount> amount = node.text().flatMap(text -> amount(node, text, "60 days"));
        Optional<Double> days =
                amount.flatMap(found ->
                        Optional.ofNullable(DAYS.get(found.unit()))
                                .map(unit -> unit * found.value()));
        if (amount.isPresent() && days.isEmpty()) {
            node.problem(
                    "%s is not a unit of time".formatted(Echo.quoted(amount.get().unit())),
                    "write days, weeks, months or years");
        }
        Optional<Double> fitting = days.filter(found -> found > 0 && found <= LONGEST_DAYS);
        if (days.isPresent() && fitting.isEmpty()) {
            node.problem(
                    "the time is not between 0 days and 200 years",
                    "write for example \"60 days\"");
        }
        return fitting;
    }

    static double requiredDays(Node block, String key, String example) {
        return block.required(key, example).flatMap(Values::days).orElse(1.0);
    }

    static Optional<LocalDate> date(Node node) {
        Optional<String> text = node.text();
        Optional<LocalDate> date = text.flatMap(Values::parsed);
        if (text.isPresent() && date.isEmpty()) {
            node.problem(
                    "%s is not a day".formatted(Echo.quoted(text.get())),
                    "write year, month and day, for example \"2010-01-31\"");
        }
        return date;
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
