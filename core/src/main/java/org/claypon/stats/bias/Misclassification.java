package org.claypon.stats.bias;

import org.claypon.stats.NotEstimable;

/// What a table of cases and controls would have been, had the exposure or the condition been recorded without error.
///
/// ```text
/// exposure  A = (a − N₁(1 − sp)) / (se + sp − 1)      in cases with their accuracy, in controls with theirs
/// outcome   the same over exposed and unexposed       in place of cases and controls
/// predicted A = a PPV + b (1 − NPV)                    in each group
/// ```
/// with `a` exposed and `b` unexposed of the `N₁` people of a group. For studies of which only the table is known; on records, the run
/// of a study draws each person's true exposure and uses [Accuracy] alone.
///
/// **Shape.** Four cells. **Units.** People. **Cost.** Constant.
/// **Not estimable.** A corrected cell is under zero: no people could have been recorded so.
/// **Throws.** `IllegalArgumentException` for what is no share.
/// **Agrees with.** R package episensr (ff3badb) `misclass`, to the last printed digit.
///
/// **Source.** Lash, Fox & Fink 2009, Applying Quantitative Bias Analysis to Epidemiologic Data, chapter 6,
/// doi:10.1007/978-0-387-87959-8.
public sealed interface Misclassification {

    /// The table without the error.
    record Corrected(FourCells cells) implements Misclassification {}

    /// @param why no table could have been recorded so
    record Impossible(NotEstimable why) implements Misclassification {}

    /// A wrong exposure, with an accuracy for cases and one for controls.
    static Misclassification ofExposure(FourCells recorded, Accuracy cases, Accuracy controls) {
        double ofCases = recorded.exposedCases() + recorded.unexposedCases();
        double ofControls = recorded.exposedControls() + recorded.unexposedControls();
        double exposedCases = number(recorded.exposedCases(), ofCases, cases);
        double exposedControls = number(recorded.exposedControls(), ofControls, controls);
        return corrected(
                new FourCells(
                        exposedCases,
                        ofCases - exposedCases,
                        exposedControls,
                        ofControls - exposedControls));
    }

    /// A wrong condition, with an accuracy for the exposed and one for the unexposed.
    static Misclassification ofOutcome(FourCells recorded, Accuracy exposed, Accuracy unexposed) {
        double ofExposed = recorded.exposedCases() + recorded.exposedControls();
        double ofUnexposed = recorded.unexposedCases() + recorded.unexposedControls();
        double exposedCases = number(recorded.exposedCases(), ofExposed, exposed);
        double unexposedCases = number(recorded.unexposedCases(), ofUnexposed, unexposed);
        return corrected(
                new FourCells(
                        exposedCases,
                        unexposedCases,
                        ofExposed - exposedCases,
                        ofUnexposed - unexposedCases));
    }

    /// A wrong exposure of which the predictive values are known.
    static Misclassification byPredictiveValues(
            FourCells recorded, PredictiveValues cases, PredictiveValues controls) {
        double ofCases = recorded.exposedCases() + recorded.unexposedCases();
        double ofControls = recorded.exposedControls() + recorded.unexposedControls();
        double exposedCases = cases.truly(recorded.exposedCases(), recorded.unexposedCases());
        double exposedControls =
                controls.truly(recorded.exposedControls(), recorded.unexposedControls());
        return corrected(
                new FourCells(
                        exposedCases,
                        ofCases - exposedCases,
                        exposedControls,
                        ofControls - exposedControls));
    }

    /// Of those recorded as yes, and of those recorded as no, the share who are so.
    record PredictiveValues(double positive, double negative) {
        public PredictiveValues {
            Accuracy.checkShare(positive);
            Accuracy.checkShare(negative);
        }

        private double truly(double yes, double no) {
            return yes * positive + no * (1 - negative);
        }
    }

    private static double number(double recorded, double of, Accuracy accuracy) {
        double informative = accuracy.sensitivity() + accuracy.specificity() - 1;
        return informative <= 0
                ? Double.NaN
                : (recorded - of * (1 - accuracy.specificity())) / informative;
    }

    private static Misclassification corrected(FourCells cells) {
        boolean possible =
                cells.exposedCases() >= 0
                        && cells.unexposedCases() >= 0
                        && cells.exposedControls() >= 0
                        && cells.unexposedControls() >= 0;
        return possible
                ? new Corrected(cells)
                : new Impossible(
                        new NotEstimable(
                                "no people could have been recorded so with this accuracy"));
    }
}
