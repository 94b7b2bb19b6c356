package org.claypon.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claypon.study.MatchRule.Same;
import org.claypon.study.MatchRule.Within;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// Reads `controls.match`: what must be the same, and what may differ by a caliper.
final class MatchReader {

    private static final double DAYS_A_YEAR = 365.25;

    /// The units of a duration, in days; a number without one is in days.
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

    private final Scope scope;
    private final Amounts amounts;

    MatchReader(Scope scope) {
        this.scope = scope;
        this.amounts = new Amounts();
    }

    List<MatchRule> read(Node match) {
        List<MatchRule> rules = new ArrayList<>();
        for (Node entry : match.entries()) {
            Optional<Covariate> covariate = scope.covariate(entry.key(), entry.keyWhere());
            covariate.flatMap(found -> rule(found, entry)).ifPresent(rules::add);
            covariate.ifPresent(
                    found -> scope.held(entry.key(), scope.columnOf(found), entry.keyWhere()));
        }
        return rules;
    }

    private Optional<MatchRule> rule(Covariate covariate, Node entry) {
        if (entry.isKeys()) {
            Optional<Node> within = entry.required("within", example(covariate));
            entry.closed();
            return within.flatMap(node -> within(covariate, node));
        }
        Optional<String> word = entry.text();
        if (word.filter("same"::equals).isPresent()) {
            return Optional.of(new Same(covariate));
        }
        word.ifPresent(written ->
                entry.problem(
                        "%s is matched by %s; it must be same, or within a distance"
                                .formatted(Echo.quoted(entry.key()), Echo.quoted(written)),
                        "write \"same\" or \"{within: %s}\"".formatted(example(covariate))));
        return Optional.empty();
    }

    private String example(Covariate covariate) {
        return switch (covariate) {
            case Covariate.Age _ -> "2 years";
            case Covariate.Sex _, Covariate.Column _ -> "5";
            case Covariate.Lab(String name) ->
                    "50 " + scope.measurement(name).map(Measurement::unit).orElse("pg/mL");
        };
    }

    private Optional<MatchRule> within(Covariate covariate, Node node) {
        return node.text()
                .flatMap(text ->
                        switch (covariate) {
                            case Covariate.Age _ -> years(covariate, node, text);
                            case Covariate.Sex _ -> sexWithin(node);
                            case Covariate.Column _ -> bare(covariate, node, text);
                            case Covariate.Lab(String name) ->
                                    scope.measurement(name)
                                            .flatMap(measurement ->
                                                    lab(covariate, measurement, node, text));
                        });
    }

    private static Optional<MatchRule> sexWithin(Node node) {
        node.problem("sex has no distance", "write \"sex: same\"");
        return Optional.empty();
    }

    private Optional<MatchRule> years(Covariate covariate, Node node, String text) {
        Optional<Amount> amount =
                amounts.written(node, text, "2 years").map(Amounts.Written::amount);
        Optional<Double> daysAUnit =
                amount.flatMap(found -> Optional.ofNullable(DAYS.get(found.unit())));
        if (amount.isPresent() && daysAUnit.isEmpty()) {
            node.problem(
                    "%s is not a unit of time".formatted(Echo.quoted(amount.get().unit())),
                    "write days, weeks, months or years");
        }
        return daysAUnit.flatMap(days ->
                amount.flatMap(found ->
                        wider(covariate, node, text, found.value() * days / DAYS_A_YEAR, "years")));
    }

    private Optional<MatchRule> bare(Covariate covariate, Node node, String text) {
        Optional<Amount> amount = amounts.written(node, text, "5").map(Amounts.Written::amount);
        amount.filter(found -> !found.unit().isEmpty())
                .ifPresent(found ->
                        node.problem(
                                "a column has no unit, and %s is written here"
                                        .formatted(Echo.quoted(found.unit())),
                                "write the number alone, or declare the column as a measurement with its unit"));
        return amount.filter(found -> found.unit().isEmpty())
                .flatMap(found -> wider(covariate, node, text, found.value(), ""));
    }

    private Optional<MatchRule> lab(
            Covariate covariate, Measurement measurement, Node node, String text) {
        OptionalDouble width =
                amounts.of(measurement, node, text)
                        .map(written -> amounts.inUnitOf(measurement, written.amount()))
                        .orElse(OptionalDouble.empty());
        return width.isEmpty()
                ? Optional.empty()
                : wider(covariate, node, text, width.getAsDouble(), measurement.unit());
    }

    private static Optional<MatchRule> wider(
            Covariate covariate, Node node, String written, double width, String unit) {
        if (width > 0) {
            return Optional.of(new Within(covariate, width, unit));
        }
        node.problem(
                "a distance of %s lets nobody but equals in".formatted(Echo.cut(written)),
                "write \"same\", or a distance above 0");
        return Optional.empty();
    }
}
