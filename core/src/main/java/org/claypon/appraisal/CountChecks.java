package org.claypon.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claypon.paper.Claim;
import org.claypon.paper.Content.Counts;
import org.claypon.paper.Content.Limits;
import org.claypon.paper.Paper;
import org.claypon.paper.PrintedNumber;
import org.claypon.stats.CollapseTable;
import org.claypon.stats.ConditionalFit;
import org.claypon.stats.ConditionalLogistic;
import org.claypon.stats.Estimate;
import org.claypon.stats.ExactConditional;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Quantity;
import org.claypon.stats.Table2x2;
import org.claypon.stats.printed.FourCounts;
import org.claypon.stats.printed.Span;

/// People with a trait in both groups, with the p value and the odds ratio that are printed beside them.
final class CountChecks {

    /// Exact tests take memory that grows with the people; beyond so many they are not tried, and nothing hangs on them.
    private static final long MOST_EXACT = 100_000;

    private CountChecks() {}

    static boolean few(Counts counts) {
        return (long) counts.cases().of() + counts.controls().of() <= MOST_EXACT;
    }

    static List<Check> of(Claim claim, Counts counts, Paper paper) {
        List<Check> checks = new ArrayList<>();
        counts.p().ifPresent(p -> checks.add(CountTests.p(claim, counts, p, paper)));
        counts.oddsRatio()
                .ifPresent(ratio -> checks.add(ratio(claim, counts, ratio, paper.isMatched())));
        counts.interval().ifPresent(limits -> checks.add(interval(claim, counts, limits)));
        return checks;
    }

    static FourCounts table(Counts counts) {
        return FourCounts.of(
                counts.cases().with(),
                counts.cases().of(),
                counts.controls().with(),
                counts.controls().of());
    }

    static String printed(Counts counts) {
        return "%d of %d cases, %d of %d controls"
                .formatted(
                        counts.cases().with(),
                        counts.cases().of(),
                        counts.controls().with(),
                        counts.controls().of());
    }

    private static Check ratio(Claim claim, Counts counts, PrintedNumber ratio, boolean matched) {
        Reach printed = Reach.of(ratio);
        List<Double> candidates = ratios(counts);
        Verdict verdict =
                candidates.isEmpty()
                        ? Verdict.NOT_CHECKABLE
                        : verdict(printed, candidates, matched);
        Optional<Double> found = candidates.stream().findFirst();
        return new Check(
                claim.id(),
                CheckKind.ODDS_RATIO_OF_COUNTS,
                verdict,
                "%s, odds ratio %s".formatted(printed(counts), ratio.text()),
                found.map(Span::of),
                explanation(verdict, found, matched),
                verdict == Verdict.IMPOSSIBLE
                        ? found.map(value -> "an odds ratio of " + Figures.significant(value, 3))
                        : Optional.empty());
    }

    private static Verdict verdict(Reach printed, List<Double> candidates, boolean matched) {
        if (candidates.stream().anyMatch(value -> printed.rounded().holds(value))) {
            return Verdict.CONSISTENT;
        }
        boolean turned =
                candidates.stream()
                        .anyMatch(value ->
                                printed.widest().holds(value) || printed.widest().holds(1 / value));
        return turned || matched ? Verdict.STRAINED : Verdict.IMPOSSIBLE;
    }

    private static String explanation(Verdict verdict, Optional<Double> found, boolean matched) {
        if (found.isEmpty()) {
            return "A cell of the table is empty, so that the counts have no odds ratio.";
        }
        String value =
                "The counts give an odds ratio of %s."
                        .formatted(Figures.significant(found.get(), 3));
        return switch (verdict) {
            case CONSISTENT -> value + " The printed one fits.";
            case STRAINED ->
                    value
                            + (matched
                                    ? " The printed one does not; it may come from the pairs, which these totals do not show."
                                    : " The printed one fits only if digits were cut off, or turned the other way round.");
            case IMPOSSIBLE, NOT_CHECKABLE -> value + " The printed one does not fit it.";
        };
    }

