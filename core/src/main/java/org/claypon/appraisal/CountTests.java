package org.claypon.appraisal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claypon.paper.Claim;
import org.claypon.paper.Content.Counts;
import org.claypon.paper.Paper;
import org.claypon.paper.PrintedNumber;
import org.claypon.paper.TestName;
import org.claypon.stats.Distributions;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Quantity;
import org.claypon.stats.printed.FourCounts;
import org.claypon.stats.printed.Span;

/// The p value that is printed beside counts, against every test that counts allow.
final class CountTests {

    /// The exact p of pairs is at most 1.043 times that of McNemar's corrected test (all of up to 400 differing pairs, enumerated with R 4.2.2).
    private static final double EXACT_PAIRS = 1.05;

    private CountTests() {}

    static Check p(Claim claim, Counts counts, PrintedNumber p, Paper paper) {
        PossibleP.Finding finding =
                new PossibleP(
                                p,
                                tests(
                                        CountChecks.table(counts),
                                        counts.test(),
                                        CountChecks.few(counts)),
                                pairs(counts, paper))
                        .finding();
        return new Check(
                claim.id(),
                CheckKind.P_OF_COUNTS,
                finding.verdict(),
                CountChecks.printed(counts) + ", p " + p.text(),
                finding.recomputed(),
                finding.sentence(),
                finding.verdict() == Verdict.IMPOSSIBLE
                        ? finding.recomputed().map(found -> "p " + Figures.pSpan(found))
                        : Optional.empty());
    }

    private static List<PossibleP.Test> tests(FourCounts table, TestName test, boolean few) {
        List<PossibleP.Test> chiSquare = List.of(test("the chi-square test", table.chiSquareP()));
        List<PossibleP.Test> yates =
                List.of(test("the chi-square test as Yates corrects it", table.yatesP()));
        List<PossibleP.Test> exact =
                few ? exact(table) : List.of(PossibleP.Test.unknown("Fisher's exact test"));
        List<PossibleP.Test> wald =
                List.of(
                        test("Wald's test of the odds ratio", table.waldP()),
                        test("the likelihood-ratio test", table.likelihoodRatioP()));
        return switch (test) {
            case CHI2 -> chiSquare;
            case YATES -> yates;
            case FISHER, EXACT -> exact;
            case WALD -> wald;
            case STUDENT, WELCH, MANN_WHITNEY, PEARSON, SPEARMAN, NOT_STATED ->
                    Stream.of(chiSquare, yates, exact, wald).flatMap(List::stream).toList();
        };
    }

    private static List<PossibleP.Test> exact(FourCounts table) {
        return List.of(
                test("Fisher's exact test", table.fisherP()),
                test("Fisher's exact test, doubled", table.doubledFisherP()),
                test("Fisher's exact test, mid-p", table.midP()));
    }

    private static PossibleP.Test test(String name, Quantity p) {
        return new PossibleP.Test(name, reach(p));
    }

    private static Optional<Reach> reach(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Value(double value) -> Optional.of(Reach.exact(value));
            case NotEstimable _ -> Optional.empty();
        };
    }

    /// Of matched pairs only the totals are known: McNemar's p between the fewest and the most pairs that can differ. Where somebody is missing, the
    /// complete pairs have other totals, and nothing is known of p.
    private static List<PossibleP.Unusual> pairs(Counts counts, Paper paper) {
        if (!paper.isMatched()) {
            return List.of();
        }
        boolean complete =
                counts.cases().of() == counts.controls().of()
                        && counts.cases().of() == paper.groups().cases().n()
                        && counts.controls().of() == paper.groups().controls().n();
        return List.of(
                new PossibleP.Unusual(
                        "it is of a test that keeps the pairs together (McNemar's), which is not said",
                        Reach.exact(complete ? mcNemar(counts) : new Span(0, 1))));
    }

    private static Span mcNemar(Counts counts) {
        int people = counts.cases().of();
        int cases = counts.cases().with();
        int controls = counts.controls().with();
        double more = Math.abs(cases - controls);
        int both = Math.max(0, cases + controls - people);
        double differing = cases + (double) controls - 2 * both;
        if (differing == 0) {
            return Span.of(1);
        }
        double corrected = Math.max(0, more - 1);
        double most = Distributions.chiSquareTail(corrected * corrected / differing, 1);
        double allOneWay = StrictMath.pow(0.5, more); // the exact test's mid-p
        double least = Math.min(allOneWay, Distributions.chiSquareTail(more, 1));
        return new Span(Math.min(least, most), Math.min(1, EXACT_PAIRS * most));
    }
}
