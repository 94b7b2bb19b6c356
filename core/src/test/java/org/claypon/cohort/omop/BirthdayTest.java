package org.claypon.cohort.omop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An age by a day and the day of an age are two sides of one rule, on 29 February too.
class BirthdayTest {

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    @ParameterizedTest
    @CsvSource({
        "2000-02-29, 1, 2001-03-01",
        "2000-02-29, 4, 2004-02-29",
        "2000-02-29, 100, 2100-03-01",
        "2000-02-28, 1, 2001-02-28",
        "1999-03-01, 1, 2000-03-01",
        "1960-12-31, 40, 2000-12-31"
    })
    void years_are_completed_on_the_birthday(LocalDate birth, int years, LocalDate completed) {
        assertThat(Birthday.of(day(birth), years)).isEqualTo(day(completed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-02-29", "2000-02-28", "2000-03-01", "1969-12-31", "1900-02-28"})
    void somebody_has_an_age_from_the_day_of_it_on(LocalDate birth) {
        for (LocalDate on = birth; on.isBefore(birth.plusYears(9)); on = on.plusDays(1)) {
            int age = Birthday.age(day(birth), day(on));
            assertThat(day(on))
                    .isBetween(Birthday.of(day(birth), age), Birthday.of(day(birth), age + 1) - 1);
        }
    }
}
