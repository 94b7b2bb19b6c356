package org.claypon.report;

import java.util.ArrayList;
import java.util.List;
import org.claypon.html.Html;
import org.claypon.html.chart.ForestPlot;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.Results;

/// The conditional models: what was estimated, from how much, and what could have been seen.
final class ModelSection {

    private ModelSection() {}

    static List<Html> of(Results results) {
        if (results.models().isEmpty()) {
            return List.of();
        }
        List<Html> parts = new ArrayList<>();
        parts.add(Prose.paragraph(meaning(results.study().sampling())));
        ForestPlot forest = forest(results);
        if (!forest.rows().isEmpty()) {
            parts.add(figure(results, forest));
        }
        parts.add(ModelTables.terms(results).inParagraphs());
        SmallSteps.said(results).ifPresent(said -> parts.add(Prose.paragraph(said)));
        ExactBesideProfile.said(results).ifPresent(said -> parts.add(Prose.paragraph(said)));
        if (results.models().stream().anyMatch(model -> model.curve().isPresent())) {
            parts.add(
                    Prose.paragraph(
                            "The line and the bends of a spline mean nothing one by one; the section on curves shows what they say together."));
        }

        List<String> sparse = SparseModels.notes(results);
        if (!sparse.isEmpty()) {
            parts.add(Prose.list(sparse));
        }
        parts.add(Prose.heading("What could have been seen"));
        parts.add(
                Prose.list(
                        results.models().stream()
                                .map(model -> detectable(results, model))
                                .toList()));
        parts.add(Prose.heading("The data behind each model"));
        parts.add(ModelTables.data(results).inParagraphs());
        parts.add(
                Prose.list(
                        OnceSaid.of(
                                results.models(),
                                model -> Labels.of(results, model.name()),
                                model ->
                                        List.of(
                                                Say.capital(Labels.within(results, model.method()))
                                                        + "."))));
        parts.add(Prose.heading("Beside the conditional odds ratio"));
        parts.add(
                Prose.paragraph(
                        "The crude odds ratio ignores the matching; how far it lies from the conditional one shows what ignoring it"
                                + " would have done."));
        parts.add(ModelTables.beside(results).inParagraphs());
        ModelTables.pairs(results).ifPresent(table -> parts.add(table.html()));
        List<String> notes =
                OnceSaid.of(
                        results.models(), model -> Labels.of(results, model.name()), Model::notes);
        if (!notes.isEmpty()) {
            parts.add(Prose.list(notes));
        }
        return parts;
    }

    private static Html figure(Results results, ForestPlot forest) {
        return forest.figure(
                "models-figure",
                "Conditional odds ratios with 95\u00A0% profile likelihood limits on a logarithmic scale. An arrow is a"
                        + " limit that is open or lies beyond the axis.",
                ModelTables.drawn(results));
    }

    /// What the odds ratio estimates, by the way in which controls were sampled (METHODS.md, section 4).
    static String meaning(String sampling) {
        return switch (sampling) {
            case "risk_set" ->
                    "Controls were sampled from the risk set of each case, so the odds ratio estimates a rate ratio.";
            case "cumulative" ->
                    "Controls were sampled from those without the condition at the end of follow-up, so this is an odds ratio of"
                            + " risks; it lies near the risk ratio only where the condition is rare.";
            case "cross_sectional" ->
                    "Cases and controls are taken as they were found at one time, so this is an odds ratio of prevalence. Which came"
                            + " first is not known.";
            default -> "Controls were sampled by " + Say.words(sampling) + ".";
        };
    }

    private static ForestPlot forest(Results results) {
        List<ForestPlot.Row> rows = new ArrayList<>();
        for (Model model : results.models()) {
            for (Model.Term term : Labels.exposureTerms(results, model)) {
                rows.add(
                        Charts.row(
                                Labels.term(results, model, term),
                                term.oddsRatio(),
                                term.lower(),
                                term.upper()));
            }
        }
        return new ForestPlot(
                "Odds ratios of the exposures",
                "One line an exposure: a square at the odds ratio and a bar from its lower to its upper limit, with a line at 1."
                        + " The numbers stand beside it and in the table below.",
                "odds ratio, logarithmic scale",
                rows);
    }

    /// The cases of the study, or the sets that are left in a model that lost some to missing values.
    private static String seenIn(Results results, Model model) {
        return model.sets().equals(results.matching().sets())
                ? Say.many(results.matching().cases(), "case", "cases")
                : model.sets() instanceof Count.FewerThan
                        ? "sets"
                        : Say.many(model.sets(), "matched set", "matched sets");
    }

    private static String detectable(Results results, Model model) {
        String name = Labels.of(results, model.name());
        return switch (model.minimumDetectableOddsRatio()) {
            case Figure.Value(double ratio) ->
                    ("%s: with these %s, an odds ratio of %s or more, or of %s or less, would have been seen four times in"
                                    + " five. One closer to 1 could well have been missed.")
                            .formatted(
                                    name,
                                    seenIn(results, model),
                                    Say.ratio(Math.max(ratio, 1 / ratio)),
                                    Say.ratio(Math.min(ratio, 1 / ratio)));
            case Figure.NotEstimable(String reason) ->
                    "%s: what could have been seen is not estimable: %s.".formatted(name, reason);
            case Figure.Masked _ ->
                    "%s: not shown, as few people stand behind it or beside it.".formatted(name);
        };
    }
}
