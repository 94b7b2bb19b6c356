package org.claypon.cohort.omop;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claypon.cohort.CriteriaRule;
import org.claypon.results.Attrition;
import org.claypon.results.CriteriaCounts;
import org.claypon.study.Study;

/// The cases of a database with their index dates, and for everyone the days on which they may serve as a control.
///
/// The index date of a case is that of its first record. A person is at risk on a day inside an observation period, after the washout, before any record of
/// the condition, who meets every rule on that very day; a later case is at risk until then.
///
/// @param cases     people, in the order of their identities
/// @param indexDays of each case
/// @param atRisk    when each person of the population is
/// @param attrition on both sides; of a control those who fit at least one case; empty where nobody counted
/// @param criteria  the diagnostic items, counted among all with a record of the condition, on the day of the first
public record RiskSets(
        Population population,
        int[] cases,
        int[] indexDays,
        DaysOfPeople atRisk,
        Attrition attrition,
        Optional<CriteriaCounts> criteria) {

    /// Nobody can be asked about the index date of a case where there is none.
    private static final List<DayRule> WITHOUT_CASES =
            List.of(DayRule.requires("There is a case to be a control of", _ -> Answered.NEVER));

    public static RiskSets of(Study study, Population population) {
        DayRules rules = new DayRules(study, population);
        Timeline condition = condition(study, population);
        int[] recorded = recorded(population, condition);
        Thinning ofCases = new Thinning(rules.ofCases());
        int[] cases =
                IntStream.of(recorded)
                        .filter(person -> isCase(person, first(condition, person), ofCases))
                        .toArray();
        int[] indexDays = IntStream.of(cases).map(person -> first(condition, person)).toArray();
        AskedDays days = new AskedDays(IntStream.of(indexDays).sorted().distinct().toArray());
        Controls controls = Controls.of(population, days, rules.ofControls());
        List<Attrition.Step> steps =
                indexDays.length == 0
                        ? Controls.of(population, days, WITHOUT_CASES).steps()
                        : controls.steps();
        return new RiskSets(
                population,
                cases,
                indexDays,
                controls.atRisk(),
                new Attrition(ofCases.steps("Has a record of the condition"), steps),
                criteria(study, population, recorded, condition));
    }

    /// The same cases and days without a word on how many each rule took: a person is asked no further once no day is left.
    public static RiskSets uncounted(Study study, Population population) {
        DayRules rules = new DayRules(study, population);
        Timeline condition = condition(study, population);
        List<DayRule> ofCases = rules.ofCases();
        int[] cases =
                IntStream.of(recorded(population, condition))
                        .filter(person ->
                                Thinning.left(ofCases, person).contains(first(condition, person)))
                        .toArray();
        List<DayRule> ofControls = rules.ofControls();
        DaysOfPeople.Builder atRisk = new DaysOfPeople.Builder(population.count());
        for (int person = 0; person < population.count(); person++) {
            if (population.periods().has(person)) {
                atRisk.add(person, Thinning.left(ofControls, person));
            }
        }
        return new RiskSets(
                population,
                cases,
                IntStream.of(cases).map(person -> first(condition, person)).toArray(),
                atRisk.build(),
                new Attrition(List.of(), List.of()),
                Optional.empty());
    }

    private static Timeline condition(Study study, Population population) {
        return population.records(study.database().orElseThrow().cases().first()).line();
    }

    private static int[] recorded(Population population, Timeline condition) {
        return IntStream.range(0, population.count()).filter(condition::has).toArray();
    }

    private static boolean isCase(int person, int day, Thinning cases) {
        return cases.left(person, new AskedDays(day)).contains(day);
    }

    /// Everybody who is ever observed, under the rules for controls.
    private record Controls(DaysOfPeople atRisk, List<Attrition.Step> steps) {

        static Controls of(Population population, AskedDays days, List<DayRule> rules) {
            Thinning thinning = new Thinning(rules);
            DaysOfPeople.Builder atRisk = new DaysOfPeople.Builder(population.count());
            for (int person = 0; person < population.count(); person++) {
                if (population.periods().has(person)) {
                    atRisk.add(person, thinning.left(person, days));
                }
            }
            return new Controls(atRisk.build(), thinning.steps("Is ever observed"));
        }
    }

    private static Optional<CriteriaCounts> criteria(
            Study study, Population population, int[] recorded, Timeline condition) {
        int[] days = IntStream.of(recorded).map(person -> first(condition, person)).toArray();
        return study.eligibility()
                .criteria()
                .map(items ->
                        CriteriaRule.of(items, new Snapshots(study, population, recorded, days))
                                .counts(IntStream.range(0, recorded.length).toArray()));
    }

    private static int first(Timeline condition, int person) {
        return condition.starts()[condition.from(person)];
    }

    public boolean isAtRisk(int person, int day) {
        return atRisk.contains(person, day);
    }
}
