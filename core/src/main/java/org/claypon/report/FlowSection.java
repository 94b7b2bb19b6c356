package org.claypon.report;

import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.html.chart.FlowDiagram;
import org.claypon.results.Attrition;
import org.claypon.results.Results;

/// How many people each rule left, for cases and for controls.
final class FlowSection {

    private FlowSection() {}

    static List<Html> of(Results results) {
        Attrition attrition = results.attrition();
        FlowDiagram diagram =
                new FlowDiagram(
                        "Flow of people through the study",
                        "Two columns, cases and controls. Each box is the number of people left after a rule; beside it stand"
                                + " the rule and how many it took.",
                        List.of(
                                column("Cases", "cases", attrition.cases()),
                                column("Controls", "controls", attrition.controls())));
        return List.of(
                Prose.list(beginning(results).stream().toList()),
                diagram.figure(
                        "flow-figure",
                        "People left after each rule. “By this rule alone” counts those whom no other rule would have taken. An"
                                + " unknown answer does not exclude, and fails a requirement."
                                + rounding(results),
                        table(attrition)),
                CharacteristicRows.table(results));
    }

    /// How the rows of a table fall into cases, possible controls and others, before any rule.
    static Optional<String> beginning(Results results) {
        Attrition attrition = results.attrition();
        return attrition
                .others()
                .filter(_ -> !attrition.cases().isEmpty() && !attrition.controls().isEmpty())
                .map(others ->
                        "Of %s, %s meet the definition of a case and %s that of a control (and not of a case).%s"
                                .formatted(
                                        Say.rows(results),
                                        Say.count(attrition.cases().getFirst().left())
                                                + orMore(attrition.cases()),
                                        Say.count(attrition.controls().getFirst().left())
                                                + orMore(attrition.controls()),
                                        others(others)));
    }

    private static String others(Attrition.Others others) {
        String neither =
                Say.isNone(others.neither())
                        ? " Nobody is known to meet neither."
                        : " %s meet neither.".formatted(Say.capital(Say.count(others.neither())));
        return Say.isNone(others.unknown())
                ? neither
                : "%s Of %s it is not known.".formatted(neither, Say.count(others.unknown()));
    }

    private static String orMore(List<Attrition.Step> steps) {
        return Say.isRounded(steps) ? " or a few more" : "";
    }

    private static String rounding(Results results) {
        Attrition attrition = results.attrition();
        return Say.isRounded(attrition.cases()) || Say.isRounded(attrition.controls())
                ? " Counts under %1$d are hidden; where a rule took so few, the numbers left are rounded down to a multiple of %1$d, but for those matched."
                        .formatted(results.study().smallestCount())
                : "";
    }

    private static FlowDiagram.Column column(
            String heading, String look, List<Attrition.Step> steps) {
        return new FlowDiagram.Column(
                heading,
                look,
                IntStream.range(0, steps.size())
                        .mapToObj(i -> step(steps.get(i), i == 0))
                        .toList());
    }

    private static FlowDiagram.Step step(Attrition.Step step, boolean first) {
        List<String> details = new ArrayList<>();
        if (!first) {
            details.add(Say.count(step.dropped()) + " left out");
        }
        if (!first && !Say.isNone(step.onlyHere())) {
            details.add(Say.count(step.onlyHere()) + " by this rule alone");
        }
        if (!Say.isNone(step.unknown())) {
            details.add(Say.count(step.unknown()) + " unknown");
        }
        step.family().ifPresent(family -> details.add(Say.words(family)));
        return new FlowDiagram.Step(Say.cell(step.left()), Say.capital(step.rule()), details);
    }

    private static Table table(Attrition attrition) {
        return new Table(
                "flow-table",
                "People left after each rule",
                List.of(
                        words("Rule"),
                        words("Family"),
                        numbers("Left"),
                        numbers("Left out"),
                        numbers("By this rule alone"),
                        numbers("Unknown")),
                List.of(
                        new Table.Group("Cases", rows(attrition.cases())),
                        new Table.Group("Controls", rows(attrition.controls()))));
    }

    private static List<List<String>> rows(List<Attrition.Step> steps) {
        return steps.stream()
                .map(step ->
                        List.of(
                                Say.capital(step.rule()),
                                step.family().map(Say::words).orElse(Say.NOTHING),
                                Say.cell(step.left()),
                                Say.cell(step.dropped()),
                                Say.cell(step.onlyHere()),
                                Say.cell(step.unknown())))
                .toList();
    }
}
