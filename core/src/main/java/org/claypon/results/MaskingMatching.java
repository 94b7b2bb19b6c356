package org.claypon.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// The sets: their totals are always printed, what else is counted of them only from k on.
final class MaskingMatching {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /// Times the smallest count: with fewer, most parts of four or more would be hidden anyway.
    private static final int DIVIDED = 4;

    private final MaskingTables tables;
    private final Matching matching;
    private final MaskingCell sets;
    private final MaskingCell cases;
    private final MaskingCell controls;
    private final MaskingCell unmatched;
    private final MaskingCell reused;
    private final SequencedMap<String, MaskingCell> perCase = new LinkedHashMap<>();
    private final List<MaskingCell> reasons;

    MaskingMatching(MaskingTables tables, Matching matching, MaskingPeople people) {
        this.tables = tables;
        this.matching = matching;
        this.sets = tables.total(matching.sets());
        this.cases = tables.total(matching.cases());
        this.controls = tables.total(matching.controls());
        this.unmatched = tables.count(matching.casesUnmatched());
        this.reused = tables.count(matching.controlsReused());
        matching.perCase().forEach((number, count) -> perCase.put(number, tables.count(count)));
        this.reasons = tables.counts(matching.unmatched().stream().map(Matching.Reason::cases));
        tables.sum(unmatched, reasons);
        people.lastOfCases().ifPresent(row -> tables.same(unmatched, row.dropped()));
        people.lastOfControls().ifPresent(this::reuse);
        numbersOfControls();
    }

    /// A place beyond a control's first is reuse; whoever is reused has at least one.
    private void reuse(MaskingPeople.Row distinct) {
        MaskingCell further = tables.slack(controls, distinct.left());
        tables.slack(further, reused);
        tables.rest(distinct.left(), reused);
    }

    private void numbersOfControls() {
        List<MaskingCell> counts = List.copyOf(perCase.values());
        tables.sum(cases, counts);
        if (perCase.keySet().stream().allMatch(key -> NUMBER.matcher(key).matches())) {
            tables.sum(controls, counts, perCase.keySet().stream().map(Long::valueOf).toList());
        }
    }

    MaskingCell sets() {
        return sets;
    }

    MaskingCell cases() {
        return cases;
    }

    MaskingCell controls() {
        return controls;
    }

    /// Whether there are too few cases or controls to be divided into many parts: the totals would give away too much.
    boolean tooFewToDivide() {
        long least = DIVIDED * (long) tables.k();
        return cases.value() < least || controls.value() < least;
    }

    /// Whether places of the sets are people.
    boolean nobodyTwice() {
        return reused.known() && reused.value() == 0;
    }

    /// Whether figures of the matched cases and controls stand on enough people.
    boolean few() {
        return cases.small() || controls.small();
    }

    Matching printed() {
        SequencedMap<String, Count> numbers = new LinkedHashMap<>();
        perCase.forEach((number, cell) -> numbers.put(number, cell.printed()));
        List<Matching.Reason> why = new ArrayList<>();
        for (int i = 0; i < reasons.size(); i++) {
            String reason = matching.unmatched().get(i).reason();
            why.add(new Matching.Reason(reason, reasons.get(i).printed()));
        }
        return new Matching(
                matching.rules(),
                sets.printed(),
                cases.printed(),
                controls.printed(),
                unmatched.printed(),
                numbers,
                reused.printed(),
                why,
                differences(),
                matching.hash());
    }

    /// A share of a known number of cases is a count: levels that few of them have are hidden, and with them the covariate's other
    /// levels.
    private List<Matching.Difference> differences() {
        Map<String, Boolean> few = new LinkedHashMap<>();
        for (Matching.Difference row : matching.matchedAgainst()) {
            boolean fewHere =
                    level(row).isPresent()
                            && (few(row.matched(), cases) || few(row.unmatched(), unmatched));
            few.merge(covariate(row), fewHere, Boolean::logicalOr);
        }
        return matching.matchedAgainst().stream()
                .map(row -> printed(row, few.getOrDefault(covariate(row), false)))
                .toList();
    }

    private Matching.Difference printed(Matching.Difference row, boolean few) {
        MaskingFigures figures = new MaskingFigures(tables.k());
        boolean matchedFew = few || cases.small();
        boolean unmatchedFew = few || unmatched.small();
        return new Matching.Difference(
                row.covariate(),
                figures.maskedIf(matchedFew, shortened(row.matched(), cases)),
                figures.maskedIf(unmatchedFew, shortened(row.unmatched(), unmatched)),
                figures.maskedIf(
                        matchedFew || unmatchedFew,
                        figures.estimate(row.standardisedDifference())));
    }

    private Figure shortened(Figure figure, MaskingCell people) {
        return people.hidden() ? new MaskingFigures(tables.k()).description(figure) : figure;
    }

    private static Optional<String> level(Matching.Difference row) {
        int colon = row.covariate().indexOf(": ");
        return colon < 0 ? Optional.empty() : Optional.of(row.covariate().substring(colon + 2));
    }

    private static String covariate(Matching.Difference row) {
        int colon = row.covariate().indexOf(": ");
        return colon < 0 ? row.covariate() : row.covariate().substring(0, colon);
    }

    private boolean few(Figure share, MaskingCell of) {
        return share instanceof Figure.Value(double value)
                && value > 0
                && value < 1
                && Math.min(value, 1 - value) * of.value() < tables.k() - 0.5;
    }
}
