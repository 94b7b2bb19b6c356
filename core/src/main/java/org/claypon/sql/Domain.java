package org.claypon.sql;

/// The tables that hold records of people.
public enum Domain {
    CONDITION(1),
    DRUG(2),
    PROCEDURE(3),
    OBSERVATION(4),
    MEASUREMENT(5),
    VISIT(6);

    private final int code;

    Domain(int code) {
        this.code = code;
    }

    /// In the column `domain` of events.
    public int code() {
        return code;
    }
}
