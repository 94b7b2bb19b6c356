package org.claypon.report;

import java.util.List;
import java.util.Optional;
import org.claypon.results.Figure;
import org.claypon.results.Specifications;
import org.claypon.results.Specifications.Analysis;
import org.claypon.results.Specifications.Influence;

/// The files of the analyses under other choices.
final class SpecificationCsv {

    private SpecificationCsv() {}

    static String analyses(Optional<Specifications> found) {
        Csv csv =
                Csv.noted(
                        "form",
                        "changes",
                        "sets",
                        "cases",
                        "controls",
                        "sets_used",
                        "odds_ratio",
                        "lower",
                        "upper",
                        "p");
        for (Analysis analysis : found.map(Specifications::analyses).orElse(List.of())) {
            Csv.Row row = csv.row().text(analysis.form(), changes(analysis));
            analysis.people()
                    .map(people ->
                            row.counts(
                                    people.sets(),
                                    people.cases(),
                                    people.controls(),
                                    people.setsUsed()))
                    .orElseGet(() -> row.nothing(4))
                    .figures(analysis.oddsRatio(), analysis.lower(), analysis.upper(), analysis.p())
                    .end();
        }
        return csv.toString();
    }

    private static String changes(Analysis analysis) {
        return String.join(
                "; ",
                analysis.changes().stream()
                        .map(change ->
                                change.of().isEmpty()
                                        ? "%s: %s".formatted(change.choice(), change.to())
                                        : "%s %s: %s"
                                                .formatted(
                                                        change.choice(), change.of(), change.to()))
                        .toList());
    }

    static String choices(Optional<Specifications> found) {
        Csv csv =
                Csv.noted(
                        "choice",
                        "of",
                        "analyses",
                        "lowest",
                        "highest",
                        "median_change",
                        "largest_change",
                        "furthest",
                        "median_change_from",
                        "median_change_to",
                        "largest_change_from",
                        "largest_change_to");
        for (Influence influence : found.map(Specifications::influences).orElse(List.of())) {
            csv.row()
                    .text(
                            influence.choice(),
                            influence.of(),
                            Integer.toString(influence.analyses()))
                    .figures(influence.lowest(), influence.highest())
                    .figure(orRange(influence.median(), influence.medianRange()))
                    .figure(orRange(influence.largest(), influence.largestRange()))
                    .text(influence.furthest())
                    .figure(influence.medianRange().map(range -> Figure.of(range.from())))
                    .figure(influence.medianRange().map(range -> Figure.of(range.to())))
                    .figure(influence.largestRange().map(range -> Figure.of(range.from())))
                    .figure(influence.largestRange().map(range -> Figure.of(range.to())))
                    .end();
        }
        return csv.toString();
    }

    /// Nothing where the columns of the range say it.
    private static Optional<Figure> orRange(Figure figure, Optional<Specifications.Range> range) {
        return range.isPresent() ? Optional.empty() : Optional.of(figure);
    }
}
