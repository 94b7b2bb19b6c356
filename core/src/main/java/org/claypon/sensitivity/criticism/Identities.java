package org.claypon.sensitivity.criticism;

import java.util.List;
import java.util.Optional;
import org.claypon.results.Count;
import org.claypon.results.Criticisms.Identity;
import org.claypon.results.Figure;
import org.claypon.results.Model;

/// What must hold between the odds ratios of a yes-or-no exposure alone, if matched sets were analysed as matched sets.
///
/// ```text
/// pairs       matched odds ratio = case-only pairs / control-only pairs
/// other sets  |log matched − log Mantel–Haenszel| ≤ standard error
/// both        matched ≠ crude to every digit
/// ```
/// The second is no identity: two estimates of one number that are both consistent lie close together beside their error.
///
/// **Source.** Pairs: Breslow & Day 1980, Statistical Methods in Cancer Research I, section 5.2. Why the last: a known program printed
/// the crude odds ratio in the place of the matched one, equal to every digit.
final class Identities {

    /// Both sides are iterated or divided once.
    private static final double SAME = 1e-8;

    private static final double NEAR = 1;

    private Identities() {}

    static List<Identity> of(List<Model> models) {
        return models.stream()
                .filter(model -> model.name().equals(model.exposure()))
                .flatMap(model -> of(model).stream())
                .toList();
    }

    private static Optional<Identity> of(Model model) {
        Model.Term term = model.terms().getFirst();
        return model.mantelHaenszel()
                .map(summary ->
                        new Identity(
                                model.exposure(),
                                term.oddsRatio(),
                                model.crude().oddsRatio(),
                                summary.oddsRatio(),
                                model.pairs().map(Identities::ratio),
                                verdict(
                                        term,
                                        model.crude().oddsRatio(),
                                        summary.oddsRatio(),
                                        model.pairs().map(Identities::ratio),
                                        model.method())));
    }

    private static Figure ratio(Model.Pairs pairs) {
        if (pairs.caseOnly() instanceof Count.Exactly(long caseOnly)
                && pairs.controlOnly() instanceof Count.Exactly(long controlOnly)) {
            return controlOnly == 0
                    ? Figure.notEstimable("no pair has an exposed control alone")
                    : Figure.of((double) caseOnly / controlOnly);
        }
        return pairs.caseOnly() instanceof Count.FewerThan(int k)
                ? new Figure.Masked(k)
                : new Figure.Masked(((Count.FewerThan) pairs.controlOnly()).k());
    }

    private static String verdict(
            Model.Term term, Figure crude, Figure summary, Optional<Figure> pairs, String method) {
        if (!(term.oddsRatio() instanceof Figure.Value(double matched))
                || !(crude instanceof Figure.Value(double unmatched))
                || !(summary instanceof Figure.Value(double mantelHaenszel))
                || !(term.standardError() instanceof Figure.Value(double error))
                || method.startsWith("firth")) {
            return "not_checked";
        }
        if (near(matched, unmatched, SAME)) {
            return "suspicious";
        }
        boolean holds =
                pairs.isPresent()
                        ? pairs.get() instanceof Figure.Value(double ratio)
                                && near(matched, ratio, SAME)
                        : near(matched, mantelHaenszel, NEAR * error);
        return holds ? "holds" : "differs";
    }

    private static boolean near(double one, double other, double distance) {
        return one > 0
                && other > 0
                && StrictMath.abs(StrictMath.log(one) - StrictMath.log(other)) <= distance;
    }
}
