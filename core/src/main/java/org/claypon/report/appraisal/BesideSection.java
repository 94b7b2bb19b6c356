package org.claypon.report.appraisal;

import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.html.chart.ForestPlot;
import org.claypon.report.Prose;
import org.claypon.report.Say;
import org.claypon.results.Figure;
import org.claypon.results.PaperAppraisal;
import org.claypon.results.PaperAppraisal.Beside;
import org.claypon.results.PaperAppraisal.Estimate;
import org.claypon.results.PaperAppraisal.Level;
import org.claypon.results.PaperAppraisal.Odds;

/// The published numbers and those of the reader's own run, in the same steps and units.
final class BesideSection {

    private BesideSection() {}

    static List<Html> of(PaperAppraisal appraisal) {
        return appraisal.beside().map(BesideSection::of).orElse(List.of());
    }

    private static List<Html> of(Beside beside) {
        List<Html> parts = new ArrayList<>();
        parts.add(
                Prose.paragraph(
                        "The published numbers stand beside those of “%s”, a run of Claypon (study file %s). The published odds ratio is brought to the step of the run: an odds ratio for 100 units is that for one unit, multiplied by itself 100 times. What is small for one unit can be large for a hundred."
                                .formatted(beside.study(), Prose.shortHash(beside.hash()))));
        if (beside.estimates().isEmpty() && beside.levels().isEmpty()) {
            parts.add(
                    Prose.note(
                            "Nothing can be compared: no odds ratio and no mean of the paper is of a measurement that the run has, by name, in a unit that can be converted."));
        }
        if (!beside.estimates().isEmpty()) {
            parts.add(
                    plot(beside)
                            .figure(
                                    "beside-plot",
                                    "Odds ratios with their 95 % intervals. Intervals that do not overlap differ by more than chance explains; they can still be of different people, tests or models.",
                                    estimates(beside)));
        }
        if (!beside.levels().isEmpty()) {
            parts.add(levels(beside).html());
        }
        parts.add(
                Prose.paragraph(
                        "Agreement would not prove either, and disagreement does not show which is wrong: the people, the laboratory, the definition of a case and the covariates may differ."));
        return parts;
    }

    private static ForestPlot plot(Beside beside) {
        List<ForestPlot.Row> lines = new ArrayList<>();
        for (Estimate estimate : beside.estimates()) {
            lines.add(line("Published, per " + estimate.per(), estimate.published()));
            lines.add(line("Your run, per " + estimate.per(), estimate.own()));
        }
        return new ForestPlot(
                "Published and your own",
                "Odds ratios of the paper and of the run, for the same step.",
                "odds ratio",
                lines);
    }

    private static ForestPlot.Row line(String label, Odds odds) {
        return odds.oddsRatio() instanceof Figure.Value(double ratio)
                ? new ForestPlot.Estimate(
                        label, ratio, limit(odds.lower()), limit(odds.upper()), said(odds))
                : new ForestPlot.None(label, said(odds));
    }

    private static OptionalDouble limit(Figure figure) {
        return figure instanceof Figure.Value(double value)
                ? OptionalDouble.of(value)
                : OptionalDouble.empty();
    }

    private static String said(Odds odds) {
        return Say.oddsRatio(odds.oddsRatio(), odds.lower(), odds.upper());
    }

    private static Table estimates(Beside beside) {
        return Table.of(
                "beside-estimates",
                "Odds ratios for the same step",
                List.of(
                        words("Measurement"),
                        words("Step"),
                        numbers("Published"),
                        numbers("Your run")),
                beside.estimates().stream()
                        .map(estimate ->
                                List.of(
                                        estimate.measurement(),
                                        estimate.per(),
                                        said(estimate.published()),
                                        said(estimate.own())))
                        .toList());
    }

    private static Table levels(Beside beside) {
        return Table.of(
                "beside-levels",
                "Means in both groups",
                List.of(
                        words("Measurement"),
                        numbers("Cases, published"),
                        numbers("Controls, published"),
                        numbers("Cases, your run"),
                        numbers("Controls, your run")),
                beside.levels().stream().map(BesideSection::row).toList());
    }

    private static List<String> row(Level level) {
        return List.of(
                "%s (%s)".formatted(level.measurement(), level.unit()),
                mean(level.publishedCases()),
                mean(level.publishedControls()),
                mean(level.ownCases()),
                mean(level.ownControls()));
    }

    private static String mean(Figure figure) {
        return Say.figure(figure, Verdicts::number);
    }
}
