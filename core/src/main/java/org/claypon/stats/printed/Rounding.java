package org.claypon.stats.printed;

import java.math.BigDecimal;
import java.math.MathContext;

/// Which numbers are printed as this text: its trailing zeros matter.
///
/// With `u` one unit in the last printed place and `x` the printed number:
/// ```text
/// rounded   x − u/2 to x + u/2                    half up and half even differ in the ends alone; both ends are allowed
/// possible  x − u/2 to x + u     for x > 0        the rest of the digits may also have been cut off, which moves towards zero
///           x − u   to x + u/2   for x < 0
///           −u      to u         for x = 0
/// ```
/// `possible` is the least span that holds all three ways of rounding. Cutting off widens only the side away from zero: what is printed as
/// 0.25 was at least 0.245, and below 0.26: that end is open, and is left out by a millionth of `u`.
///
/// **Shape.** One number as text, `0.250` and `0.25` being two. **Units.** Those of the number. **Cost.** Constant.
///
/// **Source.** Brown & Heathers 2017, Social Psychological and Personality Science 8(4):363–369, doi:10.1177/1948550616673876 (both halves);
/// Nuijten and others 2016, Behavior Research Methods 48(4):1205–1226, doi:10.3758/s13428-015-0664-2.
public record Rounding(BigDecimal printed) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /// A whole unit is cut off to the next number, not to this one.
    private static final BigDecimal NEARLY = new BigDecimal("0.999999");

    public static Rounding of(String text) {
        return new Rounding(new BigDecimal(text));
    }

    /// The numbers that are this one when they are rounded to so many significant digits. Just below a power of ten they lie ten times as
    /// close as above it: to two digits, 1.0 is what was 0.995 to 1.05.
    public static Span significant(double value, int digits) {
        if (value == 0) {
            return Span.of(0);
        }
        BigDecimal size = new BigDecimal(value).abs().round(new MathContext(digits));
        BigDecimal half =
                BigDecimal.ONE
                        .movePointRight(size.precision() - size.scale() - digits)
                        .multiply(HALF);
        boolean powerOfTen =
                size.stripTrailingZeros().precision() == 1
                        && size.unscaledValue().toString().startsWith("1");
        BigDecimal below = powerOfTen ? half.movePointLeft(1) : half;
        Span span = new Span(size.subtract(below).doubleValue(), size.add(half).doubleValue());
        return value < 0 ? span.negated() : span;
    }

    public double value() {
        return printed.doubleValue();
    }

    /// One unit in the last printed place.
    public double unit() {
        return ulp().doubleValue();
    }

    /// The numbers that are rounded to this one.
    public Span rounded() {
        BigDecimal half = ulp().multiply(HALF);
        return span(half, half);
    }

    /// The numbers that are rounded to this one or cut off to it.
    public Span possible() {
        BigDecimal half = ulp().multiply(HALF);
        return switch (printed.signum()) {
            case 1 -> span(half, nearlyUlp());
            case -1 -> span(nearlyUlp(), half);
            default -> span(nearlyUlp(), nearlyUlp());
        };
    }

    private BigDecimal nearlyUlp() {
        return ulp().multiply(NEARLY);
    }

    private BigDecimal ulp() {
        return printed.ulp();
    }

    private Span span(BigDecimal below, BigDecimal above) {
        return new Span(printed.subtract(below).doubleValue(), printed.add(above).doubleValue());
    }
}
