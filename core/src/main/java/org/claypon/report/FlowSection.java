package org.claypon.report;

import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.util.List;
import java.util.Optional;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.html.chart.FlowDiagram;
import org.claypon.results.Attrition;
import org.claypon.results.Count;
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
                                new FlowDiagram.Column(
                                        "Cases", "cases", FlowSteps.of(attrition.cases())),
                                new FlowDiagram.Column(
                                        "Controls",
                                        "controls",
                                        FlowSteps.of(attrition.controls()))));
        return List.of(
                Prose.list(beginning(results).stream().toList()),
                diagram.figure(
                        "flow-figure",
                        "People left after each rule. “By this rule alone” counts those whom no other rule would have taken. An"
                                + " unknown answer does not exclude, and fails a requirement."
                                + together(attrition)
                                + rounding(results),
                        table(attrition)),
                CharacteristicRows.table(results));
    }

    private static String together(Attrition attrition) {
        return FlowSteps.areTogether(attrition.cases())
                        || FlowSteps.areTogether(attrition.controls())
                ? " Rules of one family stand together, each with how many it took; the table has them one by one."
                : "";
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
                                        first(attrition.cases()),
                                        first(attrition.controls()),
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

    /// A hidden number is small, and a few more than it would say no more.
    private static String first(List<Attrition.Step> steps) {
        Count left = steps.getFirst().left();
        return Say.isRounded(steps) && left instanceof Count.Exactly
                ? Say.count(left) + " or a few more"
                : Say.count(left);
    }

    private static String rounding(Results results) {
        Attrition attrition = results.attrition();
        return Say.isRounded(attrition.cases()) || Say.isRounded(attrition.controls())
                ? " Counts under %1$d are hidden; where a rule took so few, the numbers left are rounded down to a multiple of %1$d, but for those matched."
                        .formatted(results.study().smallestCount())
                : "";
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
