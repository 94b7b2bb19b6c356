package org.claypon.report;

import java.util.OptionalDouble;
import org.claypon.html.chart.ForestPlot;
import org.claypon.results.Count;
import org.claypon.results.Figure;

/// From figures of the results to what a chart draws.
public final class Charts {

    private Charts() {}

    static OptionalDouble drawn(Figure figure) {
        return figure instanceof Figure.Value(double value)
                ? OptionalDouble.of(value)
                : OptionalDouble.empty();
    }

    /// The part of a whole that is always printed; empty where the part is hidden.
    static OptionalDouble share(Count part, Count whole) {
        return part instanceof Count.Exactly(long some)
                        && whole instanceof Count.Exactly(long all)
                        && all > 0
                ? OptionalDouble.of((double) some / all)
                : OptionalDouble.empty();
    }

    public static ForestPlot.Row row(String label, Figure ratio, Figure lower, Figure upper) {
        return switch (ratio) {
            case Figure.Value(double value) ->
                    new ForestPlot.Estimate(
                            label,
                            value,
                            drawn(lower),
                            drawn(upper),
                            Say.oddsRatio(ratio, lower, upper));
            case Figure.NotEstimable(String reason) -> new ForestPlot.None(label, reason);
            case Figure.Masked _ -> new ForestPlot.None(label, "hidden: few people");
        };
    }
}
