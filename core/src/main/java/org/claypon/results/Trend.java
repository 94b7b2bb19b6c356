package org.claypon.results;

/// Whether odds rise or fall from quartile to quartile.
///
/// @param oddsRatio of one quartile higher, as if each step were alike
/// @param chiSquare of the score test of the grades 0, 1, 2, 3, with one degree of freedom
/// @param p         of that test
public record Trend(Figure oddsRatio, Figure lower, Figure upper, Figure chiSquare, Figure p) {}
