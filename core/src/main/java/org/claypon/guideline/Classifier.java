package org.claypon.guideline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claypon.guideline.Classification.Kind;
import org.claypon.guideline.Classification.Reason;
import org.claypon.guideline.Guideline.InitialTest;
import org.claypon.guideline.TestResult.NotPlaced;
import org.claypon.guideline.TestResult.Placed;

/// Puts one person into a band.
///
/// 1. The conditions choose the initial tests; two that ask for different ones leave the person unclassified.
/// 2. Of these tests the first, in the file's order, that can be put into a band decides; or, where the file says so, the test with
///    the lowest or the highest band, if no test that is not known could give one beyond it.
/// 3. A condition that is not known counts as no, and that is said.
/// 4. Nothing else changes the band: other tests are named as not used.
///
/// **Source.** Each rule of the guideline carries its own; that the file's order decides between tests of which
/// either will do, and that conditions which disagree leave a person unclassified, is ours.
public final class Classifier {

    private Classifier() {}

    public static Classification classify(Guideline guideline, Person person) {
        List<InitialTest> asked = asked(guideline, person);
        InitialTest initial = asked.getFirst();
        List<Reason> said = Remarks.of(guideline, person, asked);
        return asked.size() > 1
                ? disagree(guideline, asked, said)
                : byTests(guideline, initial, results(guideline, person, initial), said);
    }

    private static Classification byTests(
            Guideline guideline, InitialTest initial, List<TestResult> results, List<Reason> said) {
        List<Placed> placed =
                results.stream().filter(Placed.class::isInstance).map(Placed.class::cast).toList();
        List<Reason> reasons = new ArrayList<>(failures(guideline, initial, results));
        if (placed.isEmpty()) {
            reasons.addAll(said);
            return new Classification(
                    Guideline.NOT_CLASSIFIABLE,
                    initial.rule(),
                    Optional.of(initial.testsInWords()),
                    reasons);
        }
        Optional<Reason> open = Together.open(guideline, initial, placed);
        if (open.isPresent()) {
            reasons.addFirst(open.get());
            reasons.addAll(said);
            return new Classification(
                    Guideline.NOT_CLASSIFIABLE,
                    initial.rule(),
                    Optional.of(initial.testsInWords()),
                    reasons);
        }
        Placed first = Together.deciding(guideline, initial, placed);
        reasons.addAll(first.remarks());
        placed.forEach(other -> disagreement(guideline, first, other).ifPresent(reasons::add));
        reasons.addAll(said);
        return new Classification(first.key(), first.rule(), first.nextTest(), reasons);
    }

    /// The initial tests of every condition that the person has; without such a condition, everybody's.
    private static List<InitialTest> asked(Guideline guideline, Person person) {
        List<InitialTest> special =
                guideline.initialTests().stream()
                        .filter(initial -> initial.when().filter(person::has).isPresent())
                        .toList();
        return special.isEmpty()
                ? guideline.initialTests().stream()
                        .filter(initial -> initial.when().isEmpty())
                        .toList()
                : special;
    }

    private static Classification disagree(
            Guideline guideline, List<InitialTest> asked, List<Reason> said) {
        String conditions =
                asked.stream()
                        .flatMap(initial -> initial.when().stream())
                        .collect(Collectors.joining(" and "));
        String labels =
                asked.stream()
                        .flatMap(initial -> initial.when().stream())
                        .map(guideline::label)
                        .collect(Collectors.joining(" and "));
        List<Reason> reasons = new ArrayList<>();
        reasons.add(
                new Reason(
                        Kind.CONDITIONS_DISAGREE,
                        "%s ask for different initial tests, and the guideline file does not say which goes first"
                                .formatted(labels)));
        reasons.addAll(said);
        return new Classification(
                Guideline.NOT_CLASSIFIABLE,
                "initial test with " + conditions,
                Optional.empty(),
                reasons);
    }

    private static List<TestResult> results(
            Guideline guideline, Person person, InitialTest initial) {
        return initial.tests().stream()
                .flatMap(test ->
                        person.reading(test).stream()
                                .map(reading ->
                                        TestResult.of(
                                                guideline.measurement(test),
                                                guideline.scales(test, person),
                                                reading)))
                .toList();
    }

    private static List<Reason> failures(
            Guideline guideline, InitialTest initial, List<TestResult> results) {
        if (results.isEmpty()) {
            String missing =
                    initial.tests().stream()
                            .map(guideline::label)
                            .collect(Collectors.joining(" or ", "there is no ", ""));
            return List.of(
                    new Reason(
                            Kind.NO_TEST,
                            initial.when()
                                    .map(when ->
                                            "%s, the initial test when: %s"
                                                    .formatted(missing, guideline.label(when)))
                                    .orElse(missing)));
        }
        return results.stream()
                .filter(NotPlaced.class::isInstance)
                .map(result -> ((NotPlaced) result).reason())
                .toList();
    }

    private static Optional<Reason> disagreement(Guideline guideline, Placed first, Placed other) {
        return first.key().equals(other.key())
                ? Optional.empty()
                : Optional.of(
                        new Reason(
                                Kind.TESTS_DISAGREE,
                                "%s decides; by %s the band would be %s"
                                        .formatted(
                                                guideline.label(first.scale().input()),
                                                guideline.label(other.scale().input()),
                                                other.key())));
    }
}
