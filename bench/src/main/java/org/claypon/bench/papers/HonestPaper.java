package org.claypon.bench.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A paper whose numbers all come from raw data: what was drawn was tested, rounded and written down.
///
/// Who writes it, which test, which way of rounding, how many decimals, which interval, which unit, who has no value and what is not said is
/// drawn at random.
///
/// @param matched whether every control belongs to a case
record HonestPaper(int cases, int controls, boolean matched, List<Line> lines) {

    private static final int LEAST = 12;
    private static final int MOST = 150;

    static HonestPaper of(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        boolean matched = random.nextDouble() < 0.4;
        int cases = random.nextInt(LEAST, MOST);
        int controls = matched ? cases : random.nextInt(LEAST, MOST);
        Author author = new Author(random, Printer.of(random), cases, controls, matched);
        List<Line> lines = new ArrayList<>();
        int claims = random.nextInt(3, 8);
        while (lines.size() < claims) {
            lines.addAll(author.claim());
        }
        return new HonestPaper(cases, controls, matched, lines);
    }

    /// The paper file.
    String text() {
        StringBuilder text = new StringBuilder();
        text.append("claypon: 1\npaper: {title: Drawn}\n");
        text.append("groups: {cases: {n: %d}, controls: {n: %d}}\n".formatted(cases, controls));
        if (matched) {
            text.append("matched_on: [age]\n");
        }
        text.append("claims:\n");
        for (int i = 0; i < lines.size(); i++) {
            text.append("  - {id: c%d, %s}\n".formatted(i, lines.get(i).text()));
        }
        return text.toString();
    }

    HonestPaper with(int place, Line line) {
        List<Line> changed = new ArrayList<>(lines);
        changed.set(place, line);
        return new HonestPaper(cases, controls, matched, changed);
    }

