package org.claypon.matching;

import java.util.List;
import java.util.stream.IntStream;
import org.claypon.results.Figure;
import org.claypon.results.Matching;
import org.claypon.stats.Description;
import org.claypon.stats.Proportion;
import org.claypon.stats.Sample;

/// How the cases with controls differ from those left without: means of a number, shares of the levels of a
/// category.
final class CaseDifference {

    /// A category of more levels than a table should hold is compared as a whole.
    private static final int MOST_LEVELS = 6;

    private static final Figure MANY_LEVELS =
            Figure.notEstimable(
                    "a category of more than " + MOST_LEVELS + " levels is compared as a whole");

    private CaseDifference() {}

    static List<Matching.Difference> rows(
            String name, PersonValues values, Weighted matched, Weighted unmatched) {
        return switch (values) {
            case PersonValues.OfNumber numbers ->
                    List.of(
                            new Matching.Difference(
                                    name,
                                    mean(matched, numbers),
                                    mean(unmatched, numbers),
                                    Likeness.of(matched, unmatched, values).difference()));
            case PersonValues.OfLabel labels -> levelRows(name, labels, matched, unmatched);
        };
    }

    private static Figure mean(Weighted people, PersonValues.OfNumber numbers) {
        double[] values = IntStream.of(people.people()).mapToDouble(numbers.value()).toArray();
        return Likeness.figure(Description.of(Sample.measured(values)).mean());
    }

    private static List<Matching.Difference> levelRows(
            String name, PersonValues.OfLabel labels, Weighted matched, Weighted unmatched) {
        List<String> levels = Likeness.levels(matched, unmatched, labels);
        if (levels.size() > MOST_LEVELS) {
            Figure difference = Likeness.of(matched, unmatched, labels).difference();
            return List.of(new Matching.Difference(name, MANY_LEVELS, MANY_LEVELS, difference));
        }
        List<Figure> differences = Likeness.byLevel(matched, unmatched, labels);
        return IntStream.range(0, levels.size())
                .mapToObj(level ->
                        new Matching.Difference(
                                name + ": " + levels.get(level),
                                share(matched, labels, levels.get(level)),
                                share(unmatched, labels, levels.get(level)),
                                differences.get(level)))
                .toList();
    }

    private static Figure share(Weighted people, PersonValues.OfLabel labels, String level) {
        long atLevel =
                IntStream.of(people.people())
                        .filter(person -> labels.labels().of(person).equals(level))
                        .count();
        return Likeness.figure(new Proportion(atLevel, people.people().length).share());
    }
}
