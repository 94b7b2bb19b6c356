package org.claypon.guideline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.claypon.exposure.AmountIn;
import org.claypon.guideline.Guideline.OwnLimit;
import org.claypon.guideline.Guideline.Statement;
import org.claypon.units.Unit;

/// The bands of one test in one unit, from the lowest values up. Each has only a lower edge, so that none leaves a gap.
///
/// @param when the condition of the people whom these bands are for; without one: everybody else
/// @param unit absent where the edge is the laboratory's own limit and none was given
public record Scale(String input, Optional<String> when, Optional<Unit> unit, List<Band> bands) {

    public Scale {
        bands = List.copyOf(bands);
    }

    /// @param key one of the guideline's bands
    public record Band(
            String key,
            Edge edge,
            String label,
            Optional<String> nextTest,
            Statement recommendation) {}

    /// Where a band begins.
    public sealed interface Edge {

        /// Below every value.
        record Lowest() implements Edge {}

        /// The value itself is in the band.
        ///
        /// @param decimals with how many it is written: `1.00` is known to hundredths, `1.0` to tenths
        record From(double value, int decimals) implements Edge {
            public From(double value) {
                this(value, Edge.decimals(value));
            }
        }

        /// The value itself is in the band before.
        ///
        /// @param decimals with how many it is written
        record Above(double value, int decimals) implements Edge {
            public Above(double value) {
                this(value, Edge.decimals(value));
            }
        }

        /// Above a limit that is the laboratory's.
        record AboveOwnLimit() implements Edge {}

        default boolean reachedBy(double value) {
            return switch (this) {
                case Lowest() -> true;
                case From(double edge, _) -> value >= edge;
                case Above(double edge, _) -> value > edge;
                case AboveOwnLimit() -> false;
            };
        }

        default Optional<Double> number() {
            return switch (this) {
                case From(double edge, _) -> Optional.of(edge);
                case Above(double edge, _) -> Optional.of(edge);
                case Lowest(), AboveOwnLimit() -> Optional.empty();
            };
        }

        /// Whether rounding to the digits with which the edge is written makes the value that edge.
        default boolean isNear(double value) {
            return switch (this) {
                case From(double edge, int decimals) ->
                        Math.abs(value - edge) <= halfOfDigit(decimals);
                case Above(double edge, int decimals) ->
                        Math.abs(value - edge) <= halfOfDigit(decimals);
                case Lowest(), AboveOwnLimit() -> false;
            };
        }

        private static double halfOfDigit(int decimals) {
            return BigDecimal.valueOf(5, decimals + 1).doubleValue();
        }

        private static int decimals(double edge) {
            return Math.max(0, BigDecimal.valueOf(edge).stripTrailingZeros().scale());
        }
    }

    /// The place of the band that holds a value.
    int bandOf(double value) {
        int last = bands.size() - 1;
        while (last > 0 && !bands.get(last).edge().reachedBy(value)) {
            last--;
        }
        return last;
    }

    /// Whether rounding to the digits with which an edge is written makes the value that edge.
    boolean isNearEdge(double value) {
        return bands.stream().anyMatch(band -> band.edge().isNear(value));
    }

    Scale withLimit(OwnLimit limit) {
        List<Band> filled = bands.stream().map(band -> withLimit(band, limit)).toList();
        return new Scale(input, when, Optional.of(limit.unit()), filled);
    }

    private static Band withLimit(Band band, OwnLimit limit) {
        if (!(band.edge() instanceof Edge.AboveOwnLimit)) {
            return band;
        }
        Statement said = band.recommendation();
        String source = "%s; limit: %s".formatted(said.source(), limit.source());
        return new Band(
                band.key(),
                new Edge.Above(limit.value()),
                band.label(),
                band.nextTest(),
                new Statement(said.text(), source, said.verified()));
    }

    /// A band in words: `total_b12 from 180 ng/L, not above 350 ng/L`.
    String rule(int band) {
        String begins = begins(band);
        String ends = band + 1 < bands.size() ? ends(bands.get(band + 1).edge()) : "";
        String comma = begins.isEmpty() || ends.isEmpty() ? "" : ", ";
        return "%s %s%s%s%s"
                .formatted(input, begins, comma, ends, when.map(" with "::concat).orElse(""));
    }

    /// The lower edge in words; empty for the lowest band.
    String begins(int band) {
        return switch (bands.get(band).edge()) {
            case Edge.Lowest() -> "";
            case Edge.From(double edge, _) -> "from " + amount(edge);
            case Edge.Above(double edge, _) -> "above " + amount(edge);
            case Edge.AboveOwnLimit() -> "above the laboratory's own limit";
        };
    }

    private String ends(Edge next) {
        return switch (next) {
            case Edge.Lowest() -> "";
            case Edge.From(double edge, _) -> "below " + amount(edge);
            case Edge.Above(double edge, _) -> "not above " + amount(edge);
            case Edge.AboveOwnLimit() -> "not above the laboratory's own limit";
        };
    }

    private String amount(double edge) {
        return "%s %s".formatted(AmountIn.text(edge), unitText());
    }

    String unitText() {
        return unit.map(Unit::text).orElse("");
    }
}
