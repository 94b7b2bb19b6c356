package org.claypon.exposure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Multiples of a round number (1, 2, 2.5 or 5 times a power of ten) inside a range: about 20 to 40 of them.
final class RoundGrid {

    private static final BigDecimal MOST = BigDecimal.valueOf(40);

    private static final List<BigDecimal> ROUND =
            List.of(
                    BigDecimal.ONE,
                    BigDecimal.TWO,
                    new BigDecimal("2.5"),
                    BigDecimal.valueOf(5),
                    BigDecimal.TEN);

    private RoundGrid() {}

    static List<Double> of(double from, double to) {
        BigDecimal low = new BigDecimal(from);
        BigDecimal high = new BigDecimal(to);
        BigDecimal step = step(high.subtract(low).divide(MOST, MathContext.DECIMAL64));
        BigDecimal first = low.divide(step, 0, RoundingMode.CEILING).multiply(step);
        List<Double> grid = new ArrayList<>();
        for (BigDecimal at = first; at.compareTo(high) <= 0; at = at.add(step)) {
            grid.add(at.doubleValue());
        }
        return List.copyOf(grid);
    }

    private static BigDecimal step(BigDecimal least) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        return ROUND.stream()
                .map(power::multiply)
                .filter(step -> step.compareTo(least) >= 0)
                .findFirst()
                .orElseThrow();
    }
}
