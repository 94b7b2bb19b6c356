package org.claypon.study;

/// A number with its unit, as the study file writes them: `100 pg/mL`.
public record Amount(double value, String unit) {}
