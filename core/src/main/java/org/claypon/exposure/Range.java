package org.claypon.exposure;

import org.claypon.cohort.Labs;

/// What is known of a value: it lies from `least` to `most`, both included, and at that one point if it was measured.
/// Of a value that is not known both are not-a-number, so that no threshold decides it.
record Range(double least, double most) {

    static Range at(double value) {
        return new Range(value, value);
    }

    /// A value beyond an assay limit lies strictly beyond it.
    static Range of(Labs labs, int person) {
        double value = labs.of(person);
        return switch (labs.limit(person)) {
            case MEASURED -> at(value);
            case BELOW -> new Range(Double.NEGATIVE_INFINITY, Math.nextDown(value));
            case ABOVE -> new Range(Math.nextUp(value), Double.POSITIVE_INFINITY);
        };
    }

    /// 1 for below, 0 for not below, not-a-number where that is open.
    double below(double threshold) {
        return most < threshold ? 1 : least >= threshold ? 0 : Double.NaN;
    }

    /// 1 for above, 0 for not above, not-a-number where that is open.
    double above(double threshold) {
        return least > threshold ? 1 : most <= threshold ? 0 : Double.NaN;
    }
}
