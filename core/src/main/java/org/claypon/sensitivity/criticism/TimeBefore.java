package org.claypon.sensitivity.criticism;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.claypon.cohort.Numbers;
import org.claypon.exposure.Members;
import org.claypon.matching.Balances;
import org.claypon.matching.MatchedSets;
import org.claypon.results.Count;
import org.claypon.results.Criticisms.Range;
import org.claypon.results.Criticisms.Spread;
import org.claypon.results.Criticisms.Summary;
import org.claypon.results.Figure;
import org.claypon.study.Study;

/// How long, how often and how lately cases and controls were seen before the index date.
final class TimeBefore {

    private static final List<Upto> SINCE_VISIT =
            List.of(
                    new Upto("on the index date", 0),
                    new Upto("1 to 7 days", 7),
                    new Upto("8 to 30 days", 30),
                    new Upto("31 to 90 days", 90),
                    new Upto("91 to 365 days", 365),
                    new Upto("more than 365 days", Double.POSITIVE_INFINITY));

    /// Years of 365 days, as washouts are written.
    private static final List<Upto> OBSERVED =
            List.of(
                    new Upto("less than 1 year", 364),
                    new Upto("1 to 2 years", 2 * 365 - 1),
                    new Upto("2 to 5 years", 5 * 365 - 1),
                    new Upto("5 to 10 years", 10 * 365 - 1),
                    new Upto("10 years or more", Double.POSITIVE_INFINITY));

    private static final List<Upto> VISITS =
            List.of(
                    new Upto("none", 0),
                    new Upto("up to 1", 1),
                    new Upto("more than 1, up to 4", 4),
                    new Upto("more than 4, up to 12", 12),
                    new Upto("more than 12", Double.POSITIVE_INFINITY));

    private final int smallest;
    private final Members members;
    private final MatchedSets sets;

    private TimeBefore(Study study, Members members, MatchedSets sets) {
        this.smallest = study.settings().smallestCount();
        this.members = members;
        this.sets = sets;
    }

    /// A range of numbers up to one, and above the range before.
    private record Upto(String words, double most) {}

    static List<Spread> of(Study study, Members members, MatchedSets sets) {
        TimeBefore time = new TimeBefore(study, members, sets);
        return members.participants()
                .lookBack()
                .map(before ->
                        List.of(
                                time.spread(
                                        "days_since_visit",
                                        before.daysSinceVisit(),
                                        SINCE_VISIT,
                                        "no visit by then"),
                                time.spread(
                                        "days_observed",
                                        before.daysObserved(),
                                        OBSERVED,
                                        "not observed on the index date"),
                                time.spread(
                                        "visits_per_year",
                                        before.visitsPerYear(),
                                        VISITS,
                                        "not known")))
                .orElse(List.of());
    }

    private Spread spread(String what, Numbers numbers, List<Upto> upto, String unknown) {
        List<Range> ranges = new ArrayList<>();
        double above = Double.NEGATIVE_INFINITY;
        for (Upto range : upto) {
            double from = above;
            ranges.add(
                    range(
                            range.words(),
                            person ->
                                    numbers.of(person) > from
                                            && numbers.of(person) <= range.most()));
            above = range.most();
        }
        ranges.add(range(unknown, person -> !numbers.known(person)));
        Summary ofCases = Described.summary(people(true).mapToDouble(numbers::of), smallest);
        Summary ofControls = Described.summary(people(false).mapToDouble(numbers::of), smallest);
        boolean few =
                ofCases.mean() instanceof Figure.Masked
                        || ofControls.mean() instanceof Figure.Masked;
        return new Spread(
                what,
                ranges,
                ofCases,
                ofControls,
                few ? new Figure.Masked(smallest) : Balances.inSets(sets, numbers));
    }

    private Range range(String words, IntPredicate inside) {
        return new Range(
                words,
                Count.of(people(true).filter(inside).count()),
                Count.of(people(false).filter(inside).count()));
    }

    private IntStream people(boolean cases) {
        return IntStream.range(0, members.count())
                .filter(place -> members.isCase(place) == cases)
                .map(members::person);
    }
}
