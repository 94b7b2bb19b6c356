package org.claypon.appraisal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.claypon.stats.printed.Span;

/// Numbers as a reader wants them.
final class Figures {

    /// Below this a p value says no more by its digits.
    private static final double LEAST_P = 1e-4;

    private static final double LARGE = 1e6;

    private Figures() {}

    static String significant(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        if (Double.isInfinite(value)) {
            return "without bound";
        }
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_UP));
        if (Math.abs(value) >= LARGE) {
            return rounded.toString();
        }
        BigDecimal plain = rounded.scale() < 0 ? rounded.setScale(0) : rounded;
        return plain.toPlainString();
    }

    static String decimals(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    static String p(double p) {
        return p < LEAST_P ? "under 0.0001" : significant(p, 2);
    }

    static String pSpan(Span span) {
        String low = significantP(span.low());
        String high = significantP(span.high());
        if (low.equals(high)) {
            return span.high() < LEAST_P ? p(span.high()) : low;
        }
        return span.low() < LEAST_P ? "at most " + high : low + " to " + high;
    }

    private static String significantP(double p) {
        return p < LEAST_P ? p(p) : significant(p, 3);
    }

    static String span(Span span, int digits) {
        String low = significant(span.low(), digits);
        String high = significant(span.high(), digits);
        return low.equals(high) ? low : low + " to " + high;
    }

    static String percent(double share) {
        double percent = 100 * share;
        if (percent > 0 && percent < 0.1) {
            return "under 0.1 %";
        }
        return decimals(percent, percent < 10 && percent > 0 ? 1 : 0) + " %";
    }

    static String people(int count) {
        return count == 1 ? "1 person" : count + " people";
    }

    static String list(List<String> words) {
        return switch (words.size()) {
            case 0 -> "";
            case 1 -> words.getFirst();
            default ->
                    words.subList(0, words.size() - 1).stream().collect(Collectors.joining(", "))
                            + " and "
                            + words.getLast();
        };
    }
}
