package org.claypon.simulate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claypon.simulate.Concept.Domain;
import org.claypon.simulate.Lab.Limits;
import org.claypon.simulate.Lab.Mistakes;
import org.claypon.simulate.Lab.Reported;
import org.claypon.simulate.Lab.With;
import org.claypon.simulate.Scope.Quantity;
import org.claypon.units.Units;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// Reads `labs`: who is tested, and what the laboratory writes down.
final class LabReader {

    private static final Quantity UNKNOWN = new Quantity("", Optional.empty());

    private final Scope scope;
    private final RateReader rates;

    LabReader(Scope scope, RateReader rates) {
        this.scope = scope;
        this.rates = rates;
    }

    List<Lab> labs(Node section) {
        List<Node> entries = section.entries();
        List<String> names = entries.stream().map(Node::key).toList();
        return entries.stream().flatMap(node -> lab(node, names).stream()).toList();
    }

    private Optional<Lab> lab(Node node, List<String> names) {
        Optional<Node> levelNode = node.optional("level");
        Optional<String> level =
                levelNode.isEmpty() ? Optional.of(node.key()) : levelNode.flatMap(Node::text);
        Optional<Quantity> quantity =
                level.flatMap(name -> scope.level(levelNode.orElse(node), name));
        Optional<String> concept =
                scope.ownConcept(
                        node, node.optional("concept"), Domain.MEASUREMENT::equals, "measurement");
        Quantity known = quantity.orElse(UNKNOWN);
        String unit =
                node.optional("unit").flatMap(found -> unit(found, known)).orElse(known.unit());
        double varies =
                node.optional("varies")
                        .flatMap(found ->
                                found.number(
                                        0,
                                        LevelReader.WIDEST,
                                        "the standard deviation of the logarithm",
                                        "0.05"))
                        .orElse(0.0);
        Optional<Rate> tested = node.optional("tested").map(rates::habit);
        Optional<With> with = node.optional("with").flatMap(found -> with(found, names));
        Map<String, Reported> at =
                node.optional("at").map(found -> at(found, known)).orElse(Map.of());
        Optional<Limits> limits =
                node.optional("limits")
                        .map(found -> limits(found, level.filter(_ -> quantity.isPresent())));
        Optional<Mistakes> mistakes =
                node.optional("unit_mistakes").flatMap(found -> mistakes(found, known));
        Values.source(node);
        node.closed();
        if (node.isKeys() && !node.has("tested") && !node.has("with")) {
            node.problem(
                    "nobody is tested",
                    "add \"tested: {per_year: 0.1, source: invented}\", or \"with\" another test");
        }
        return level.flatMap(name ->
                concept.map(found ->
                        new Lab(
                                node.key(),
                                name,
                                found,
                                unit,
                                varies,
                                tested,
                                with,
                                at,
                                limits,
                                mistakes)));
    }

    private static Optional<String> unit(Node node, Quantity quantity) {
        Optional<String> unit = LevelReader.unit(node);
        Optional<String> fitting =
                unit.filter(found ->
                        Units.convert(1, quantity.unit(), found, quantity.molarMass()).isPresent());
        if (unit.isPresent() && fitting.isEmpty() && !quantity.unit().isEmpty()) {
            node.problem(
                    "%s cannot be converted to %s, the unit of the level"
                            .formatted(Echo.quoted(unit.get()), Echo.quoted(quantity.unit())),
                    "write another unit, or \"molar_mass\" of the level");
        }
        return fitting;
    }

    private static Optional<With> with(Node node, List<String> names) {
        Optional<Node> labNode = node.required("lab", names.isEmpty() ? "b12" : names.getFirst());
        Optional<String> lab = labNode.flatMap(Node::text);
        lab.filter(name -> !names.contains(name))
                .ifPresent(name -> labNode.orElseThrow().notOneOf(name, names));
        double share = Values.requiredShare(node, "share");
        Values.source(node);
        node.closed();
        return lab.filter(names::contains).map(name -> new With(name, share));
    }

    private Map<String, Reported> at(Node node, Quantity quantity) {
        Map<String, Reported> found = new LinkedHashMap<>();
        for (Node site : node.entries()) {
            if (!scope.sites().contains(site.key())) {
                site.problems()
                        .add(
                                site.keyWhere(),
                                "no site is called %s".formatted(Echo.quoted(site.key())),
                                "use one of: " + String.join(", ", scope.sites()));
            }
            Optional<String> unit =
                    site.required("unit", "pmol/L").flatMap(written -> unit(written, quantity));
            Optional<String> concept =
                    site.optional("concept")
                            .flatMap(written ->
                                    scope.concept(
                                            written, Domain.MEASUREMENT::equals, "measurement"));
            site.closed();
            unit.ifPresent(name -> found.put(site.key(), new Reported(concept.orElse(""), name)));
        }
        return found;
    }

    private Limits limits(Node node, Optional<String> level) {
        double atLeast =
                node.optional("at_least")
                        .map(found -> limit(found, level))
                        .orElse(OptionalDouble.empty())
                        .orElse(0);
        double atMost =
                node.optional("at_most")
                        .map(found -> limit(found, level))
                        .orElse(OptionalDouble.empty())
                        .orElse(Double.POSITIVE_INFINITY);
        Values.source(node);
        node.closed();
        if (atLeast >= atMost) {
            node.problem(
                    "\"at_least\" is not below \"at_most\"",
                    "write the lower limit as \"at_least\"");
        }
        return new Limits(atLeast, atMost);
    }

    private OptionalDouble limit(Node node, Optional<String> level) {
        Optional<String> text = node.text();
        return level.isEmpty() || text.isEmpty()
                ? OptionalDouble.empty()
                : scope.inUnitOf(level.get(), node, text.get());
    }

    private static Optional<Mistakes> mistakes(Node node, Quantity quantity) {
        double share = Values.requiredShare(node, "share");
        Optional<String> unit =
                node.required("unit", "pmol/L").flatMap(found -> unit(found, quantity));
        Values.source(node);
        node.closed();
        return unit.map(found -> new Mistakes(share, found));
    }
}
