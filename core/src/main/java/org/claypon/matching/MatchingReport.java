package org.claypon.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claypon.cohort.Cohort;
import org.claypon.results.Attrition;
import org.claypon.results.Count;
import org.claypon.results.Matching;
import org.claypon.study.Covariate;
import org.claypon.study.Eligibility;
import org.claypon.study.Eligibility.PerCase;
import org.claypon.study.Eligibility.Selection;
import org.claypon.study.MatchRule;
import org.claypon.study.Study;

/// What the results say of the matching.
public final class MatchingReport {

    /// Stands in the place of rules where the data are matched already.
    public static final String AS_GIVEN = "sets as the data give them";

    private MatchingReport() {}

    public static Matching of(Cohort cohort, Study study, MatchedSets sets) {
        SequencedMap<String, Count> perCase = new LinkedHashMap<>();
        sets.casesByControls()
                .forEach((controls, cases) -> perCase.put(controls.toString(), Count.of(cases)));
        List<String> rules =
                cohort.matchedSets().isPresent()
                        ? List.of(AS_GIVEN)
                        : study.eligibility().controls().match().stream()
                                .map(RuleWords::of)
                                .toList();
        return new Matching(
                rules,
                Count.of(sets.sets()),
                Count.of(sets.cases()),
                Count.of(sets.controls()),
                Count.of(sets.unmatched().size()),
                perCase,
                Count.of(sets.controlsReused()),
                reasons(sets),
                matchedAgainst(cohort, study, sets),
                sets.hash());
    }

    /// The most frequent reason first.
    private static List<Matching.Reason> reasons(MatchedSets sets) {
        Map<String, Long> cases =
                sets.unmatched().stream()
                        .collect(
                                Collectors.groupingBy(
                                        UnmatchedCase::reason,
                                        TreeMap::new,
                                        Collectors.counting()));
        return cases.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> new Matching.Reason(entry.getKey(), Count.of(entry.getValue())))
                .toList();
    }

    private static List<Matching.Difference> matchedAgainst(
            Cohort cohort, Study study, MatchedSets sets) {
        if (sets.unmatched().isEmpty()) {
            return List.of();
        }
        int[] matched =
                IntStream.range(0, sets.sets())
                        .flatMap(set -> IntStream.of(sets.casesOf(set)))
                        .toArray();
        int[] unmatched = sets.unmatched().stream().mapToInt(UnmatchedCase::person).toArray();
        return Balances.covariates(cohort.participants(), study).entrySet().stream()
                .flatMap(entry ->
                        CaseDifference.rows(
                                entry.getKey(),
                                entry.getValue(),
                                Weighted.equally(matched, entry.getValue()),
                                Weighted.equally(unmatched, entry.getValue()))
                                .stream())
                .toList();
    }

    /// One sentence for the Methods section.
    public static String sentence(Study study, boolean matchedAlready) {
        if (matchedAlready) {
            return "The matched sets are those of the data.";
        }
        Eligibility.Controls controls = study.eligibility().controls();
        String number =
                switch (controls.perCase()) {
                    case PerCase.UpTo(int most) ->
                            most == 1 ? "one control" : "up to %d controls".formatted(most);
                    case PerCase.Every _ -> "all eligible controls";
                };
        String rules =
                controls.match().isEmpty()
                        ? "without a matching rule"
                        : controls.match().stream()
                                .map(RuleWords::of)
                                .collect(Collectors.joining(", ", "matched on ", ""));
        return "Each case was given %s (%s; %s; %s; ties and draws by a hash of seed and person, seed %d)."
                .formatted(
                        number,
                        rules,
                        selection(study, controls),
                        controls.withReplacement()
                                ? "a control may serve several cases"
                                : "each control serves one case",
                        study.settings().seed());
    }

    private static String selection(Study study, Eligibility.Controls controls) {
        boolean noAge =
                study.database().isPresent()
                        && controls.match().stream()
                                .noneMatch(rule ->
                                        rule instanceof MatchRule.Within
                                                && rule.covariate() instanceof Covariate.Age);
        if (controls.selection() == Selection.RANDOM || noAge) {
            return "drawn at random among the eligible";
        }
        return controls.withReplacement()
                ? "the closest for each case"
                : "optimal: as many cases with a control as possible, then numbers of controls as even as"
                        + " possible, then the least total distance";
    }

    /// The attrition with its last row, `matched`, in both columns.
    public static Attrition attrition(Cohort cohort, MatchedSets sets) {
        long unknownCases = sets.unmatched().stream().filter(UnmatchedCase::valueUnknown).count();
        long unknownControls =
                sets.controlsLeftOut().stream()
                        .filter(MatchedSets.LeftOut::valueUnknown)
                        .mapToLong(MatchedSets.LeftOut::people)
                        .sum();
        long controls =
                IntStream.range(0, sets.sets())
                        .flatMap(set -> IntStream.of(sets.controlsOf(set)))
                        .map(cohort.participants()::counted)
                        .distinct()
                        .count();
        Attrition before = cohort.attrition();
        return new Attrition(
                with(before.cases(), left(before.cases()), sets.cases(), unknownCases),
                with(before.controls(), left(before.controls()), controls, unknownControls),
                before.others());
    }

    /// Before anything is masked.
    private static long left(List<Attrition.Step> steps) {
        return steps.getLast().left() instanceof Count.Exactly(long people) ? people : 0;
    }

    /// Whoever is dropped here met every rule before.
    private static List<Attrition.Step> with(
            List<Attrition.Step> steps, long before, long left, long unknown) {
        Count dropped = Count.of(before - left);
        List<Attrition.Step> all = new ArrayList<>(steps);
        all.add(
                new Attrition.Step(
                        "matched",
                        Optional.empty(),
                        Count.of(left),
                        dropped,
                        dropped,
                        Count.of(unknown)));
        return all;
    }
}
