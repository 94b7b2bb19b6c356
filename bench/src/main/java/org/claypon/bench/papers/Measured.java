package org.claypon.bench.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Claims on a measurement in both groups: levels and scores.
record Measured(Author author, int cases, int controls, boolean matched) {

    private static final String MEAN_AND_SD = "mean: \"%s\", sd: \"%s\"";

    /// A measurement in both groups, and what may be said of it besides.
    List<Line> levels() {
        List<Sampled.Shape> shapes = List.of(Sampled.Shape.values());
        Sampled.Shape shape = shapes.get(author.random().nextInt(shapes.size()));
        double mean = Math.pow(10, author.random().nextDouble(0, 2.7));
        double cv = author.random().nextDouble(0.1, shape == Sampled.Shape.NORMAL ? 0.35 : 1.2);
        double shift = 1 + 0.4 * author.random().nextGaussian() * cv;
        double missing = author.missing();
        Sampled ill =
                Sampled.levels(
                        author.random(), cases, shape, mean * Math.max(0.2, shift), cv, missing);
        Sampled well = Sampled.levels(author.random(), controls, shape, mean, cv, missing);
        if (!ill.usable() || !well.usable()) {
            return List.of();
        }
        boolean molar = author.random().nextBoolean(); // pg/mL printed as pmol/L of B12
        double factor = molar ? 1000 / 1355.37 : 1;
        String unit = molar ? "pmol/L" : author.chance(0.1) ? "spoons" : "pg/mL";
        String name = "level%d".formatted(author.random().nextInt(1_000_000));
        List<Line> lines = new ArrayList<>();
        lines.add(means(ill.times(factor), well.times(factor), name, ", unit: " + unit));
        if (author.chance(0.4)) {
            lines.add(share(ill.times(factor), name, unit));
        }
        if (author.chance(0.3)) {
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
        double threshold = Stats.quantile(ill.known(), author.random().nextDouble(0.05, 0.95));
        String printed = author.number(threshold, 2);
        double below = 0;
        for (double value : ill.known()) {
            below += value < Double.parseDouble(printed) ? 1 : 0;
        }
        double percent = 100 * below / ill.n();
        boolean more = author.random().nextBoolean();
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

    List<Line> answers() {
        boolean yesNo = author.chance(0.3);
        int items = yesNo ? 1 : author.random().nextInt(1, 5);
        int least = yesNo ? 0 : author.random().nextInt(0, 2);
        int most = yesNo ? 1 : least + author.random().nextInt(3, 8);
        double missing = author.missing();
        Sampled ill =
                Sampled.answers(
                        author.random(),
                        cases,
                        items,
                        least,
                        most,
                        author.random().nextDouble(0.5, 2),
                        missing);
        Sampled well =
                Sampled.answers(
                        author.random(),
                        controls,
                        items,
                        least,
                        most,
                        author.random().nextDouble(0.5, 2),
                        missing);
        if (!ill.usable() || !well.usable()) {
            return List.of();
        }
        String rest =
                ", step: \"1\", items: %d%s"
                        .formatted(
                                items,
                                author.chance(0.6)
                                        ? ", scale: [\"%d\", \"%d\"]".formatted(least, most)
                                        : "");
        return List.of(
                means(ill, well, "score%d".formatted(author.random().nextInt(1_000_000)), rest));
    }

    private Line means(Sampled ill, Sampled well, String name, String rest) {
        int decimals = author.random().nextInt(0, 3);
        int spreadDecimals = decimals + (author.chance(0.3) ? 1 : 0);
        boolean told = author.chance(0.6);
        List<String> numbers = new ArrayList<>();
        String cases = summary(ill, decimals, spreadDecimals, told, numbers);
        String controls = summary(well, decimals, spreadDecimals, told, numbers);
        String test = test(ill, well, numbers);
        boolean plainStudent = told && test.contains("student") && !matched && numbers.size() == 5;
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
            Sampled group, int decimals, int spreadDecimals, boolean told, List<String> numbers) {
        double[] known = group.known();
        StringBuilder text = new StringBuilder(MEAN_AND_SD);
        numbers.add(author.number(Stats.mean(known), decimals));
        numbers.add(author.number(Stats.sd(known), spreadDecimals));
        if (author.chance(0.2)) {
            text.append(
                    ", median: \"%s\", q1: \"%s\", q3: \"%s\""
                            .formatted(
                                    author.number(Stats.quantile(known, 0.5), decimals),
                                    author.number(Stats.quantile(known, 0.25), decimals),
                                    author.number(Stats.quantile(known, 0.75), decimals)));
            if (author.chance(0.5)) {
                text.append(
                        ", lowest: \"%s\", highest: \"%s\""
                                .formatted(
                                        author.number(Stats.quantile(known, 0), decimals),
                                        author.number(Stats.quantile(known, 1), decimals)));
            }
        }
        return text + (told ? ", n: " + group.n() : "");
    }

    private String test(Sampled ill, Sampled well, List<String> numbers) {
        int habit = author.random().nextInt(5);
        boolean pairs = matched && author.chance(0.4);
        double p =
                pairs
                        ? Stats.paired(ill.all(), well.all()).p()
                        : habit == 0
                                ? Stats.mannWhitney(ill.known(), well.known())
                                : habit == 1
                                        ? Stats.welch(ill.known(), well.known()).p()
                                        : Stats.student(ill.known(), well.known()).p();
        if (Double.isNaN(p) || author.chance(0.1)) {
            return "";
        }
        boolean oneSided = author.chance(0.02);
        numbers.add(author.p(oneSided ? p / 2 : p));
        String name =
                author.chance(0.3)
                        ? "not_stated"
                        : pairs
                                ? "student"
                                : habit == 0 ? "mann_whitney" : habit == 1 ? "welch" : "student";
        return ", p: \"%s\", test: " + name;
    }
}
