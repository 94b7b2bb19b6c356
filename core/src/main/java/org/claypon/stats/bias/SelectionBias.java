package org.claypon.stats.bias;

/// What a table would have been, had all four kinds of people come into the study alike.
///
/// ```text
/// each cell divided by the share of such people who took part
/// OR = OR* · (S_unexposed cases · S_exposed controls) / (S_exposed cases · S_unexposed controls)
/// ```
/// For studies of which only the table is known.
///
/// **Shape.** Four cells and four shares. **Units.** People. **Cost.** Constant.
/// **Throws.** `IllegalArgumentException` for a share that is not above 0 and at most 1.
/// **Agrees with.** R package episensr (ff3badb) `selection`, to the last printed digit.
///
/// **Source.** Lash, Fox & Fink 2009, Applying Quantitative Bias Analysis to Epidemiologic Data, chapter 4,
/// doi:10.1007/978-0-387-87959-8.
public final class SelectionBias {

    private SelectionBias() {}

    /// @param shares of each kind of people who took part
    public static FourCells corrected(FourCells seen, FourCells shares) {
        return new FourCells(
                all(seen.exposedCases(), shares.exposedCases()),
                all(seen.unexposedCases(), shares.unexposedCases()),
                all(seen.exposedControls(), shares.exposedControls()),
                all(seen.unexposedControls(), shares.unexposedControls()));
    }

    private static double all(double seen, double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("%s is no share of people".formatted(share));
        }
        return seen / share;
    }
}
