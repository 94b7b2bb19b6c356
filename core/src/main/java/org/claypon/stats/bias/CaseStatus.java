package org.claypon.stats.bias;

import org.claypon.stats.NotEstimable;

/// Who of the cases and controls of a sample is truly one, by exposure, where some were put on the wrong side.
///
/// A false case is a person without the condition, so that false cases are exposed as often as true controls, and false controls as
/// often as true cases:
/// ```text
/// recorded cases     p₁* = π p₁ + (1 − π) p₀         π  positive predictive value of the case definition
/// recorded controls  p₀* = ν p₀ + (1 − ν) p₁         ν  negative predictive value of the controls
/// so                 p₁ = (ν p₁* − (1 − π) p₀*) / (π + ν − 1)      p₀ = (π p₀* − (1 − ν) p₁*) / (π + ν − 1)
/// true among         exposed cases π p₁ / p₁*        unexposed cases    π (1 − p₁) / (1 − p₁*)
///                    exposed controls ν p₀ / p₀*     unexposed controls ν (1 − p₀) / (1 − p₀*)
/// ```
/// To drop cases whatever their exposure would leave the odds ratio as it is: it is the exposure of the false ones that pulls it to 1.
///
/// **Shape.** The shares exposed of the recorded cases and controls, and two predictive values.
/// **Units.** Shares from 0 to 1.
/// **Not estimable.** `π + ν ≤ 1`, or a true share outside 0 to 1: no people could have been put so.
/// **Throws.** `IllegalArgumentException` for what is no share.
/// **Cost.** Constant.
/// **Agrees with.** The table of a made-up population, by hand.
///
/// **Source.** Fox, MacLehose & Lash 2021, Applying Quantitative Bias Analysis to Epidemiologic Data, 2nd edition, chapter 6,
/// doi:10.1007/978-3-030-82673-4.
public sealed interface CaseStatus {

    /// The share of each kind of people who are truly what they were taken for; 1 of a kind of which there is nobody.
    record TrueShares(FourCells shares) implements CaseStatus {}

    record Impossible(NotEstimable why) implements CaseStatus {}

    static CaseStatus of(
            double positive, double negative, double exposedCases, double exposedControls) {
        Accuracy.checkShare(positive);
        Accuracy.checkShare(negative);
        Accuracy.checkShare(exposedCases);
        Accuracy.checkShare(exposedControls);
        double apart = positive + negative - 1;
        double ofCases = (negative * exposedCases - (1 - positive) * exposedControls) / apart;
        double ofControls = (positive * exposedControls - (1 - negative) * exposedCases) / apart;
        boolean possible =
                apart > 0 && ofCases >= 0 && ofCases <= 1 && ofControls >= 0 && ofControls <= 1;
        return possible
                ? new TrueShares(
                        new FourCells(
                                truly(positive * ofCases, exposedCases),
                                truly(positive * (1 - ofCases), 1 - exposedCases),
                                truly(negative * ofControls, exposedControls),
                                truly(negative * (1 - ofControls), 1 - exposedControls)))
                : new Impossible(
                        new NotEstimable("no cases and controls could have been found so"));
    }

    private static double truly(double right, double recorded) {
        return recorded > 0 ? Math.min(1, right / recorded) : 1;
    }
}
