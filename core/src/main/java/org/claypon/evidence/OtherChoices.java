package org.claypon.evidence;

import java.util.Optional;
import org.claypon.results.Evidence;
import org.claypon.results.Results;
import org.claypon.results.Specifications;

/// Whether the answer of the headline stays the same under other choices that could be defended.
///
/// The analyses share most of their people, so their number is no sample size: the shares only say whether one choice makes the answer.
///
/// ```text
/// supports   the headline's interval leaves out 1, all odds ratios lie on its side of 1, and at least three in four intervals leave out 1 there
/// against    the headline's interval leaves out 1, and an odds ratio lies on the other side or fewer than half of the intervals leave out 1 on its own
/// silent     otherwise
/// ```
final class OtherChoices {

    /// Our own limits: the curve has no test, and these only sort it into three.
    private static final double MOST = 0.75;

    private static final double HALF = 0.5;

    private OtherChoices() {}

    /// Empty where the curve is of another exposure than the headline, or has nothing beside the study's own analysis.
    static Optional<Evidence> of(Results results, Question question) {
        return results.sensitivity()
                .specifications()
                .filter(found -> found.exposure().equals(question.exposure().name()))
                .flatMap(Specifications::agreement)
                .filter(found -> found.estimated() > 1)
                .map(found -> of(found, question));
    }

    private static String leftOut(int intervals) {
        return switch (intervals) {
            case 0 -> "no interval leaves out 1";
            case 1 -> "1 interval leaves out 1";
            default -> intervals + " intervals leave out 1";
        };
    }

    /// Some may be 1 in the digits shown. Where the headline's own is, the others are on no side of it.
    private static String sides(Specifications.Agreement found) {
        int even = found.estimated() - found.sameSide() - found.otherSide();
        if (even == found.estimated()) {
            return "the odds ratio of the headline is 1 in the digits shown, so that the %d odds ratios cannot be counted by its side"
                    .formatted(found.estimated());
        }
        String same =
                "%d of %d odds ratios lie on the same side of 1 as the headline"
                        .formatted(found.sameSide(), found.estimated());
        return even == 0
                ? same
                : "%s, %d %s 1 in the digits shown".formatted(same, even, even == 1 ? "is" : "are");
    }

    private static Evidence of(Specifications.Agreement found, Question question) {
        Numbers numbers =
                new Numbers()
                        .add("analyses", found.estimated())
                        .add("same_side", found.sameSide())
                        .add("interval_leaves_out_1", found.leavesOutOne())
                        .add("same_side_and_leaves_out_1", found.sameSideLeavingOutOne());
        String said =
                "Under other choices that could be defended, %s, and %s."
                        .formatted(sides(found), leftOut(found.leavesOutOne()));
        double share = (double) found.sameSideLeavingOutOne() / found.estimated();
        boolean allOneSide = found.sameSide() == found.estimated();
        if (!question.main().map(term -> question.seen(term).apart()).orElse(false)) {
            return Viewpoint.CONSISTENCY.silent(
                    said
                            + (found.leavesOutOne() == 0
                                    ? ""
                                    : " The headline's own interval does not."),
                    numbers.map());
        }
        if (allOneSide && share >= MOST) {
            return Viewpoint.CONSISTENCY.supports(said, numbers.map());
        }
        return found.otherSide() > 0 || share < HALF
                ? Viewpoint.CONSISTENCY.against(
                        said + " The answer hangs on the choices made.", numbers.map())
                : Viewpoint.CONSISTENCY.silent(said, numbers.map());
    }
}
