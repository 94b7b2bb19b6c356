package org.claypon.results;

/// How alike cases and controls are in one covariate, as standardised differences.
///
/// @param before one eligible person a case, drawn without the matching rules
/// @param after  inside the matched sets
public record Balance(String covariate, Figure before, Figure after, Figure varianceRatio) {}
