package org.claypon.stats;

/// The columns of a curve, or the reason why these values cannot carry one.
public sealed interface SplineBasis permits RestrictedCubicSpline, NotEstimable {}
