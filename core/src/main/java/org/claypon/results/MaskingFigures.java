package org.claypon.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// Numbers with fewer digits, so that what stands behind them cannot be solved for.
///
/// A mean to twelve digits gives away how many values it was made from: only of some numbers is it a whole sum. Three digits of a
/// description and two of an estimate do not.
record MaskingFigures(int k) {

    private static final int DESCRIPTION = 3;
    private static final int ESTIMATE = 2;
    private static final int PROBABILITY = 1;

    Figure masked() {
        return new Figure.Masked(k);
    }

    Figure maskedIf(boolean masked, Figure figure) {
        return masked ? masked() : figure;
    }

    Figure description(Figure figure) {
        return rounded(figure, DESCRIPTION);
    }

    Figure estimate(Figure figure) {
        return rounded(figure, ESTIMATE);
    }

    Figure oneDigit(Figure figure) {
        return rounded(figure, 1);
    }

    Figure probability(Figure figure) {
        return rounded(figure, PROBABILITY);
    }

    /// The logarithm of a ratio that was rounded: it says no more than the ratio.
    Figure logarithm(Figure rounded, Figure logarithm) {
        return switch (rounded) {
            case Figure.Value(double value) when logarithm instanceof Figure.Value ->
                    value > 0 ? Figure.of(StrictMath.log(value)) : masked();
            case Figure.Masked masked -> masked;
            case Figure.Value _, Figure.NotEstimable _ -> logarithm;
        };
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
