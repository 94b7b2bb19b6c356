package org.claypon.sql.cdm;

/// Rows that the CDM does not foresee or a study cannot use as they are, and what is done about them.
public enum Irregularity {
    BIRTH_UNKNOWN("people without a year of birth", "they have no age"),
    BIRTH_IMPOSSIBLE(
            "people born after their observation ends, or more than 130 years before it begins",
            "they have no age"),
    BIRTH_MONTH_FILLED("people without a month of birth", "taken for born on 1 July"),
    BIRTH_DAY_FILLED("people without a day of birth", "taken for born on the 15th of the month"),
    NEVER_OBSERVED("people without an observation period", "never eligible"),
    PERIOD_OF_NOBODY("observation periods of people who are not in PERSON", "left out"),
    PERIOD_WITHOUT_DATE("observation periods without a beginning or an end", "left out"),
    PERIOD_REVERSED("observation periods that end before they begin", "left out"),
    PERIOD_MERGED(
            "observation periods that overlap or adjoin another of the same person",
            "joined to one"),
    RECORD_OF_NOBODY("records of people who are not in PERSON", "left out"),
    RECORD_WITHOUT_DATE("records without a date", "left out"),
    RECORD_REVERSED("records that end before they begin", "taken to end on the day they begin"),
    RECORD_TWICE("records that repeat another in all that a study reads", "counted once"),
    RECORD_OUTSIDE(
            "records outside every observation period of the person",
            "kept: they say what was known of the person by then");

    private final String rows;
    private final String rule;

    Irregularity(String rows, String rule) {
        this.rows = rows;
        this.rule = rule;
    }

    /// What was found.
    public String rows() {
        return rows;
    }

    /// What is done about it.
    public String rule() {
        return rule;
    }
}
