package org.claypon.guideline;

import java.util.List;
import java.util.stream.Stream;
import org.claypon.guideline.Classification.Kind;
import org.claypon.guideline.Classification.Reason;
import org.claypon.guideline.Guideline.InitialTest;
import org.claypon.guideline.Guideline.Input.Condition;
import org.claypon.guideline.Guideline.Input.Measurement;

/// What must be said of a person whatever the band: conditions, tests that were not used, what is not known.
final class Remarks {

    private Remarks() {}

    static List<Reason> of(Guideline guideline, Person person, List<InitialTest> asked) {
        Stream<Reason> reported =
                guideline.conditions().stream()
                        .filter(condition -> person.has(condition.name()))
                        .flatMap(condition -> condition.report().stream())
                        .map(report -> new Reason(Kind.CONDITION, report));
        Stream<Reason> notUsed =
                guideline.measurements().stream()
                        .filter(test -> person.reading(test.name()).isPresent())
                        .filter(test ->
                                asked.stream()
                                        .noneMatch(
                                                initial -> initial.tests().contains(test.name())))
                        .map(test -> new Reason(Kind.NOT_USED, notUsed(test)));
        Stream<Reason> assumed =
                guideline.conditions().stream()
                        .filter(condition -> !person.conditions().containsKey(condition.name()))
                        .map(condition -> new Reason(Kind.COUNTED_AS_NO, assumed(condition)));
        return Stream.of(reported, notUsed, assumed).flatMap(reasons -> reasons).toList();
    }

    private static String notUsed(Measurement test) {
        return "%s: there is a value, but it is not the initial test here".formatted(test.label());
    }

    private static String assumed(Condition condition) {
        return "%s: not known, counted as no".formatted(condition.label());
    }
}
