package org.claypon.sensitivity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.claypon.exposure.Members;
import org.claypon.matching.SourcePopulation;
import org.claypon.matching.SourcePopulation.Eligible;
import org.claypon.matching.SourcePopulation.Matched;
import org.claypon.results.GuidelineGroups;
import org.claypon.results.Specifications;
import org.claypon.study.Database;
import org.claypon.study.Eligibility;
import org.claypon.study.Study;

/// Makes every analysis of the [Plan] as if it were the study: the same rules, the same matching, the same models, on the people that
/// were read once.
///
/// **Cost.** One matching for each set of rules, and one fit for each different sets and model, side by side on the threads.
public final class SpecificationCurve {

    /// Studies of a database that are matched at the same time: some 50 MB each for a million people.
    private static final int MOST_AT_RISK = 4;

    private final Study study;
    private final SourcePopulation people;
    private final Eligible eligible;
    private final Matched own;
    private final List<Specification> plan;
    private final SideBySide sideBySide;

    private SpecificationCurve(
            Study study,
            SourcePopulation people,
            Eligible eligible,
            Matched own,
            List<Specification> plan,
            SideBySide sideBySide) {
        this.study = study;
        this.people = people;
        this.eligible = eligible;
        this.own = own;
        this.plan = plan;
        this.sideBySide = sideBySide;
    }

    /// What decides the matched sets.
    private record Setting(Eligibility eligibility, Optional<Database.Cases> cases, long seed) {

        static Setting of(Study study) {
            return new Setting(
                    study.eligibility(),
                    study.database().map(Database::cases),
                    study.settings().seed());
        }

        /// Whether the same people take part, matched in whatever way.
        boolean sameRules(Setting other) {
            return eligibility.with(other.eligibility.controls()).equals(other.eligibility)
                    && cases.equals(other.cases);
        }
    }

    /// What decides the estimate.
    ///
    /// @param hash of the matched sets
    private record Fit(String hash, Specification.Estimand estimand) {}

    /// @param eligible  of the study itself
    /// @param own       the study's own matched sets
    /// @param guideline whose edges cut the exposure
    /// @param threads   how many analyses are made at the same time; the results do not depend on it
    /// @return nothing where no exposure has a single odds ratio
    public static Optional<Specifications> of(
            Study study,
            SourcePopulation people,
            Eligible eligible,
            Matched own,
            Optional<GuidelineGroups> guideline,
            int threads) {
        List<Specification> plan = Plan.of(study, guideline);
        return plan.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SpecificationCurve(
                                        study, people, eligible, own, plan, new SideBySide(threads))
                                .made());
    }

    private Specifications made() {
        Map<Setting, Matched> matched = matched();
        SequencedMap<Fit, List<Integer>> places = new LinkedHashMap<>();
        for (int place = 0; place < plan.size(); place++) {
            Matched here = matched.getOrDefault(setting(place), own);
            places.computeIfAbsent(
                            new Fit(here.sets().hash(), plan.get(place).estimand()),
                            _ -> new ArrayList<>())
                    .add(place);
        }
        List<List<Outcome>> outcomes =
                sideBySide.each(
                        List.copyOf(places.values()),
                        same ->
                                outcomes(
                                        same, matched.getOrDefault(setting(same.getFirst()), own)));
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
    private Map<Setting, Matched> matched() {
        SequencedMap<Setting, Study> studies = new LinkedHashMap<>();
        for (Specification specification : plan) {
            Study changed = specification.in(study);
            studies.putIfAbsent(Setting.of(changed), changed);
        }
        studies.remove(Setting.of(study));
        List<Setting> settings = List.copyOf(studies.keySet());
        List<Matched> found =
                matchings()
                        .each(
                                List.copyOf(studies.values()),
                                changed -> eligible(changed).match(changed, 1));
        Map<Setting, Matched> matched = new HashMap<>();
        for (int i = 0; i < settings.size(); i++) {
            matched.put(settings.get(i), found.get(i));
        }
        return matched;
    }

    /// Of a database, who is at risk when is held for everybody while a study is matched: never for many studies at a time.
    private SideBySide matchings() {
        return study.database().isPresent()
                ? new SideBySide(Math.min(sideBySide.threads(), MOST_AT_RISK))
                : sideBySide;
    }

    /// The study's own where only the matching differs.
    private Eligible eligible(Study changed) {
        return Setting.of(study).sameRules(Setting.of(changed))
                ? eligible
                : people.uncounted(changed);
    }

    /// @param places in the plan, of analyses that are one under several names
    private List<Outcome> outcomes(List<Integer> places, Matched matched) {
        Study first = plan.get(places.getFirst()).in(study);
        Estimated estimated =
                Estimated.of(
                        first,
                        matched.sets(),
                        Members.of(matched.cohort().participants(), matched.sets()));
        return places.stream()
                .map(place -> new Outcome(place, plan.get(place), estimated))
                .toList();
    }
}
