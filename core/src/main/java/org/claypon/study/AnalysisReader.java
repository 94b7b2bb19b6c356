package org.claypon.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.claypon.study.Analysis.Margin;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// Reads what is compared and estimated.
final class AnalysisReader {

    private final Scope scope;
    private final Amounts amounts;
    private final ExposureReader exposures;
    private final StratifierReader stratifiers;
    private final ConsequenceReader consequences;
    private final GuidelineReader guideline;
    private final SeverityReader severity;
    private final PatternReader patterns;

    AnalysisReader(Scope scope, TestReader tests) {
        this.scope = scope;
        this.amounts = new Amounts();
        this.exposures = new ExposureReader(scope, tests);
        this.stratifiers = new StratifierReader(scope, tests);
        this.consequences = new ConsequenceReader(scope, tests);
        this.guideline = new GuidelineReader(scope, tests);
        this.severity = new SeverityReader(scope);
        this.patterns = new PatternReader(scope, tests);
    }

    Analysis read(Node root) {
        List<Exposure> asked = exposures(root);
        List<Exposure> adjust =
                root.optional("adjust").map(list -> forms(list, this::covariate)).orElse(List.of());
        List<Analysis.Stratifier> by = root.optional("by").map(stratifiers::read).orElse(List.of());
        List<String> compare =
                root.optional("compare").map(this::compared).orElseGet(this::everyMeasurement);
        Map<String, Margin> equivalent =
                root.optional("equivalent").map(node -> margins(node, compare)).orElse(Map.of());
        List<String> listed =
                root.optional("consequences").map(consequences::read).orElse(List.of());
        if (asked.isEmpty() && compare.isEmpty() && scope.problems.isEmpty()) {
            root.problem(
                    "the study asks nothing: it has no exposure and compares no measurement",
                    "add \"exposure:\" or \"compare:\"");
        }
        return new Analysis(
                asked,
                adjust,
                by,
                compare,
                equivalent,
                listed,
                root.optional("guideline")
                        .map(node -> node.like("{use: nice-ng239-b12, inputs: {total_b12: b12}}"))
                        .flatMap(guideline::read),
                root.optional("bias").flatMap(new BiasReader(asked)::read),
                root.optional("severity").flatMap(severity::read),
                root.optional("patterns").map(patterns::read).orElse(List.of()));
    }

    private List<Exposure> exposures(Node root) {
        Optional<Node> one = root.optional("exposure");
        Optional<Node> list = root.optional("exposures");
        if (one.isPresent() && list.isPresent()) {
            root.problems()
                    .add(
                            list.get().keyWhere(),
                            "both exposure and exposures are there",
                            "move the one into the list");
        }
        one.filter(Node::isList)
                .ifPresent(several ->
                        several.problem(
                                "a list stands under \"exposure\", which holds one",
                                "write \"exposures:\" above a list"));
        List<Exposure> found =
                new ArrayList<>(
                        one.filter(node -> !node.isList()).flatMap(exposures::form).stream()
                                .toList());
        list.map(node -> forms(node, exposures::form)).ifPresent(found::addAll);
        return found;
    }

    /// Each item in its form, with a name of its own.
    private static List<Exposure> forms(Node list, Function<Node, Optional<Exposure>> form) {
        List<Exposure> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Node item : list.items()) {
            Optional<Exposure> exposure = form.apply(item);
            exposure.filter(one -> !names.add(one.name()))
                    .ifPresent(one ->
                            item.problem(
                                    "a second one is called %s".formatted(Echo.quoted(one.name())),
                                    "give one of them another \"name\""));
            exposure.ifPresent(found::add);
        }
        return found;
    }

    private Optional<Exposure> covariate(Node node) {
        Optional<Exposure> covariate = exposures.formOrName(node);
        covariate.ifPresent(found -> consequences.adjusted(found, node));
        return covariate;
    }

    private List<String> compared(Node list) {
        return list.items().stream()
                .flatMap(item -> scope.measurement(item).stream())
                .map(Measurement::name)
                .distinct()
                .toList();
    }

    private List<String> everyMeasurement() {
        return scope.measurements().stream().map(Measurement::name).toList();
    }

    private Map<String, Margin> margins(Node node, List<String> compared) {
        Map<String, Margin> margins = new LinkedHashMap<>();
        for (Node entry : node.entries()) {
            Optional<Measurement> measurement = scope.measurement(entry.key(), entry.keyWhere());
            measurement
                    .filter(found -> !compared.contains(found.name()))
                    .ifPresent(found ->
                            entry.problems()
                                    .add(
                                            entry.keyWhere(),
                                            "%s is not compared"
                                                    .formatted(Echo.quoted(found.name())),
                                            "add it to \"compare\""));
            measurement
                    .flatMap(found -> margin(found, entry))
                    .ifPresent(margin -> margins.put(entry.key(), margin));
        }
        return margins;
    }

    private Optional<Margin> margin(Measurement measurement, Node node) {
        return node.text()
                .flatMap(text ->
                        text.strip().endsWith("%")
                                ? percent(node, text)
                                : difference(measurement, node, text))
                .filter(margin -> isPositive(margin, node));
    }

    private Optional<Margin> percent(Node node, String text) {
        return amounts.written(node, text, "10 %")
                .map(written -> new Margin.Percent(written.amount().value()));
    }

    private Optional<Margin> difference(Measurement measurement, Node node, String text) {
        return amounts.of(measurement, node, text)
                .map(written -> new Margin.Difference(written.amount()));
    }

    private static boolean isPositive(Margin margin, Node node) {
        double width =
                switch (margin) {
                    case Margin.Percent(double percent) -> percent;
                    case Margin.Difference(Amount amount) -> amount.value();
                };
        if (width > 0) {
            return true;
        }
        node.problem(
                "a margin of %s leaves no room to be alike".formatted(Amounts.number(width)),
                "write a margin above 0, for example \"10 %\"");
        return false;
    }
}
