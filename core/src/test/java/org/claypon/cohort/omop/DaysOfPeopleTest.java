package org.claypon.cohort.omop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DaysOfPeopleTest {

    private static final int LENGTH = 60;

    /// Up to four stretches of days; often none, now and then all.
    private static Days days(SplittableRandom random) {
        if (random.nextInt(5) == 0) {
            return Days.ALL;
        }
        Days days = Days.NONE;
        for (int interval = random.nextInt(5); interval > 0; interval--) {
            int first = random.nextInt(LENGTH);
            days = days.or(Days.of(first, first + random.nextInt(9)));
        }
        return random.nextBoolean() ? days : days.not();
    }

    @Test
    void what_is_held_of_all_is_what_was_given_of_each() {
        SplittableRandom random = new SplittableRandom(3);
        for (int people = 0; people < 200; people++) {
            Days[] given = new Days[people];
            DaysOfPeople.Builder builder = new DaysOfPeople.Builder(people);
            for (int person = 0; person < people; person++) {
                boolean isLeftOut = random.nextInt(3) == 0;
                given[person] = isLeftOut ? Days.NONE : days(random);
                if (!isLeftOut) {
                    builder.add(person, given[person]);
                }
            }
            DaysOfPeople held = builder.build();
            for (int person = 0; person < people; person++) {
                assertThat(held.of(person)).isEqualTo(given[person]);
                assertThat(held.isEmpty(person)).isEqualTo(given[person].isEmpty());
                for (int day = -1; day < LENGTH + 12; day++) {
                    assertThat(held.contains(person, day)).isEqualTo(given[person].contains(day));
                }
            }
        }
    }

    @Test
    void nobody_has_a_day_where_nobody_was_given_one() {
        DaysOfPeople.Builder builder = new DaysOfPeople.Builder(3);
        builder.add(1, Days.NONE);
        DaysOfPeople held = builder.build();
        assertThat(held.of(1)).isSameAs(Days.NONE);
        assertThat(held.isEmpty(2)).isTrue();
        assertThat(held.contains(0, 0)).isFalse();
    }

    @Test
    void all_days_and_none_are_the_same_objects_again() {
        DaysOfPeople.Builder builder = new DaysOfPeople.Builder(2);
        builder.add(0, Days.ALL);
        DaysOfPeople held = builder.build();
        assertThat(held.of(0)).isSameAs(Days.ALL);
        assertThat(held.of(1)).isSameAs(Days.NONE);
    }
}
