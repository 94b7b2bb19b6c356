package org.claypon.stats.bias;

/// Cases and controls by exposure, as numbers that need not be whole: what a correction makes of counts of people.
///
/// Rows are read as a cohort for the risk ratio (of all exposed, the share who are cases) and as a case–control study for the
/// odds ratio.
public record FourCells(
        double exposedCases,
        double unexposedCases,
        double exposedControls,
        double unexposedControls) {

    public double oddsRatio() {
        return exposedCases * unexposedControls / (unexposedCases * exposedControls);
    }

    public double riskRatio() {
        return exposedCases
                / (exposedCases + exposedControls)
                / (unexposedCases / (unexposedCases + unexposedControls));
    }
}
