package org.claypon.evidence;

import java.util.Locale;

/// A warning that stays with an estimate.
public enum Stamp {
    /// No negative controls have measured the systematic error of this study.
    NOT_CALIBRATED,
    /// Fewer than [#FEW] matched cases.
    FEW_CASES,
    /// More than [#REUSE] of the controls stand in several sets, although controls were not drawn from risk sets.
    REUSED_CONTROLS,
    /// Controls were drawn from those who never became a case, which looks into their future.
    NEVER_CASE_SAMPLING,
    /// Exposure and condition were seen at the same time.
    CROSS_SECTIONAL;

    /// With 50 pairs and an exposure of one in four the variance of the score is 50 · 0.375 / 4 = 4.7, so that an odds
    /// ratio under 3.6 is missed more often than one time in five (METHODS.md, section 4): too few to speak of an absence.
    static final int FEW = 50;

    /// Above this the model's standard error is no longer trusted alone (Borgan and Langholz's argument holds for risk
    /// sets only).
    static final double REUSE = 0.05;

    /// The name in results.json.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
