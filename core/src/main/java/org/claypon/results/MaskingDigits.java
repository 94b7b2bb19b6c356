package org.claypon.results;

/// How much of a model's estimates is printed.
enum MaskingDigits {
    /// Nothing of the model is hidden.
    ALL,
    /// Odds ratio and limits to two digits, p to one.
    TWO,
    /// Odds ratio and limits to one digit, no p.
    ONE,
    NONE;

    MaskingDigits orFewer(MaskingDigits other) {
        return compareTo(other) >= 0 ? this : other;
    }

    boolean fewerThan(MaskingDigits other) {
        return compareTo(other) > 0;
    }

    /// An odds ratio, or a limit of one.
    Figure estimate(Figure figure, MaskingFigures figures) {
        return switch (this) {
            case ALL -> figure;
            case TWO -> figures.estimate(figure);
            case ONE -> figures.oneDigit(figure);
            case NONE -> figures.masked();
        };
    }

    /// The logarithm of a ratio that has these digits.
    Figure logarithm(Figure ratio, Figure logarithm, MaskingFigures figures) {
        return switch (this) {
            case ALL -> logarithm;
            case TWO -> figures.logarithm(ratio, logarithm, 2);
            case ONE -> figures.logarithm(ratio, logarithm, 1);
            case NONE -> figures.masked();
        };
    }

    Figure probability(Figure figure, MaskingFigures figures) {
        return switch (this) {
            case ALL -> figure;
            case TWO -> figures.probability(figure);
            case ONE, NONE -> figures.masked();
        };
    }
}
