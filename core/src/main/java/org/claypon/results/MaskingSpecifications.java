package org.claypon.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.results.Specifications.Analysis;
import org.claypon.results.Specifications.Change;

/// The analyses of a specification curve, which differ from each other by few people.
///
/// No analysis says of how many people it is made: the number with a rule less the number without it would be the few whom the rule takes. Odds
/// ratios and limits have two digits and p has one, as in a model of few exposed. What the step hides because few people
/// differ, and what comes to the same numbers as a shown analysis of the same form and covariates, look alike: so a hidden analysis does
/// not say that few people differ, either. Why there is no estimate is not said. Agreement and influences are made anew from what is left.
final class MaskingSpecifications {

    private static final Figure NONE =
            Figure.notEstimable("the data of this analysis hold no such number");

    private final MaskingFigures figures;
    private final Figure hidden;

    private final MaskingDigits digits;

    /// @param ofModel how much the study's own models of the exposure print
    MaskingSpecifications(int k, MaskingDigits ofModel) {
        this.digits = MaskingDigits.TWO.orFewer(ofModel);
        this.figures = new MaskingFigures(k);
        this.hidden = new Figure.Masked(k);
    }

    Specifications printed(Specifications found) {
        List<Analysis> shown = new ArrayList<>();
        List<Analysis> printed = new ArrayList<>();
        for (Analysis analysis : found.analyses()) {
            Analysis shortened = shortened(analysis);
            boolean again = shown.stream().anyMatch(other -> sameNumbers(shortened, other));
            if (!again) {
                shown.add(shortened);
                printed.add(shortened);
            } else if (analysis.changes().size() < 2) {
                printed.add(hidden(analysis));
            }
        }
        return new Specifications(found.exposure(), printed, Optional.empty(), List.of());
    }

    private Analysis shortened(Analysis analysis) {
        return new Analysis(
                analysis.form(),
                analysis.changes(),
                Optional.empty(),
                unexplained(digits.estimate(analysis.oddsRatio(), figures)),
                unexplained(digits.estimate(analysis.lower(), figures)),
                unexplained(digits.estimate(analysis.upper(), figures)),
                unexplained(digits.probability(analysis.p(), figures)));
    }

    private static Figure unexplained(Figure figure) {
        return figure instanceof Figure.NotEstimable ? NONE : figure;
    }

    private Analysis hidden(Analysis analysis) {
        return new Analysis(
                analysis.form(),
                analysis.changes(),
                Optional.empty(),
                hidden,
                hidden,
                hidden,
                hidden);
    }

    private static boolean sameNumbers(Analysis one, Analysis other) {
        return one.form().equals(other.form())
                && covariates(one).equals(covariates(other))
                && one.oddsRatio().equals(other.oddsRatio())
                && one.lower().equals(other.lower())
                && one.upper().equals(other.upper())
                && one.p().equals(other.p());
    }

    private static List<Change> covariates(Analysis analysis) {
        return analysis.changes().stream()
                .filter(change -> change.choice().startsWith("covariate"))
                .toList();
    }
}
