package org.claypon.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.claypon.study.MatchRule.Same;
import org.claypon.study.MatchRule.Within;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// Reads `controls.match`: what must be the same, and what may differ by a caliper.
final class MatchReader {

    /// What a snapshot of a database has to match on, beside what a table may have.
    private static final List<String> OF_DAYS = List.of("observed", "visit", "date");

    private static final Pattern WIDTH = Pattern.compile("[0-9].*");

    private final Scope scope;
    private final Amounts amounts;

    MatchReader(Scope scope) {
        this.scope = scope;
        this.amounts = new Amounts();
    }

    List<MatchRule> read(Node match) {
        List<MatchRule> rules = new ArrayList<>();
        for (Node entry : match.entries()) {
            if (scope.isDatabase() && OF_DAYS.contains(entry.key())) {
                days(entry).ifPresent(rules::add);
                continue;
            }
            Optional<Covariate> covariate = scope.covariate(entry.key(), entry.keyWhere());
            covariate.flatMap(found -> rule(found, entry)).ifPresent(rules::add);
            covariate.ifPresent(
                    found -> scope.held(entry.key(), scope.columnOf(found), entry.keyWhere()));
        }
        return rules;
    }

    /// Days observed, or since the last visit. The date is that of the case in every set, so that `date: same` adds nothing.
    private static Optional<MatchRule> days(Node entry) {
        if (entry.key().equals("date")) {
            entry.text()
                    .filter(word -> !word.equals("same"))
                    .ifPresent(_ ->
                            entry.problem(
                                    "the index date of a control is that of its case",
                                    "write \"date: same\", or leave the key out"));
            return Optional.empty();
        }
        Optional<Node> within = entry.required("within", "180");
        entry.closed();
        return within.flatMap(node ->
                node.text()
                        .flatMap(text ->
                                Durations.read(node, text, "180")
                                        .flatMap(days ->
                                                wider(
                                                        new Covariate.Column(entry.key()),
                                                        node,
                                                        text,
                                                        days,
                                                        "days"))));
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
                        "write \"same\" or \"{within: %s}\""
                                .formatted(
                                        WIDTH.matcher(written).matches()
                                                ? Echo.cut(written)
                                                : example(covariate))));
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

    private static Optional<MatchRule> years(Covariate covariate, Node node, String text) {
        return Durations.read(node, text, "2 years")
                .flatMap(days ->
                        wider(covariate, node, text, days / Durations.DAYS_A_YEAR, "years"));
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
