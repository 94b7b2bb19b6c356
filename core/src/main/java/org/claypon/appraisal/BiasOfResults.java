package org.claypon.appraisal;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.claypon.appraisal.BiasItem.Domain;
import org.claypon.appraisal.BiasItem.Judgement;
import org.claypon.paper.Claim;
import org.claypon.paper.Content;
import org.claypon.paper.Content.About;
import org.claypon.paper.Content.Statement;
import org.claypon.paper.Paper;
import org.claypon.paper.PrintedNumber;
import org.claypon.paper.Source;

/// The items of the form that are about what is reported: how many tests, what is left out, which words, whether the numbers fit.
record BiasOfResults(Paper paper, List<Check> checks) {

    /// With so many tests one false alarm at 5 % is about as likely as not.
    private static final int MANY_TESTS = 14;

    private static final int SEVERAL_TESTS = 5;

    List<BiasItem> all() {
        return List.of(multiplicity(), thresholds(), causalWords(), numbers());
    }

    private BiasItem multiplicity() {
        String item = "How many tests were made, and was that allowed for?";
        long tests = paper.claims().stream().filter(claim -> p(claim).isPresent()).count();
        if (tests < SEVERAL_TESTS) {
            return BiasForm.silent(
                    Domain.MULTIPLICITY, item, "%d p values are in the file.".formatted(tests));
        }
        return BiasForm.item(
                Domain.MULTIPLICITY,
                item,
                Judgement.CONCERN,
                "%d p values are in the file and no correction. %s"
                        .formatted(
                                tests,
                                tests >= MANY_TESTS
                                        ? "Of so many, one below 0.05 is more likely than not by chance alone."
                                        : "By chance alone, %s of them would be below 0.05."
                                                .formatted(Figures.significant(0.05 * tests, 2))));
    }

    private static Optional<PrintedNumber> p(Claim claim) {
        return switch (claim.content()) {
            case Content.Correlation found -> found.p();
            case Content.Means found -> found.p();
            case Content.OddsRatioClaim found -> found.p();
            case Content.Equivalent found -> found.p();
            case Content.Differs found -> found.p();
            case Content.Counts found -> found.p();
            case Content.Pairs found -> found.p();
            case Content.TestStatistic found -> Optional.of(found.p());
            case Content.ShareBelow _, Content.Percentage _, Content.Totals _, Statement _ ->
                    Optional.empty();
        };
    }

    private BiasItem thresholds() {
        String item = "Is every result printed, with its size and its exact p?";
        List<String> onlyBound =
                claims(claim -> p(claim).filter(found -> !found.isExact()).isPresent());
        List<String> noSize =
                claims(claim ->
                        claim.content() instanceof Content.Differs
                                || claim.content() instanceof Content.Equivalent);
        if (onlyBound.isEmpty() && noSize.isEmpty()) {
            return BiasForm.silent(
                    Domain.SELECTIVE_REPORTING,
                    item,
                    "What was measured and not printed cannot be seen from here.");
        }
        return BiasForm.item(
                Domain.SELECTIVE_REPORTING,
                item,
                Judgement.CONCERN,
                (onlyBound.isEmpty()
                                ? ""
                                : "Of p only a bound is printed for %s. "
                                        .formatted(Figures.list(onlyBound)))
                        + (noSize.isEmpty()
                                ? ""
                                : "No numbers stand behind %s.".formatted(Figures.list(noSize))));
    }

    private BiasItem causalWords() {
        String item = "Do the words stay within what the design can show?";
        List<String> causal =
                claims(claim ->
                        claim.from() == Source.PAPER
                                && claim.content() instanceof Statement statement
                                && statement.about() == About.CAUSATION
                                && Wording.isCausal(statement.says())
                                && !Wording.isCareful(statement.says()));
        return causal.isEmpty()
                ? BiasForm.item(
                        Domain.SELECTIVE_REPORTING,
                        item,
                        Judgement.NO_CONCERN,
                        "No sentence of the paper in the file speaks of a cause without care.")
                : BiasForm.item(
                        Domain.SELECTIVE_REPORTING,
                        item,
                        Judgement.CONCERN,
                        "The paper speaks as if of a cause (%s).".formatted(Figures.list(causal)));
    }

    private List<String> claims(Predicate<Claim> predicate) {
        return paper.claims().stream().filter(predicate).map(Claim::id).toList();
    }

    private BiasItem numbers() {
        String item = "Do the printed numbers fit each other?";
        List<String> impossible = of(Verdict.IMPOSSIBLE);
        List<String> strained = of(Verdict.STRAINED);
        if (impossible.isEmpty() && strained.isEmpty()) {
            boolean none = of(Verdict.CONSISTENT).isEmpty();
            return none
                    ? BiasForm.silent(
                            Domain.NUMBERS, item, "Too little is printed to check anything.")
                    : BiasForm.item(
                            Domain.NUMBERS,
                            item,
                            Judgement.NO_CONCERN,
                            "All that could be checked fit.");
        }
        return BiasForm.item(
                Domain.NUMBERS,
                item,
                Judgement.CONCERN,
                (impossible.isEmpty()
                                ? ""
                                : "Cannot be right as printed: %s. "
                                        .formatted(Figures.list(impossible)))
                        + (strained.isEmpty()
                                ? ""
                                : "Hard to reconcile: %s.".formatted(Figures.list(strained))));
    }

    private List<String> of(Verdict verdict) {
        return checks.stream()
                .filter(check -> check.verdict() == verdict)
                .map(Check::claim)
                .distinct()
                .toList();
    }
}
