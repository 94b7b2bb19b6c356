package org.claypon.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.Results;

/// Says of which numbers the step is so small that the two digits left of the odds ratio say hardly anything.
final class SmallSteps {

    private static final double NEAR = 1.1;

    private SmallSteps() {}

    static Optional<String> said(Results results) {
        List<String> names =
                results.models().stream()
                        .filter(model ->
                                model.per().isPresent() && isSmall(model.terms().getFirst()))
                        .map(model -> Labels.of(results, model.name()))
                        .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s: the two digits of an odds ratio for so small a step say little. Ask for a larger one in the study file, with the key per."
                                .formatted(String.join("; ", names)));
    }

    static boolean isSmall(Model.Term term) {
        return term.standardError() instanceof Figure.Masked
                && Stream.of(term.oddsRatio(), term.lower(), term.upper())
                        .allMatch(SmallSteps::isNearOne);
    }

    private static boolean isNearOne(Figure figure) {
        return figure instanceof Figure.Value(double ratio) && ratio < NEAR && ratio > 1 / NEAR;
    }
}
