package org.claypon.appraisal;

import java.util.List;
import java.util.Optional;
import org.claypon.appraisal.Answer.Standing;
import org.claypon.paper.Claim;
import org.claypon.paper.Content;
import org.claypon.paper.Content.Differs;
import org.claypon.paper.Content.Equivalent;
import org.claypon.paper.Content.Means;
import org.claypon.paper.Content.OddsRatioClaim;
import org.claypon.paper.Content.ShareBelow;
import org.claypon.paper.Content.Summary;
import org.claypon.paper.Groups;
import org.claypon.paper.Paper;
import org.claypon.paper.Source;

/// Whether each claim follows: from its own checks, from the other claims, and from what the design can show.
record Answers(Paper paper, List<Check> checks, List<Contradiction> contradictions) {

    List<Answer> all() {
        return paper.claims().stream().map(this::of).toList();
    }

    private Answer of(Claim claim) {
        return switch (claim.content()) {
            case Content.Statement statement ->
                    contradicted(claim)
                            .orElseGet(
                                    () -> new StatementAnswers(paper, checks).of(claim, statement));
            case Equivalent _ -> contradicted(claim).orElseGet(() -> alike(claim));
            case Differs differs -> differs(claim, differs);
            case ShareBelow share -> share(claim, share);
            case Means means -> byChecks(claim, means(means));
            case OddsRatioClaim ratio -> byChecks(claim, ratio(ratio));
            case Content.Correlation _ ->
                    byChecks(
                            claim,
                            new Reading(
                                    Standing.SUPPORTED_WITH_CAVEAT,
                                    "The numbers fit. Two things that go together at one time do not tell which came first, or whether a third drives both."));
            case Content.Counts _, Content.Pairs _ ->
                    byChecks(
                            claim,
                            new Reading(
                                    Standing.SUPPORTED_WITH_CAVEAT,
                                    "The numbers fit. A trait that is more common among cases goes with the condition; that is not yet a cause."));
            case Content.Percentage _, Content.Totals _, Content.TestStatistic _ ->
                    byChecks(claim, new Reading(Standing.SUPPORTED, "The numbers fit."));
        };
    }

    /// What a claim comes to when nothing speaks against its numbers.
    private record Reading(Standing standing, String because) {}

    private List<Check> of(String claim, Verdict verdict) {
        return checks.stream()
                .filter(check -> check.claim().equals(claim) && check.verdict() == verdict)
                .toList();
    }

    private Answer byChecks(Claim claim, Reading otherwise) {
        List<Check> impossible = of(claim.id(), Verdict.IMPOSSIBLE);
        if (!impossible.isEmpty()) {
            return new Answer(
                    claim.id(),
                    Standing.CONTRADICTED,
                    "Its own numbers cannot all be right: %s Until that is mended, it shows nothing. %s"
                            .formatted(
                                    impossible.getFirst().explanation(),
                                    impossible
                                            .getFirst()
                                            .repair()
                                            .map(repair -> "It would fit with " + repair + ".")
                                            .orElse(""))
                            .strip());
        }
        Optional<Answer> other = contradicted(claim);
        if (other.isPresent()) {
            return other.get();
        }
        List<Check> strained = of(claim.id(), Verdict.STRAINED);
        if (!strained.isEmpty()) {
            return new Answer(
                    claim.id(),
                    Standing.SUPPORTED_WITH_CAVEAT,
                    "%s But: %s".formatted(otherwise.because(), strained.getFirst().explanation()));
        }
        return new Answer(claim.id(), otherwise.standing(), otherwise.because());
    }

    private Optional<Answer> contradicted(Claim claim) {
        return contradictions.stream()
                .filter(found -> found.claims().contains(claim.id()))
                .filter(found -> yields(claim, found))
                .findFirst()
                .map(found -> new Answer(claim.id(), Standing.CONTRADICTED, found.explanation()));
    }

    /// Between a paper and an article about it the paper's own word stands; otherwise both fall.
    private boolean yields(Claim claim, Contradiction found) {
        return claim.from() == Source.REVIEW
                || paper.claims().stream()
                        .filter(other -> found.claims().contains(other.id()))
                        .allMatch(other -> other.from() == Source.PAPER);
    }

    private Answer alike(Claim claim) {
        Check check =
                checks.stream()
                        .filter(one -> one.claim().equals(claim.id()))
                        .findFirst()
                        .orElseThrow();
        return new Answer(
                claim.id(),
                Standing.NOT_CHECKABLE,
                claim.from() == Source.REVIEW
                        ? check.explanation() + " It is the article that says so."
                        : check.explanation());
    }

    private Answer differs(Claim claim, Differs differs) {
        String size =
                "The direction is reported, the size is not"
                        + (differs.p().isPresent() ? ", and of p only a bound or a number." : ".");
        return byChecks(
                claim,
                new Reading(
                        Standing.SUPPORTED_WITH_CAVEAT,
                        size
                                + " Why %s was %s cannot be seen from it."
                                        .formatted(
                                                differs.measurement(),
                                                Contradictions.direction(differs))));
    }

    private Reading means(Means means) {
        boolean spread = spread(means.cases()) && spread(means.controls());
        String difference =
                means.cases().mean().isPresent() && means.controls().mean().isPresent()
                        ? "Reported: a difference of %s%s (cases less controls)."
                                .formatted(
                                        Figures.significant(
                                                means.of(Groups.Name.CASES)
                                                                .mean()
                                                                .orElseThrow()
                                                                .asDouble()
                                                        - means.of(Groups.Name.CONTROLS)
                                                                .mean()
                                                                .orElseThrow()
                                                                .asDouble(),
                                                5),
                                        means.unit().map(unit -> " " + unit).orElse(""))
                        : "Reported.";
        return spread
                ? new Reading(Standing.SUPPORTED, difference + " The numbers fit.")
                : new Reading(
                        Standing.SUPPORTED_WITH_CAVEAT,
                        difference
                                + " No standard deviation is printed, so there is no interval, and nobody can tell how far the groups overlap.");
    }

    private static boolean spread(Summary summary) {
        return summary.sd().isPresent() || summary.q1().isPresent();
    }

    private static Reading ratio(OddsRatioClaim ratio) {
        String meaning =
                "The odds ratio and what stands beside it fit. It says that the two go together. It does not say which came first, or what else differs.";
        return ratio.interval().isEmpty()
                ? new Reading(
                        Standing.NOT_CHECKABLE,
                        "No interval is printed, so the odds ratio cannot be checked.")
                : new Reading(Standing.SUPPORTED_WITH_CAVEAT, meaning);
    }

    private Answer share(Claim claim, ShareBelow share) {
        Optional<Shares.Found> found = new Shares(new Measurements(paper)).found(share);
        if (found.isEmpty()) {
            return new Answer(
                    claim.id(),
                    Standing.NOT_CHECKABLE,
                    "No mean of this group in a unit that can be compared is in the file.");
        }
        String explanation = Shares.explanation(found.get());
        return switch (Shares.verdict(share, found.get().bounds())) {
            case CONSISTENT -> new Answer(claim.id(), Standing.SUPPORTED, explanation);
            case IMPOSSIBLE -> new Answer(claim.id(), Standing.CONTRADICTED, explanation);
            case STRAINED, NOT_CHECKABLE ->
                    new Answer(
                            claim.id(),
                            Standing.NOT_DERIVABLE,
                            explanation
                                    + " Half of the people lie below the median, not below the mean. The median, or everybody's values, would tell.");
        };
    }
}
