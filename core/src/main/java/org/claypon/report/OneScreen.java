package org.claypon.report;

import java.util.ArrayList;
import java.util.List;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.Results;

/// The answer of a run on one screen of a terminal.
public final class OneScreen {

    private OneScreen() {}

    /// @param report where the report was written
    public static String of(Results results, String report) {
        List<String> lines = new ArrayList<>();
        lines.add(results.study().title());
        lines.add("");
        lines.add(results.verdict().headline());
        lines.add("");
        lines.add(
                "%s matched sets: %s cases, %s controls; %s without a control"
                        .formatted(
                                Say.count(results.matching().sets()),
                                Say.count(results.matching().cases()),
                                Say.count(results.matching().controls()),
                                Say.many(results.matching().casesUnmatched(), "case", "cases")));
        CountsScreen.addNobody(results, lines);
        results.models()
                .forEach(model -> {
                    model.curve()
                            .ifPresent(curve ->
                                    lines.add(
                                            "  %s: %s"
                                                    .formatted(
                                                            Labels.of(results, model.name()),
                                                            CurveSection.tests(curve))));
                    Labels.exposureTerms(results, model)
                            .forEach(term -> lines.add(line(results, model, term)));
                });
        lines.add("");
        lines.add("Stamps: " + String.join(", ", results.verdict().stamps()).replace('_', ' '));
        lines.add("Report: " + report);
        return String.join("\n", lines) + "\n";
    }

    private static String line(Results results, Model model, Model.Term term) {
        String name =
                Labels.isLevel(results, model, term)
                        ? "%s: %s"
                                .formatted(
                                        Labels.of(results, model.name()), Labels.level(model, term))
                        : Labels.of(results, model.name());
        String ratio = Say.oddsRatio(term.oddsRatio(), term.lower(), term.upper());
        String p = Say.p(term.p());
        return switch (term.oddsRatio()) {
            case Figure.NotEstimable(String reason)
                    when results.verdict().headline().contains(reason) ->
                    "  %s: odds ratio not estimable".formatted(name);
            case Figure.NotEstimable _, Figure.Masked _ ->
                    "  %s: odds ratio %s".formatted(name, ratio);
            case Figure.Value _ ->
                    ratio.contains(p) && Say.missing(term.p()).isPresent()
                            ? "  %s: odds ratio %s".formatted(name, ratio)
                            : "  %s: odds ratio %s, p %s".formatted(name, ratio, p);
        };
    }
}
