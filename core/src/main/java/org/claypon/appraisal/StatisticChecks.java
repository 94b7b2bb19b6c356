package org.claypon.appraisal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claypon.paper.Claim;
import org.claypon.paper.Content.TestStatistic;
import org.claypon.paper.PrintedNumber;
import org.claypon.stats.printed.Span;
import org.claypon.stats.printed.Tails;

/// A test statistic, its degrees of freedom and its p value.
final class StatisticChecks {

    private StatisticChecks() {}

    static List<Check> of(Claim claim, TestStatistic test) {
        PossibleP.Finding finding =
                new PossibleP(
                                test.p(),
                                List.of(PossibleP.Test.of(test.statistic().key(), p(test))),
                                List.of())
                        .finding();
        boolean fits = finding.verdict() != Verdict.IMPOSSIBLE;
        return List.of(
                new Check(
                        claim.id(),
                        CheckKind.P_OF_STATISTIC,
                        finding.verdict(),
                        printed(test),
                        finding.recomputed(),
                        finding.sentence(),
                        fits
                                ? Optional.empty()
                                : finding.recomputed().map(p -> "p " + Figures.pSpan(p))));
    }

    private static String printed(TestStatistic test) {
        String df = test.df().stream().map(PrintedNumber::text).collect(Collectors.joining(", "));
        return "%s%s = %s, p %s"
                .formatted(
                        test.statistic().key(),
                        df.isEmpty() ? "" : "(" + df + ")",
                        test.value().text(),
                        test.p().text());
    }

    private static Reach p(TestStatistic test) {
        Reach value = Reach.of(test.value());
        return new Reach(p(test, value.rounded(), false), p(test, value.widest(), true));
    }

    private static Span p(TestStatistic test, Span value, boolean widest) {
        return switch (test.statistic()) {
            case T -> Tails.ofT(value, degrees(test.df().getFirst(), widest));
            case F ->
                    Tails.ofF(
                            value,
                            test.df().getFirst().asDouble(),
                            degrees(test.df().getLast(), widest));
            case CHI2 -> Tails.ofChiSquare(value, test.df().getFirst().asDouble());
            case Z -> Tails.ofZ(value);
        };
    }

    /// Whole degrees of freedom are taken as they stand; at the widest they may be Welch's, made whole.
    private static Span degrees(PrintedNumber df, boolean widest) {
        Reach reach = Reach.of(df);
        Span open = widest ? reach.widest() : reach.rounded();
        return df.decimals() <= 0 && !widest
                ? Span.of(df.asDouble())
                : new Span(Math.max(open.low(), df.asDouble() / 2), open.high());
    }
}
