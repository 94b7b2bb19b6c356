package org.claypon.cohort;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claypon.cohort.Answers.Answer;
import org.claypon.results.Attrition;
import org.claypon.results.Attrition.Step;
import org.claypon.results.Count;
import org.claypon.results.DataRead;
import org.claypon.sql.Resources;
import org.claypon.sql.TableLayout;
import org.claypon.sql.TableReader;
import org.claypon.sql.TextTable;
import org.claypon.study.Eligibility;
import org.claypon.study.NamedTest;
import org.claypon.study.Study;

/// Makes the cohort of a study: who is a case, who may be a control, and what each rule did.
///
/// A person who meets the definition of a case is never a control, even if a later rule took the case out. Whoever is not
/// known to be a control is none.
public final class Cohorts {

    private final TableParticipants people;
    private final Eligibility eligibility;

    private Cohorts(TableParticipants people, Eligibility eligibility) {
        this.people = people;
        this.eligibility = eligibility;
    }

    /// The columns of a study's table, for the check of the names that the study uses.
    public static List<String> header(Path table, TableLayout layout, Resources resources) {
        return TableReader.header(table, layout, resources);
    }

    /// Reads the table of the study and applies its rules.
    public static Cohort of(Study study, Resources resources) {
        return read(study, resources).cohort(study);
    }

    /// Applies the rules of a study to a table that was read.
    public static Cohort of(Study study, TextTable table) {
        return read(study, table).cohort(study);
    }

    /// Reads the table of the study, for its own rules and for others.
    public static ReadPeople read(Study study, Resources resources) {
        return read(
                study,
                TableReader.read(
                        study.data().table(),
                        study.data().layout(),
                        ColumnUses.of(study).all(),
                        resources));
    }

    private static ReadPeople read(Study study, TextTable table) {
        TableParticipants people = TableParticipants.of(study, table);
        Doubts doubts = new Doubts(study, people);
        return new ReadPeople(
                people,
                Reading.of(study, people, table),
                Stream.concat(doubts.ofTheStudy().stream(), doubts.ofTheTable().stream()).toList());
    }

    /// What this step did, for the reader's Methods section.
    public static List<String> sentences(Study study) {
        return CohortSentences.of(study);
    }

    static Cohort of(Eligibility eligibility, TableParticipants people, DataRead dataRead) {
        return new Cohorts(people, eligibility).cohort(dataRead);
    }

    private Cohort cohort(DataRead dataRead) {
        Answers casesWhere = people.answers(eligibility.cases());
        List<Rule> shared = sharedRules();
        Optional<CriteriaRule> criteria =
                eligibility.criteria().map(given -> CriteriaRule.of(given, people));
        int[] everyone = IntStream.range(0, people.count()).toArray();
        int[] defined = answering(casesWhere, Answer.YES, everyone);
        Side cases = cases(casesWhere, defined, criteria, shared);
        Side controls = controls(casesWhere, everyone, shared);
        return new Cohort(
                people,
                cases.people(),
                controls.people(),
                matchedSets(cases.people(), controls.people()),
                new Attrition(
                        cases.steps(), controls.steps(), Optional.of(others(casesWhere, everyone))),
                criteria.map(rule -> rule.counts(defined)),
                dataRead);
    }

    /// Rules of both sides, in file order.
    private List<Rule> sharedRules() {
        List<Rule> rules = new ArrayList<>();
        if (people.identity().withoutSet() > 0) {
            rules.add(new Rule.Requires("In a matched set", inASet()));
        }
        for (NamedTest required : eligibility.require()) {
            rules.add(new Rule.Requires(required.name(), people.answers(required.test())));
        }
        eligibility.exclude().forEach(excluded -> rules.add(Rule.Excludes.of(excluded, people)));
        return rules;
    }

    private Answers inASet() {
        String[] sets = people.identity().sets().orElseThrow();
        return Answers.of(people.count(), person -> Kleene.of(!sets[person].isEmpty()));
    }

    private Side cases(
            Answers casesWhere, int[] defined, Optional<CriteriaRule> criteria, List<Rule> shared) {
        List<Rule> rules = new ArrayList<>();
        criteria.ifPresent(items -> rules.add(items.rule(people.count())));
        rules.addAll(shared);
        int unknown = Side.unknown(casesWhere, IntStream.range(0, people.count()).toArray());
        Step first = Side.first("Meets the definition of a case", defined.length, 0, unknown);
        return Side.of(defined, first, rules);
    }

    private Side controls(Answers casesWhere, int[] everyone, List<Rule> shared) {
        Answers controlsWhere = controlsWhere(casesWhere);
        int[] defined = answering(controlsWhere, Answer.YES, everyone);
        int[] noCases = IntStream.of(defined).filter(p -> casesWhere.of(p) != Answer.YES).toArray();
        Step first =
                Side.first(
                        "Meets the definition of a control and not that of a case",
                        noCases.length,
                        defined.length - noCases.length,
                        Side.unknown(controlsWhere, everyone));
        return Side.of(noCases, first, shared);
    }

    private Answers controlsWhere(Answers casesWhere) {
        return eligibility
                .controls()
                .where()
                .map(people::answers)
                .orElseGet(() -> negated(casesWhere));
    }

    /// Who is no case and can be no control.
    private Attrition.Others others(Answers casesWhere, int[] everyone) {
        Answers controlsWhere = controlsWhere(casesWhere);
        int[] others =
                IntStream.of(everyone)
                        .filter(p -> casesWhere.of(p) != Answer.YES)
                        .filter(p -> controlsWhere.of(p) != Answer.YES)
                        .toArray();
        long neither =
                IntStream.of(others)
                        .filter(p -> casesWhere.of(p) == Answer.NO)
                        .filter(p -> controlsWhere.of(p) == Answer.NO)
                        .count();
        return new Attrition.Others(Count.of(neither), Count.of(others.length - neither));
    }

    private static Answers negated(Answers answers) {
        return Answers.of(answers.answers().length, person -> Kleene.not(answers.of(person)));
    }

    private static int[] answering(Answers answers, Answer wanted, int[] people) {
        return IntStream.of(people).filter(person -> answers.of(person) == wanted).toArray();
    }

    private Optional<Map<Integer, String>> matchedSets(int[] cases, int[] controls) {
        return people.identity()
                .sets()
                .map(sets -> {
                    Map<Integer, String> kept = new TreeMap<>();
                    Arrays.stream(cases).forEach(p -> kept.put(p, sets[p]));
                    Arrays.stream(controls).forEach(p -> kept.put(p, sets[p]));
                    return kept;
                });
    }
}
