package org.claypon.cohort;

/// A number for each person; not-a-number inside the array stands for "not known".
public record Numbers(double[] values) {

    public boolean known(int person) {
        return !Double.isNaN(values[person]);
    }

    public double of(int person) {
        return values[person];
    }
}
