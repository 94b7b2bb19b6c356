package org.claypon.sql.cdm;

import static org.claypon.sql.Columns.NO_INT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// When a person was born, as far as PERSON says it.
///
/// @param day    since 1970-01-01; [org.claypon.sql.Columns#NO_INT] if unknown
/// @param remark what was missing, or filled in
record Birth(int day, Optional<Irregularity> remark) {

    private static final int LONGEST_LIFE_YEARS = 130;
    private static final int LAST_YEAR = 9999;
    private static final int MIDDLE_MONTH = 7;
    private static final int MIDDLE_DAY = 15;

    /// Without a month, or with one that does not exist, on 1 July; without a day, or with one that the month does not
    /// have, on the 15th.
    static Birth of(int year, int month, int day) {
        if (year == NO_INT) {
            return new Birth(NO_INT, Optional.of(Irregularity.BIRTH_UNKNOWN));
        }
        if (year < 1 || year > LAST_YEAR) {
            return impossible();
        }
        if (month < 1 || month > 12) {
            return filled(year, MIDDLE_MONTH, 1, Irregularity.BIRTH_MONTH_FILLED);
        }
        if (day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
            return filled(year, month, MIDDLE_DAY, Irregularity.BIRTH_DAY_FILLED);
        }
        return new Birth(sinceEpoch(year, month, day), Optional.empty());
    }

    /// A person is born before the last day of observation, and not more than 130 years before the first.
    Birth observed(int firstDay, int lastDay) {
        boolean known = day != NO_INT;
        boolean before = known && day <= lastDay;
        boolean alive =
                known
                        && day
                                >= LocalDate.ofEpochDay(firstDay)
                                        .minusYears(LONGEST_LIFE_YEARS)
                                        .toEpochDay();
        return !known || (before && alive) ? this : impossible();
    }

    private static Birth impossible() {
        return new Birth(NO_INT, Optional.of(Irregularity.BIRTH_IMPOSSIBLE));
    }

    private static Birth filled(int year, int month, int day, Irregularity remark) {
        return new Birth(sinceEpoch(year, month, day), Optional.of(remark));
    }

    private static int sinceEpoch(int year, int month, int day) {
        return Math.toIntExact(LocalDate.of(year, month, day).toEpochDay());
    }
}
