package org.claypon.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/// Numbers with fewer digits, so that what stands behind them cannot be solved for.
///
/// A mean to twelve digits gives away how many values it was made from: only of some numbers is it a whole sum. Three digits of a
/// description and two of an estimate do not.
record MaskingFigures(int k) {

    Figure masked() {
        return new Figure.Masked(k);
    }

    Figure maskedIf(boolean masked, Figure figure) {
        return masked ? masked() : figure;
    }

    Figure description(Figure figure) {
        return rounded(figure, Shortened.DESCRIPTION);
    }

    Figure estimate(Figure figure) {
        return rounded(figure, Shortened.ESTIMATE);
    }

    Figure oneDigit(Figure figure) {
        return rounded(figure, 1);
    }

    Figure probability(Figure figure) {
        return rounded(figure, Shortened.PROBABILITY);
    }

    /// The logarithm of a ratio that was rounded to so many digits: it says no more than the ratio. With as many decimals as the ratio has
    /// digits it is just enough to find the rounded ratio again, and claims no digits that the ratio has not.
    Figure logarithm(Figure rounded, Figure logarithm, int digits) {
        return switch (rounded) {
            case Figure.Value(double value) when logarithm instanceof Figure.Value ->
                    value > 0 ? Figure.of(decimals(StrictMath.log(value), digits)) : masked();
            case Figure.Masked masked -> masked;
            case Figure.Value _, Figure.NotEstimable _ -> logarithm;
        };
    }

    private static double decimals(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
    }

    Optional<Figure> masked(Optional<Figure> figure) {
        return figure.map(_ -> masked());
    }

    private static Figure rounded(Figure figure, int digits) {
        return figure instanceof Figure.Value(double value)
                ? Figure.of(new BigDecimal(value).round(new MathContext(digits)).doubleValue())
                : figure;
    }
}
