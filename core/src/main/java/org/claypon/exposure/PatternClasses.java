package org.claypon.exposure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claypon.cohort.Answers;
import org.claypon.exposure.ExposureColumns.Column;
import org.claypon.exposure.ExposureColumns.Kind;
import org.claypon.study.Analysis.Pattern;
import org.claypon.study.Study;
import org.claypon.study.Test;

/// The conditions of a pattern as classes that exclude one another: every combination of conditions that somebody meets, and those who
/// meet none, whom the others are compared with.
///
/// A combination that too few cases or too few controls have (fewer than the smallest count that may be shown, and at least one) is joined
/// with the others like it.
///
/// @param classes all normal first, then by the number of conditions met; what was joined comes last
/// @param byPlace the class of each member, by its place among the classes; [Levels#UNKNOWN] where a condition is not known
public record PatternClasses(Pattern pattern, List<Combination> classes, int[] byPlace) {

    public static final String ALL_NORMAL = "all normal";
    private static final String JOINED = "other combinations";

    public PatternClasses {
        classes = List.copyOf(classes);
    }

    /// @param met one set of conditions, by their places in the pattern; several where combinations were joined
    public record Combination(String name, List<List<Integer>> met) {
        public Combination {
            met = met.stream().map(List::copyOf).toList();
        }
    }

    public static PatternClasses of(Pattern pattern, Study study, Members members) {
        int[] met = met(pattern, members);
        List<Integer> found =
                IntStream.of(met)
                        .filter(mask -> mask > 0)
                        .distinct()
                        .boxed()
                        .sorted(
                                Comparator.comparingInt((Integer mask) -> Integer.bitCount(mask))
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        int least = Math.max(1, study.settings().smallestCount());
        List<Integer> few = found.stream().filter(mask -> few(mask, met, members, least)).toList();
        List<Combination> classes =
                new ArrayList<>(List.of(new Combination(ALL_NORMAL, List.of(List.of()))));
        List<List<Integer>> masks = new ArrayList<>(List.of(List.of(0)));
        for (int mask : found) {
            if (few.size() < 2 || !few.contains(mask)) {
                classes.add(new Combination(name(pattern, study, mask), List.of(places(mask))));
                masks.add(List.of(mask));
            }
        }
        if (few.size() > 1) {
            classes.add(new Combination(JOINED, few.stream().map(PatternClasses::places).toList()));
            masks.add(few);
        }
        return new PatternClasses(
                pattern,
                classes,
                IntStream.of(met)
                        .map(mask ->
                                IntStream.range(0, masks.size())
                                        .filter(at -> masks.get(at).contains(mask))
                                        .findFirst()
                                        .orElse(Levels.UNKNOWN))
                        .toArray());
    }

    /// One bit a condition, the first lowest; unknown where one of them is.
    private static int[] met(Pattern pattern, Members members) {
        List<Answers> answers =
                pattern.conditions().stream().map(members.participants()::answers).toList();
        return IntStream.of(members.people()).map(person -> met(answers, person)).toArray();
    }

    private static int met(List<Answers> answers, int person) {
        int mask = 0;
        for (int at = 0; at < answers.size(); at++) {
            switch (answers.get(at).of(person)) {
                case YES -> mask |= 1 << at;
                case NO -> {}
                case UNKNOWN -> {
                    return Levels.UNKNOWN;
                }
            }
        }
        return mask;
    }

    private static boolean few(int mask, int[] met, Members members, int least) {
        long cases =
                IntStream.range(0, met.length)
                        .filter(place -> met[place] == mask && members.isCase(place))
                        .count();
        long all = IntStream.of(met).filter(each -> each == mask).count();
        return cases < least || all - cases < least;
    }

    private static List<Integer> places(int mask) {
        return IntStream.range(0, Pattern.MOST)
                .filter(at -> (mask & 1 << at) != 0)
                .boxed()
                .toList();
    }

    private static String name(Pattern pattern, Study study, int mask) {
        return name(pattern, study, places(mask));
    }

    /// The conditions that are met, in words.
    public static String name(Pattern pattern, Study study, List<Integer> met) {
        String words =
                met.stream()
                        .map(at -> words(pattern.conditions().get(at), study))
                        .collect(Collectors.joining(" and "));
        return met.size() == pattern.conditions().size() ? words : words + " only";
    }

    private static String words(Test.Level condition, Study study) {
        return "%s %s %s"
                .formatted(
                        study.measurement(condition.measurement()).label(),
                        condition.comparison().sign(),
                        AmountIn.text(condition.limit()));
    }

    /// A column for each class but all normal.
    public ExposureColumns columns() {
        List<Column> columns = new ArrayList<>();
        for (int at = 1; at < classes.size(); at++) {
            columns.add(
                    new Column(
                            "%s: %s".formatted(pattern.name(), classes.get(at).name()), isIn(at)));
        }
        return new ExposureColumns(
                pattern.name(),
                Optional.empty(),
                Optional.empty(),
                Kind.LEVELS,
                columns.isEmpty() ? List.of(new Column(pattern.name(), isIn(1))) : columns,
                new ExposureColumns.Shape.Plain(),
                List.of());
    }

    private double[] isIn(int wanted) {
        return IntStream.of(byPlace)
                .mapToDouble(at -> at == Levels.UNKNOWN ? Double.NaN : at == wanted ? 1 : 0)
                .toArray();
    }
}
