package org.claypon.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A restricted cubic spline in Harrell's basis: a smooth curve between the outer knots, a straight line beyond them.
///
/// With knots `t₁ < … < t_k` and `(u)₊ = max(u, 0)`:
/// ```text
/// X₁(x)   = x
/// Xⱼ₊₁(x) = [ (x−tⱼ)₊³ − (x−t_k₋₁)₊³ (t_k−tⱼ)/(t_k−t_k₋₁) + (x−t_k)₊³ (t_k₋₁−tⱼ)/(t_k−t_k₋₁) ] / (t_k−t₁)²,   j = 1 … k−2
/// ```
/// A model with coefficients `b` for these columns has at `x` the log odds ratio `Σ bⱼ (Xⱼ(x) − Xⱼ(r))` against the reference
/// `r`. It is a straight line when all but the first coefficient are zero.
///
/// **Shape.** At least three knots, rising; one column fewer than knots.
/// **Units.** Every column in the unit of `x`.
/// **Not estimable.** Fewer different values than knots, or percentiles that coincide.
/// **Cost.** O(k) a value; a sort for the knots.
/// **Agrees with.** R Hmisc `rcspline.eval(inclx = TRUE, norm = 2)` on knots 150, 250, 350, 600 (`RestrictedCubicSplineTest`).
///
/// **Source.** Harrell 2015, Regression Modeling Strategies, 2nd edition, Springer, section 2.4, with the percentiles that
/// it gives for four knots, doi:10.1007/978-3-319-19425-7. Stone & Koo 1985, Proceedings of the Statistical Computing
/// Section ASA, 45–48.
public record RestrictedCubicSpline(List<Double> knots) implements SplineBasis {

    /// Where four knots stand, as shares of the values: those of Harrell.
    private static final double[] SHARES = {0.05, 0.35, 0.65, 0.95};

    public RestrictedCubicSpline {
        knots = List.copyOf(knots);
        if (knots.size() < 3 || knots.stream().distinct().count() < knots.size()) {
            throw new IllegalArgumentException("a spline has three different knots or more");
        }
        if (!knots.equals(knots.stream().sorted().toList())) {
            throw new IllegalArgumentException("the knots of a spline rise");
        }
    }

    /// Four knots at the 5th, 35th, 65th and 95th percentile (type 7) of these values.
    public static SplineBasis withKnotsIn(double... values) {
        if (Arrays.stream(values).distinct().count() < SHARES.length) {
            return new NotEstimable(
                    "there are fewer different values than the four knots of a spline");
        }
        Quantiles quantiles = new Quantiles(Sample.measured(values));
        List<Double> knots = new ArrayList<>();
        for (double share : SHARES) {
            if (quantiles.at(share) instanceof Quantity.Value(double knot)) {
                knots.add(knot);
            }
        }
        return knots.stream().distinct().count() < SHARES.length
                ? new NotEstimable(
                        "so many share a value that two of the four knots of a spline coincide")
                : new RestrictedCubicSpline(knots);
    }

    /// Columns of a model.
    public int columns() {
        return knots.size() - 1;
    }

    /// The columns at one value.
    public double[] at(double x) {
        double[] columns = new double[columns()];
        columns[0] = x;
        for (int j = 0; j + 1 < columns.length; j++) {
            columns[j + 1] = bend(x, j);
        }
        return columns;
    }

    /// What the columns at `x` have more than at the reference.
    public double[] between(double x, double reference) {
        double[] there = at(x);
        double[] here = at(reference);
        for (int column = 0; column < there.length; column++) {
            there[column] -= here[column];
        }
        return there;
    }

    private double bend(double x, int j) {
        double first = knots.getFirst();
        double last = knots.getLast();
        double before = knots.get(knots.size() - 2);
        double knot = knots.get(j);
        double cubes =
                cube(x - knot)
                        - cube(x - before) * (last - knot) / (last - before)
                        + cube(x - last) * (before - knot) / (last - before);
        return cubes / ((last - first) * (last - first));
    }

    private static double cube(double beyond) {
        return beyond > 0 ? beyond * beyond * beyond : 0;
    }
}
