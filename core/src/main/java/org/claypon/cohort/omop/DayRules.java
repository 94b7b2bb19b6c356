package org.claypon.cohort.omop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.claypon.cohort.CriteriaRule;
import org.claypon.study.Database;
import org.claypon.study.Database.Range;
import org.claypon.study.Eligibility;
import org.claypon.study.NamedTest;
import org.claypon.study.Study;
import org.claypon.study.Test;
import org.claypon.study.Window;

/// The rules of a study of a database, in the order of the attrition.
///
/// Everybody may be a control, so that what a test says of everybody is kept for other studies of the same people; cases are few and are asked.
final class DayRules {

    private final Study study;
    private final Database.Cases cases;
    private final Population population;
    private final Questions questions;

    DayRules(Study study, Population population) {
        this.study = study;
        this.cases = study.database().orElseThrow().cases();
        this.population = population;
        this.questions = new Questions(study, population);
    }

    /// The diagnostic items and the confirmation come first; the rest is asked of both sides.
    List<DayRule> ofCases() {
        List<DayRule> rules = new ArrayList<>();
        study.eligibility().criteria().ifPresent(items -> rules.add(diagnosed(items)));
        cases.confirm().ifPresent(confirm -> rules.add(confirmed(confirm)));
        rules.addAll(ofBoth(this::asked));
        return rules;
    }

    /// Somebody with a record of the condition, confirmed or not, is no control from that day on.
    List<DayRule> ofControls() {
        List<DayRule> rules = new ArrayList<>();
        boolean never = study.database().orElseThrow().sampling() == Database.Sampling.NEVER_CASE;
        rules.add(
                DayRule.requires(
                        never
                                ? "Never has a record of the condition"
                                : "No record of the condition by then",
                        person -> Answered.on(withoutCondition(person, never))));
        study.eligibility()
                .controls()
                .where()
                .ifPresent(test ->
                        rules.add(
                                DayRule.requires("Meets the definition of a control", kept(test))));
        rules.addAll(ofBoth(this::kept));
        return rules;
    }

    private IntFunction<Answered> asked(Test test) {
        return person -> questions.of(test, person);
    }

    private IntFunction<Answered> kept(Test test) {
        return population.answers().to(test, study, population);
    }

    private Days withoutCondition(int person, boolean never) {
        Timeline line = population.records(cases.first()).line();
        if (!line.has(person)) {
            return Days.ALL;
        }
        return never ? Days.NONE : Days.of(Days.FIRST, line.starts()[line.from(person)] - 1);
    }

    private DayRule diagnosed(Eligibility.Criteria criteria) {
        return DayRule.requires(
                CriteriaRule.label(criteria),
                person ->
                        Answered.atLeast(
                                criteria.need(),
                                criteria.items().stream()
                                        .map(item -> questions.of(item.test(), person))
                                        .toList()));
    }

    private DayRule confirmed(Database.Confirmation confirm) {
        List<Test> tests = confirm.tests().stream().map(NamedTest::test).toList();
        Test asked = confirm.all() ? new Test.All(tests) : new Test.Any(tests);
        return DayRule.requires("Confirmed within %d days".formatted(confirm.days()), asked(asked));
    }

    /// @param answers to a test about anybody
    private List<DayRule> ofBoth(Function<Test, IntFunction<Answered>> answers) {
        List<DayRule> rules = new ArrayList<>();
        rules.add(
                DayRule.requires(
                        "Observed for at least %d days before".formatted(cases.washoutDays()),
                        person -> Answered.on(observed(person))));
        cases.age().ifPresent(age -> rules.add(aged(age)));
        cases.dates().ifPresent(dates -> rules.add(dated(dates)));
        cases.within()
                .ifPresent(set ->
                        rules.add(
                                DayRule.requires(
                                        "With a record of %s by then".formatted(set),
                                        answers.apply(everRecorded(set)))));
        rules.addAll(named(answers));
        return rules;
    }

    private static Test everRecorded(String set) {
        return new Test.Has(set, Window.UP_TO_INDEX, 1, Test.From.ANY, Optional.empty());
    }

    /// What the study file requires and excludes, in file order.
    List<DayRule> named() {
        return named(this::asked);
    }

    private List<DayRule> named(Function<Test, IntFunction<Answered>> answers) {
        List<DayRule> rules = new ArrayList<>();
        for (NamedTest required : study.eligibility().require()) {
            rules.add(DayRule.requires(required.name(), answers.apply(required.test())));
        }
        for (Eligibility.Exclusion excluded : study.eligibility().exclude()) {
            rules.add(
                    DayRule.excludes(
                            excluded.rule().name(),
                            excluded.family().name().toLowerCase(Locale.ROOT),
                            answers.apply(excluded.rule().test())));
        }
        return rules;
    }

    private Days observed(int person) {
        Timeline periods = population.periods();
        Days days = Days.NONE;
        for (int period = periods.from(person); period < periods.to(person); period++) {
            days =
                    days.or(
                            Days.of(
                                    periods.starts()[period] + cases.washoutDays(),
                                    periods.ends()[period]));
        }
        return days;
    }

    private DayRule aged(Range<Integer> age) {
        return DayRule.requires(
                "Age %s".formatted(words(age)),
                person ->
                        population.hasBirth(person)
                                ? Answered.on(aged(population.birth(person), age))
                                : new Answered(Days.NONE, Days.NONE));
    }

    private static Days aged(int birth, Range<Integer> age) {
        return Days.of(
                age.from().map(years -> Birthday.of(birth, years)).orElse(Days.FIRST),
                age.to().map(years -> Birthday.of(birth, years + 1L) - 1).orElse(Days.LAST));
    }

    private static DayRule dated(Range<LocalDate> dates) {
        Answered inside =
                Answered.on(
                        Days.of(
                                dates.from().map(DayRules::day).orElse(Days.FIRST),
                                dates.to().map(DayRules::day).orElse(Days.LAST)));
        return DayRule.requires("Index date %s".formatted(words(dates)), _ -> inside);
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    static String words(Range<?> range) {
        String from = range.from().map(first -> "from " + first).orElse("");
        String to = range.to().map(last -> "up to " + last).orElse("");
        return (from + " " + to).strip();
    }
}
