package org.claypon.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.function.ToLongFunction;
import java.util.stream.DoubleStream;

/// Decimal values as whole numbers, so that being inside a caliper and sums of distances are exact: 0.1 and 0.4
/// are 0.3 apart here.
///
/// A number is read as the shortest decimal that stands for it, and all are multiplied by the same power of ten.
/// Where that leaves 62 bits (an absurd value among ordinary ones), gaps wider than twice the caliper are narrowed to
/// just more than that: nobody is matched across them, and every distance inside the caliper stays what it was.
/// Should even that not fit, the last decimals are rounded, half to even.
///
/// @param values in the order in which they came
/// @param width  the caliper in the same whole numbers
record Decimals(long[] values, long width) {

    /// Leaves room to add a caliper to a value and to take the difference of two.
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1L << 61);

    /// Up to here every whole number is a double of its own.
    private static final double WHOLE = 1L << 53;

    static Decimals of(double[] numbers, double caliper) {
        if (isWhole(caliper) && Arrays.stream(numbers).allMatch(Decimals::isWhole)) {
            long[] whole = Arrays.stream(numbers).mapToLong(number -> (long) number).toArray();
            return new Decimals(whole, (long) caliper);
        }
        if (numbers.length == 0) {
            return new Decimals(new long[0], 0);
        }
        double[] distinct = distinct(numbers);
        BigDecimal width = decimal(caliper);
        BigDecimal[] exact =
                Arrays.stream(distinct).mapToObj(Decimals::decimal).toArray(BigDecimal[]::new);
        int decimals = Math.max(0, width.scale());
        for (BigDecimal number : exact) {
            decimals = Math.max(decimals, number.scale());
        }
        BigDecimal[] positions = fit(exact, decimals) ? exact : narrowed(exact, width, decimals);
        int kept = fit(positions, decimals) ? decimals : fittingDecimals(positions);
        return scaled(numbers, distinct, positions, width, kept);
    }

    private static Decimals scaled(
            double[] numbers,
            double[] distinct,
            BigDecimal[] positions,
            BigDecimal width,
            int decimals) {
        ToLongFunction<BigDecimal> scaled =
                number ->
                        number.setScale(decimals, RoundingMode.HALF_EVEN)
                                .unscaledValue()
                                .longValueExact();
        long[] whole = Arrays.stream(positions).mapToLong(scaled).toArray();
        BigDecimal span = positions[positions.length - 1].subtract(positions[0]);
        long[] values =
                Arrays.stream(numbers)
                        .mapToLong(number -> whole[Arrays.binarySearch(distinct, number + 0.0)])
                        .toArray();
        return new Decimals(values, scaled.applyAsLong(width.min(span)));
    }

    private static BigDecimal[] narrowed(BigDecimal[] ascending, BigDecimal width, int decimals) {
        BigDecimal apart = width.add(width).add(BigDecimal.ONE.scaleByPowerOfTen(-decimals));
        BigDecimal[] positions = new BigDecimal[ascending.length];
        positions[0] = BigDecimal.ZERO;
        for (int rank = 1; rank < ascending.length; rank++) {
            BigDecimal gap = ascending[rank].subtract(ascending[rank - 1]);
            positions[rank] = positions[rank - 1].add(gap.min(apart));
        }
        return positions;
    }

    private static boolean fit(BigDecimal[] ascending, int decimals) {
        return fits(ascending[0], decimals) && fits(ascending[ascending.length - 1], decimals);
    }

    private static boolean fits(BigDecimal number, int decimals) {
        return number.abs().scaleByPowerOfTen(decimals).compareTo(LARGEST) <= 0;
    }

    private static int fittingDecimals(BigDecimal[] positions) {
        BigDecimal largest = positions[positions.length - 1];
        int wholeDigits = largest.precision() - largest.scale();
        return LARGEST.precision() - 1 - wholeDigits;
    }

    private static double[] distinct(double[] numbers) {
        double[] sorted = DoubleStream.of(numbers).map(number -> number + 0.0).sorted().toArray();
        int kept = 0;
        for (double number : sorted) {
            if (kept == 0 || number != sorted[kept - 1]) {
                sorted[kept++] = number;
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    private static boolean isWhole(double number) {
        return Math.abs(number) <= WHOLE && number == Math.rint(number);
    }

    private static BigDecimal decimal(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros();
    }
}
