package org.claypon.sql;

/// A number as SAS transport files hold it: the floating-point format of the IBM System/360.
///
/// The first bit is the sign `s`, the next seven the exponent `e` to the base of 16, and the other 56 a fraction `f` without
/// a hidden bit:
/// ```text
/// value = (−1)^s · f / 2^56 · 16^(e − 64)
/// ```
/// A column may keep only the first 2 to 7 of the 8 bytes; what was cut off counts as zero.
///
/// **Shape.** 2 to 8 bytes, the highest first. A missing value is one of the characters `.`, `_`, `A` to `Z` in the first byte
/// and zeros in the rest: no number looks so, as its fraction would be zero.
/// **Units.** None.
/// **Not estimable.** Never: each pattern is a number or a missing value.
/// **Cost.** O(1).
/// **Agrees with.** The examples of the source, and pandas 3.0.6 `read_sas` on all cells of four files of the US health survey.
///
/// The double-precision numbers that SAS computes with have 53 bits, so all of them come back exactly; a fraction of more bits
/// (written by other programs) is rounded to the nearest.
///
/// **Source.** SAS Institute, The Record Layout of a Data Set in SAS Transport (XPORT) Format, TS-140.
final class IbmDouble {

    private static final int BYTES = 8;
    private static final int FRACTION_BITS = 56;

    private IbmDouble() {}

    static boolean isMissing(byte[] bytes, int start, int length) {
        int first = bytes[start] & 0xff;
        boolean named = first == '.' || first == '_' || (first >= 'A' && first <= 'Z');
        return named && fraction(bytes, start, length) == 0;
    }

    /// Of a pattern that is no missing value.
    static double value(byte[] bytes, int start, int length) {
        int first = bytes[start] & 0xff;
        int exponent = 4 * ((first & 0x7f) - 64) - FRACTION_BITS;
        double value = StrictMath.scalb((double) fraction(bytes, start, length), exponent);
        return first > 0x7f ? -value : value;
    }

    private static long fraction(byte[] bytes, int start, int length) {
        long fraction = 0;
        for (int i = 1; i < BYTES; i++) {
            fraction = fraction << 8 | (i < length ? bytes[start + i] & 0xff : 0);
        }
        return fraction;
    }
}
