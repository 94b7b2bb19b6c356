package org.claypon.study;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.claypon.study.TableData.SexColumn;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// Reads the forms of an exposure, which are those of a covariate as well.
final class ExposureReader {

    private static final List<String> SCALES = List.of("log2", "quartiles", "spline");
    private static final List<String> OF_A_MEASUREMENT = List.of("per", "scale", "below", "above");

    private final Scope scope;
    private final TestReader tests;
    private final Amounts amounts;

    ExposureReader(Scope scope, TestReader tests) {
        this.scope = scope;
        this.tests = tests;
        this.amounts = new Amounts();
    }

    /// A covariate: a form, or just a name.
    Optional<Exposure> formOrName(Node node) {
        if (!node.isText()) {
            return form(node);
        }
        return node.text().flatMap(name -> named(name, node));
    }

    private Optional<Exposure> named(String name, Node node) {
        if (scope.isMeasurement(name)) {
            return scope.measurement(name)
                    .map(measurement -> oneUnit(measurement, Optional.empty()));
        }
        return scope.covariate(name, node.where())
                .flatMap(covariate ->
                        switch (covariate) {
                            case Covariate.Age _ ->
                                    scope.age()
                                            .map(column -> new Exposure.AsItStands("age", column));
                            case Covariate.Sex _ -> scope.sex().map(ExposureReader::sex);
                            case Covariate.Column(String column) ->
                                    Optional.of(new Exposure.AsItStands(column, column));
                            case Covariate.Lab _ -> Optional.empty();
                        });
    }

    private static Exposure sex(SexColumn sex) {
        return new Exposure.Category("sex", sex.column(), sex.male().getFirst());
    }

    Optional<Exposure> form(Node node) {
        if (!node.isKeys()) {
            node.problem(
                    "an exposure is written here without its form",
                    "write for example \"{measurement: b12}\" or \"{column: parity}\"");
            return Optional.empty();
        }
        Optional<String> name = node.optional("name").flatMap(Node::text).map(Echo::clean);
        List<String> forms =
                Stream.concat(
                                Stream.of("measurement", "column", "category"),
                                TestReader.FORMS.stream())
                        .toList();
        List<String> found = forms.stream().filter(node::has).toList();
        return switch (found.size()) {
            case 1 -> closed(node, oneForm(node, found.getFirst(), name));
            case 0 -> none(node, forms);
            default -> several(node, found);
        };
    }

    private static Optional<Exposure> closed(Node node, Optional<Exposure> exposure) {
        node.closed();
        return exposure;
    }

    private static Optional<Exposure> none(Node node, List<String> forms) {
        Stream.of(forms, OF_A_MEASUREMENT, List.of("reference"))
                .flatMap(List::stream)
                .forEach(node::optional);
        if (node.closed()) {
            node.problem("no exposure stands here", "write one of: " + String.join(", ", forms));
        }
        return Optional.empty();
    }

    private static Optional<Exposure> several(Node node, List<String> found) {
        node.problem(
                "%s and %s stand in one exposure".formatted(found.get(0), found.get(1)),
                "write two exposures, each in braces of its own");
        return Optional.empty();
    }

    private Optional<Exposure> oneForm(Node node, String form, Optional<String> name) {
        return switch (form) {
            case "measurement" -> measurement(node, name);
            case "column" -> column(node, name);
            case "category" -> category(node, name);
            default -> test(node, name);
        };
    }

    private Optional<Exposure> column(Node node, Optional<String> name) {
        refuse(node, "column", List.of("per", "scale", "below", "above", "reference"));
        return node.optional("column")
                .flatMap(scope::column)
                .map(column -> new Exposure.AsItStands(name.orElse(column), column));
    }

    private Optional<Exposure> category(Node node, Optional<String> name) {
        refuse(node, "category", OF_A_MEASUREMENT);
        Optional<String> column = node.optional("category").flatMap(scope::column);
        Optional<String> reference =
                node.required("reference", "the level that the others are compared with")
                        .flatMap(Node::text);
        return column.flatMap(found ->
                reference.map(level -> new Exposure.Category(name.orElse(found), found, level)));
    }

