package org.claypon.cohort.omop;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.claypon.cohort.Answers;
import org.claypon.cohort.Answers.Answer;
import org.claypon.cohort.Labels;
import org.claypon.cohort.Labs;
import org.claypon.cohort.LookBack;
import org.claypon.cohort.Numbers;
import org.claypon.cohort.Participants;
import org.claypon.study.Study;
import org.claypon.study.Test;
import org.claypon.study.Window;

/// People on their index dates, numbered like the rows of a table. Somebody in several sets is several snapshots with one id.
public final class Snapshots implements Participants {

    private final Population population;
    private final Questions questions;
    private final int[] people;
    private final int[] days;
    private final Map<Test, Answers> answers = new ConcurrentHashMap<>();
    private final Map<String, Labs> labs = new ConcurrentHashMap<>();

    /// @param people of the population
    /// @param days   the index date of each
    public Snapshots(Study study, Population population, int[] people, int[] days) {
        this(population, new Questions(study, population), people, days);
    }

    private Snapshots(Population population, Questions questions, int[] people, int[] days) {
        this.population = population;
        this.questions = questions;
        this.people = people;
        this.days = days;
    }

    public int person(int snapshot) {
        return people[snapshot];
    }

    public int day(int snapshot) {
        return days[snapshot];
    }

    @Override
    public int count() {
        return people.length;
    }

    @Override
    public String id(int snapshot) {
        return Long.toString(population.id(people[snapshot]));
    }

    @Override
    public int counted(int snapshot) {
        return people[snapshot];
    }

    @Override
    public Optional<LocalDate> indexDate(int snapshot) {
        return Optional.of(LocalDate.ofEpochDay(days[snapshot]));
    }

    @Override
    public Answers answers(Test test) {
        return answers.computeIfAbsent(
                test, asked -> Answers.of(count(), snapshot -> answer(asked, snapshot)));
    }

    private Answer answer(Test test, int snapshot) {
        Answered answered = questions.of(test, people[snapshot]);
        return answered.yes().contains(days[snapshot])
                ? Answer.YES
                : answered.no().contains(days[snapshot]) ? Answer.NO : Answer.UNKNOWN;
    }

    @Override
    public Numbers ages() {
        return numbers("age");
    }

    @Override
    public Labels sexes() {
        return labels("sex");
    }

    /// Age in completed years, days observed before the index date, days since the last visit.
    @Override
    public Numbers numbers(String column) {
        double[] values = new double[count()];
        Arrays.setAll(values, snapshot -> number(column, people[snapshot], days[snapshot]));
        return new Numbers(values);
    }

    @Override
    public Optional<LookBack> lookBack() {
        double[] visits = new double[count()];
        Arrays.setAll(
                visits, snapshot -> population.visitsPerYear(people[snapshot], days[snapshot]));
        return Optional.of(
                new LookBack(numbers("observed"), numbers("visit"), new Numbers(visits)));
    }

    @Override
    public Optional<Participants> earlier(int by) {
        int[] earlier = Arrays.stream(days).map(day -> day - by).toArray();
        return Optional.of(new Snapshots(population, questions, people, earlier));
    }

    private double number(String column, int person, int day) {
        return switch (column) {
            case "age" -> population.age(person, day);
            case "observed" -> population.observed(person, day);
            case "visit" -> population.sinceVisit(person, day);
            default -> throw new IllegalArgumentException("a snapshot has no column " + column);
        };
    }

    @Override
    public Labels labels(String column) {
        return switch (column) {
            case "sex" -> labelled(population::sex);
            case "age", "observed", "visit" -> {
                Numbers numbers = numbers(column);
                String[] texts = new String[count()];
                Arrays.setAll(
                        texts,
                        snapshot ->
                                numbers.known(snapshot)
                                        ? Integer.toString((int) numbers.of(snapshot))
                                        : "");
                yield new Labels(texts);
            }
            default -> throw new IllegalArgumentException("a snapshot has no column " + column);
        };
    }

    private Labels labelled(IntFunction<String> label) {
        String[] texts = new String[count()];
        Arrays.setAll(texts, snapshot -> label.apply(people[snapshot]));
        return new Labels(texts);
    }

    /// The value that counts on the index date, with the assay limits of the study.
    @Override
    public Labs labs(String measurement) {
        return labs.computeIfAbsent(
                measurement,
                name ->
                        questions.value(
                                name, people, days, population.values(name).asked().window()));
    }

    @Override
    public Optional<Labs> labs(String measurement, Window window) {
        return Optional.of(questions.value(measurement, people, days, window));
    }
}
