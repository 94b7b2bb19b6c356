package org.claypon.report;

import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.html.chart.ForestPlot;
import org.claypon.results.BiasAnalysis;
import org.claypon.results.BiasAnalysis.Ratio;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.Results;

/// What the odds ratios become if people were recorded as the study file supposes.
final class BiasSection {

    private static final String AS_RECORDED = "as recorded";
    private static final String SYSTEMATIC = "put right";
    private static final String TOTAL = "put right, with the play of chance";

    private BiasSection() {}

    static List<Html> of(Results results) {
        List<BiasAnalysis> found = results.sensitivity().biasAnalysis();
        if (found.isEmpty()) {
            return List.of();
        }
        List<Html> parts = new ArrayList<>();
        parts.add(Prose.heading("People who were recorded wrongly"));
        parts.add(
                Prose.paragraph(
                        "The study file supposes how often cases, controls or an exposure were recorded wrongly. In each of many draws"
                                + " people were put where they may truly belong, those on the wrong side left the study, and the model"
                                + " was fitted anew. The second line of each model shows what the suppositions alone do to the odds"
                                + " ratio; the third adds the play of chance. The result is as good as the suppositions: it does not"
                                + " show that they are right."));
        parts.add(
                plot(results, found)
                        .figure(
                                "bias-figure",
                                "Median odds ratios of the draws, with the range of 95\u00A0% of them. As recorded: the model's own"
                                        + " estimate and limits.",
                                table(results, found)));
        parts.add(assumed(results, found).html());
        parts.add(Prose.list(found.stream().map(each -> draws(results, each)).toList()));
        return parts;
    }

    private static ForestPlot plot(Results results, List<BiasAnalysis> found) {
        List<ForestPlot.Row> rows = new ArrayList<>();
        for (BiasAnalysis each : found) {
            String name = Labels.of(results, each.model());
            rows.add(row(name + ", " + AS_RECORDED, each.asRecorded()));
            rows.add(row(name + ", " + SYSTEMATIC, each.systematic()));
            rows.add(row(name + ", " + TOTAL, each.total()));
        }
        return new ForestPlot(
                "Odds ratios as recorded and put right",
                "Three lines a model: a square at the odds ratio and a bar over its interval, with a line at 1.",
                "odds ratio, logarithmic scale",
                rows);
    }

    private static ForestPlot.Row row(String label, Ratio ratio) {
        return Charts.row(label, ratio.oddsRatio(), ratio.lower(), ratio.upper());
    }

    private static Table table(Results results, List<BiasAnalysis> found) {
        return new Table(
                "bias-table",
                "Odds ratios as recorded and put right",
                List.of(words("Records"), numbers("Odds ratio (95\u00A0% interval)")),
                found.stream()
                        .map(each ->
                                new Table.Group(
                                        Labels.of(results, each.model()),
                                        List.of(
                                                cells(AS_RECORDED, each.asRecorded()),
                                                cells(SYSTEMATIC, each.systematic()),
                                                cells(TOTAL, each.total()))))
                        .toList());
    }

    private static List<String> cells(String records, Ratio ratio) {
        return List.of(
                Say.capital(records),
                Say.oddsRatio(ratio.oddsRatio(), ratio.lower(), ratio.upper()));
    }

    private static Table assumed(Results results, List<BiasAnalysis> found) {
        return new Table(
                "bias-assumed-table",
                "What the study file supposes",
                List.of(words("Share"), words("Value or distribution")),
                found.stream()
                        .map(each ->
                                new Table.Group(
                                        Labels.of(results, each.model()),
                                        each.assumed().stream()
                                                .map(one ->
                                                        List.of(
                                                                Say.capital(one.share()),
                                                                one.distribution()))
                                                .toList()))
                        .toList());
    }

    private static String draws(Results results, BiasAnalysis found) {
        return "%s: %s draws.%s%s%s"
                .formatted(
                        Labels.of(results, found.model()),
                        Say.count(Count.of(found.draws())),
                        some(
                                results,
                                found.impossibleShare(),
                                " %s of them are impossible, as no people could have been recorded so, and are left out."),
                        some(
                                results,
                                found.openShare(),
                                " %s of the draws used have no finite odds ratio."),
                        open(found));
    }

    /// Why an end of an interval has no number.
    private static String open(BiasAnalysis found) {
        return Stream.of(found.systematic(), found.total())
                .flatMap(ratio -> Stream.of(ratio.lower(), ratio.upper()))
                .filter(Figure.NotEstimable.class::isInstance)
                .map(end -> ((Figure.NotEstimable) end).reason())
                .distinct()
                .map(" An end of an interval is open: %s."::formatted)
                .collect(Collectors.joining());
    }

    /// Nothing where the share is none; "about" where masking has left one or two digits.
    private static String some(Results results, Figure share, String sentence) {
        String about = results.study().smallestCount() > 1 ? "About " : "";
        return switch (share) {
            case Figure.Value(double value) when value == 0 -> "";
            case Figure.Value _ -> sentence.formatted(about + Say.shortPercent(share));
            case Figure.NotEstimable _, Figure.Masked _ ->
                    sentence.formatted("A share (%s)".formatted(Say.shortPercent(share)));
        };
    }
}
