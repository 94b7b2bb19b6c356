package org.claypon.stats;

/// People by case and exposure: in all, or in one stratum.
public record Table2x2(
        long exposedCases, long exposedControls, long unexposedCases, long unexposedControls) {

    public Table2x2 {
        if (exposedCases < 0
                || exposedControls < 0
                || unexposedCases < 0
                || unexposedControls < 0) {
            throw new IllegalArgumentException("a count of people is below zero");
        }
    }

    public long people() {
        return exposedCases + exposedControls + unexposedCases + unexposedControls;
    }

    /// One stratum of a kind.
    static Table2x2 of(CollapseTable.Row row) {
        int exposedControls = row.exposed() - row.exposedCases();
        return new Table2x2(
                row.exposedCases(),
                exposedControls,
                row.cases() - row.exposedCases(),
                row.members() - row.cases() - exposedControls);
    }

    /// All people of all sets, as if nobody had been matched.
    public static Table2x2 crude(CollapseTable sets) {
        long exposedCases = sets.exposedCases();
        long exposedControls = sets.exposedControls();
        long cases = 0;
        long controls = 0;
        for (CollapseTable.Row row : sets.rows()) {
            cases += row.count() * row.cases();
            controls += row.count() * (row.members() - row.cases());
        }
        return new Table2x2(
                exposedCases, exposedControls, cases - exposedCases, controls - exposedControls);
    }

    /// Crude odds ratio with Woolf's standard error.
    ///
    /// ```text
    /// OR          = ad / bc
    /// var(log OR) = 1/a + 1/b + 1/c + 1/d
    /// ```
    /// where `a` are exposed cases, `b` exposed controls, `c` unexposed cases, `d` unexposed controls.
    ///
    /// **Shape.** Four counts.
    /// **Units.** Counts of people; the result is a log ratio, no unit.
    /// **Not estimable.** A cell is empty: no half is added to it.
    /// **Cost.** Constant.
    /// **Agrees with.** R 4.2.2 from the formula, relative error at most 1e-12 (`golden/woolf-tables.csv`).
    ///
    /// **Source.** Woolf 1955, Annals of Human Genetics 19(4):251–253, doi:10.1111/j.1469-1809.1955.tb01348.x.
    public Estimate oddsRatio() {
        if (exposedCases == 0) {
            return new NotEstimable("no case is exposed");
        }
        if (exposedControls == 0) {
            return new NotEstimable("no control is exposed");
        }
        if (unexposedCases == 0) {
            return new NotEstimable("no case is unexposed");
        }
        if (unexposedControls == 0) {
            return new NotEstimable("no control is unexposed");
        }
        double variance =
                1.0 / exposedCases
                        + 1.0 / exposedControls
                        + 1.0 / unexposedCases
                        + 1.0 / unexposedControls;
        return new Estimate.OddsRatio(logCrossProduct(), StrictMath.sqrt(variance));
    }

    private double logCrossProduct() {
        double withExposure = (double) exposedCases / exposedControls;
        double withoutExposure = (double) unexposedCases / unexposedControls;
        return StrictMath.log(withExposure / withoutExposure);
    }
}
