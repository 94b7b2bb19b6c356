package org.claypon.results;

import java.util.List;

/// How the odds ratio of an exposure runs over its values, in a model of a restricted cubic spline.
///
/// @param controls   measured values of matched controls, which knots and reference come from
/// @param knots      rising; none where no curve can be fitted
/// @param reference  the value that the others are compared with: a round number near the median of these controls
/// @param overall    against no association
/// @param nonLinear  against a straight line
/// @param points     with limits that hold for each by itself, at round values between the outer knots
public record Curve(
        String measurement,
        String unit,
        Count controls,
        List<Figure> knots,
        Figure reference,
        LikelihoodRatio overall,
        LikelihoodRatio nonLinear,
        List<Point> points) {

    public Curve {
        knots = List.copyOf(knots);
        points = List.copyOf(points);
    }

    public record LikelihoodRatio(Figure chiSquare, int degreesOfFreedom, Figure p) {}

    public record Point(double at, Figure oddsRatio, Figure lower, Figure upper) {}
}
