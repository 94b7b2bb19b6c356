package org.claypon.guideline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claypon.exposure.AmountIn;
import org.claypon.guideline.Scale.Band;
import org.claypon.guideline.Scale.Edge;
import org.claypon.units.Unit;
import org.claypon.units.Units;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// Reads `tests`: the bands of each test in each unit.
final class ScaleReader {

    private static final double HIGHEST = 1e12;

    private final FileNames names;

    ScaleReader(FileNames names) {
        this.names = names;
    }

    List<Scale> read(Node list) {
        List<Scale> scales = new ArrayList<>();
        for (Node node : list.items()) {
            scale(node)
                    .ifPresent(scale -> {
                        if (scales.stream().anyMatch(other -> sameValues(other, scale))) {
                            node.problem(
                                    "%s has bands in this unit already".formatted(scale.input()),
                                    "put the bands of a test in one unit into one list");
                        }
                        scales.add(scale);
                    });
        }
        return scales;
    }

    /// A test whose edge is the laboratory's own has no other edges.
    private static boolean sameValues(Scale one, Scale other) {
        return one.input().equals(other.input())
                && one.when().equals(other.when())
                && (hasOwnLimit(one.bands())
                        || hasOwnLimit(other.bands())
                        || one.unit()
                                .flatMap(unit -> other.unit().map(unit::sameAs))
                                .orElse(false));
    }

    private static boolean hasOwnLimit(List<Band> bands) {
        return bands.stream().anyMatch(band -> band.edge() instanceof Edge.AboveOwnLimit);
    }

    private Optional<Scale> scale(Node node) {
        Optional<String> input = node.required("input", "total_b12").flatMap(names::measurement);
        Optional<String> when = node.optional("when").flatMap(names::condition);
        Optional<Node> unit = node.optional("unit");
        List<Band> bands =
                node.required("bands", "[{band: deficient, …}]").map(this::bands).orElse(List.of());
        if (hasOwnLimit(bands)) {
            mustBeAlone(node, unit, bands);
        } else if (unit.isEmpty()) {
            node.required("unit", "ng/L");
        }
        node.closed();
        Optional<Unit> read = unit.flatMap(ScaleReader::unit);
        return input.map(name -> new Scale(name, when, read, bands));
    }

    private static Optional<Unit> unit(Node node) {
        Optional<String> text = node.text();
        Optional<Unit> unit = text.flatMap(Units::parse);
        text.filter(written -> unit.isEmpty())
                .ifPresent(written ->
                        node.problem(
                                "the unit %s is not known; the nearest that is known is %s"
                                        .formatted(Echo.quoted(written), Units.nearest(written)),
                                "write a unit of UCUM"));
        return unit;
    }

    private static void mustBeAlone(Node node, Optional<Node> unit, List<Band> bands) {
        unit.ifPresent(found ->
                found.problem(
                        "the unit of the laboratory's own limit comes with that limit",
                        "delete \"unit\""));
        if (bands.size() > 2) {
            node.problem(
                    "a test with the laboratory's own limit has two bands, below and above it",
                    "leave two bands");
        }
    }

    private List<Band> bands(Node list) {
        List<Band> bands = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        double before = Double.NEGATIVE_INFINITY;
        for (Node node : list.items()) {
            Band band = band(node, bands.isEmpty() ? lowest(node) : edge(node));
            before = mustFollow(node, band.edge(), before);
            if (!band.key().isEmpty() && !seen.add(band.key())) {
                node.problem(
                        "the band %s stands in this list twice".formatted(band.key()),
                        "delete one of them, or correct its name");
            }
            bands.add(band);
        }
        if (bands.size() < 2) {
            list.problem("fewer than two bands divide nothing", "add the band above");
        }
        return bands;
    }

    private Band band(Node node, Edge edge) {
        String key = node.required("band", "deficient").flatMap(names::band).orElse("");
        String label =
                node.required("label", "how the report calls it")
                        .flatMap(Node::text)
                        .map(Echo::clean)
                        .orElse("");
        Optional<String> nextTest = node.optional("next_test").flatMap(names::measurement);
        Band band = new Band(key, edge, label, nextTest, names.statement(node));
        node.closed();
        return band;
    }

    private static Edge lowest(Node node) {
        Stream.of("from", "above")
                .flatMap(key -> node.optional(key).stream())
                .forEach(edge ->
                        edge.problem(
                                "the first band holds all that lies below the second, and has no lower edge",
                                "delete \"%s\"".formatted(edge.key())));
        return new Edge.Lowest();
    }

    private static Edge edge(Node node) {
        Optional<Node> from = node.optional("from");
        Optional<Node> above = node.optional("above");
        if (from.isEmpty() && above.isEmpty()) {
            node.problem(
                    "this band has no lower edge",
                    "add \"from: 180\" if the edge itself is in the band, otherwise \"above: 180\"");
        }
        if (from.isPresent() && above.isPresent()) {
            node.problem("this band has two lower edges", "keep either \"from\" or \"above\"");
        }
        return from.isPresent()
                ? number(from.get())
                        .<Edge>map(edge -> new Edge.From(edge, decimals(from.get())))
                        .orElse(new Edge.Lowest())
                : above.map(ScaleReader::above).orElse(new Edge.Lowest());
    }

    private static Edge above(Node node) {
        return node.isText() && node.text().filter("limit"::equals).isPresent()
                ? new Edge.AboveOwnLimit()
                : number(node)
                        .<Edge>map(edge -> new Edge.Above(edge, decimals(node)))
                        .orElse(new Edge.Lowest());
    }

    /// As written: the guideline that says 1.00 means another rounding than one that says 1.
    private static int decimals(Node node) {
        return node.text().map(BigDecimal::new).map(edge -> Math.max(0, edge.scale())).orElse(0);
    }

    private static Optional<Double> number(Node node) {
        return node.number(0, HIGHEST, "the edge as a number, without its unit", "180");
    }

    private static double mustFollow(Node node, Edge edge, double before) {
        Optional<Double> number = edge.number();
        number.filter(value -> value <= before)
                .ifPresent(value ->
                        node.problem(
                                "the bands are not in order: the edge %s does not lie above %s, the edge before it"
                                        .formatted(AmountIn.text(value), AmountIn.text(before)),
                                "list the bands from the lowest values up"));
        return number.orElse(before);
    }
}
