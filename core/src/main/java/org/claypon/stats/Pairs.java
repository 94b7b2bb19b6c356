package org.claypon.stats;

/// Matched pairs by who is exposed: McNemar's table.
///
/// With `b` pairs where only the case is exposed and `c` where only the control is:
/// ```text
/// OR = b/c    var(log OR) = 1/b + 1/c
/// χ² = (b−c)² / (b+c)    χ² corrected = (|b−c|−1)² / (b+c), zero when b = c
/// exact p     = min(1, 2 · P(X ≤ min(b,c))),  X ~ binomial(b+c, ½)
/// exact limits of the OR = π/(1−π) at the Clopper–Pearson limits π of b among b+c
/// ```
/// Concordant pairs say nothing about the odds ratio.
///
/// **Shape.** Four counts of pairs, one case and one control each.
/// **Units.** Counts; the odds ratio has no unit.
/// **Not estimable.** Everything without a discordant pair; the odds ratio when `b = 0` or `c = 0`, where
/// its exact lower or upper limit stays open as well.
/// **Cost.** Constant.
/// **Agrees with.** R 4.2.2 `stats::mcnemar.test` and `stats::binom.test`, relative error at most 1e-12
/// (`golden/mcnemar-bdendo11.csv`).
///
/// **Source.** McNemar 1947, Psychometrika 12(2):153–157, doi:10.1007/BF02295996. Limits: Clopper & Pearson
/// 1934, Biometrika 26(4):404–413, doi:10.1093/biomet/26.4.404.
///
/// @param both        case and control are exposed
/// @param caseOnly    only the case is exposed
/// @param controlOnly only the control is exposed
/// @param neither     nobody is exposed
public record Pairs(int both, int caseOnly, int controlOnly, int neither) {

    private static final NotEstimable CONCORDANT =
            new NotEstimable("in no pair is only one of the two exposed");
    private static final NotEstimable NO_CASE_ONLY =
            new NotEstimable("in no pair is only the case exposed");
    private static final NotEstimable NO_CONTROL_ONLY =
            new NotEstimable("in no pair is only the control exposed");

    public Pairs {
        if (both < 0 || caseOnly < 0 || controlOnly < 0 || neither < 0) {
            throw new IllegalArgumentException("a count of pairs is below zero");
        }
    }

    /// @throws IllegalArgumentException if a set is anything but one case and one control
    public static Pairs of(CollapseTable sets) {
        long[] counts = new long[4];
        for (CollapseTable.Row row : sets.rows()) {
            if (row.cases() != 1 || row.members() != 2) {
                throw new IllegalArgumentException(
                        "a set of %d cases among %d members is no pair"
                                .formatted(row.cases(), row.members()));
            }
            int controlsExposed = row.exposed() - row.exposedCases();
            counts[2 * row.exposedCases() + controlsExposed] += row.count();
        }
        return new Pairs(
                Math.toIntExact(counts[3]),
                Math.toIntExact(counts[2]),
                Math.toIntExact(counts[1]),
                Math.toIntExact(counts[0]));
    }

    public int discordant() {
        return caseOnly + controlOnly;
    }

    public Estimate oddsRatio() {
        if (discordant() == 0) {
            return CONCORDANT;
        }
        if (caseOnly == 0) {
            return NO_CASE_ONLY;
        }
        if (controlOnly == 0) {
            return NO_CONTROL_ONLY;
        }
        return new Estimate.OddsRatio(
                StrictMath.log((double) caseOnly / controlOnly),
                StrictMath.sqrt(1.0 / caseOnly + 1.0 / controlOnly));
    }

    public AssociationTest test() {
        return discordant() == 0
                ? CONCORDANT
                : AssociationTest.of((double) caseOnly - controlOnly, discordant(), 1);
    }

    /// Both tails, by doubling the smaller.
    public Quantity exactP() {
        return discordant() == 0
                ? CONCORDANT
                : new Quantity.Value(
                        Distributions.fairCoinBothTails(
                                StrictMath.min(caseOnly, controlOnly), discordant()));
    }

    /// Exact limits of the odds ratio at 95 %.
    public Limits exactLimits() {
        if (discordant() == 0) {
            return Limits.none(CONCORDANT);
        }
        Quantity lower =
                caseOnly == 0 ? NO_CASE_ONLY : new Quantity.Value(lowerOdds(caseOnly, controlOnly));
        Quantity upper =
                controlOnly == 0
                        ? NO_CONTROL_ONLY
                        : new Quantity.Value(1 / lowerOdds(controlOnly, caseOnly));
        return new Limits(lower, upper);
    }

    private static double lowerOdds(int count, int others) {
        double share = new Proportion(count, (long) count + others).exactLower();
        return share / (1 - share);
    }
}
