package org.claypon.bench.papers;

import java.util.List;
import java.util.Optional;

/// Claims of a test or a model alone: correlations, odds ratios, test statistics.
record Tested(Author author, int cases, int controls, boolean matched) {

    List<Line> correlation() {
        int n = author.chance(0.5) ? cases : cases + controls;
        int known = Math.max(5, (int) Math.round(n * (1 - author.missing() / 2)));
        double link = author.random().nextDouble(-0.7, 0.7);
        double[] x = new double[known];
        double[] y = new double[known];
        for (int i = 0; i < known; i++) {
            x[i] = author.random().nextGaussian();
            y[i] = link * x[i] + author.random().nextGaussian();
        }
        boolean ranked = author.chance(0.3);
        double r = ranked ? Stats.pearson(Stats.ranks(x), Stats.ranks(y)) : Stats.pearson(x, y);
        double p =
                ranked && author.chance(0.3)
                        ? Stats.normalTwoSided(r * Math.sqrt(known - 1.0))
                        : Stats.correlationP(r, known);
        boolean told = author.chance(0.7);
        boolean stated = author.chance(0.6);
        List<String> numbers =
                List.of(
                        author.number(r, author.random().nextInt(2, 4)),
                        author.p(author.chance(0.02) ? p / 2 : p));
        return List.of(
                new Line(
                        "correlation",
                        "correlation: {r: \"%%s\", p: \"%%s\"%s%s}"
                                .formatted(
                                        told ? ", n: " + known : "",
                                        stated
                                                ? ", test: " + (ranked ? "spearman" : "pearson")
                                                : ""),
                        numbers,
                        told && stated && !ranked
                                ? Optional.of(found ->
                                        Corners.fits(
                                                found.get(1),
                                                c -> Math.clamp(c[0], -1, 1),
                                                size -> Stats.correlationP(size, known),
                                                found.subList(0, 1)))
                                : Optional.empty()));
    }

    List<Line> oddsRatio() {
        int n = cases + controls;
        double[] x = new double[n];
        double[] z = new double[n];
        boolean[] ill = new boolean[n];
        boolean adjusted = author.random().nextBoolean();
        double effect = author.random().nextDouble(-0.8, 0.8);
        for (int i = 0; i < n; i++) {
            ill[i] = i < cases;
            x[i] = (ill[i] ? effect : 0) + author.random().nextGaussian();
            z[i] = author.random().nextGaussian() + (adjusted ? 0.3 * x[i] : 0);
        }
        Logistic fit = Logistic.fit(x, z, ill);
        if (!Double.isFinite(fit.se()) || fit.se() > 5) {
            return List.of();
        }
        double step = Math.pow(10, author.random().nextInt(-1, 1));
        boolean profile = author.chance(0.4);
        boolean ratioTest = author.chance(0.3);
        int decimals = author.random().nextInt(2, 4);
        double half = 1.959963984540054 * fit.se();
        double[] limits =
                profile
                        ? fit.profile(x, z, ill)
                        : new double[] {fit.estimate() - half, fit.estimate() + half};
        List<String> numbers =
                List.of(
                        author.number(Math.exp(step * fit.estimate()), decimals),
                        author.number(Math.exp(step * limits[0]), decimals),
                        author.number(Math.exp(step * limits[1]), decimals),
                        author.p(ratioTest ? fit.likelihoodRatio(x, z, ill) : fit.wald()));
        return List.of(
                new Line(
                        "odds ratio",
                        "odds_ratio: {value: \"%s\", lower: \"%s\", upper: \"%s\", p: \"%s\", test: "
                                + (!ratioTest && author.chance(0.6) ? "wald" : "not_stated")
                                + "}",
                        numbers,
                        Optional.empty()));
    }

    List<Line> statistic() {
        return switch (author.random().nextInt(4)) {
            case 0 -> t();
            case 1 -> f();
            case 2 -> chiSquare();
            default -> z();
        };
    }

    private double[] group(int n) {
        double[] x = new double[Math.max(4, n)];
        double mean = author.random().nextDouble(-0.3, 0.3);
        double sd = author.random().nextDouble(0.5, 2);
        for (int i = 0; i < x.length; i++) {
            x[i] = mean + sd * author.random().nextGaussian();
        }
        return x;
    }

    private List<Line> t() {
        boolean welch = author.chance(0.4);
        double[] x = group(cases);
        double[] y = group(controls);
        Stats.TestResult found = welch ? Stats.welch(x, y) : Stats.student(x, y);
        int dfDecimals = welch ? author.random().nextInt(0, 3) : 0;
        String df = author.number(found.df(), dfDecimals);
        String written = dfDecimals > 0 ? "\"" + df + "\"" : df;
        List<String> numbers =
                List.of(
                        author.number(found.statistic(), author.random().nextInt(1, 4)),
                        author.p(author.chance(0.03) ? found.p() / 2 : found.p()));
        return List.of(
                new Line(
                        "statistic",
                        "test: {t: \"%s\", df: " + written + ", p: \"%s\"}",
                        numbers,
                        dfDecimals == 0
                                ? Optional.of(printed ->
                                        Corners.fits(
                                                printed.get(1),
                                                c -> c[0],
                                                size ->
                                                        Stats.twoSided(
                                                                size, Double.parseDouble(df)),
                                                printed.subList(0, 1)))
                                : Optional.empty()));
    }

    private List<Line> f() {
        int groups = author.random().nextInt(3, 5);
        double[][] data = new double[groups][];
        for (int i = 0; i < groups; i++) {
            data[i] = group(author.random().nextInt(5, 40));
        }
        Stats.TestResult found = Stats.anova(data);
        int one = groups - 1;
        int other = (int) found.df();
        return List.of(
                new Line(
                        "statistic",
                        "test: {F: \"%%s\", df: [%d, %d], p: \"%%s\"}".formatted(one, other),
                        List.of(
                                author.number(found.statistic(), author.random().nextInt(1, 4)),
                                author.p(found.p())),
                        Optional.of(printed ->
                                Corners.fits(
                                        printed.get(1),
                                        c -> Math.max(0, c[0]),
                                        size -> Stats.fTail(size, one, other),
                                        printed.subList(0, 1)))));
    }

    private List<Line> chiSquare() {
        int df = author.random().nextInt(1, 6);
        double value = 0;
        for (int i = 0; i < df; i++) {
            double z = author.random().nextGaussian() * 1.3;
            value += z * z;
        }
        return List.of(
                new Line(
                        "statistic",
                        "test: {chi2: \"%%s\", df: %d, p: \"%%s\"}".formatted(df),
                        List.of(
                                author.number(value, author.random().nextInt(1, 4)),
                                author.p(Stats.chiSquareTail(value, df))),
                        Optional.of(printed ->
                                Corners.fits(
                                        printed.get(1),
                                        c -> Math.max(0, c[0]),
                                        size -> Stats.chiSquareTail(size, df),
                                        printed.subList(0, 1)))));
    }

    private List<Line> z() {
        double z = 1.5 * author.random().nextGaussian();
        return List.of(
                new Line(
                        "statistic",
                        "test: {z: \"%s\", p: \"%s\"}",
                        List.of(
                                author.number(z, author.random().nextInt(1, 4)),
                                author.p(Stats.normalTwoSided(z))),
                        Optional.of(printed ->
                                Corners.fits(
                                        printed.get(1),
                                        c -> c[0],
                                        Stats::normalTwoSided,
                                        printed.subList(0, 1)))));
    }
}
