package org.claypon.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claypon.results.Pattern.Combination;
import org.claypon.results.Pattern.Condition;

/// Joint laboratory patterns. The combinations and those of whom one condition is not known are all cases, and all controls. Whoever is in
/// a combination also has a value in the comparison of each measurement, on one side of its limit where that is a threshold there;
/// and in a pattern of fewer of the same conditions the combination that is left of it.
final class MaskingPatterns {

    private final MaskingTables tables;
    private final List<One> all;

    MaskingPatterns(
            MaskingTables tables,
            List<Pattern> patterns,
            MaskingMatching matching,
            List<MaskingComparisons> comparisons) {
        this.tables = tables;
        this.all =
                patterns.stream().map(pattern -> new One(pattern, matching, comparisons)).toList();
        for (One one : all) {
            all.stream()
                    .filter(other -> other != one)
                    .filter(other ->
                            other.pattern.conditions().containsAll(one.pattern.conditions()))
                    .forEach(one::tie);
        }
    }

    List<Pattern> printed() {
        return all.stream().map(One::printed).toList();
    }

    private final class One {

        private final Pattern pattern;
        private final Side cases;
        private final Side controls;
        private final MaskingModels model;

        One(Pattern pattern, MaskingMatching matching, List<MaskingComparisons> comparisons) {
            this.pattern = pattern;
            this.cases =
                    new Side(
                            pattern.classes().stream().map(Combination::cases),
                            pattern.unknown().cases(),
                            matching.cases());
            this.controls =
                    new Side(
                            pattern.classes().stream().map(Combination::controls),
                            pattern.unknown().controls(),
                            matching.controls());
            bound();
            this.model = new MaskingModels(tables, pattern.model(), matching, comparisons);
            if (matching.nobodyTwice()) {
                tables.sum(model.missingPeople(), List.of(cases.unknown, controls.unknown));
            }
            comparisons.forEach(comparison -> {
                cases.tie(pattern, comparison, comparison.cases());
                controls.tie(pattern, comparison, comparison.controls());
            });
        }

        /// A combination of its own with few cases or few controls would have been joined with others.
        private void bound() {
            for (int i = 1; i < cases.classes.size(); i++) {
                boolean large =
                        pattern.classes().get(i).met().size() == 1
                                && cases.classes.get(i).value() >= tables.k()
                                && controls.classes.get(i).value() >= tables.k();
                if (large) {
                    cases.classes.get(i).isKnownToLie(tables.k(), Long.MAX_VALUE);
                    controls.classes.get(i).isKnownToLie(tables.k(), Long.MAX_VALUE);
                }
            }
        }

        /// With a pattern that has all conditions of this one and more.
        private void tie(One finer) {
            cases.tie(pattern, finer.pattern, finer.cases);
            controls.tie(pattern, finer.pattern, finer.controls);
        }

        Pattern printed() {
            List<Combination> classes = new ArrayList<>();
            for (int i = 0; i < pattern.classes().size(); i++) {
                Combination found = pattern.classes().get(i);
                classes.add(
                        new Combination(
                                found.name(),
                                found.met(),
                                cases.classes.get(i).printed(),
                                controls.classes.get(i).printed()));
            }
            return new Pattern(
                    pattern.name(),
                    pattern.conditions(),
                    classes,
                    new Pattern.Unknown(cases.unknown.printed(), controls.unknown.printed()),
                    model.printed(),
                    pattern.readings(),
                    new MaskingNotes(tables.k()).masked(pattern.notes()));
        }
    }

    /// The cases, or the controls.
    private final class Side {

        private final List<MaskingCell> classes;
        private final MaskingCell unknown;

        Side(Stream<Count> classes, Count unknown, MaskingCell total) {
            this.classes = tables.counts(classes);
            this.unknown = tables.count(unknown);
            tables.sum(
                    total, Stream.concat(this.classes.stream(), Stream.of(this.unknown)).toList());
        }

        private void tie(
                Pattern pattern, MaskingComparisons comparison, MaskingComparisons.Side compared) {
            pattern.conditions().stream()
                    .filter(condition -> condition.measurement().equals(comparison.measurement()))
                    .forEach(condition -> {
                        tables.rest(compared.n(), classes.toArray(MaskingCell[]::new));
                        int threshold = comparison.thresholds().indexOf(condition.limit());
                        if (threshold >= 0) {
                            tie(pattern, condition, compared.parts().get(threshold));
                        }
                    });
        }

        /// People on one side of the limit: those in no combination have another measurement that is not known, or are in one that was
        /// joined. Whoever lies on the limit is on the same side in both only if it belongs to the upper side.
        private void tie(Pattern pattern, Condition condition, MaskingComparisons.Part part) {
            List<MaskingCell> met = side(pattern, condition, true);
            List<MaskingCell> notMet = side(pattern, condition, false);
            switch (condition.comparison()) {
                case "<" -> {
                    tables.rest(part.below(), met.toArray(MaskingCell[]::new));
                    tables.rest(part.above(), notMet.toArray(MaskingCell[]::new));
                }
                case ">=" -> {
                    tables.rest(part.above(), met.toArray(MaskingCell[]::new));
                    tables.rest(part.below(), notMet.toArray(MaskingCell[]::new));
                }
                default -> {
                    boolean low = condition.comparison().equals("<=");
                    tables.guess(low ? part.below() : part.above(), met);
                    tables.guess(low ? part.above() : part.below(), notMet);
                }
            }
        }

        private List<MaskingCell> side(Pattern pattern, Condition condition, boolean met) {
            List<MaskingCell> found = new ArrayList<>();
            for (int i = 0; i < classes.size(); i++) {
                boolean all =
                        pattern.classes().get(i).met().stream()
                                .allMatch(each -> each.contains(condition.measurement()) == met);
                if (all) {
                    found.add(classes.get(i));
                }
            }
            return found;
        }

        private void tie(Pattern coarse, Pattern fine, Side finer) {
            List<String> shared = coarse.conditions().stream().map(Condition::measurement).toList();
            for (int i = 0; i < classes.size(); i++) {
                Optional<List<String>> met = only(coarse.classes().get(i).met());
                List<MaskingCell> parts = new ArrayList<>();
                for (int j = 0; j < finer.classes.size(); j++) {
                    boolean inside =
                            met.isPresent()
                                    && fine.classes().get(j).met().stream()
                                            .allMatch(each -> left(each, shared).equals(met.get()));
                    if (inside) {
                        parts.add(finer.classes.get(j));
                    }
                }
                if (met.isPresent()) {
                    tables.rest(classes.get(i), parts.toArray(MaskingCell[]::new));
                }
            }
            tables.rest(finer.unknown, unknown);
        }

        private static List<String> left(Collection<String> met, List<String> shared) {
            return shared.stream().filter(met::contains).toList();
        }

        private static <T> Optional<T> only(List<T> list) {
            return list.size() == 1 ? Optional.of(list.getFirst()) : Optional.empty();
        }
    }
}
