package org.claypon.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claypon.results.Specifications.Analysis;

/// Which of the analyses are shown.
///
/// The study's own and those that change one thing are always listed. Of those that change several, one that comes to the same
/// matched sets as another of the same model is the same analysis under a second name and is left out.
///
/// **Few differ.** Two odds ratios of nearly the same people, side by side, say how the few are: where a rule takes two people, the
/// analysis with them and the one without give away whether the two are exposed. So with a smallest count k > 1 an analysis has its
/// numbers shown only if at least k people are in its model and not in that of each shown analysis of the same form and covariates,
/// or the other way round. One that differs by fewer, or by nobody, is hidden; if it changes several things it is left out, so that
/// what comes to the same and what comes to nearly the same look alike.
final class Shown {

    private Shown() {}

    /// @param outcomes those that are one analysis under several names together
    static List<Analysis> of(List<List<Outcome>> outcomes, int k) {
        return k == 1 ? different(outcomes) : apart(inOrder(outcomes), k);
    }

    private static List<Outcome> inOrder(List<List<Outcome>> outcomes) {
        return outcomes.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Outcome::place))
                .toList();
    }

    private static List<Analysis> different(List<List<Outcome>> outcomes) {
        List<List<Outcome>> listed =
                outcomes.stream()
                        .map(same ->
                                same.stream()
                                        .filter(outcome ->
                                                outcome.changesOneThing()
                                                        || outcome.equals(same.getFirst()))
                                        .toList())
                        .toList();
        return inOrder(listed).stream().map(Outcome::analysis).toList();
    }

    private static List<Analysis> apart(List<Outcome> outcomes, int k) {
        List<Outcome> shown = new ArrayList<>();
        List<Analysis> analyses = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            boolean apart = shown.stream().noneMatch(other -> fewDiffer(outcome, other, k));
            if (apart) {
                shown.add(outcome);
                analyses.add(outcome.analysis());
            } else if (outcome.changesOneThing()) {
                analyses.add(outcome.hidden(k).analysis());
            }
        }
        return List.copyOf(analyses);
    }

    private static boolean fewDiffer(Outcome one, Outcome other, int k) {
        return one.comparable(other) && one.estimated().differing(other.estimated()) < k;
    }
}
