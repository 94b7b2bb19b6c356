package org.claypon.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claypon.exposure.AmountIn;
import org.claypon.exposure.Members;
import org.claypon.exposure.PatternClasses;
import org.claypon.results.Count;
import org.claypon.results.Model;
import org.claypon.results.Pattern;
import org.claypon.study.Amount;
import org.claypon.study.Analysis;
import org.claypon.study.Measurement;
import org.claypon.study.Study;
import org.claypon.study.Test;

/// Joint laboratory patterns: one conditional model a pattern, with a term for each combination of its conditions against people who meet none.
public final class Patterns {

    private final Study study;
    private final Members members;
    private final PatternClasses classes;

    private Patterns(Analysis.Pattern pattern, Study study, Members members) {
        this.study = study;
        this.members = members;
        this.classes = PatternClasses.of(pattern, study, members);
    }

    public static List<Pattern> of(Study study, Members members) {
        return study.analysis().patterns().stream()
                .map(pattern -> new Patterns(pattern, study, members).pattern())
                .toList();
    }

    private Pattern pattern() {
        List<Pattern.Combination> combinations = new ArrayList<>();
        for (int at = 0; at < classes.classes().size(); at++) {
            PatternClasses.Combination found = classes.classes().get(at);
            combinations.add(
                    new Pattern.Combination(
                            found.name(),
                            found.met().stream().map(this::measurements).toList(),
                            count(at, true),
                            count(at, false)));
        }
        return new Pattern(
                classes.pattern().name(),
                classes.pattern().conditions().stream().map(this::condition).toList(),
                combinations,
                new Pattern.Unknown(count(-1, true), count(-1, false)),
                model(),
                readings(),
                notes());
    }

    private Count count(int wanted, boolean casePeople) {
        return Count.of(
                IntStream.range(0, members.count())
                        .filter(place -> members.isCase(place) == casePeople)
                        .filter(place -> classes.byPlace()[place] == wanted)
                        .count());
    }

    private List<String> measurements(List<Integer> met) {
        return met.stream()
                .map(at -> classes.pattern().conditions().get(at).measurement())
                .toList();
    }

    private Pattern.Condition condition(Test.Level level) {
        Measurement measurement = study.measurement(level.measurement());
        double limit = AmountIn.unitOf(measurement, level.limit());
        return new Pattern.Condition(
                measurement.name(),
                measurement.label(),
                level.comparison().sign(),
                AmountIn.text(new Amount(limit, measurement.unit())));
    }

    /// Without the counts of a yes-or-no exposure, which a pattern of one combination would have: they stand in the classes.
    private Model model() {
        Model full =
                new OneModel(members, classes.columns(), List.of())
                        .report(classes.pattern().name(), List.of());
        return new Model(
                full.name(),
                full.exposure(),
                full.unit(),
                full.per(),
                full.sets(),
                full.setsInformative(),
                full.missing(),
                Optional.empty(),
                full.method(),
                full.logLikelihood(),
                full.logLikelihoodNull(),
                full.minimumDetectableOddsRatio(),
                full.terms(),
                full.crude(),
                Optional.empty(),
                Optional.empty(),
                full.curve(),
                full.trend(),
                full.notes());
    }

    private List<Pattern.Reading> readings() {
        PatternReadings known = PatternReadings.shipped();
        return classes.classes().stream()
                .flatMap(combination -> combination.met().stream())
                .filter(met -> !met.isEmpty())
                .flatMap(met ->
                        known.of(classes.pattern(), study, met).stream()
                                .map(found -> reading(met, found)))
                .toList();
    }

    private Pattern.Reading reading(List<Integer> met, PatternReadings.Reading found) {
        return new Pattern.Reading(
                PatternClasses.name(classes.pattern(), study, met),
                found.readAs(),
                found.but(),
                found.source(),
                found.verified());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        classes.classes().stream()
                .filter(combination -> combination.met().size() > 1)
                .forEach(joined -> notes.add(joined(joined)));
        classes.pattern().conditions().stream()
                .map(condition -> study.measurement(condition.measurement()))
                .filter(this::isConsequence)
                .forEach(measurement -> notes.add(consequence(measurement)));
        return notes;
    }

    private String joined(PatternClasses.Combination joined) {
        int smallest = study.settings().smallestCount();
        return "Joined as %s, since %s had each: %s."
                .formatted(
                        joined.name(),
                        smallest > 1
                                ? "fewer than %d cases or controls".formatted(smallest)
                                : "no case or no control",
                        String.join(
                                "; ",
                                joined.met().stream()
                                        .map(met ->
                                                PatternClasses.name(classes.pattern(), study, met))
                                        .toList()));
    }

    private boolean isConsequence(Measurement measurement) {
        List<String> consequences = study.analysis().consequences();
        return consequences.contains(measurement.name())
                || consequences.contains(measurement.column());
    }

    private static String consequence(Measurement measurement) {
        return "%s stands under \"consequences\" in the study file: it may follow from the condition, or from what else the pattern holds. The pattern says what goes together, not what came first."
                .formatted(measurement.label());
    }
}
