package org.claypon.simulate.life;

import org.claypon.simulate.Arrow.Form;

/// An arrow with its cause as a place in the state.
///
/// ```text
/// steps = 1 or 0                                   of what is there or not
///       = (x − reference) / step                   per step; the reference is the median of a level, 50 years of age
///       = log₂ (x / reference)                     per doubling
/// the effect multiplies by  amount ^ steps
/// ```
///
/// @param place     of the cause among its kind
/// @param reference of a number
/// @param logAmount natural logarithm of the amount
record Effect(
        Cause cause, int place, Form form, double reference, double amount, double logAmount) {

    /// Where age counts from in an effect per step.
    static final double REFERENCE_AGE = 50;

    private static final double LOG_2 = StrictMath.log(2);

    /// The kind of a cause.
    enum Cause {
        AGE,
        FEMALE,
        MALE,
        SITE,
        TRAIT,
        LEVEL,
        SIGNAL
    }

    /// What the effect multiplies by.
    double factor(State state) {
        double steps = steps(state);
        if (steps == 0) {
            return 1;
        }
        return steps == 1 ? amount : StrictMath.pow(amount, steps);
    }

    /// Its natural logarithm; for amounts above 0.
    double logFactor(State state) {
        double steps = steps(state);
        return steps == 0 ? 0 : steps * logAmount;
    }

    boolean isThere(State state) {
        return steps(state) != 0;
    }

    private double steps(State state) {
        return switch (cause) {
            case FEMALE -> state.female ? 1 : 0;
            case MALE -> state.female ? 0 : 1;
            case SITE -> state.site == place ? 1 : 0;
            case TRAIT -> state.traits[place] ? 1 : 0;
            case SIGNAL -> state.signals[place] ? 1 : 0;
            case AGE -> ofNumber(state.age);
            case LEVEL -> ofLevel(state.levels[place]);
        };
    }

    private double ofNumber(double value) {
        return switch (form) {
            case Form.Per(double step) -> (value - reference) / step;
            case Form.PerDoubling() -> StrictMath.log(value / reference) / LOG_2;
            case Form.Below(double limit) -> value < limit ? 1 : 0;
            case Form.Above(double limit) -> value >= limit ? 1 : 0;
            case Form.Present _, Form.Of _ -> 1;
        };
    }

    private double ofLevel(double log) {
        return form instanceof Form.PerDoubling
                ? (log - StrictMath.log(reference)) / LOG_2
                : ofNumber(StrictMath.exp(log));
    }
}
