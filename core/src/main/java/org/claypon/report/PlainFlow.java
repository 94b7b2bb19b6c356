package org.claypon.report;

import static org.claypon.report.Markdown.quoted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.claypon.results.Attrition;
import org.claypon.results.Attrition.Step;
import org.claypon.results.Count;

/// Whom the rules left out, for a patient: rule by rule, or, where these are many, exclusions of one kind together.
final class PlainFlow {

    private static final String MATCHED = "matched";

    /// A longer list is not read.
    private static final int MANY = 12;

    private PlainFlow() {}

    static List<String> of(Attrition attrition) {
        boolean many = dropping(attrition.cases()).count() + dropping(attrition.controls()).count() > MANY;
        return Stream.concat(
                        side("with", attrition.cases(), many),
                        side("without", attrition.controls(), many))
                .toList();
    }

    private static Stream<Step> dropping(List<Step> steps) {
        return steps.stream().skip(1).filter(step -> !Say.isNone(step.dropped()));
    }

    private static Stream<String> side(String side, List<Step> steps, boolean many) {
        if (!many) {
            return dropping(steps).map(step -> line(side, step));
        }
        SequencedMap<String, List<Step>> together = new LinkedHashMap<>();
        dropping(steps)
                .forEach(step ->
                        together.computeIfAbsent(
                                        step.family().orElse(step.rule()), _ -> new ArrayList<>())
                                .add(step));
        return together.values().stream()
                .map(each -> each.size() == 1 ? line(side, each.getFirst()) : line(side, each));
    }

    private static String line(String side, Step step) {
        String people = Say.capital(Say.many(step.dropped(), "person", "people"));
        return step.rule().equals(MATCHED)
                ? "%s %s the condition, who had no match%s."
                        .formatted(
                                people,
                                side,
                                side.equals("with") ? "" : " or were not needed for one")
                : "%s %s the condition, by the rule %s."
                        .formatted(people, side, quoted(step.rule()));
    }

    private static String line(String side, List<Step> steps) {
        return "%s %s the condition, by %d rules %s. The full report names each."
                .formatted(
                        people(steps),
                        side,
                        steps.size(),
                        about(steps.getFirst().family().orElseThrow()));
    }

    /// Of counts of which one is hidden the sum is not told.
    private static String people(List<Step> steps) {
        long sum = 0;
        for (Step step : steps) {
            if (!(step.dropped() instanceof Count.Exactly(long people))) {
                return "People";
            }
            sum += people;
        }
        return Say.capital(Say.many(Count.of(sum), "person", "people"));
    }

    private static String about(String family) {
        return switch (family) {
            case "cause_of_condition" -> "about illness or drugs that are known to go with the condition";
            case "mimic" -> "about things that look like the condition";
            case "cause_of_exposure" -> "about illness that is known to go with what was asked";
            case "alters_exposure" -> "about things that change what was asked, or its test";
            default -> "of other kinds";
        };
    }
}
