package org.claypon.report;

import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.math.BigDecimal;
import java.util.List;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.results.Comparison;
import org.claypon.results.Figure;
import org.claypon.results.Results;
import org.claypon.results.Roc;

/// How well each measurement tells cases from their controls, and why that is no test for the condition.
final class RocSection {

    private static final String LOWER = "lower";

    private RocSection() {}

    static List<Html> of(Results results) {
        if (results.comparisons().isEmpty()) {
            return List.of();
        }
        return List.of(
                Prose.paragraph(
                        "The area says how often a case lies further out than a control: 0.5 is no better than a coin, 1 is always. The"
                                + " matched area compares each case with its own controls, the crude one everybody with everybody; how far"
                                + " they lie apart shows what ignoring the sets does. The side was chosen as the one on which the cases of"
                                + " the sets lie, so that no matched area is below 0.5, and one near it says nothing."),
                areas(results).inParagraphs(),
                Prose.heading("The cut that tells most apart"),
                Prose.paragraph(
                        "This is no diagnostic claim. The cut was looked for in the same people that it is judged on; the correction takes off"
                                + " how much better it looks there than in other sets drawn from these. Cases and controls were chosen and"
                                + " matched: nothing here says how likely the condition is in somebody on one side of a cut."),
                cuts(results).inParagraphs(),
                Prose.note(
                        "The curve behind an area is not drawn, and the people beyond a cut are not counted: each step of the curve is one person, and the cut lies halfway between two."
                                + (results.study().smallestCount() > 1
                                        ? " Cuts are rounded to two digits."
                                        : "")));
    }

    private static Table areas(Results results) {
        return Table.of(
                "roc-table",
                "Area under the curve with 95\u00A0% limits",
                List.of(
                        words("Measurement"),
                        words("Cases lie"),
                        numbers("Sets"),
                        numbers("Matched area"),
                        numbers("Crude area")),
                results.comparisons().stream()
                        .map(comparison ->
                                List.of(
                                        comparison.label(),
                                        side(comparison.roc()),
                                        Say.cell(comparison.roc().sets()),
                                        area(comparison.roc().matched()),
                                        area(comparison.roc().crude())))
                        .toList());
    }

    private static String side(Roc roc) {
        return roc.matched().value() instanceof Figure.Value ? roc.side() : Say.NOTHING;
    }

    private static String area(Roc.Auc auc) {
        return Say.estimate(auc.value(), auc.lower(), auc.upper(), value -> Say.number(value, 2));
    }

    private static Table cuts(Results results) {
        return Table.of(
                "roc-cuts-table",
                "The cut with the largest difference between the share of cases and of controls beyond it",
                List.of(
                        words("Measurement"),
                        words("Cut"),
                        numbers("Difference of shares"),
                        numbers("Luck of the draw"),
                        numbers("Corrected")),
                results.comparisons().stream().map(RocSection::cut).toList());
    }

    private static List<String> cut(Comparison comparison) {
        Roc.Cut cut = comparison.roc().cut();
        return List.of(
                comparison.label(),
                at(comparison),
                share(cut.youden()),
                share(cut.optimism()),
                share(cut.corrected()));
    }

    private static String share(Figure figure) {
        return figure instanceof Figure.Value ? Say.number(figure, 2) : Say.NOTHING;
    }

    private static String at(Comparison comparison) {
        Roc.Cut cut = comparison.roc().cut();
        return Say.missing(cut.at())
                .orElseGet(() ->
                        "%s %s %s%s"
                                .formatted(
                                        comparison.roc().side().equals(LOWER) ? "below" : "from",
                                        Say.figure(cut.at(), RocSection::shortly),
                                        comparison.unit(),
                                        more(cut.ties())));
    }

    /// As many decimals as it has, up to those that its size calls for.
    private static String shortly(double at) {
        int own = Math.max(0, BigDecimal.valueOf(at).stripTrailingZeros().scale());
        return Say.number(at, Math.min(own, Say.decimals(Figure.of(at))));
    }

    private static String more(int ties) {
        return switch (ties) {
            case 0 -> "";
            case 1 -> "; one other cut is as good";
            default -> "; %d other cuts are as good".formatted(ties);
        };
    }
}
