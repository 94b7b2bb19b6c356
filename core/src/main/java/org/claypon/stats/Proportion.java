package org.claypon.stats;

/// A share of people: `count` among `of`.
public record Proportion(long count, long of) {

    private static final NotEstimable NOBODY = new NotEstimable("there is nobody to count among");

    public Proportion {
        if (count < 0 || of < count) {
            throw new IllegalArgumentException("no share is %d of %d".formatted(count, of));
        }
    }

    public Quantity share() {
        return of == 0 ? NOBODY : new Quantity.Value((double) count / of);
    }

    /// Wilson's interval at 95 %: the shares that a score test does not reject.
    ///
    /// ```text
    /// (x + z²/2 ± z √(x(n−x)/n + z²/4)) / (n + z²)
    /// ```
    /// where `x` is the count, `n` the number counted among and `z` = 1.96.
    ///
    /// **Shape.** Two counts.
    /// **Units.** A share between 0 and 1.
    /// **Not estimable.** Nobody to count among.
    /// **Cost.** Constant.
    /// **Agrees with.** R 4.2.2 `stats::prop.test(correct = FALSE)`, error at most 1e-12 (`golden/wilson-shares.csv`).
    ///
    /// **Source.** Wilson 1927, JASA 22(158):209–212, doi:10.1080/01621459.1927.10502953.
    public Limits wilson() {
        if (of == 0) {
            return Limits.none(NOBODY);
        }
        double z = Distributions.normalQuantile(0.95);
        double middle = count + z * z / 2;
        double half = z * StrictMath.sqrt((double) count * (of - count) / of + z * z / 4);
        double lower = count == 0 ? 0 : (middle - half) / (of + z * z);
        double upper = count == of ? 1 : (middle + half) / (of + z * z);
        return new Interval(lower, upper).limits();
    }

    /// Clopper and Pearson's exact interval at 95 %: each tail of the binomial has 2.5 %.
    ///
    /// ```text
    /// lower = 0.025 quantile of Beta(x, n−x+1)    upper = 0.975 quantile of Beta(x+1, n−x)
    /// ```
    /// with 0 below nobody and 1 above everybody.
    ///
    /// **Shape.** Two counts.
    /// **Units.** A share between 0 and 1.
    /// **Not estimable.** Nobody to count among.
    /// **Cost.** Some twenty evaluations of the incomplete beta function.
    /// **Agrees with.** R 4.2.2 `stats::binom.test`, error at most 1e-12 (`golden/clopper-pearson-shares.csv`).
    ///
    /// **Source.** Clopper & Pearson 1934, Biometrika 26(4):404–413, doi:10.1093/biomet/26.4.404.
    public Limits exact() {
        return of == 0
                ? Limits.none(NOBODY)
                : new Interval(exactLower(), 1 - new Proportion(of - count, of).exactLower())
                        .limits();
    }

    double exactLower() {
        return count == 0
                ? 0
                : Distributions.betaQuantile(0.025, (double) count, (double) (of - count + 1));
    }
}
