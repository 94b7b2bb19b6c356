package org.claypon.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claypon.cohort.Cohort;
import org.claypon.cohort.omop.Population;
import org.claypon.cohort.omop.RiskSets;
import org.claypon.cohort.omop.Snapshots;
import org.claypon.study.Study;

/// The cases of a database with the controls drawn for them, as snapshots on their index dates.
///
/// The snapshots are all cases, then the controls of every set, then one person at risk for each case that was drawn without the
/// matching rules: against them the balance before matching is measured.
/// The possible controls of their cohort are those drawn without the rules.
final class RiskSetMatching {

    private RiskSetMatching() {}

    static SourcePopulation.Matched of(Study study, RiskPools pools) {
        RiskSets risk = pools.risk();
        int[][] controls = RiskSetSampler.controls(study, pools);
        int[] anybody = RiskSetSampler.anybody(study, risk);
        Rows rows = new Rows();
        int cases = risk.cases().length;
        for (int at = 0; at < cases; at++) {
            rows.add(risk.cases()[at], risk.indexDays()[at]);
        }
        int[][] placed = new int[cases][];
        for (int at = 0; at < cases; at++) {
            int day = risk.indexDays()[at];
            placed[at] = IntStream.of(controls[at]).map(person -> rows.add(person, day)).toArray();
        }
        int[] background =
                IntStream.range(0, cases)
                        .filter(at -> anybody[at] >= 0)
                        .map(at -> rows.add(anybody[at], risk.indexDays()[at]))
                        .toArray();
        Snapshots snapshots = new Snapshots(study, risk.population(), rows.people(), rows.days());
        Cohort cohort =
                new Cohort(
                        snapshots,
                        IntStream.range(0, cases).toArray(),
                        background,
                        Optional.empty(),
                        risk.attrition(),
                        risk.criteria(),
                        risk.population().read(study.settings().smallestCount()));
        return new SourcePopulation.Matched(cohort, sets(study, risk, snapshots, placed));
    }

    private static MatchedSets sets(
            Study study, RiskSets risk, Snapshots snapshots, int[][] controls) {
        List<SetsInOrder.Found> found = new ArrayList<>();
        List<UnmatchedCase> unmatched = new ArrayList<>();
        for (int at = 0; at < controls.length; at++) {
            if (controls[at].length > 0) {
                found.add(new SetsInOrder.Found(new int[] {at}, controls[at], ""));
            } else {
                unmatched.add(unmatched(study, risk.population(), risk, at));
            }
        }
        return new SetsInOrder(snapshots).of(found, unmatched, List.of());
    }

    private static UnmatchedCase unmatched(
            Study study, Population population, RiskSets risk, int at) {
        List<String> unknown =
                RiskSetSampler.unknown(study, population, risk.cases()[at], risk.indexDays()[at]);
        return unknown.isEmpty()
                ? new UnmatchedCase(
                        at, RuleWords.nobodyMeets(study.eligibility().controls().match()), false)
                : new UnmatchedCase(at, unknown.getFirst(), true);
    }

    /// Grows by one snapshot at a time.
    private static final class Rows {

        private int[] people = new int[64];
        private int[] days = new int[64];
        private int size;

        int add(int person, int day) {
            if (size == people.length) {
                people = Arrays.copyOf(people, 2 * size);
                days = Arrays.copyOf(days, 2 * size);
            }
            people[size] = person;
            days[size] = day;
            return size++;
        }

        int[] people() {
            return Arrays.copyOf(people, size);
        }

        int[] days() {
            return Arrays.copyOf(days, size);
        }
    }
}
