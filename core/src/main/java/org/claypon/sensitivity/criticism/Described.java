package org.claypon.sensitivity.criticism;

import java.util.stream.DoubleStream;
import org.claypon.results.Criticisms.Ratio;
import org.claypon.results.Criticisms.Summary;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.stats.Description;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Quantity;
import org.claypon.stats.Sample;

/// What the kernels return, as the figures of the results.
final class Described {

    private Described() {}

    static Figure figure(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Value(double value) -> Figure.of(value);
            case NotEstimable(String reason) -> Figure.notEstimable(reason);
        };
    }

    /// Of those that are known.
    ///
    /// @param smallest of fewer nothing is said
    static Summary summary(DoubleStream values, int smallest) {
        double[] known = values.filter(value -> !Double.isNaN(value)).toArray();
        if (known.length > 0 && known.length < smallest) {
            Figure hidden = new Figure.Masked(smallest);
            return new Summary(hidden, hidden, hidden, hidden);
        }
        Description found = Description.of(Sample.measured(known));
        return new Summary(
                figure(found.mean()),
                figure(found.median()),
                figure(found.q1()),
                figure(found.q3()));
    }

    /// The model's first term.
    static Ratio first(Model model) {
        Model.Term term = model.terms().getFirst();
        return new Ratio(term.oddsRatio(), term.lower(), term.upper(), term.p());
    }
}
