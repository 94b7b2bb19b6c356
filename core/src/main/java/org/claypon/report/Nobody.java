package org.claypon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.results.Attrition;
import org.claypon.results.Results;
import org.claypon.yaml.Echo;

/// Why nobody can be compared: a text that is written otherwise in the table, a concept that nobody has, the rule that took the last, or the matching.
///
/// @param at   who is missing
/// @param rule that took the last; empty where nobody fitted the definition, and of the matching
/// @param what a sentence or two
public record Nobody(At at, Optional<String> rule, String what) {

    /// Of the study.
    public enum At {
        CASES,
        CONTROLS,
        MATCHING
    }

    /// None where somebody can be compared.
    public static List<Nobody> in(Results results) {
        List<Nobody> found = new ArrayList<>();
        if (!Say.isNone(results.matching().sets())) {
            return found;
        }
        Attrition attrition = results.attrition();
        boolean database = Say.isDatabase(results);
        ofSide(At.CASES, attrition.cases(), database).ifPresent(found::add);
        if (!database || found.isEmpty()) {
            ofSide(At.CONTROLS, attrition.controls(), database).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            String rules = MatchingSection.rules(results.matching());
            found.add(
                    new Nobody(
                            At.MATCHING,
                            Optional.empty(),
                            "No case finds a control. The rules of matching are: %s."
                                    .formatted(rules)));
        }
        return found;
    }

    private static Optional<Nobody> ofSide(At side, List<Attrition.Step> steps, boolean database) {
        Optional<Attrition.Step> empty =
                steps.stream()
                        .limit(Math.max(1, steps.size() - 1))
                        .filter(step -> Say.isNone(step.left()))
                        .findFirst();
        return empty.map(step -> {
            boolean first = step.equals(steps.getFirst());
            String what = first ? undefined(side, step, database) : taken(side, step, steps);
            String later =
                    database && side == At.CASES
                            ? " Without a case there is no index date, so nobody can be looked for as a control."
                            : "";
            return new Nobody(
                    side, first ? Optional.empty() : Optional.of(step.rule()), what + later);
        });
    }

    private static String taken(At side, Attrition.Step step, List<Attrition.Step> steps) {
        String few = Say.isRounded(steps) ? "No %s, or very few, are left" : "No %s are left";
        return (few + " after %s.")
                .formatted(side == At.CASES ? "cases" : "controls", Echo.quoted(step.rule()));
    }

    private static String undefined(At side, Attrition.Step first, boolean database) {
        if (database) {
            return "Nobody in the database fits %s.".formatted(Echo.quoted(first.rule()));
        }
        String letters = " A text must be as the table has it, letter by letter, capitals too.";
        if (side == At.CASES) {
            return "Nobody fits cases.where." + letters;
        }
        return Say.isNone(first.dropped())
                ? "Nobody can be a control: nobody fits controls.where, or, without one, is known to be no case."
                        + letters
                : "Nobody can be a control: all who fit controls.where fit cases.where as well.";
    }
}
