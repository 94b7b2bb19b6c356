package org.claypon.sensitivity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.claypon.cohort.Cohort;
import org.claypon.cohort.ReadPeople;
import org.claypon.exposure.Members;
import org.claypon.matching.MatchedSets;
import org.claypon.matching.Matcher;
import org.claypon.results.GuidelineGroups;
import org.claypon.results.Specifications;
import org.claypon.study.Eligibility;
import org.claypon.study.Study;

/// Makes every analysis of the [Plan] as if it were the study: the same rules, the same matching, the same models, on the people that
/// were read once.
///
/// **Cost.** One matching for each set of rules, and one fit for each different sets and model, side by side on the threads.
public final class SpecificationCurve {

    private final Study study;
    private final ReadPeople people;
    private final Cohort cohort;
    private final MatchedSets sets;
    private final List<Specification> plan;
    private final SideBySide sideBySide;

    private SpecificationCurve(
            Study study,
            ReadPeople people,
            Cohort cohort,
            MatchedSets sets,
            List<Specification> plan,
            SideBySide sideBySide) {
        this.study = study;
        this.people = people;
        this.cohort = cohort;
        this.sets = sets;
        this.plan = plan;
        this.sideBySide = sideBySide;
    }

    /// What decides the matched sets.
    private record Setting(Eligibility eligibility, long seed) {
        static Setting of(Study study) {
            return new Setting(study.eligibility(), study.settings().seed());
        }
    }

    /// What decides the estimate.
    ///
    /// @param hash of the matched sets
    private record Fit(String hash, Specification.Estimand estimand) {}

    /// @param cohort    of the study itself
    /// @param sets      of the study itself
    /// @param guideline whose edges cut the exposure
    /// @param threads   how many analyses are made at the same time; the results do not depend on it
    /// @return nothing where no exposure has a single odds ratio
    public static Optional<Specifications> of(
            Study study,
            ReadPeople people,
            Cohort cohort,
            MatchedSets sets,
            Optional<GuidelineGroups> guideline,
            int threads) {
        List<Specification> plan = Plan.of(study, guideline);
        return plan.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SpecificationCurve(
                                        study, people, cohort, sets, plan, new SideBySide(threads))
                                .made());
    }

    private Specifications made() {
        Map<Setting, MatchedSets> matched = matched();
        SequencedMap<Fit, List<Integer>> places = new LinkedHashMap<>();
        for (int place = 0; place < plan.size(); place++) {
            MatchedSets here = matched.getOrDefault(setting(place), sets);
            places.computeIfAbsent(
                            new Fit(here.hash(), plan.get(place).estimand()),
                            _ -> new ArrayList<>())
                    .add(place);
        }
        List<List<Outcome>> outcomes =
                sideBySide.each(
                        List.copyOf(places.values()),
                        same ->
                                outcomes(
                                        same,
                                        matched.getOrDefault(setting(same.getFirst()), sets)));
        return new Specifications(
                plan.getFirst().form().name(),
                Shown.of(outcomes, study.settings().smallestCount()),
                Optional.empty(),
                List.of());
    }

    private Setting setting(int place) {
        return Setting.of(plan.get(place).in(study));
    }

    /// The matched sets of every setting but the study's own.
    private Map<Setting, MatchedSets> matched() {
        SequencedMap<Setting, Study> studies = new LinkedHashMap<>();
        for (Specification specification : plan) {
            Study changed = specification.in(study);
            studies.putIfAbsent(Setting.of(changed), changed);
        }
        studies.remove(Setting.of(study));
        List<Setting> settings = List.copyOf(studies.keySet());
        List<MatchedSets> found =
                sideBySide.each(
                        List.copyOf(studies.values()),
                        changed -> Matcher.match(cohort(changed), changed, 1));
        Map<Setting, MatchedSets> matched = new HashMap<>();
        for (int i = 0; i < settings.size(); i++) {
            matched.put(settings.get(i), found.get(i));
        }
        return matched;
    }

    /// The study's own where only the matching differs.
    private Cohort cohort(Study changed) {
        Eligibility own = study.eligibility();
        return changed.eligibility().with(own.controls()).equals(own)
                ? cohort
                : people.cohort(changed);
    }

    /// @param places in the plan, of analyses that are one under several names
    private List<Outcome> outcomes(List<Integer> places, MatchedSets matched) {
        Study first = plan.get(places.getFirst()).in(study);
        Estimated estimated =
                Estimated.of(first, matched, Members.of(cohort.participants(), matched));
        return places.stream()
                .map(place -> new Outcome(place, plan.get(place), estimated))
                .toList();
    }
}
