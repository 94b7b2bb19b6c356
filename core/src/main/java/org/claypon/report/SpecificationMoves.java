package org.claypon.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claypon.results.Figure;
import org.claypon.results.Specifications;
import org.claypon.results.Specifications.Influence;
import org.claypon.results.Specifications.Range;

/// Which choice moves the answer most, as far as the numbers that are shown can tell.
final class SpecificationMoves {

    private static final int NAMED = 4;

    /// Of standard errors, as two decimals show it.
    private static final double SMALLEST_SHOWN = 0.005;

    /// From nothing to more standard errors than any choice is likely to move: nothing is known.
    private static final double MEANINGLESS = 3;

    static final String UNKNOWN = "cannot be told";

    private final SpecificationWords words;
    private final List<Influence> measured;

    SpecificationMoves(Specifications found, SpecificationWords words) {
        this.words = words;
        this.measured =
                found.influences().stream().filter(each -> median(each).isPresent()).toList();
    }

    private static Optional<Range> median(Influence influence) {
        return range(influence.median(), influence.medianRange());
    }

    private static Optional<Range> largest(Influence influence) {
        return range(influence.largest(), influence.largestRange());
    }

    private static Optional<Range> range(Figure figure, Optional<Range> rounded) {
        return figure instanceof Figure.Value(double value)
                ? Optional.of(new Range(value, value))
                : rounded;
    }

    /// In a table: `0.74`, `0.20 to 1.40`, `under 1.40`, or why there is none.
    static String cell(Figure figure, Optional<Range> rounded) {
        return range(figure, rounded)
                .map(SpecificationMoves::said)
                .orElseGet(() ->
                        figure instanceof Figure.Masked
                                ? SpecificationWords.SAME
                                : Say.number(figure, 2));
    }

    private static String said(Range range) {
        if (range.from() == range.to()) {
            return range.to() < SMALLEST_SHOWN ? "<0.01" : Say.number(range.to(), 2);
        }
        if (range.from() == 0 && range.to() > MEANINGLESS) {
            return UNKNOWN;
        }
        return range.from() == 0
                ? "under " + Say.number(range.to(), 2)
                : "%s to %s".formatted(Say.number(range.from(), 2), Say.number(range.to(), 2));
    }

    Optional<String> said() {
        return measured.isEmpty() ? Optional.empty() : Optional.of(most() + draw());
    }

    private String most() {
        List<Influence> candidates = candidates();
        return candidates.size() == 1 ? moving(candidates.getFirst()) : untold(candidates);
    }

    /// Those that no other is known to surpass; of numbers shown in full the first.
    private List<Influence> candidates() {
        if (measured.getFirst().medianRange().isEmpty()) {
            return measured.subList(0, 1);
        }
        double surely =
                measured.stream()
                        .flatMap(each -> median(each).stream())
                        .mapToDouble(Range::from)
                        .max()
                        .orElse(0);
        return measured.stream()
                .filter(each -> median(each).map(range -> range.to() >= surely).orElse(false))
                .toList();
    }

    private String moving(Influence first) {
        return "In the median over its ways to be made, this choice moves the answer most: %s, by %s%s."
                .formatted(
                        words.choice(first),
                        standardErrors(cell(first, SpecificationMoves::median)),
                        first.analyses() > 1 ? atMost(first) : "");
    }

    private static String standardErrors(String number) {
        return number.equals(UNKNOWN)
                ? "a number of standard errors that cannot be told"
                : number + " standard errors";
    }

    private static String atMost(Influence influence) {
        return largest(influence)
                .filter(range -> !said(range).equals(UNKNOWN))
                .map(range -> " (%s at most)".formatted(Say.number(range.to(), 2)))
                .orElse("");
    }

    private static String cell(Influence influence, Function<Influence, Optional<Range>> range) {
        return range.apply(influence).map(SpecificationMoves::said).orElse(Say.NOTHING);
    }

    private String untold(List<Influence> candidates) {
        String named =
                candidates.stream()
                        .limit(NAMED)
                        .map(each ->
                                "%s (%s)"
                                        .formatted(
                                                words.choice(each),
                                                cell(each, SpecificationMoves::median)))
                        .collect(Collectors.joining("; "));
        return "Which choice moves the answer most cannot be told from odds ratios of two digits. In the median over its ways to be made, and in standard errors, it may be any of: %s%s."
                .formatted(
                        named,
                        candidates.size() > NAMED
                                ? "; or one of %d more of the table below"
                                        .formatted(candidates.size() - NAMED)
                                : "");
    }

    private String draw() {
        return measured.stream()
                .filter(each -> each.choice().equals("draw") && measured.size() > 1)
                .filter(each -> !candidates().equals(List.of(each)))
                .findFirst()
                .flatMap(SpecificationMoves::largest)
                .filter(range -> !said(range).equals(UNKNOWN))
                .map(range ->
                        " Another draw between equally close controls alone moves it by up to %s."
                                .formatted(Say.number(range.to(), 2)))
                .orElse("");
    }
}
