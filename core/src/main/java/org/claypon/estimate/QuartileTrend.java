package org.claypon.estimate;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.claypon.exposure.ExposureColumns;
import org.claypon.exposure.ExposureColumns.Shape;
import org.claypon.results.Figure;
import org.claypon.results.Trend;
import org.claypon.stats.ConditionalFit.ChiSquare;
import org.claypon.stats.ConditionalLogistic;
import org.claypon.stats.Limits;
import org.claypon.stats.NotEstimable;

/// The trend over quartiles: the efficient score test of one column of grades 0, 1, 2, 3 in place of the quartiles, with the
/// covariates of the model, and the odds ratio of one grade. It is the extension test of Mantel 1963 (JASA 58(303):690–700) over the sets.
final class QuartileTrend {

    private QuartileTrend() {}

    /// @param columns of the model, those of the exposure first
    static Optional<Trend> of(ExposureColumns exposure, CompleteSets sets, double[][] columns) {
        return switch (exposure.shape()) {
            case Shape.Plain _, Shape.Curved _, Shape.NoCurve _ -> Optional.empty();
            case Shape.Graded(double[] grades) -> {
                double[][] graded =
                        Stream.concat(
                                        Stream.of(sets.rows(grades)),
                                        Arrays.stream(columns).skip(exposure.columns().size()))
                                .toArray(double[][]::new);
                yield Optional.of(trend(ConditionalLogistic.of(sets.strata(), graded)));
            }
        };
    }

    private static Trend trend(ConditionalLogistic model) {
        Inference inference = Inference.of(model, model.fit());
        Limits limits =
                inference.firth().map(firth -> firth.limits(0)).orElseGet(() -> model.limits(0));
        return switch (model.score(0)) {
            case ChiSquare score ->
                    new Trend(
                            Figures.ratio(Inference.estimate(inference.fit(), 0)),
                            Figures.exponential(limits.lower()),
                            Figures.exponential(limits.upper()),
                            Figure.of(score.statistic()),
                            Figure.of(score.p()));
            case NotEstimable reason -> {
                Figure none = Figures.of(reason);
                yield new Trend(none, none, none, none, none);
            }
        };
    }
}
