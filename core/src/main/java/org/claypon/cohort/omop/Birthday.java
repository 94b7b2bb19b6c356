package org.claypon.cohort.omop;

import java.time.LocalDate;

/// Completed years of age, and the days on which they are completed.
///
/// Somebody born on 29 February is a year older on 1 March of years without that day.
final class Birthday {

    private Birthday() {}

    /// Years completed by a day.
    static int age(int birth, int day) {
        return LocalDate.ofEpochDay(birth).until(LocalDate.ofEpochDay(day)).getYears();
    }

    /// The first day on which so many years are completed.
    static int of(int birth, long years) {
        LocalDate born = LocalDate.ofEpochDay(birth);
        LocalDate same = born.plusYears(years);
        boolean tooEarly = same.getDayOfMonth() < born.getDayOfMonth();
        return Math.toIntExact(same.toEpochDay()) + (tooEarly ? 1 : 0);
    }
}
