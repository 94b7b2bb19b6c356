package org.claypon.report;

import static org.claypon.report.Markdown.quoted;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claypon.results.Attrition;
import org.claypon.results.Attrition.Step;
import org.claypon.results.Count;

/// Who was left out, in plain words: rule by rule, and where many rules have one reason, by that reason.
///
/// A sum of hidden numbers is not known; rules that hide one are said one by one.
final class PlainLeftOut {

    /// The last step of the attrition.
    private static final String MATCHED = "matched";

    /// From so many rules of one family on they are said together.
    private static final int MANY = 3;

    private static final Map<String, String> REASONS =
            Map.of(
                    "cause_of_condition", "on what else could lie behind the condition",
                    "mimic", "on what looks like the condition",
                    "cause_of_exposure", "on what goes with the thing that was asked about",
                    "alters_exposure", "on what changes the thing that was asked about");

    private final Attrition attrition;
    private final Set<String> named = new HashSet<>();

    private PlainLeftOut(Attrition attrition) {
        this.attrition = attrition;
    }

    static void write(Attrition attrition, Markdown text) {
        PlainLeftOut said = new PlainLeftOut(attrition);
        List<String> items = new ArrayList<>(said.side("with", attrition.cases()));
        items.addAll(said.side("without", attrition.controls()));
        if (items.isEmpty()) {
            text.paragraph("No rule left anyone out.");
        } else {
            text.paragraph("These people were left out:");
            items.forEach(text::item);
        }
    }

    private List<String> side(String side, List<Step> steps) {
        Set<String> together = together(steps);
        Set<String> told = new HashSet<>();
        List<String> items = new ArrayList<>();
        for (Step step : taking(steps).toList()) {
            Optional<String> family = step.family().filter(together::contains);
            if (family.isEmpty()) {
                items.add(one(side, step));
            } else if (told.add(family.get())) {
                items.add(many(side, family.get(), steps));
            }
        }
        return items;
    }

    /// The steps that took somebody.
    private static Stream<Step> taking(List<Step> steps) {
        return steps.stream().skip(1).filter(step -> !Say.isNone(step.dropped()));
    }

    private static Stream<Step> of(String family, List<Step> steps) {
        return taking(steps).filter(step -> step.family().equals(Optional.of(family)));
    }

    private static Set<String> together(List<Step> steps) {
        return REASONS.keySet().stream()
                .filter(family -> of(family, steps).count() >= MANY)
                .filter(family ->
                        of(family, steps).allMatch(step -> step.dropped() instanceof Count.Exactly))
                .collect(Collectors.toSet());
    }

    private static String one(String side, Step step) {
        String people = people(step.dropped());
        return step.rule().equals(MATCHED)
                ? "%s %s the condition, who had no match%s."
                        .formatted(
                                people,
                                side,
                                side.equals("with") ? "" : " or were not needed for one")
                : "%s %s the condition, by the rule %s."
                        .formatted(people, side, quoted(step.rule()));
    }

    /// Rules are named where their family is first said, those of both sides.
    private String many(String side, String family, List<Step> steps) {
        long people =
                of(family, steps)
                        .mapToLong(step -> ((Count.Exactly) step.dropped()).number())
                        .sum();
        String reason = Optional.ofNullable(REASONS.get(family)).orElseThrow();
        List<String> rules =
                Stream.concat(of(family, attrition.cases()), of(family, attrition.controls()))
                        .map(step -> quoted(step.rule()))
                        .distinct()
                        .toList();
        String names = named.add(family) ? " (%s)".formatted(String.join(", ", rules)) : "";
        return "%s %s the condition, by the rules %s%s."
                .formatted(people(Count.of(people)), side, reason, names);
    }

    private static String people(Count count) {
        return Say.capital(Say.many(count, "person", "people"));
    }
}
