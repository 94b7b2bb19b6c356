package org.claypon.guideline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.claypon.cohort.Answers;
import org.claypon.cohort.Answers.Answer;
import org.claypon.cohort.Labs;
import org.claypon.cohort.Participants;
import org.claypon.study.Analysis.GuidelineUse;
import org.claypon.study.Analysis.GuidelineUse.Input;
import org.claypon.study.Test;
import org.claypon.units.Reading;
import org.claypon.units.Reading.Side;

/// What a study has for the inputs of its guideline, person by person.
final class StudyPeople {

    private final Map<String, Labs> labs = new HashMap<>();
    private final Map<String, Answers> conditions = new HashMap<>();

    StudyPeople(GuidelineUse use, Participants participants) {
        use.inputs()
                .forEach((name, input) -> {
                    switch (input) {
                        case Input.OfMeasurement(String measurement) ->
                                labs.put(name, participants.labs(measurement));
                        case Input.OfTest(Test test) ->
                                conditions.put(name, participants.answers(test));
                    }
                });
    }

    Person person(int person) {
        Map<String, Reading> readings = new HashMap<>();
        labs.forEach((name, values) -> {
            if (values.known(person)) {
                readings.put(name, reading(values, person));
            }
        });
        Map<String, Boolean> answers = new HashMap<>();
        conditions.forEach((name, given) -> {
            Answer answer = given.of(person);
            if (answer != Answer.UNKNOWN) {
                answers.put(name, answer == Answer.YES);
            }
        });
        return new Person(readings, answers);
    }

    private static Reading reading(Labs labs, int person) {
        Side side =
                switch (labs.limit(person)) {
                    case MEASURED -> Side.MEASURED;
                    case BELOW -> Side.BELOW;
                    case ABOVE -> Side.ABOVE;
                };
        return new Reading.Found(labs.of(person), side, Optional.of(labs.unit()));
    }
}
