package org.claypon.simulate;

import java.util.List;
import java.util.Optional;
import org.claypon.simulate.Arrow.Measure;
import org.claypon.simulate.Concept.Domain;
import org.claypon.units.Units;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// Reads `traits` and `levels`.
final class LevelReader {

    static final double LARGEST = 1e9;
    static final double WIDEST = 3;

    private final Scope scope;
    private final ArrowReader arrows;

    LevelReader(Scope scope, ArrowReader arrows) {
        this.scope = scope;
        this.arrows = arrows;
    }

    List<Trait> traits(Node section) {
        return section.entries().stream().map(this::trait).toList();
    }

    private Trait trait(Node node) {
        double share = Values.requiredShare(node, "share");
        List<Arrow> causes = arrows.causes(node, Measure.ODDS_RATIO);
        Optional<Trait.Recorded> recorded =
                node.optional("recorded").flatMap(found -> recorded(node, found));
        String source = Values.source(node);
        node.closed();
        return new Trait(node.key(), share, causes, recorded, source);
    }

    private Optional<Trait.Recorded> recorded(Node trait, Node node) {
        Optional<String> concept =
                scope.ownConcept(
                        trait,
                        node.optional("concept"),
                        domain ->
                                domain == Domain.OBSERVATION
                                        || domain == Domain.CONDITION
                                        || domain == Domain.PROCEDURE,
                        "observation, condition or procedure");
        double share = Values.requiredShare(node, "share");
        Values.source(node);
        node.closed();
        return concept.map(name -> new Trait.Recorded(name, share));
    }

    List<Level> levels(Node section) {
        return section.entries().stream().flatMap(node -> level(node).stream()).toList();
    }

    private Optional<Level> level(Node node) {
        Optional<Double> median =
                node.required("median", "420")
                        .flatMap(found -> found.number(1e-9, LARGEST, "a median", "420"));
        Optional<String> unit = node.optional("unit").flatMap(LevelReader::unit);
        Optional<Double> molarMass =
                node.optional("molar_mass")
                        .flatMap(found -> found.number(1, 1_000_000, "a mass in g/mol", "1355.37"));
        double spread =
                node.required("spread", "0.3")
                        .flatMap(found ->
                                found.number(
                                        0,
                                        WIDEST,
                                        "the standard deviation of the logarithm",
                                        "0.3"))
                        .orElse(0.0);
        List<Arrow> causes = arrows.causes(node, Measure.TIMES);
        String source = Values.source(node);
        node.closed();
        return median.map(found ->
                new Level(node.key(), found, unit.orElse(""), molarMass, spread, causes, source));
    }

    /// A unit that is known.
    static Optional<String> unit(Node node) {
        Optional<String> text = Values.words(node);
        text.filter(found -> Units.parse(found).isEmpty())
                .ifPresent(found ->
                        node.problem(
                                "the unit %s is not known; the nearest is %s"
                                        .formatted(
                                                Echo.quoted(found),
                                                Echo.quoted(Units.nearest(found))),
                                "write the unit in UCUM, for example \"pg/mL\" or \"umol/L\""));
        return text.filter(found -> Units.parse(found).isPresent());
    }
}
