package org.claypon.html.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/// Round numbers for an axis, and how they are written.
final class Ticks {

    private Ticks() {}

    /// About `count` multiples of 1, 2 or 5 times a power of ten, inside the range.
    static List<Double> linear(double from, double to, int count) {
        double step = step((to - from) / count);
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i++) {
            ticks.add(i * step);
        }
        return List.copyOf(ticks);
    }

    private static double step(double least) {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(least)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /// 1, 2 and 5 times the powers of ten; fewer where the range is wide.
    static List<Double> logarithmic(double from, double to) {
        int[] factors = factors(to / from);
        List<Double> ticks = new ArrayList<>();
        for (int power = -4; power <= 4; power++) {
            for (int factor : factors) {
                double tick =
                        power < 0
                                ? factor / StrictMath.pow(10, -power)
                                : factor * StrictMath.pow(10, power);
                if (tick >= from && tick <= to) {
                    ticks.add(tick);
                }
            }
        }
        return List.copyOf(ticks);
    }

    private static int[] factors(double range) {
        if (range <= 60) {
            return new int[] {1, 2, 5};
        }
        return range <= 3000 ? new int[] {1, 3} : new int[] {1};
    }

    static String written(double tick) {
        BigDecimal number = new BigDecimal(tick).round(new MathContext(6)).stripTrailingZeros();
        String digits = number.abs().toPlainString();
        String first = digits.replaceFirst("\\..*", "");
        String whole = first.length() < 5 ? first : first.replaceAll("\\B(?=(\\d{3})+$)", ",");
        String rest = digits.contains(".") ? digits.substring(digits.indexOf('.')) : "";
        return (number.signum() < 0 ? "\u2212" : "") + whole + rest;
    }
}
