package org.claypon.bench.papers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/// Interval arithmetic by trying every corner: of a function that is monotone in each number, the least and the greatest value over all
/// roundings lie there.
final class Corners {

    private static final double SLACK = 1e-9;

    private Corners() {}

    static double[] ends(String printed) {
        BigDecimal value = new BigDecimal(printed);
        BigDecimal half = BigDecimal.ONE.movePointLeft(value.scale()).divide(BigDecimal.TWO);
        return new double[] {value.subtract(half).doubleValue(), value.add(half).doubleValue()};
    }

    /// Whether a p that is printed so can come from numbers that are printed so.
    ///
    /// @param statistic monotone in each number
    /// @param p         of the size of the statistic, falling
    static boolean fits(
            String printed,
            ToDoubleFunction<double[]> statistic,
            DoubleUnaryOperator p,
            List<String> numbers) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] corner : corners(numbers)) {
            double found = statistic.applyAsDouble(corner);
            low = Math.min(low, found);
            high = Math.max(high, found);
        }
        double nearest = low > 0 ? low : high < 0 ? -high : 0;
        double farthest = Math.max(Math.abs(low), Math.abs(high));
        return meet(p.applyAsDouble(farthest), p.applyAsDouble(nearest), printed);
    }

    static boolean meet(double low, double high, String p) {
        double[] printed = bounds(p);
        return low <= printed[1] + SLACK * Math.max(low, printed[1])
                && printed[0] <= high + SLACK * Math.max(printed[0], high);
    }

    private static double[] bounds(String p) {
        if (p.startsWith("<")) {
            return new double[] {0, Double.parseDouble(p.substring(1))};
        }
        if (p.startsWith(">")) {
            return new double[] {Double.parseDouble(p.substring(1)), 1};
        }
        double[] ends = ends(p);
        return new double[] {Math.max(0, ends[0]), Math.min(1, ends[1])};
    }

    private static List<double[]> corners(List<String> numbers) {
        List<double[]> corners = new ArrayList<>();
        for (int mask = 0; mask < 1 << numbers.size(); mask++) {
            double[] corner = new double[numbers.size()];
            for (int i = 0; i < corner.length; i++) {
                corner[i] = ends(numbers.get(i))[mask >> i & 1];
            }
            corners.add(corner);
        }
        return corners;
    }
}
