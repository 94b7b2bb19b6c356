package org.claypon.matching;

import static org.claypon.sql.Columns.NO_INT;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.claypon.cohort.omop.Days;
import org.claypon.cohort.omop.Population;
import org.claypon.cohort.omop.RiskSets;

/// People of one sex, or everybody, in the order of their births and those of one day in that of their identities.
///
/// When each may first and last be a control, and since when each is observed, stands beside the birth, in the same order: a search goes through neighbours, and most who
/// do not fit are left out without a look at the person.
///
/// @param firsts   the first day on which somebody is at risk; after every day for one who never is
/// @param lasts    the last
/// @param unbroken whether somebody is at risk on every day between
/// @param observedSince the first day of the only period of somebody; [org.claypon.sql.Columns#NO_INT] for another number of periods
record RiskPool(
        int[] people,
        int[] births,
        int[] firsts,
        int[] lasts,
        boolean[] unbroken,
        int[] observedSince) {

    /// @param sex     of everyone in it; empty for everybody
    /// @param byBirth without people whose birth is not known
    static RiskPool of(RiskSets risk, String sex, boolean byBirth) {
        return of(risk, inOrder(risk.population(), sex, byBirth));
    }

    /// Birth and number of a person share one word, so that a sort of primitive words does it.
    private static int[] inOrder(Population population, String sex, boolean byBirth) {
        long[] words =
                IntStream.range(0, population.count())
                        .filter(person -> sex.isEmpty() || population.sex(person).equals(sex))
                        .filter(person -> !byBirth || population.hasBirth(person))
                        .mapToLong(person ->
                                ((long) population.birth(person) << Integer.SIZE) | person)
                        .toArray();
        Arrays.sort(words);
        int[] people = new int[words.length];
        Arrays.setAll(people, place -> (int) words[place]);
        return people;
    }

    private static RiskPool of(RiskSets risk, int[] people) {
        RiskPool pool =
                new RiskPool(
                        people,
                        new int[people.length],
                        new int[people.length],
                        new int[people.length],
                        new boolean[people.length],
                        new int[people.length]);
        for (int place = 0; place < people.length; place++) {
            Days days = risk.atRisk().of(people[place]);
            pool.births[place] = risk.population().birth(people[place]);
            pool.firsts[place] = days.isEmpty() ? Integer.MAX_VALUE : days.first();
            pool.lasts[place] = days.isEmpty() ? Integer.MIN_VALUE : days.last();
            pool.unbroken[place] = days.isUnbroken();
            pool.observedSince[place] = risk.population().observedSince(people[place]);
        }
        return pool;
    }

    int size() {
        return people.length;
    }

    boolean isAtRisk(int place, int day, RiskSets risk) {
        return firsts[place] <= day
                && day <= lasts[place]
                && (unbroken[place] || risk.isAtRisk(people[place], day));
    }

    boolean isObservedOnce(int place) {
        return observedSince[place] != NO_INT;
    }

    /// The first place with a birth on or after the day.
    int firstFrom(int day) {
        int at = Arrays.binarySearch(births, day);
        while (at > 0 && births[at - 1] == day) {
            at--;
        }
        return at >= 0 ? at : -at - 1;
    }
}
