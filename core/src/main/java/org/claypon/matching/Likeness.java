package org.claypon.matching;

import java.util.List;
import java.util.stream.IntStream;
import org.claypon.results.Figure;
import org.claypon.stats.Balance;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Quantity;

/// How alike two lists of people are in one covariate. [Balance] has the formulas; of a category it is the level
/// that differs most.
///
/// @param difference    standardised, first less second
/// @param varianceRatio first over second
record Likeness(Figure difference, Figure varianceRatio) {

    private static final Figure CATEGORY = Figure.notEstimable("a category has no variance");

    static Likeness of(Weighted first, Weighted second, PersonValues values) {
        return switch (values) {
            case PersonValues.OfNumber numbers -> ofNumbers(first, second, numbers);
            case PersonValues.OfLabel labels -> ofLabels(first, second, labels);
        };
    }

    static Figure figure(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Value(double value) -> Figure.of(value);
            case NotEstimable(String reason) -> Figure.notEstimable(reason);
        };
    }

    /// The levels that occur, in the order of their text.
    static List<String> levels(Weighted first, Weighted second, PersonValues.OfLabel labels) {
        return IntStream.concat(IntStream.of(first.people()), IntStream.of(second.people()))
                .mapToObj(labels.labels()::of)
                .distinct()
                .sorted()
                .toList();
    }

    private static Likeness ofNumbers(
            Weighted first, Weighted second, PersonValues.OfNumber numbers) {
        Balance.Numbers found = Balance.ofNumbers(side(first, numbers), side(second, numbers));
        return new Likeness(figure(found.difference()), figure(found.varianceRatio()));
    }

    private static Balance.Side side(Weighted people, PersonValues.OfNumber numbers) {
        return new Balance.Side(
                IntStream.of(people.people()).mapToDouble(numbers.value()).toArray(),
                people.weights());
    }

    private static Likeness ofLabels(Weighted first, Weighted second, PersonValues.OfLabel labels) {
        return new Likeness(figure(categories(first, second, labels).overall()), CATEGORY);
    }

    /// The standardised difference of each of the levels.
    static List<Figure> byLevel(Weighted first, Weighted second, PersonValues.OfLabel labels) {
        return categories(first, second, labels).levels().stream().map(Likeness::figure).toList();
    }

    private static Balance.Categories categories(
            Weighted first, Weighted second, PersonValues.OfLabel labels) {
        List<String> levels = levels(first, second, labels);
        return Balance.ofCategories(
                side(first, labels, levels), side(second, labels, levels), levels.size());
    }

    private static Balance.Side side(
            Weighted people, PersonValues.OfLabel labels, List<String> levels) {
        return new Balance.Side(
                IntStream.of(people.people())
                        .mapToDouble(person -> levels.indexOf(labels.labels().of(person)))
                        .toArray(),
                people.weights());
    }
}
