package org.claypon.simulate.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.claypon.simulate.World;
import org.claypon.simulate.WorldTexts;
import org.claypon.simulate.life.Log.Entry;

/// The lives of a small world, each as its entries in order.
record Lives(World world, List<One> people) {

    /// Ten years from 2010 on, people of 40 to 50, half of them women, one site.
    static final String HEAD =
            """
            claypon: 1
            world: test
            title: A world of a test
            period: {from: 2010-01-01, to: 2019-12-31}
            people: {number: 1, ages: {40: 1}, oldest: 50, female: 0.5, source: invented}
            sites: {here: {share: 1, source: invented}}
            concepts:
              ill:   {id: 2000000001, domain: condition, name: Ill, source: invented}
              pill:  {id: 2000000002, domain: drug, name: Pill, source: invented}
              lab:   {id: 2000000003, domain: measurement, name: Lab, source: invented}
              trait: {id: 2000000004, domain: observation, name: Trait, source: invented}
              other: {id: 2000000005, domain: condition, name: Other, source: invented}
              nerve: {id: 2000000006, domain: specialty, name: Neurology, source: invented}
              sleep: {id: 2000000007, domain: procedure, name: Sleep study, source: invented}
            """;

    static final int FIRST = 14_610; // 2010-01-01
    static final int LAST = 18_261; // 2019-12-31
    static final double YEARS = (LAST + 1 - FIRST) / 365.25;

    static final int ILL = 2_000_000_001;

    /// The standard errors beyond which a check alarms: with a seed of its own, one of 150,000 true checks does.
    private static final double STANDARD_ERRORS = 4.5;

    record Line(int day, Entry entry, int subject, int detail, double value) {}

    /// @param traits by place
    record One(Person person, Ending ending, List<Line> lines, boolean[] traits) {

        List<Line> of(Entry entry) {
            return lines.stream().filter(line -> line.entry() == entry).toList();
        }

        List<Integer> days(Entry entry, int subject) {
            return of(entry).stream()
                    .filter(line -> line.subject() == subject)
                    .map(Line::day)
                    .toList();
        }

        /// The first day on which a condition is written down, or a day after the last.
        int first(int condition) {
            List<Integer> days = days(Entry.CONDITION, condition);
            return days.isEmpty() ? LAST + 1 : days.getFirst();
        }
    }

    /// @param rest of the world file, behind [#HEAD]
    static Lives of(String rest, int people) {
        return ofWorld(WorldTexts.world(HEAD + rest), people, 1);
    }

    static Lives ofWorld(World world, int people, long seed) {
        Life life = new Life(new Plan(world), seed);
        List<One> found = new ArrayList<>();
        for (int id = 1; id <= people; id++) {
            Ending ending = life.live(id);
            Log log = life.writing().log();
            List<Line> lines = new ArrayList<>();
            for (int place : log.between(life.person().join(), ending.lastDay())) {
                lines.add(
                        new Line(
                                log.day(place),
                                log.entry(place),
                                log.subject(place),
                                log.detail(place),
                                log.value(place)));
            }
            found.add(new One(life.person(), ending, lines, life.state().traits.clone()));
        }
        return new Lives(world, found);
    }

    /// The mean of a number over people lies where it should.
    static void assertMean(List<One> people, ToDoubleFunction<One> number, double expected) {
        double[] values = people.stream().mapToDouble(number).toArray();
        assertMean(values, expected);
    }

    static void assertMean(double[] values, double expected) {
        double mean = 0;
        double squares = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double error = StrictMath.sqrt(squares / (values.length - 1) / values.length);
        assertThat(values).hasSizeGreaterThan(300);
        assertThat((mean - expected) / error)
                .as("%s, expected %s, in standard errors", mean, expected)
                .isBetween(-STANDARD_ERRORS, STANDARD_ERRORS);
    }

    List<One> with(int trait, boolean present) {
        return people.stream().filter(one -> one.traits()[trait] == present).toList();
    }
}
