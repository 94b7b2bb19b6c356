package org.claypon.simulate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import org.claypon.units.Units;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Nearest;
import org.claypon.yaml.Node;

/// The names of a world file, gathered before any arrow is read.
final class Scope {

    /// What a name stands for.
    enum Sort {
        AGE,
        SEX,
        SITE,
        TRAIT,
        LEVEL,
        DISEASE,
        DRUG
    }

    /// The unit of a level, as far as it is needed to read limits.
    record Quantity(String unit, Optional<Double> molarMass) {}

    private static final Map<String, Sort> SECTIONS =
            Map.of(
                    "traits",
                    Sort.TRAIT,
                    "levels",
                    Sort.LEVEL,
                    "diseases",
                    Sort.DISEASE,
                    "drugs",
                    Sort.DRUG);

    private final SequencedMap<String, Sort> sorts = new LinkedHashMap<>();
    private final Map<String, Quantity> quantities = new LinkedHashMap<>();
    private final Set<String> diagnosed = new HashSet<>();
    private final List<String> sites;
    private final Map<String, Concept> concepts;

    private Scope(List<String> sites, Map<String, Concept> concepts) {
        this.sites = sites;
        this.concepts = concepts;
    }

    static Scope of(Node root, Map<String, Concept> concepts) {
        List<String> sites =
                root.optional("sites")
                        .map(list -> list.entries().stream().map(Node::key).toList())
                        .orElse(List.of());
        Scope scope = new Scope(sites, concepts);
        scope.sorts.put("age", Sort.AGE);
        scope.sorts.put("sex", Sort.SEX);
        scope.sorts.put("site", Sort.SITE);
        List.of("traits", "levels", "diseases", "drugs")
                .forEach(section -> scope.gather(root, section));
        return scope;
    }

    private void gather(Node root, String section) {
        for (Node thing :
                root.optional(section).filter(Node::isKeys).map(Node::entries).orElse(List.of())) {
            if (sorts.putIfAbsent(thing.key(), sort(section)) != null) {
                thing.problems()
                        .add(
                                thing.keyWhere(),
                                "another thing is called %s".formatted(Echo.quoted(thing.key())),
                                "give one of them another name");
            }
            if (section.equals("levels") && thing.isKeys()) {
                quantities.put(thing.key(), quantity(thing));
            }
            if (section.equals("diseases") && thing.has("recorded")) {
                diagnosed.add(thing.key());
            }
        }
    }

    private static Sort sort(String section) {
        return Optional.ofNullable(SECTIONS.get(section)).orElseThrow();
    }

    private static Quantity quantity(Node level) {
        return new Quantity(
                level.has("unit") ? level.optional("unit").flatMap(Values::words).orElse("") : "",
                level.has("molar_mass")
                        ? level.optional("molar_mass")
                                .flatMap(node ->
                                        node.number(1, 1_000_000, "a mass in g/mol", "1355.37"))
                        : Optional.empty());
    }

    List<String> sites() {
        return sites;
    }

    boolean isDiagnosed(String disease) {
        return diagnosed.contains(disease);
    }

    /// What stands behind a name; a name that nothing has is a problem.
    Optional<Sort> sort(Node node, String name) {
        return named(node, name, sorts, "thing");
    }

    Optional<Quantity> level(Node node, String name) {
        return named(node, name, quantities, "level");
    }

    /// The concept that a key names.
    Optional<String> concept(Node node, Predicate<Concept.Domain> fitting, String domains) {
        Optional<String> name = node.text();
        Optional<Concept> concept = name.flatMap(found -> named(node, found, concepts, "concept"));
        concept.filter(found -> !fitting.test(found.domain()))
                .ifPresent(found ->
                        node.problem(
                                "%s is of the domain %s; here it must be %s"
                                        .formatted(
                                                Echo.quoted(name.orElseThrow()),
                                                found.domain().omop(),
                                                domains),
                                "name another concept, or mend its domain"));
        return concept.filter(found -> fitting.test(found.domain())).flatMap(_ -> name);
    }

    /// The concept that a thing names, or else the one that has its own name.
    Optional<String> ownConcept(
            Node thing, Optional<Node> named, Predicate<Concept.Domain> fitting, String domains) {
        if (named.isPresent()) {
            return concept(named.get(), fitting, domains);
        }
        Optional<Concept> own = Optional.ofNullable(concepts.get(thing.key()));
        if (own.filter(found -> fitting.test(found.domain())).isEmpty()) {
            thing.problems()
                    .add(
                            thing.keyWhere(),
                            own.isEmpty()
                                    ? "no concept is called %s".formatted(Echo.quoted(thing.key()))
                                    : "the concept %s is of the domain %s; here it must be %s"
                                            .formatted(
                                                    Echo.quoted(thing.key()),
                                                    own.get().domain().omop(),
                                                    domains),
                            "add it to \"concepts\", or name another with \"concept: NAME\"");
            return Optional.empty();
        }
        return Optional.of(thing.key());
    }

    private static <T> Optional<T> named(
            Node node, String name, Map<String, T> known, String what) {
        Optional<T> found = Optional.ofNullable(known.get(name));
        if (found.isEmpty()) {
            List<String> names = new ArrayList<>(known.keySet());
            node.problem(
                    "no %s is called %s; the nearest is %s"
                            .formatted(
                                    what,
                                    Echo.quoted(name),
                                    Nearest.to(name, names).map(Echo::quoted).orElse("none")),
                    names.isEmpty()
                            ? "add a %s of this name".formatted(what)
                            : "use one of: "
                                    + String.join(", ", names.stream().map(Echo::cut).toList()));
        }
        return found;
    }

    /// An amount in the unit of a level.
    OptionalDouble inUnitOf(String level, Node node, String text) {
        Quantity quantity = Optional.ofNullable(quantities.get(level)).orElseThrow();
        Optional<Values.Amount> amount =
                Values.amount(node, text, ("100 " + quantity.unit()).strip());
        if (amount.isEmpty()) {
            return OptionalDouble.empty();
        }
        String unit = amount.get().unit();
        OptionalDouble value =
                unit.equals(quantity.unit())
                        ? OptionalDouble.of(amount.get().value())
                        : Units.convert(
                                amount.get().value(), unit, quantity.unit(), quantity.molarMass());
        if (value.isEmpty()) {
            node.problem(
                    "%s is no unit for %s".formatted(Echo.quoted(unit), Echo.cut(level)),
                    "write the amount in %s"
                            .formatted(
                                    quantity.unit().isEmpty()
                                            ? "no unit, as the level has none"
                                            : Echo.cut(quantity.unit())));
        }
        return value;
    }
}
