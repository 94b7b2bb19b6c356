package org.claypon.report;

import java.util.List;
import java.util.stream.Collectors;
import org.claypon.html.chart.SpecificationPlot.Row;
import org.claypon.results.Figure;
import org.claypon.results.Results;
import org.claypon.results.Specifications.Analysis;
import org.claypon.results.Specifications.Change;
import org.claypon.results.Specifications.Influence;

/// What a reader is told of the choices behind an analysis.
final class SpecificationWords {

    /// Of what is hidden since few people differ, or has the numbers of another.
    static final String SAME = "no difference shown";

    static final String OWN = "as in the study";

    private final Results results;

    SpecificationWords(Results results) {
        this.results = results;
    }

    String changes(Analysis analysis) {
        return analysis.changes().isEmpty()
                ? OWN
                : analysis.changes().stream().map(this::change).collect(Collectors.joining(", "));
    }

    /// The same without the form, for a list of analyses of one form.
    String besideForm(Analysis analysis) {
        List<Change> changes =
                analysis.changes().stream()
                        .filter(change -> !change.choice().equals("form"))
                        .toList();
        return changes.isEmpty()
                ? "else " + OWN
                : changes.stream().map(this::change).collect(Collectors.joining(", "));
    }

    String change(Change change) {
        return switch (change.choice()) {
            case "caliper" -> Labels.of(results, change.of()) + " " + change.to();
            case "criterion" -> "without the item ‘%s’".formatted(change.of());
            case "requirement", "exclusion" -> "without the rule ‘%s’".formatted(change.of());
            case "covariates" -> "without covariates";
            case "covariate" -> "without the covariate " + Labels.of(results, change.of());
            case "draw" -> "another draw (%s)".formatted(change.to());
            case "form" -> Labels.of(results, change.to());
            default -> change.to();
        };
    }

    String choice(Influence influence) {
        String of = influence.of();
        return switch (influence.choice()) {
            case "ratio" -> "Number of controls a case";
            case "caliper" -> "Width of the caliper of " + Labels.of(results, of);
            case "washout" -> "Days observed before the index date";
            case "criterion" -> "Item ‘%s’".formatted(of);
            case "requirement" -> "Requirement ‘%s’".formatted(of);
            case "exclusion" -> "Exclusion ‘%s’".formatted(of);
            case "covariates" -> "Covariates at all";
            case "covariate" -> "Covariate " + Labels.of(results, of);
            case "draw" -> "Draw between equally close controls";
            case "form" -> "Form of the exposure";
            default -> Say.capital(influence.choice());
        };
    }

    /// The row of the plot that has the dot of a change.
    Row row(Change change) {
        return switch (change.choice()) {
            case "ratio" -> new Row("Controls", change.to());
            case "caliper" -> new Row("Calipers", change(change));
            case "washout" -> new Row("Washout", change.to());
            case "criterion" -> new Row("Items left out", change.of());
            case "requirement" -> new Row("Requirements left out", change.of());
            case "exclusion" -> new Row("Exclusions left out", change.of());
            case "covariates" -> new Row("Covariates", "none");
            case "covariate" -> new Row("Covariates", "without " + Labels.of(results, change.of()));
            case "draw" -> new Row("Draws", "another draw of controls");
            case "form" -> new Row("Forms", change(change));
            default -> new Row("Others", change.to());
        };
    }

    /// An odds ratio with its limits, or why there is none.
    static String estimate(Analysis analysis) {
        return analysis.oddsRatio() instanceof Figure.Masked
                ? SAME
                : Say.oddsRatio(analysis.oddsRatio(), analysis.lower(), analysis.upper());
    }

    static String p(Analysis analysis) {
        return analysis.p() instanceof Figure.Value ? Say.p(analysis.p()) : Say.NOTHING;
    }
}