    private Optional<Exposure> test(Node node, Optional<String> name) {
        refuse(node, "a test", List.of("per", "scale", "below", "above", "reference"));
        return tests.form(node)
                .map(test -> new Exposure.Answered(name.orElseGet(() -> test.text()), test));
    }

    private static void refuse(Node node, String form, List<String> keys) {
        for (String key : keys) {
            node.refused(
                    key,
                    "%s does not go with %s".formatted(key, form),
                    "delete it, or write another form of exposure");
        }
    }

    private Optional<Exposure> measurement(Node node, Optional<String> name) {
        refuse(node, "measurement", List.of("reference"));
        Optional<Measurement> measurement =
                node.optional("measurement").flatMap(scope::measurement);
        List<Node> shapes =
                OF_A_MEASUREMENT.stream().flatMap(key -> node.optional(key).stream()).toList();
        if (shapes.size() > 1) {
            node.problem(
                    "%s and %s stand in one exposure"
                            .formatted(shapes.get(0).key(), shapes.get(1).key()),
                    "keep one of them");
            return Optional.empty();
        }
        if (shapes.isEmpty()) {
            return measurement.map(found -> oneUnit(found, name));
        }
        return measurement.flatMap(found -> shaped(found, shapes.getFirst(), name));
    }

    private static Exposure oneUnit(Measurement measurement, Optional<String> name) {
        String usual = "%s per 1 %s".formatted(measurement.name(), measurement.unit());
        return new Exposure.Linear(
                name.orElse(usual),
                measurement.name(),
                new Amount(1, measurement.unit()),
                false,
                false);
    }

    private Optional<Exposure> shaped(Measurement measurement, Node shape, Optional<String> name) {
        return switch (shape.key()) {
            case "per" -> shape.text().flatMap(text -> per(measurement, shape, text, name));
            case "scale" -> shape.text().flatMap(text -> scale(measurement, shape, text, name));
            case "below" ->
                    limit(
                            measurement,
                            shape,
                            name,
                            (called, amount) ->
                                    new Exposure.Below(called, measurement.name(), amount));
            default ->
                    limit(
                            measurement,
                            shape,
                            name,
                            (called, amount) ->
                                    new Exposure.Above(called, measurement.name(), amount));
        };
    }

    private Optional<Exposure> per(
            Measurement measurement, Node node, String text, Optional<String> name) {
        boolean lower = text.strip().endsWith(" lower");
        String amountText =
                lower ? text.strip().substring(0, text.strip().length() - " lower".length()) : text;
        Optional<Amounts.Written> written = amounts.of(measurement, node, amountText);
        if (written.filter(found -> found.amount().value() <= 0).isPresent()) {
            node.problem(
                    "an odds ratio per %s has no meaning".formatted(written.get().spelling()),
                    "write an amount above 0; \"lower\" behind the unit turns the direction");
            return Optional.empty();
        }
        return written.map(found -> {
            String usual =
                    "%s per %s%s"
                            .formatted(measurement.name(), found.spelling(), lower ? " lower" : "");
            return new Exposure.Linear(
                    name.orElse(usual), measurement.name(), found.amount(), lower, true);
        });
    }

    private static Optional<Exposure> scale(
            Measurement measurement, Node node, String text, Optional<String> name) {
        String called = measurement.name();
        return switch (text) {
            case "log2" ->
                    Optional.of(
                            new Exposure.PerDoubling(
                                    name.orElse(called + " per doubling"), called));
            case "quartiles" ->
                    Optional.of(new Exposure.Quartiles(name.orElse(called + " quartiles"), called));
            case "spline" ->
                    Optional.of(new Exposure.Spline(name.orElse(called + " spline"), called));
            default -> {
                node.notOneOf(text, SCALES);
                yield Optional.empty();
            }
        };
    }

    private Optional<Exposure> limit(
            Measurement measurement,
            Node node,
            Optional<String> name,
            BiFunction<String, Amount, Exposure> form) {
        return node.text()
                .flatMap(text -> amounts.of(measurement, node, text))
                .map(found ->
                        form.apply(
                                name.orElse(
                                        "%s %s %s"
                                                .formatted(
                                                        measurement.name(),
                                                        node.key(),
                                                        found.spelling())),
                                found.amount()));
    }
}
