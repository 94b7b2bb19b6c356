package org.claypon.cohort.omop;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.claypon.study.Measurement;
import org.claypon.study.Study;
import org.claypon.study.Test;

/// What was answered to tests about everybody in a database: each is asked once, however many studies put it together with others.
///
/// **Cost.** Of each test, for a person one place and two for each stretch of days of yes or of an unknown answer, of 4 bytes each.
final class KeptAnswers {

    private final Map<Asked, OfEverybody> kept = new ConcurrentHashMap<>();

    /// @param measurements that the test may be about, with their units and limits
    private record Asked(Test test, List<Measurement> measurements) {}

    /// @param unknown days; the others are of no
    private record OfEverybody(DaysOfPeople yes, DaysOfPeople unknown) {

        static OfEverybody of(int people, IntFunction<Answered> question) {
            DaysOfPeople.Builder yes = new DaysOfPeople.Builder(people);
            DaysOfPeople.Builder unknown = new DaysOfPeople.Builder(people);
            for (int person = 0; person < people; person++) {
                Answered answered = question.apply(person);
                yes.add(person, answered.yes());
                unknown.add(person, answered.unknown());
            }
            return new OfEverybody(yes.build(), unknown.build());
        }

        Answered answer(int person) {
            Days held = yes.of(person);
            return new Answered(held, held.or(unknown.of(person)).not());
        }
    }

    /// The answer about anybody.
    IntFunction<Answered> to(Test test, Study study, Population population) {
        Questions questions = new Questions(study, population);
        return kept.computeIfAbsent(
                        new Asked(test, study.measurements()),
                        asked ->
                                OfEverybody.of(
                                        population.count(),
                                        person -> questions.of(asked.test(), person)))
                ::answer;
    }
}
