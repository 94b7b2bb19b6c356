package org.claypon.sql;

import java.math.BigDecimal;

/// How a number that was stored as bits is written as the text of a cell.
final class NumberText {

    private static final int MOST_DIGITS = 21;
    private static final int MOST_ZEROS = 6;

    private NumberText() {}

    /// The shortest digits that give the number back, as a text table has them: no `.0`, no `-0`.
    static String of(double number) {
        return of(new BigDecimal(Double.toString(number)));
    }

    /// Of a share, as per cent: the point moves by two digits, and nothing is calculated.
    static String hundredfold(double share) {
        return of(new BigDecimal(Double.toString(share)).movePointRight(2));
    }

    private static String of(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        int digitsBeforePoint = shortest.precision() - shortest.scale();
        boolean plain = digitsBeforePoint <= MOST_DIGITS && digitsBeforePoint >= -MOST_ZEROS;
        return plain ? shortest.toPlainString() : shortest.toString().replace('E', 'e');
    }
}
