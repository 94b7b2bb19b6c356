package org.claypon.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// What an attentive reader concludes from printed odds ratios: that of pairs is the ratio of the two kinds of discordant pairs, a crude one that of
/// a table of four. Every number of pairs is tried, with the formulas of a textbook (Breslow & Day 1980, chapter 5), not with the kernels.
///
/// @param models   of the same people and exposure
/// @param cases    in the model
/// @param controls in the model
/// @param most     people that there can be
record PrintedOdds(List<Model> models, long cases, long controls, long most) {

    private static final double HALF_CHI_SQUARE =
            ChiSquaredDistribution.of(1).inverseSurvivalProbability(0.05) / 2;

    /// All that agree with everything printed; one without any number where nothing is said.
    List<Map<String, Long>> tables(String name, boolean pairs) {
        List<Map<String, Long>> found = new ArrayList<>();
        if (pairs && models.stream().anyMatch(PrintedOdds::saysSomething)) {
            for (long caseOnly = 0; caseOnly <= cases; caseOnly++) {
                for (long controlOnly = 0; caseOnly + controlOnly <= cases; controlOnly++) {
                    addPairs(name, caseOnly, controlOnly, found);
                }
            }
            return found;
        }
        Figure crude = models.getFirst().crude().oddsRatio();
        if (crude instanceof Figure.Value(double ratio)) {
            for (long a = 0; a <= cases; a++) {
                for (long b = 0; b <= controls; b++) {
                    double made = (double) a * (controls - b) / ((cases - a) * (double) b);
                    if (Math.abs(made / ratio - 1) < 1e-9) {
                        found.add(Map.of(name + "exposed.cases", a, name + "exposed.controls", b));
                    }
                }
            }
            return found;
        }
        return List.of(Map.of());
    }

    private static boolean saysSomething(Model model) {
        return !(model.terms().getFirst().oddsRatio() instanceof Figure.Masked);
    }

    /// Exposed cases and controls come with the pairs; whether p is exact depends on them.
    private void addPairs(
            String name, long caseOnly, long controlOnly, List<Map<String, Long>> found) {
        boolean likelihood =
                models.stream().allMatch(model -> agrees(model, caseOnly, controlOnly, false));
        boolean exact =
                models.stream().allMatch(model -> agrees(model, caseOnly, controlOnly, true));
        for (long both = 0; both + caseOnly + controlOnly <= cases; both++) {
            boolean few = both + Math.min(caseOnly, controlOnly) < 5;
            if (few ? exact : likelihood) {
                Map<String, Long> table = new LinkedHashMap<>();
                table.put(name + "pairs.both", both);
                table.put(name + "pairs.caseOnly", caseOnly);
                table.put(name + "pairs.controlOnly", controlOnly);
                found.add(table);
            }
        }
    }

    private static boolean agrees(Model model, long b, long c, boolean exact) {
        Model.Term term = model.terms().getFirst();
        boolean firth = (b == 0) != (c == 0);
        if (!saysSomething(model)) {
            return true;
        }
        if (model.method().contains("exact") != exact
                || model.method().startsWith("firth") != firth
                || term.oddsRatio() instanceof Figure.NotEstimable != (b + c == 0)) {
            return false;
        }
        if (b + c == 0) {
            return true;
        }
        double ratio = firth ? (b + 0.5) / (c + 0.5) : (double) b / c;
        int digits =
                model.logLikelihood() instanceof Figure.Value
                        ? 9
                        : term.p() instanceof Figure.Value ? 2 : 1;
        return same(term.oddsRatio(), ratio, digits)
                && (firth || agrees(term, b, c, exact, digits));
    }

    private static boolean agrees(Model.Term term, long b, long c, boolean exact, int digits) {
        double top = logLikelihood(b, c, (double) b / c);
        DoubleUnaryOperator fall = odds -> top - logLikelihood(b, c, odds) - HALF_CHI_SQUARE;
        double p =
                exact
                        ? Math.min(
                                1,
                                2
                                        * BinomialDistribution.of((int) (b + c), 0.5)
                                                .cumulativeProbability((int) Math.min(b, c)))
                        : ChiSquaredDistribution.of(1)
                                .survivalProbability(2 * (top - logLikelihood(b, c, 1)));
        return same(term.lower(), root(fall, 1e-9, (double) b / c), digits)
                && same(term.upper(), root(fall, 1e9, (double) b / c), digits)
                && (digits == 1 || same(term.p(), p, digits == 2 ? 1 : digits));
    }

    private static double logLikelihood(long b, long c, double odds) {
        return b * StrictMath.log(odds / (1 + odds)) - c * StrictMath.log1p(odds);
    }

    /// Between a place outside, where the likelihood has fallen too far, and the top; halved in the logarithm.
    private static double root(DoubleUnaryOperator fall, double outside, double top) {
        double far = StrictMath.log(outside);
        double near = StrictMath.log(top);
        for (int i = 0; i < 100; i++) {
            double middle = (far + near) / 2;
            if (fall.applyAsDouble(StrictMath.exp(middle)) > 0) {
                far = middle;
            } else {
                near = middle;
            }
        }
        return StrictMath.exp((far + near) / 2);
    }

    private static boolean same(Figure printed, double made, int digits) {
        return printed instanceof Figure.Value(double value)
                && rounded(value, digits) == rounded(made, digits);
    }

    private static double rounded(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits)).doubleValue();
    }
}
