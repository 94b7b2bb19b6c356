package org.claypon.report.criticism;

import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.util.ArrayList;
import java.util.List;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.report.Labels;
import org.claypon.report.Prose;
import org.claypon.report.Say;
import org.claypon.results.Count;
import org.claypon.results.Criticisms.Summary;
import org.claypon.results.Criticisms.Tested;
import org.claypon.results.Figure;
import org.claypon.results.Results;

/// Who was tested at all, later values, and what values of the untested could make of it.
record TestedTables(Results results) {

    List<Html> all() {
        List<Html> parts = new ArrayList<>();
        if (!results.criticisms().tested().isEmpty()) {
            parts.add(tested().html());
            parts.add(after().html());
        }
        if (results.criticisms().tested().stream().anyMatch(each -> !each.bounds().isEmpty())) {
            parts.add(
                    Prose.paragraph(
                            "If those without a value were all on one side of the threshold, the odds ratio could lie anywhere between the least and the greatest of these."));
            parts.add(bounds().html());
        }
        return parts;
    }

    private Table tested() {
        return Table.of(
                "tested-table",
                "Who has a value, and being tested as an exposure of its own",
                List.of(
                        words("Measurement"),
                        numbers("Cases"),
                        numbers("Controls"),
                        numbers(CriticismTables.LIMITS)),
                results.criticisms().tested().stream()
                        .map(each ->
                                List.of(
                                        "%s, days %s".formatted(each.label(), each.window()),
                                        share(each.cases(), results.matching().cases()),
                                        share(each.controls(), results.matching().controls()),
                                        CriticismTables.ratio(each.estimate())))
                        .toList());
    }

    private static String share(Count part, Count whole) {
        return part instanceof Count.Exactly(long some)
                        && whole instanceof Count.Exactly(long all)
                        && all > 0
                ? "%s (%s)".formatted(Say.cell(part), Say.percent(Figure.of((double) some / all)))
                : Say.cell(part);
    }

    private Table after() {
        return Table.of(
                "after-table",
                "Values on the index date or later, which the study does not use",
                List.of(
                        words("Measurement"),
                        numbers("Cases"),
                        numbers("Controls"),
                        numbers("Median of cases"),
                        numbers("Median of controls")),
                results.criticisms().tested().stream().map(TestedTables::after).toList());
    }

    private static List<String> after(Tested tested) {
        Summary cases = tested.after().ofCases();
        Summary controls = tested.after().ofControls();
        return List.of(
                "%s (%s), days %s"
                        .formatted(tested.label(), tested.after().unit(), tested.after().window()),
                Say.cell(tested.after().cases()),
                Say.cell(tested.after().controls()),
                median(tested.after().cases(), cases, controls),
                median(tested.after().controls(), controls, cases));
    }

    private static String median(Count people, Summary summary, Summary beside) {
        return people.equals(Count.of(0))
                ? Say.NOTHING
                : Say.figure(
                        summary.median(), Say.alike(List.of(summary.median()), beside.median()));
    }

    private Table bounds() {
        return Table.of(
                "bounds-table",
                "What values of the untested could make of it",
                List.of(words("Exposure"), words("The untested"), numbers(CriticismTables.LIMITS)),
                results.criticisms().tested().stream()
                        .flatMap(each -> each.bounds().stream())
                        .map(bound ->
                                List.of(
                                        Labels.of(results, bound.exposure()),
                                        bound.assumed(),
                                        CriticismTables.ratio(bound.estimate())))
                        .toList());
    }
}
