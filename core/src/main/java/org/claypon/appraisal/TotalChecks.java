package org.claypon.appraisal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.claypon.paper.Claim;
import org.claypon.paper.Content.Percentage;
import org.claypon.paper.Content.Totals;
import org.claypon.paper.Groups;
import org.claypon.stats.printed.Granularity;
import org.claypon.stats.printed.Span;

/// Percentages against people, and parts against their total.
final class TotalChecks {

    private TotalChecks() {}

    static List<Check> of(Claim claim, Totals totals) {
        long sum = totals.parts().stream().mapToLong(Integer::longValue).sum();
        long told = sum + totals.missing();
        long rest = totals.total() - told;
        boolean mayOverlook = rest > 0 && totals.missing() == 0;
        return List.of(
                new Check(
                        claim.id(),
                        CheckKind.TOTAL,
                        rest == 0
                                ? Verdict.CONSISTENT
                                : mayOverlook ? Verdict.STRAINED : Verdict.IMPOSSIBLE,
                        "%s of %d%s"
                                .formatted(
                                        totals.parts().stream()
                                                .map(Object::toString)
                                                .collect(Collectors.joining(" + ")),
                                        totals.total(),
                                        totals.missing() == 0
                                                ? ""
                                                : ", %d missing".formatted(totals.missing())),
                        Optional.of(Span.of((double) told)),
                        explanation(rest, told),
                        rest == 0 ? Optional.empty() : Optional.of(repair(told, rest))));
    }

    private static String explanation(long rest, long told) {
        if (rest == 0) {
            return "The parts add up to the total.";
        }
        return rest > 0
                ? "The parts add up to %d; %d are in no part, and it is not said why."
                        .formatted(told, rest)
                : "The parts add up to %d, which is %d more than there are.".formatted(told, -rest);
    }

    private static String repair(long told, long rest) {
        return rest > 0
                ? "a total of %d, or %d missing".formatted(told, rest)
                : "a total of %d".formatted(told);
    }

    static List<Check> of(Claim claim, Percentage percentage, Groups groups) {
        int group = percentage.group().map(name -> groups.of(name).n()).orElse(groups.all());
        int n = claim.n().orElse(group);
        Reach reach = Reach.of(percentage.value());
        Verdict verdict = verdict(reach, percentage.count(), n, claim.n().isEmpty());
        return List.of(
                new Check(
                        claim.id(),
                        CheckKind.PERCENTAGE,
                        verdict,
                        "%s %%%s, n %d"
                                .formatted(
                                        percentage.value().text(),
                                        percentage.count().isPresent()
                                                ? ", "
                                                        + Figures.people(
                                                                percentage.count().getAsInt())
                                                : "",
                                        n),
                        percentage.count().isPresent()
                                ? Optional.of(Span.of(100.0 * percentage.count().getAsInt() / n))
                                : Optional.empty(),
                        explanation(verdict, percentage.count(), n),
                        verdict == Verdict.CONSISTENT
                                ? Optional.empty()
                                : Optional.of(repair(percentage, n))));
    }

    private static Verdict verdict(Reach reach, OptionalInt count, int n, boolean mayMiss) {
        if (fits(reach.rounded(), count, n)) {
            return Verdict.CONSISTENT;
        }
        if (fits(reach.widest(), count, n)) {
            return Verdict.STRAINED;
        }
        for (int fewer = n - 1; mayMiss && fewer >= Math.max(1, count.orElse(1)); fewer--) {
            if (fits(reach.widest(), count, fewer)) {
                return Verdict.STRAINED;
            }
        }
        return Verdict.IMPOSSIBLE;
    }

    private static boolean fits(Span percent, OptionalInt count, int n) {
        return count.isPresent()
                ? count.getAsInt() <= n && percent.holds(100.0 * count.getAsInt() / n)
                : Granularity.allowsPercentage(percent, n);
    }

    private static String explanation(Verdict verdict, OptionalInt count, int n) {
        String found =
                count.isPresent()
                        ? "%d of %d is %s %%."
                                .formatted(
                                        count.getAsInt(),
                                        n,
                                        Figures.significant(100.0 * count.getAsInt() / n, 4))
                        : "A percentage of %d people goes in steps of %s %%."
                                .formatted(n, Figures.significant(100.0 / n, 3));
        return switch (verdict) {
            case CONSISTENT -> found + " The printed one fits.";
            case STRAINED ->
                    found
                            + " The printed one fits only if digits were cut off, or if it is of fewer people, which is not said.";
            case IMPOSSIBLE, NOT_CHECKABLE -> found + " The printed one fits no count of people.";
        };
    }

    private static String repair(Percentage percentage, int n) {
        if (percentage.count().isPresent()) {
            return "%s %%"
                    .formatted(
                            Figures.decimals(
                                    100.0 * percentage.count().getAsInt() / n,
                                    Math.max(0, percentage.value().decimals())));
        }
        long nearest = Math.round(percentage.value().asDouble() * n / 100);
        return "%s %% (%d of %d)"
                .formatted(
                        Figures.decimals(
                                100.0 * nearest / n, Math.max(0, percentage.value().decimals())),
                        nearest,
                        n);
    }
}
