package org.claypon.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.claypon.study.Analysis.Severity;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// Reads `severity`: a measurement that says how badly off a case is, and its bands from the lowest up.
final class SeverityReader {

    private final Scope scope;
    private final Amounts amounts;

    SeverityReader(Scope scope) {
        this.scope = scope;
        this.amounts = new Amounts();
    }

    Optional<Severity> read(Node node) {
        Optional<Measurement> measurement =
                node.required("measurement", "a measurement").flatMap(scope::measurement);
        Optional<Node> written = node.required("bands", "{none: 0, mild: 1, moderate: 11}");
        node.closed();
        return measurement.flatMap(
                found -> written.map(list -> new Severity(found.name(), bands(found, list))));
    }

    private List<Severity.Band> bands(Measurement measurement, Node list) {
        List<Severity.Band> bands = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (Node entry : list.entries()) {
            String label = Echo.clean(entry.key().strip());
            isNew(label, labels, entry);
            Optional<Double> from = bound(measurement, entry);
            from.filter(_ -> bands.isEmpty())
                    .ifPresent(lowest -> covers(measurement, lowest, entry));
            from.filter(bound -> !bands.isEmpty() && bound <= bands.getLast().from())
                    .ifPresent(bound ->
                            entry.problem(
                                    "the bounds do not rise: %s stands behind %s"
                                            .formatted(
                                                    Amounts.number(bound),
                                                    Amounts.number(bands.getLast().from())),
                                    "write the bands from the lowest up, each with its lower bound"));
            from.ifPresent(bound -> bands.add(new Severity.Band(label, bound)));
        }
        if (list.isKeys() && list.entries().size() < 2) {
            list.problem(
                    "one band divides nobody",
                    "write at least two, for example \"{none: 0, mild: 1}\"");
        }
        return bands;
    }

    private static void isNew(String label, Set<String> labels, Node entry) {
        if (label.isEmpty()) {
            entry.problems()
                    .add(entry.keyWhere(), "a band has no label", "write what the band is called");
        } else if (!labels.add(label.toLowerCase(Locale.ROOT))) {
            entry.problems()
                    .add(
                            entry.keyWhere(),
                            "a second band is called %s".formatted(Echo.quoted(label)),
                            "give one of them another label");
        }
    }

    /// A lower bound; a bare number is in the unit of the measurement.
    private Optional<Double> bound(Measurement measurement, Node node) {
        Optional<String> text = node.text();
        Optional<Amount> bare =
                text.flatMap(found -> amounts.written(node, found, "11"))
                        .map(Amounts.Written::amount);
        if (bare.filter(amount -> amount.unit().isEmpty()).isPresent()) {
            return bare.map(Amount::value);
        }
        return bare.flatMap(_ -> amounts.of(measurement, node, text.orElseThrow()))
                .map(written -> amounts.inUnitOf(measurement, written.amount()).orElseThrow());
    }

    /// Bands have lower bounds only, so that none leaves a gap; the lowest must take the lowest score.
    private void covers(Measurement measurement, double lowest, Node entry) {
        double least =
                measurement
                        .atLeast()
                        .map(limit -> amounts.inUnitOf(measurement, limit).orElseThrow())
                        .orElse(0.0);
        if (lowest > least) {
            entry.problem(
                    "a score under %s is in no band".formatted(Amounts.number(lowest)),
                    "begin with a band from %s, for example \"none: %s\""
                            .formatted(Amounts.number(least), Amounts.number(least)));
        }
    }
}