    /// Who measures, tests and writes.
    private record Author(
            RandomGenerator random, Printer printer, int cases, int controls, boolean matched) {

        private static final String MEAN_AND_SD = "mean: \"%s\", sd: \"%s\"";

        List<Line> claim() {
            return switch (random.nextInt(10)) {
                case 0, 1 -> levels();
                case 2 -> answers();
                case 3 -> correlation();
                case 4 -> counts();
                case 5 -> matched ? pairs() : counts();
                case 6 -> oddsRatio();
                case 7 -> percentage();
                case 8 -> totals();
                default -> statistic();
            };
        }

        private double missing() {
            return random.nextBoolean() ? 0 : random.nextDouble(0.3);
        }

        private boolean chance(double p) {
            return random.nextDouble() < p;
        }

        private String number(double value, int decimals) {
            return printer.number(value, decimals);
        }

        /// A measurement in both groups, and what may be said of it besides.
        private List<Line> levels() {
            List<Sampled.Shape> shapes = List.of(Sampled.Shape.values());
            Sampled.Shape shape = shapes.get(random.nextInt(shapes.size()));
            double mean = Math.pow(10, random.nextDouble(0, 2.7));
            double cv = random.nextDouble(0.1, shape == Sampled.Shape.NORMAL ? 0.35 : 1.2);
            double shift = 1 + 0.4 * random.nextGaussian() * cv;
            double missing = missing();
            Sampled ill =
                    Sampled.levels(random, cases, shape, mean * Math.max(0.2, shift), cv, missing);
            Sampled well = Sampled.levels(random, controls, shape, mean, cv, missing);
            if (!ill.usable() || !well.usable()) {
                return List.of();
            }
            boolean molar = random.nextBoolean(); // pg/mL printed as pmol/L of B12
            double factor = molar ? 1000 / 1355.37 : 1;
            String unit = molar ? "pmol/L" : chance(0.1) ? "spoons" : "pg/mL";
            String name = "level%d".formatted(random.nextInt(1_000_000));
            List<Line> lines = new ArrayList<>();
            lines.add(means(ill.times(factor), well.times(factor), name, ", unit: " + unit));
            if (chance(0.4)) {
                lines.add(share(ill.times(factor), name, unit));
            }
            if (chance(0.3)) {
                boolean higher = Stats.mean(ill.known()) > Stats.mean(well.known());
                lines.add(
                        plain(
                                "differs",
                                "differs: {measurement: %s, direction: %s in cases}"
                                        .formatted(name, higher ? "higher" : "lower")));
            }
            return lines;
        }

        private static Line plain(String kind, String text) {
            return new Line(kind, text.replace("%", "%%"), List.of(), Optional.empty());
        }

        /// Fewer than are so, so that the sentence is true.
        private Line share(Sampled ill, String name, String unit) {
            double threshold = Stats.quantile(ill.known(), random.nextDouble(0.05, 0.95));
            String printed = number(threshold, 2);
            double below = 0;
            for (double value : ill.known()) {
                below += value < Double.parseDouble(printed) ? 1 : 0;
            }
            double percent = 100 * below / ill.n();
            boolean more = random.nextBoolean();
            double said = more ? Math.floor(percent) - 1 : Math.ceil(percent) + 1;
            return plain(
                    "share",
                    "share_below: {measurement: %s, threshold: \"%s %s\", group: cases, %s: \"%d %%\"}"
                            .formatted(
                                    name,
                                    printed,
                                    unit,
                                    more ? "more_than" : "less_than",
                                    (int) Math.clamp(said, 0, 100)));
        }

        private List<Line> answers() {
            boolean yesNo = chance(0.3);
            int items = yesNo ? 1 : random.nextInt(1, 5);
            int least = yesNo ? 0 : random.nextInt(0, 2);
            int most = yesNo ? 1 : least + random.nextInt(3, 8);
            double missing = missing();
            Sampled ill =
                    Sampled.answers(
                            random, cases, items, least, most, random.nextDouble(0.5, 2), missing);
            Sampled well =
                    Sampled.answers(
                            random,
                            controls,
                            items,
                            least,
                            most,
                            random.nextDouble(0.5, 2),
                            missing);
            if (!ill.usable() || !well.usable()) {
                return List.of();
            }
            String rest =
                    ", step: \"1\", items: %d%s"
                            .formatted(
                                    items,
                                    chance(0.6)
                                            ? ", scale: [\"%d\", \"%d\"]".formatted(least, most)
                                            : "");
            return List.of(means(ill, well, "score%d".formatted(random.nextInt(1_000_000)), rest));
        }

        private Line means(Sampled ill, Sampled well, String name, String rest) {
            int decimals = random.nextInt(0, 3);
            int spreadDecimals = decimals + (chance(0.3) ? 1 : 0);
            boolean told = chance(0.6);
            List<String> numbers = new ArrayList<>();
            String cases = summary(ill, decimals, spreadDecimals, told, numbers);
            String controls = summary(well, decimals, spreadDecimals, told, numbers);
            String test = test(ill, well, numbers);
            boolean plainStudent =
                    told && test.contains("student") && !matched && numbers.size() == 5;
            return new Line(
                    "means",
                    "means: {measurement: %s%s, cases: {%s}, controls: {%s}%s}"
                            .formatted(name, rest, cases, controls, test),
                    numbers,
                    plainStudent && !rest.contains("step")
                            ? Optional.of(found ->
                                    Corners.fits(
                                            found.get(4),
                                            c -> student(c, ill.n(), well.n()),
                                            t -> Stats.twoSided(t, ill.n() + well.n() - 2.0),
                                            found.subList(0, 4)))
                            : Optional.empty());
        }

        private static double student(double[] c, int n, int m) {
            double df = n + m - 2.0;
            double a = Math.max(0, c[1]);
            double b = Math.max(0, c[3]);
            double pooled = ((n - 1) * a * a + (m - 1) * b * b) / df;
            return (c[0] - c[2]) / Math.sqrt(Math.max(1e-300, pooled) * (1.0 / n + 1.0 / m));
        }

        private String summary(
                Sampled group,
                int decimals,
                int spreadDecimals,
                boolean told,
                List<String> numbers) {
            double[] known = group.known();
            StringBuilder text = new StringBuilder(MEAN_AND_SD);
            numbers.add(number(Stats.mean(known), decimals));
            numbers.add(number(Stats.sd(known), spreadDecimals));
            if (chance(0.2)) {
                text.append(
                        ", median: \"%s\", q1: \"%s\", q3: \"%s\""
                                .formatted(
                                        number(Stats.quantile(known, 0.5), decimals),
                                        number(Stats.quantile(known, 0.25), decimals),
                                        number(Stats.quantile(known, 0.75), decimals)));
                if (chance(0.5)) {
                    text.append(
                            ", lowest: \"%s\", highest: \"%s\""
                                    .formatted(
                                            number(Stats.quantile(known, 0), decimals),
                                            number(Stats.quantile(known, 1), decimals)));
                }
            }
            return text + (told ? ", n: " + group.n() : "");
        }

        private String test(Sampled ill, Sampled well, List<String> numbers) {
            int habit = random.nextInt(5);
            boolean pairs = matched && chance(0.4);
            double p =
                    pairs
                            ? Stats.paired(ill.all(), well.all()).p()
                            : habit == 0
                                    ? Stats.mannWhitney(ill.known(), well.known())
                                    : habit == 1
                                            ? Stats.welch(ill.known(), well.known()).p()
                                            : Stats.student(ill.known(), well.known()).p();
            if (Double.isNaN(p) || chance(0.1)) {
                return "";
            }
            boolean oneSided = chance(0.02);
            numbers.add(printer.p(oneSided ? p / 2 : p));
            String name =
                    chance(0.3)
                            ? "not_stated"
                            : pairs
                                    ? "student"
                                    : habit == 0
                                            ? "mann_whitney"
                                            : habit == 1 ? "welch" : "student";
            return ", p: \"%s\", test: " + name;
        }

        private List<Line> correlation() {
            int n = chance(0.5) ? cases : cases + controls;
            int known = Math.max(5, (int) Math.round(n * (1 - missing() / 2)));
            double link = random.nextDouble(-0.7, 0.7);
            double[] x = new double[known];
            double[] y = new double[known];
            for (int i = 0; i < known; i++) {
                x[i] = random.nextGaussian();
                y[i] = link * x[i] + random.nextGaussian();
            }
            boolean ranked = chance(0.3);
            double r = ranked ? Stats.pearson(Stats.ranks(x), Stats.ranks(y)) : Stats.pearson(x, y);
            double p =
                    ranked && chance(0.3)
                            ? Stats.normalTwoSided(r * Math.sqrt(known - 1.0))
                            : Stats.correlationP(r, known);
            boolean told = chance(0.7);
            boolean stated = chance(0.6);
            List<String> numbers =
                    List.of(number(r, random.nextInt(2, 4)), printer.p(chance(0.02) ? p / 2 : p));
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

        private List<Line> counts() {
            double missing = missing() / 2;
            int ill = asked(cases, missing);
            int well = asked(controls, missing);
            double common = random.nextDouble(0.05, 0.8);
            int a = binomial(ill, Math.min(0.95, common * random.nextDouble(0.6, 1.8)));
            int c = binomial(well, common);
            Stats.Table table = new Stats.Table(a, ill - a, c, well - c);
            if (table.degenerate()) {
                return List.of();
            }
            List<String> numbers = new ArrayList<>(List.of("" + a, "" + ill, "" + c, "" + well));
            String rest = countsTest(table, numbers) + countsRatio(table, numbers);
            return List.of(
                    new Line(
                            "counts",
                            "counts: {cases: [%s, %s], controls: [%s, %s]" + rest + "}",
                            numbers,
                            Optional.empty()));
        }

        private int asked(int people, double missing) {
            return Math.max(5, (int) Math.round(people * (1 - missing)));
        }

        private int binomial(int n, double p) {
            int count = 0;
            for (int i = 0; i < n; i++) {
                count += random.nextDouble() < p ? 1 : 0;
            }
            return count;
        }

        private String countsTest(Stats.Table table, List<String> numbers) {
            int habit = random.nextInt(6);
            if (matched && chance(0.4)) {
                return pairedCounts(table, numbers);
            }
            if (habit >= 4 && table.empty()) {
                return "";
            }
            double p =
                    switch (habit) {
                        case 0, 1 -> Stats.chiSquareTail(table.chiSquare(false), 1);
                        case 2 -> Stats.chiSquareTail(table.chiSquare(true), 1);
                        case 3 -> table.fisher();
                        case 4 -> table.wald();
                        default -> table.likelihoodRatio();
                    };
            numbers.add(printer.p(chance(0.02) ? p / 2 : p));
            String name =
                    switch (habit) {
                        case 0, 1 -> "chi2";
                        case 2 -> "yates";
                        case 3 -> random.nextBoolean() ? "fisher" : "exact";
                        default -> "wald";
                    };
            return ", p: \"%s\", test: " + (chance(0.3) ? "not_stated" : name);
        }

        /// McNemar's test of pairs whose totals are those of the table.
        private String pairedCounts(Stats.Table table, List<String> numbers) {
            int pairs = Math.min(table.a() + table.b(), table.c() + table.d());
            if (pairs != table.a() + table.b() || pairs != table.c() + table.d()) {
                return "";
            }
            int least = Math.max(0, table.a() + table.c() - pairs);
            int both = random.nextInt(least, Math.min(table.a(), table.c()) + 1);
            int b = table.a() - both;
            int c = table.c() - both;
            if (b + c == 0) {
                return "";
            }
            boolean exact = random.nextBoolean();
            numbers.add(
                    printer.p(
                            exact
                                    ? Stats.mcnemarExact(b, c)
                                    : Stats.mcnemar(b, c, random.nextBoolean() ? 0 : 1)));
            return ", p: \"%s\", test: " + (chance(0.5) ? "not_stated" : exact ? "exact" : "chi2");
        }

        private String countsRatio(Stats.Table table, List<String> numbers) {
            if (table.empty() || chance(0.4)) {
                return "";
            }
            int decimals = random.nextInt(1, 3);
            numbers.add(number(table.ratio(), decimals));
            if (chance(0.4)) {
                return ", odds_ratio: \"%s\"";
            }
            double log = Math.log(table.ratio());
            numbers.add(number(Math.exp(log - 1.959963984540054 * table.se()), decimals));
            numbers.add(number(Math.exp(log + 1.959963984540054 * table.se()), decimals));
            return ", odds_ratio: \"%s\", lower: \"%s\", upper: \"%s\"";
        }

        private List<Line> pairs() {
            int both = binomial(cases, random.nextDouble(0.1, 0.4));
            int b = binomial(cases - both, random.nextDouble(0.2, 0.6));
            int c = binomial(cases - both - b, random.nextDouble(0.1, 0.6));
            if (b == 0 || c == 0) {
                return List.of();
            }
            List<String> numbers =
                    new ArrayList<>(
                            List.of("" + b, "" + c, "" + both, "" + (cases - both - b - c)));
            int habit = random.nextInt(4);
            double se = Math.sqrt(1.0 / b + 1.0 / c);
            double log = Math.log((double) b / c);
            double p =
                    switch (habit) {
                        case 0 -> Stats.mcnemarExact(b, c);
                        case 1 -> Stats.mcnemar(b, c, 0);
                        case 2 -> Stats.mcnemar(b, c, 1);
                        default -> Stats.normalTwoSided(log / se);
                    };
            numbers.add(printer.p(p));
            String test =
                    switch (habit) {
                        case 0 -> "exact";
                        case 1 -> "chi2";
                        case 2 -> "yates";
                        default -> "wald";
                    };
            int decimals = random.nextInt(1, 3);
            numbers.add(number((double) b / c, decimals));
            double[] limits =
                    random.nextBoolean()
                            ? Stats.exactPairLimits(b, c)
                            : new double[] {
                                Math.exp(log - 1.959963984540054 * se),
                                Math.exp(log + 1.959963984540054 * se)
                            };
            numbers.add(number(limits[0], decimals));
            numbers.add(number(limits[1], decimals));
            return List.of(
                    new Line(
                            "pairs",
                            "pairs: {case_only: %s, control_only: %s, both: %s, neither: %s, p: \"%s\", test: "
                                    + (chance(0.3) ? "not_stated" : test)
                                    + ", odds_ratio: \"%s\", lower: \"%s\", upper: \"%s\"}",
                            numbers,
                            Optional.empty()));
        }

        private List<Line> oddsRatio() {
            int n = cases + controls;
            double[] x = new double[n];
            double[] z = new double[n];
            boolean[] ill = new boolean[n];
            boolean adjusted = random.nextBoolean();
            double effect = random.nextDouble(-0.8, 0.8);
            for (int i = 0; i < n; i++) {
                ill[i] = i < cases;
                x[i] = (ill[i] ? effect : 0) + random.nextGaussian();
                z[i] = random.nextGaussian() + (adjusted ? 0.3 * x[i] : 0);
            }
            Logistic fit = Logistic.fit(x, z, ill);
            if (!Double.isFinite(fit.se()) || fit.se() > 5) {
                return List.of();
            }
            double step = Math.pow(10, random.nextInt(-1, 1));
            boolean profile = chance(0.4);
            boolean ratioTest = chance(0.3);
            int decimals = random.nextInt(2, 4);
            double half = 1.959963984540054 * fit.se();
            double[] limits =
                    profile
                            ? fit.profile(x, z, ill)
                            : new double[] {fit.estimate() - half, fit.estimate() + half};
            List<String> numbers =
                    List.of(
                            number(Math.exp(step * fit.estimate()), decimals),
                            number(Math.exp(step * limits[0]), decimals),
                            number(Math.exp(step * limits[1]), decimals),
                            printer.p(ratioTest ? fit.likelihoodRatio(x, z, ill) : fit.wald()));
            return List.of(
                    new Line(
                            "odds ratio",
                            "odds_ratio: {value: \"%s\", lower: \"%s\", upper: \"%s\", p: \"%s\", test: "
                                    + (!ratioTest && chance(0.6) ? "wald" : "not_stated")
                                    + "}",
                            numbers,
                            Optional.empty()));
        }

        private List<Line> percentage() {
            boolean one = random.nextBoolean();
            int group = one ? cases : cases + controls;
            int n = asked(group, missing());
            int count = binomial(n, random.nextDouble(0.05, 0.95));
            boolean told = chance(0.6);
            boolean counted = chance(0.7);
            List<String> numbers =
                    new ArrayList<>(List.of(number(100.0 * count / n, random.nextInt(0, 3))));
            if (counted) {
                numbers.add("" + count);
            }
            return List.of(
                    new Line(
                            "percentage",
                            "percentage: {value: \"%s\""
                                    + (one ? ", group: cases" : "")
                                    + (counted ? ", count: %s" : "")
                                    + (told ? ", n: " + n : "")
                                    + "}",
                            numbers,
                            told && counted
                                    ? Optional.of(found -> {
                                        double percent = 100.0 * Integer.parseInt(found.get(1)) / n;
                                        double[] ends = Corners.ends(found.get(0));
                                        return ends[0] <= percent + 1e-7
                                                && percent - 1e-7 <= ends[1];
                                    })
                                    : Optional.empty()));
        }

        private List<Line> totals() {
            int parts = random.nextInt(2, 6);
            int missing = chance(0.5) ? 0 : random.nextInt(0, 5);
            boolean told = chance(0.6);
            int[] counts = new int[parts];
            for (int i = 0; i < cases - missing; i++) {
                counts[random.nextInt(parts)]++;
            }
            List<String> numbers = new ArrayList<>();
            List<String> places = new ArrayList<>();
            for (int count : counts) {
                numbers.add("" + count);
                places.add("%s");
            }
            numbers.add("" + cases);
            boolean exact = told || missing == 0;
            return List.of(
                    new Line(
                            "totals",
                            "totals: {parts: [%s], total: %%s%s}"
                                    .formatted(
                                            String.join(", ", places),
                                            told ? ", missing: " + missing : ""),
                            numbers,
                            exact
                                    ? Optional.of(found ->
                                            found.subList(0, parts).stream()
                                                                    .mapToInt(Integer::parseInt)
                                                                    .sum()
                                                            + (told ? missing : 0)
                                                    == Integer.parseInt(found.get(parts)))
                                    : Optional.empty()));
        }

        private List<Line> statistic() {
            return switch (random.nextInt(4)) {
                case 0 -> t();
                case 1 -> f();
                case 2 -> chiSquare();
                default -> z();
            };
        }

        private double[] group(int n) {
            double[] x = new double[Math.max(4, n)];
            double mean = random.nextDouble(-0.3, 0.3);
            double sd = random.nextDouble(0.5, 2);
            for (int i = 0; i < x.length; i++) {
                x[i] = mean + sd * random.nextGaussian();
            }
            return x;
        }

        private List<Line> t() {
            boolean welch = chance(0.4);
            double[] x = group(cases);
            double[] y = group(controls);
            Stats.TestResult found = welch ? Stats.welch(x, y) : Stats.student(x, y);
            int dfDecimals = welch ? random.nextInt(0, 3) : 0;
            String df = number(found.df(), dfDecimals);
            String written = dfDecimals > 0 ? "\"" + df + "\"" : df;
            List<String> numbers =
                    List.of(
                            number(found.statistic(), random.nextInt(1, 4)),
                            printer.p(chance(0.03) ? found.p() / 2 : found.p()));
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
            int groups = random.nextInt(3, 5);
            double[][] data = new double[groups][];
            for (int i = 0; i < groups; i++) {
                data[i] = group(random.nextInt(5, 40));
            }
            Stats.TestResult found = Stats.anova(data);
            int one = groups - 1;
            int other = (int) found.df();
            return List.of(
                    new Line(
                            "statistic",
                            "test: {F: \"%%s\", df: [%d, %d], p: \"%%s\"}".formatted(one, other),
                            List.of(
                                    number(found.statistic(), random.nextInt(1, 4)),
                                    printer.p(found.p())),
                            Optional.of(printed ->
                                    Corners.fits(
                                            printed.get(1),
                                            c -> Math.max(0, c[0]),
                                            size -> Stats.fTail(size, one, other),
                                            printed.subList(0, 1)))));
        }

        private List<Line> chiSquare() {
            int df = random.nextInt(1, 6);
            double value = 0;
            for (int i = 0; i < df; i++) {
                double z = random.nextGaussian() * 1.3;
                value += z * z;
            }
            return List.of(
                    new Line(
                            "statistic",
                            "test: {chi2: \"%%s\", df: %d, p: \"%%s\"}".formatted(df),
                            List.of(
                                    number(value, random.nextInt(1, 4)),
                                    printer.p(Stats.chiSquareTail(value, df))),
                            Optional.of(printed ->
                                    Corners.fits(
                                            printed.get(1),
                                            c -> Math.max(0, c[0]),
                                            size -> Stats.chiSquareTail(size, df),
                                            printed.subList(0, 1)))));
        }

        private List<Line> z() {
            double z = 1.5 * random.nextGaussian();
            return List.of(
                    new Line(
                            "statistic",
                            "test: {z: \"%s\", p: \"%s\"}",
                            List.of(
                                    number(z, random.nextInt(1, 4)),
                                    printer.p(Stats.normalTwoSided(z))),
                            Optional.of(printed ->
                                    Corners.fits(
                                            printed.get(1),
                                            c -> c[0],
                                            Stats::normalTwoSided,
                                            printed.subList(0, 1)))));
        }
    }
}
