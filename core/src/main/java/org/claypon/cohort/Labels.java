package org.claypon.cohort;

/// A word or code for each person; empty stands for "not known".
public record Labels(String[] values) {

    public boolean known(int person) {
        return !values[person].isEmpty();
    }

    public String of(int person) {
        return values[person];
    }
}
