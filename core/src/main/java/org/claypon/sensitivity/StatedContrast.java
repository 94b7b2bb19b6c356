package org.claypon.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.exposure.AmountIn;
import org.claypon.results.Model;
import org.claypon.study.Amount;
import org.claypon.study.Exposure;

/// The term of a model that says what is set against what, in words of the study file.
///
/// An E-value of an increment that nobody chose says nothing: that of 1 pg/mL is near 1 and that of 1,000 pg/mL is large, in
/// the same data.
///
/// @param term  its place among the terms of the model
/// @param words absent where the study states no contrast
record StatedContrast(int term, Optional<String> words) {

    private static final String HIGHEST = ": quartile 4";

    /// One of an exposure; of a category one for each level.
    static List<StatedContrast> all(Exposure exposure, List<Model.Term> terms) {
        return exposure instanceof Exposure.Category category
                ? levels(category, terms)
                : List.of(of(exposure, terms));
    }

    private static StatedContrast of(Exposure exposure, List<Model.Term> terms) {
        return switch (exposure) {
            case Exposure.Linear(_, _, Amount per, boolean lower, boolean stated) ->
                    stated
                            ? first(AmountIn.text(per) + (lower ? " lower" : " higher"))
                            : unstated();
            case Exposure.PerDoubling _ -> first("a doubling");
            case Exposure.Quartiles _ -> quartiles(terms);
            case Exposure.Below(_, _, Amount limit) ->
                    first("below %s against the rest".formatted(AmountIn.text(limit)));
            case Exposure.Above(_, _, Amount limit) ->
                    first("above %s against the rest".formatted(AmountIn.text(limit)));
            case Exposure.Answered _ -> first("yes against no");
            case Exposure.AsItStands _, Exposure.Spline _, Exposure.Category _ -> unstated();
        };
    }

    private static StatedContrast first(String words) {
        return new StatedContrast(0, Optional.of(words));
    }

    private static StatedContrast unstated() {
        return new StatedContrast(0, Optional.empty());
    }

    private static StatedContrast quartiles(List<Model.Term> terms) {
        for (int term = 0; term < terms.size(); term++) {
            if (terms.get(term).term().endsWith(HIGHEST)) {
                return new StatedContrast(term, Optional.of("quartile 4 against quartile 1"));
            }
        }
        return unstated();
    }

    /// Each level against the reference that the study names.
    private static List<StatedContrast> levels(Exposure.Category category, List<Model.Term> terms) {
        String before = category.name() + ": ";
        List<StatedContrast> levels = new ArrayList<>();
        for (int term = 0; term < terms.size(); term++) {
            if (terms.get(term).term().startsWith(before)) {
                levels.add(
                        new StatedContrast(
                                term,
                                Optional.of(
                                        "%s against %s"
                                                .formatted(
                                                        terms.get(term)
                                                                .term()
                                                                .substring(before.length()),
                                                        category.reference()))));
            }
        }
        return levels.isEmpty() ? List.of(unstated()) : List.copyOf(levels);
    }
}
