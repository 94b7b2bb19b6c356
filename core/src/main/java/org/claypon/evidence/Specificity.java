package org.claypon.evidence;

import java.util.List;
import java.util.Optional;
import org.claypon.results.Evidence;
import org.claypon.results.Model;

/// Whether the condition goes with this exposure and not with everything. Negative controls would show it; without them, the other exposures of
/// the study can only speak against.
///
/// ```text
/// others     exposures of other measurements or columns that have an odds ratio
/// against    the headline's interval leaves out 1, and so do those of more than half of at least 3 others
/// silent     otherwise
/// ```
final class Specificity {

    /// With fewer, more than half is one or two.
    static final int ENOUGH = 3;

    private Specificity() {}

    static Evidence of(List<Question> questions) {
        Question first = questions.getFirst();
        List<Seen> others =
                questions.stream()
                        .skip(1)
                        .filter(other -> !sameMeasurement(first, other))
                        .map(Specificity::seen)
                        .filter(seen -> seen != Seen.UNKNOWN)
                        .toList();
        long apart = others.stream().filter(Seen::apart).count();
        Numbers numbers =
                new Numbers()
                        .add("other_exposures", others.size())
                        .add("other_exposures_apart", (double) apart);
        String no =
                "No exposure that is known to have nothing to do with the condition was looked at.";
        if (others.isEmpty()) {
            return Viewpoint.SPECIFICITY.silent(no, numbers.map());
        }
        String beside =
                " Of %s looked at beside it, %d had an interval that leaves out 1."
                        .formatted(
                                Words.many(others.size(), "other exposure", "other exposures"),
                                apart);
        return seen(first).apart() && others.size() >= ENOUGH && 2 * apart > others.size()
                ? Viewpoint.SPECIFICITY.against(
                        no + beside + " The condition goes with most of what was asked.",
                        numbers.map())
                : Viewpoint.SPECIFICITY.silent(no + beside, numbers.map());
    }

    private static boolean sameMeasurement(Question first, Question other) {
        return first.exposure().measured().isPresent()
                && first.exposure().measured().equals(other.exposure().measured());
    }

    private static Seen seen(Question question) {
        Optional<Model.Term> main = question.main();
        return main.map(term -> Seen.of(term)).orElse(Seen.UNKNOWN);
    }
}
