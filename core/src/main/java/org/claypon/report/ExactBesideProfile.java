package org.claypon.report;

import java.util.List;
import java.util.Optional;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.PValue;
import org.claypon.results.Results;

/// Says why an exact p and the limits beside it may disagree on an odds ratio of 1.
final class ExactBesideProfile {

    private ExactBesideProfile() {}

    /// Nothing where no p is exact.
    static Optional<String> said(Results results) {
        List<Model> exact = results.models().stream().filter(Model::hasExactP).toList();
        if (exact.isEmpty()) {
            return Optional.empty();
        }
        List<Model> apart = exact.stream().filter(ExactBesideProfile::disagree).toList();
        return Optional.of(
                "%s: p is exact, since few are exposed, and the limits come from the likelihood. These are two methods, each the better one for what it gives, so near p = 0.05 one may speak against an odds ratio of 1 where the other does not.%s"
                        .formatted(
                                names(results, exact),
                                apart.isEmpty()
                                        ? ""
                                        : " So it is here of %s: go by the more cautious of the two."
                                                .formatted(names(results, apart))));
    }

    private static String names(Results results, List<Model> models) {
        return String.join(
                "; ", models.stream().map(model -> Labels.of(results, model.name())).toList());
    }

    private static boolean disagree(Model model) {
        return model.terms().stream().anyMatch(ExactBesideProfile::disagree);
    }

    /// Of a p or a limit that was rounded onto the border it is not known.
    static boolean disagree(Model.Term term) {
        boolean above = term.lower() instanceof Figure.Value(double lower) && lower > 1;
        boolean below = term.upper() instanceof Figure.Value(double upper) && upper < 1;
        boolean within =
                !(term.lower() instanceof Figure.Value(double lower) && lower >= 1)
                        && !(term.upper() instanceof Figure.Value(double upper) && upper <= 1);
        return term.p() instanceof Figure.Value(double p)
                && ((p > PValue.CUSTOMARY && (above || below)) || (p < PValue.CUSTOMARY && within));
    }
}
