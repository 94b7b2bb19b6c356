package org.claypon.bench.worlds;

import static org.claypon.bench.worlds.InventedStudy.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.claypon.results.Model;
import org.claypon.stats.Distributions;

/// What one way to study found in every population.
final class Answers {

    /// The two-sided 5 % point of the normal distribution.
    private static final double BEYOND = 1.959963984540054;

    private static final double LEVEL = .05;

    private final List<Found> found = new ArrayList<>();

    /// @param called whether p is under 5 %
    private record Found(
            double logRatio, double error, double lower, double upper, boolean called) {}

    void add(Model.Term term) {
        found.add(
                new Found(
                        number(term.logOddsRatio()),
                        number(term.standardError()),
                        number(term.lower()),
                        number(term.upper()),
                        number(term.p()) < LEVEL));
    }

    private double mean(ToDoubleFunction<Found> value) {
        return found.stream().mapToDouble(value).average().orElseThrow();
    }

    private double share(double truth) {
        double ratio = StrictMath.exp(truth);
        return mean(one -> one.lower <= ratio && ratio <= one.upper ? 1 : 0);
    }

    /// Three binomial standard deviations of a share that truly is .95.
    private double deviation() {
        return 3 * StrictMath.sqrt(LEVEL * (1 - LEVEL) / found.size());
    }

    boolean hold(Way way, double truth) {
        return way.right()
                ? Math.abs(share(truth) - (1 - LEVEL)) <= deviation()
                : share(truth) < 1 - LEVEL - deviation();
    }

    private double spread() {
        double mean = mean(Found::logRatio);
        double squares =
                found.stream()
                        .mapToDouble(one -> (one.logRatio - mean) * (one.logRatio - mean))
                        .sum();
        return StrictMath.sqrt(squares / (found.size() - 1));
    }

    /// How often p is under 5 % by the normal distribution, where the estimate is right and as exact as it says.
    private double predicted(double truth) {
        return mean(one -> {
            double away = Math.abs(truth) / one.error;
            return Distributions.normalBelow(away - BEYOND)
                    + Distributions.normalBelow(-away - BEYOND);
        });
    }

    static String head() {
        return """
        | in the world | study | mean log odds ratio | off the truth | its Monte Carlo error | mean standard error | spread of the estimates | intervals that hold the truth | has to be | | p under .05 | predicted |
        |---|---|---|---|---|---|---|---|---|---|---|---|\
        """;
    }

    /// A row of a Markdown table.
    String row(Scenario scenario, Way way, double truth) {
        double mean = mean(Found::logRatio);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.4f | %.4f | %.4f | %.4f | %.4f | %.3f | %s | %s | %.3f | %s |",
                scenario.words(),
                way.words(),
                mean,
                mean - truth,
                spread() / StrictMath.sqrt(found.size()),
                mean(Found::error),
                spread(),
                share(truth),
                wanted(way),
                hold(way, truth) ? "holds" : "**does not hold**",
                mean(one -> one.called ? 1 : 0),
                way.right() ? String.format(Locale.ROOT, "%.3f", predicted(truth)) : "");
    }

    private String wanted(Way way) {
        double least = 1 - LEVEL - deviation();
        return way.right()
                ? String.format(
                        Locale.ROOT, "%.3f to %.3f", least, Math.min(1, 1 - LEVEL + deviation()))
                : String.format(Locale.ROOT, "below %.3f", least);
    }
}
