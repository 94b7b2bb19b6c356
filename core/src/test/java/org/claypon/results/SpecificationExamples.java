package org.claypon.results;

import java.util.List;
import java.util.Optional;
import org.claypon.results.Specifications.Analysis;
import org.claypon.results.Specifications.Change;
import org.claypon.results.Specifications.People;

/// Analyses under other choices; the numbers are invented.
///
/// @param prefix before every text
public record SpecificationExamples(String prefix) {

    public static Analysis analysis(
            String form, List<Change> changes, double ratio, double lower, double upper, double p) {
        return analysis(form, changes, Optional.empty(), ratio, lower, upper, p);
    }

    static Analysis analysis(
            String form,
            List<Change> changes,
            Optional<People> people,
            double ratio,
            double lower,
            double upper,
            double p) {
        return new Analysis(
                form,
                changes,
                people,
                Figure.of(ratio),
                Figure.of(lower),
                Figure.of(upper),
                Figure.of(p));
    }

    public static Change change(String choice, String of, String to) {
        return new Change(choice, of, to);
    }

    static People people(long sets) {
        return new People(Count.of(sets), Count.of(sets), Count.of(sets), Count.of(sets));
    }

    private Change planned(String choice, String of, String to) {
        return new Change(choice, prefix + of, prefix + to);
    }

    /// The study's own, one of each kind of choice, one that changes sides, one without an estimate, and another form.
    public Specifications full() {
        String form = prefix + "b12 below 300 pg/mL";
        Optional<People> people = Optional.of(people(21));
        return new Specifications(
                form,
                List.of(
                        analysis(form, List.of(), people, 1.5, 0.9, 2.5, 0.12),
                        analysis(
                                form,
                                List.of(planned("ratio", "", "2 controls a case")),
                                people,
                                1.6,
                                1.05,
                                2.4,
                                0.03),
                        analysis(
                                form,
                                List.of(planned("caliper", "age", "within 1 year")),
                                people,
                                1.4,
                                0.8,
                                2.4,
                                0.2),
                        analysis(
                                form,
                                List.of(planned("exclusion", "Kidney disease", "left out")),
                                people,
                                0.8,
                                0.5,
                                1.3,
                                0.4),
                        new Analysis(
                                form,
                                List.of(planned("requirement", "Adults", "left out")),
                                people,
                                Figure.notEstimable(prefix + "no informative sets"),
                                Figure.notEstimable(prefix + "no informative sets"),
                                Figure.notEstimable(prefix + "no informative sets"),
                                Figure.notEstimable(prefix + "no informative sets")),
                        analysis(
                                prefix + "b12 per halving",
                                List.of(planned("form", "", "b12 per halving")),
                                people,
                                1.2,
                                1.01,
                                1.5,
                                0.04)),
                Optional.empty(),
                List.of());
    }
}