    /// The cross product first; then the conditional estimate that exact programs print, and the one with a half added to each cell.
    private static List<Double> ratios(Counts counts) {
        List<Double> ratios = new ArrayList<>();
        switch (table(counts).table().oddsRatio()) {
            case Estimate.OddsRatio ratio -> ratios.add(ratio.value());
            case NotEstimable _ -> {}
        }
        if (ratios.isEmpty()) {
            return List.of();
        }
        conditional(counts).ifPresent(ratios::add);
        ratios.add(withHalves(table(counts).table()));
        return ratios;
    }

    private static double withHalves(Table2x2 table) {
        return (table.exposedCases() + 0.5)
                * (table.unexposedControls() + 0.5)
                / ((table.exposedControls() + 0.5) * (table.unexposedCases() + 0.5));
    }

    private static CollapseTable oneSet(Counts counts) {
        return CollapseTable.of(
                List.of(
                        new CollapseTable.Row(
                                counts.cases().of(),
                                counts.cases().of() + counts.controls().of(),
                                counts.cases().with() + counts.controls().with(),
                                counts.cases().with(),
                                1)));
    }

    private static Optional<Double> conditional(Counts counts) {
        if (!few(counts)) {
            return Optional.empty();
        }
        return switch (ConditionalLogistic.of(oneSet(counts)).fit()) {
            case ConditionalFit.Fitted fitted ->
                    switch (fitted.terms().getFirst()) {
                        case ConditionalFit.Term.Estimated term ->
                                Optional.of(StrictMath.exp(term.coefficient()));
                        case ConditionalFit.Term.Aliased _, ConditionalFit.Term.Separated _ ->
                                Optional.empty();
                    };
            case NotEstimable _ -> Optional.empty();
        };
    }

    private static Check interval(Claim claim, Counts counts, Limits printed) {
        Optional<Span> woolf = woolf(counts);
        boolean fits =
                Stream.of(woolf, exact(counts))
                        .flatMap(Optional::stream)
                        .anyMatch(span -> fits(printed, span));
        Verdict verdict =
                fits
                        ? Verdict.CONSISTENT
                        : woolf.isEmpty() ? Verdict.NOT_CHECKABLE : Verdict.STRAINED;
        return new Check(
                claim.id(),
                CheckKind.INTERVAL_OF_COUNTS,
                verdict,
                "%s to %s".formatted(printed.lower().text(), printed.upper().text()),
                woolf,
                fits
                        ? "The counts give this interval."
                        : woolf.map(span ->
                                        "By Woolf's method the counts give %s. The printed one is neither this nor the exact one; others, or adjustment, may give it."
                                                .formatted(Figures.span(span, 3)))
                                .orElse("A cell of the table is empty."),
                Optional.empty());
    }

    static boolean fits(Limits printed, Span span) {
        return Reach.of(printed.lower()).widest().holds(span.low())
                && Reach.of(printed.upper()).widest().holds(span.high());
    }

    private static Optional<Span> woolf(Counts counts) {
        return switch (table(counts).table().oddsRatio()) {
            case Estimate.OddsRatio ratio -> span(ratio.limits());
            case NotEstimable _ -> Optional.empty();
        };
    }

    private static Optional<Span> exact(Counts counts) {
        if (!few(counts)) {
            return Optional.empty();
        }
        return span(ExactConditional.of(oneSet(counts)).limits())
                .map(log -> new Span(StrictMath.exp(log.low()), StrictMath.exp(log.high())));
    }

    static Optional<Span> span(org.claypon.stats.Limits limits) {
        return limits.lower() instanceof Quantity.Value(double low)
                        && limits.upper() instanceof Quantity.Value(double high)
                ? Optional.of(new Span(low, high))
                : Optional.empty();
    }
}
