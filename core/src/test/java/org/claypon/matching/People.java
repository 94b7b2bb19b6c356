package org.claypon.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.claypon.cohort.Answers;
import org.claypon.cohort.Cohort;
import org.claypon.cohort.Ids;
import org.claypon.cohort.Labels;
import org.claypon.cohort.Labs;
import org.claypon.cohort.Numbers;
import org.claypon.cohort.Participants;
import org.claypon.results.Attrition;
import org.claypon.results.Count;
import org.claypon.results.DataRead;
import org.claypon.sql.TableLayout;
import org.claypon.study.Analysis;
import org.claypon.study.Covariate;
import org.claypon.study.Eligibility;
import org.claypon.study.MatchRule;
import org.claypon.study.MissingCodes;
import org.claypon.study.Study;
import org.claypon.study.TableData;
import org.claypon.study.Test;

/// A small table of people, written row by row, and the studies that match them.
final class People implements Participants {

    static final MatchRule SAME_SEX = new MatchRule.Same(new Covariate.Sex());
    static final MatchRule SAME_SITE = new MatchRule.Same(new Covariate.Column("site"));

    /// @param ferritin not-a-number where not measured
    /// @param set      of data that are matched already; empty otherwise
    record Row(
            String id,
            boolean isCase,
            String sex,
            double age,
            double ferritin,
            Labs.Limit limit,
            String site,
            String set) {

        Row ferritin(double value, Labs.Limit of) {
            return new Row(id, isCase, sex, age, value, of, site, set);
        }

        Row site(String where) {
            return new Row(id, isCase, sex, age, ferritin, limit, where, set);
        }

        Row set(String label) {
            return new Row(id, isCase, sex, age, ferritin, limit, site, label);
        }
    }

    private final List<Row> rows;

    private People(List<Row> rows) {
        this.rows = rows;
    }

    static Row aCase(Object id, String sex, double age) {
        return new Row(id.toString(), true, sex, age, Double.NaN, Labs.Limit.MEASURED, "", "");
    }

    static Row aControl(Object id, String sex, double age) {
        return new Row(id.toString(), false, sex, age, Double.NaN, Labs.Limit.MEASURED, "", "");
    }

    static MatchRule ageWithin(double years) {
        return new MatchRule.Within(new Covariate.Age(), years, "years");
    }

    static MatchRule ferritinWithin(double width) {
        return new MatchRule.Within(new Covariate.Lab("ferritin"), width, "ug/L");
    }

    static List<Row> shuffled(List<Row> rows, long seed) {
        List<Row> other = new ArrayList<>(rows);
        Collections.shuffle(other, new Random(seed));
        return other;
    }

    /// The cohort of these rows, as they are numbered here.
    static Cohort cohort(List<Row> rows) {
        People people = new People(rows);
        Map<Integer, String> sets = new HashMap<>();
        for (int person = 0; person < rows.size(); person++) {
            if (!rows.get(person).set().isEmpty()) {
                sets.put(person, rows.get(person).set());
            }
        }
        return new Cohort(
                people,
                people.which(true),
                people.which(false),
                sets.isEmpty() ? Optional.empty() : Optional.of(sets),
                new Attrition(List.of(all(people.which(true))), List.of(all(people.which(false)))),
                Optional.empty(),
                new DataRead(DataRead.TABLE, rows.size(), List.of(), List.of()));
    }

    /// The step before any rule.
    private static Attrition.Step all(int[] people) {
        Count none = Count.of(0);
        return new Attrition.Step(
                "all", Optional.empty(), Count.of(people.length), none, none, none);
    }

    static Cohort cohortInOrderOfIds(List<Row> rows) {
        Cohort cohort = cohort(rows);
        return new Cohort(
                cohort.participants(),
                byId(cohort.cases(), rows),
                byId(cohort.controls(), rows),
                cohort.matchedSets(),
                cohort.attrition(),
                cohort.criteria(),
                cohort.dataRead());
    }

    private static int[] byId(int[] people, List<Row> rows) {
        return IntStream.of(people)
                .boxed()
                .sorted((one, other) -> Ids.ORDER.compare(rows.get(one).id(), rows.get(other).id()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// `case: control control ...`, a line a set.
    static List<String> written(Cohort cohort, MatchedSets sets) {
        List<String> lines = new ArrayList<>();
        for (int set = 0; set < sets.sets(); set++) {
            lines.add(ids(cohort, sets.casesOf(set)) + ": " + ids(cohort, sets.controlsOf(set)));
        }
        return lines;
    }

    private static String ids(Cohort cohort, int[] people) {
        return String.join(" ", IntStream.of(people).mapToObj(cohort.participants()::id).toList());
    }

    private int[] which(boolean cases) {
        return IntStream.range(0, rows.size())
                .filter(person -> rows.get(person).isCase() == cases)
                .toArray();
    }

    /// A study that asks for this many controls, the closest, each once.
    static Study closest(int perCase, MatchRule... rules) {
        return study(
                new Eligibility.PerCase.UpTo(perCase),
                Eligibility.Selection.CLOSEST,
                false,
                1,
                rules);
    }

    static Study study(
            Eligibility.PerCase perCase,
            Eligibility.Selection selection,
            boolean withReplacement,
            long seed,
            MatchRule... rules) {
        Test anyone = new Test.All(List.of());
        return new Study(
                new Study.Heading("a title", "a condition", ""),
                new TableData(
                        Path.of("people.csv"),
                        TableLayout.PLAIN,
                        Optional.empty(),
                        "id",
                        Optional.of("age"),
                        Optional.empty(),
                        MissingCodes.NONE,
                        Optional.empty()),
                List.of(),
                new Eligibility(
                        anyone,
                        Optional.empty(),
                        new Eligibility.Controls(
                                Optional.empty(),
                                perCase,
                                Arrays.asList(rules),
                                selection,
                                withReplacement),
                        List.of(),
                        List.of()),
                new Analysis(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                new Study.Design(Study.Sampling.CROSS_SECTIONAL, Optional.empty()),
                List.of(),
                new Study.Settings(1, seed));
    }

    @Override
    public int count() {
        return rows.size();
    }

    @Override
    public String id(int person) {
        return rows.get(person).id();
    }

    /// Nothing but what is matched on is known of these people.
    @Override
    public Answers answers(Test test) {
        return Answers.of(count(), _ -> Answers.Answer.UNKNOWN);
    }

    @Override
    public Numbers ages() {
        return new Numbers(rows.stream().mapToDouble(Row::age).toArray());
    }

    @Override
    public Labels sexes() {
        return new Labels(rows.stream().map(Row::sex).toArray(String[]::new));
    }

    @Override
    public Numbers numbers(String column) {
        return ages();
    }

    @Override
    public Labels labels(String column) {
        return new Labels(rows.stream().map(Row::site).toArray(String[]::new));
    }

    @Override
    public Labs labs(String measurement) {
        byte[] limits = new byte[rows.size()];
        for (int person = 0; person < limits.length; person++) {
            limits[person] =
                    switch (rows.get(person).limit()) {
                        case MEASURED -> (byte) 0;
                        case BELOW -> (byte) 1;
                        case ABOVE -> (byte) 2;
                    };
        }
        return new Labs("ug/L", rows.stream().mapToDouble(Row::ferritin).toArray(), limits);
    }
}
