package org.claypon.cohort.omop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DaysTest {

    private static final int LENGTH = 60;

    /// Some intervals inside 0 to 59, and the same days as bits.
    private record Both(Days days, BitSet bits) {

        static Both random(SplittableRandom random) {
            Days days = Days.NONE;
            BitSet bits = new BitSet();
            for (int interval = random.nextInt(5); interval > 0; interval--) {
                int first = random.nextInt(LENGTH);
                int last = Math.min(LENGTH - 1, first + random.nextInt(12));
                days = days.or(Days.of(first, last));
                bits.set(first, last + 1);
            }
            return new Both(days, bits);
        }
    }

    private static BitSet bits(Days days) {
        BitSet bits = new BitSet();
        for (int day = 0; day < LENGTH; day++) {
            bits.set(day, days.contains(day));
        }
        return bits;
    }

    @Test
    void sets_of_days_are_what_their_days_are() {
        SplittableRandom random = new SplittableRandom(1);
        for (int repeat = 0; repeat < 5_000; repeat++) {
            Both one = Both.random(random);
            Both other = Both.random(random);
            BitSet and = (BitSet) one.bits().clone();
            and.and(other.bits());
            BitSet or = (BitSet) one.bits().clone();
            or.or(other.bits());
            BitSet not = (BitSet) one.bits().clone();
            not.flip(0, LENGTH);
            assertThat(bits(one.days())).isEqualTo(one.bits());
            assertThat(bits(one.days().and(other.days()))).isEqualTo(and);
            assertThat(bits(one.days().or(other.days()))).isEqualTo(or);
            assertThat(bits(one.days().not())).isEqualTo(not);
            assertThat(one.days().not().not()).isEqualTo(one.days());
        }
    }

    @Test
    void equal_sets_have_one_form() {
        assertThat(Days.of(1, 3).or(Days.of(4, 6))).isEqualTo(Days.of(1, 6));
        assertThat(Days.of(1, 3).or(Days.of(2, 6))).isEqualTo(Days.of(1, 6));
        assertThat(Days.of(3, 1)).isSameAs(Days.NONE);
        assertThat(Days.NONE.not()).isSameAs(Days.ALL);
        assertThat(Days.of(1, 3).or(Days.of(1, 3).not())).isSameAs(Days.ALL);
        assertThat(Days.of(1, 3).and(Days.of(1, 3).not())).isSameAs(Days.NONE);
    }

    @Test
    void days_held_by_several_intervals_are_counted_out() {
        SplittableRandom random = new SplittableRandom(2);
        for (int repeat = 0; repeat < 5_000; repeat++) {
            int intervals = random.nextInt(7);
            int[] firsts = new int[intervals];
            int[] lasts = new int[intervals];
            int[] holding = new int[LENGTH];
            for (int each = 0; each < intervals; each++) {
                firsts[each] = random.nextInt(LENGTH);
                lasts[each] = Math.min(LENGTH - 1, firsts[each] + random.nextInt(20));
                for (int day = firsts[each]; day <= lasts[each]; day++) {
                    holding[day]++;
                }
            }
            int times = 1 + random.nextInt(3);
            Days held = Days.held(firsts, lasts, times);
            for (int day = 0; day < LENGTH; day++) {
                assertThat(held.contains(day))
                        .as(
                                "day %d of %s to %s",
                                day, Arrays.toString(firsts), Arrays.toString(lasts))
                        .isEqualTo(holding[day] >= times);
            }
        }
    }

    @Test
    void a_set_meets_sorted_days_if_one_is_in_it() {
        Days days = Days.of(3, 5).or(Days.of(9, 9));
        assertThat(days.containsAny(new AskedDays(1, 2, 6, 8, 10))).isFalse();
        assertThat(days.containsAny(new AskedDays(1, 9))).isTrue();
        assertThat(days.containsAny(new AskedDays(5))).isTrue();
        assertThat(Days.NONE.containsAny(new AskedDays(5))).isFalse();
        assertThat(Days.ALL.containsAny(new AskedDays())).isFalse();
    }

    @Test
    void the_next_of_the_days_asked_about_is_the_least_that_does_not_lie_before() {
        int[] close = {-3, 0, 1, 9};
        int[] far = {-2_000_000, 0, 7, 2_000_000};
        for (int[] days : new int[][] {close, far}) {
            AskedDays asked = new AskedDays(days);
            for (int day : new int[] {-2_000_001, -2_000_000, -4, -3, -2, 0, 1, 2, 9, 10}) {
                int expected =
                        IntStream.of(days)
                                .filter(one -> one >= day)
                                .min()
                                .orElse(Integer.MAX_VALUE);
                assertThat(asked.next(day)).as("after %d", day).isEqualTo(expected);
            }
        }
        assertThat(new AskedDays().next(0)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void two_sets_are_all_days_only_if_no_day_is_left_out() {
        Days days = Days.of(3, 5).or(Days.of(9, 9));
        assertThat(days.isRestOf(days.not())).isTrue();
        assertThat(days.not().isRestOf(days)).isTrue();
        assertThat(Days.ALL.isRestOf(Days.NONE)).isTrue();
        assertThat(days.isRestOf(days.not().and(Days.of(Days.FIRST, 100)))).isFalse();
        assertThat(days.isRestOf(Days.of(10, Days.LAST))).isFalse();
        assertThat(Days.NONE.isRestOf(Days.NONE)).isFalse();
    }
}
