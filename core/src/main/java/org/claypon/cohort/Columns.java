package org.claypon.cohort;

import org.claypon.study.Amount;

/// What the evaluation of conditions needs to know of the data.
interface Columns {

    int count();

    /// Whether every known cell of a column is a number.
    boolean allNumbers(String column);

    NumberColumn numberColumn(String column);

    Labels labels(String column);

    Labs labs(String measurement);

    /// A limit in the unit of a measurement.
    double inUnitOf(String measurement, Amount amount);
}
