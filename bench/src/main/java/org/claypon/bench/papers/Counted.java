package org.claypon.bench.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Claims on counts of people: tables, pairs, percentages, totals.
record Counted(Author author, int cases, int controls, boolean matched) {

    List<Line> counts() {
        double missing = author.missing() / 2;
        int ill = author.asked(cases, missing);
        int well = author.asked(controls, missing);
        double common = author.random().nextDouble(0.05, 0.8);
        int a = author.binomial(ill, Math.min(0.95, common * author.random().nextDouble(0.6, 1.8)));
        int c = author.binomial(well, common);
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

    private String countsTest(Stats.Table table, List<String> numbers) {
        int habit = author.random().nextInt(6);
        if (matched && author.chance(0.4)) {
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
        numbers.add(author.p(author.chance(0.02) ? p / 2 : p));
        String name =
                switch (habit) {
                    case 0, 1 -> "chi2";
                    case 2 -> "yates";
                    case 3 -> author.random().nextBoolean() ? "fisher" : "exact";
                    default -> "wald";
                };
        return ", p: \"%s\", test: " + (author.chance(0.3) ? "not_stated" : name);
    }

    /// McNemar's test of pairs whose totals are those of the table.
    private String pairedCounts(Stats.Table table, List<String> numbers) {
        int pairs = Math.min(table.a() + table.b(), table.c() + table.d());
        if (pairs != table.a() + table.b() || pairs != table.c() + table.d()) {
            return "";
        }
        int least = Math.max(0, table.a() + table.c() - pairs);
        int both = author.random().nextInt(least, Math.min(table.a(), table.c()) + 1);
        int b = table.a() - both;
        int c = table.c() - both;
        if (b + c == 0) {
            return "";
        }
        boolean exact = author.random().nextBoolean();
        numbers.add(
                author.p(
                        exact
                                ? Stats.mcnemarExact(b, c)
                                : Stats.mcnemar(b, c, author.random().nextBoolean() ? 0 : 1)));
        return ", p: \"%s\", test: "
                + (author.chance(0.5) ? "not_stated" : exact ? "exact" : "chi2");
    }

    private String countsRatio(Stats.Table table, List<String> numbers) {
        if (table.empty() || author.chance(0.4)) {
            return "";
        }
        int decimals = author.random().nextInt(1, 3);
        numbers.add(author.number(table.ratio(), decimals));
        if (author.chance(0.4)) {
            return ", odds_ratio: \"%s\"";
        }
        double log = Math.log(table.ratio());
        numbers.add(author.number(Math.exp(log - 1.959963984540054 * table.se()), decimals));
        numbers.add(author.number(Math.exp(log + 1.959963984540054 * table.se()), decimals));
        return ", odds_ratio: \"%s\", lower: \"%s\", upper: \"%s\"";
    }

    List<Line> pairs() {
        int both = author.binomial(cases, author.random().nextDouble(0.1, 0.4));
        int b = author.binomial(cases - both, author.random().nextDouble(0.2, 0.6));
        int c = author.binomial(cases - both - b, author.random().nextDouble(0.1, 0.6));
        if (b == 0 || c == 0) {
            return List.of();
        }
        List<String> numbers =
                new ArrayList<>(List.of("" + b, "" + c, "" + both, "" + (cases - both - b - c)));
        int habit = author.random().nextInt(4);
        double se = Math.sqrt(1.0 / b + 1.0 / c);
        double log = Math.log((double) b / c);
        double p =
                switch (habit) {
                    case 0 -> Stats.mcnemarExact(b, c);
                    case 1 -> Stats.mcnemar(b, c, 0);
                    case 2 -> Stats.mcnemar(b, c, 1);
                    default -> Stats.normalTwoSided(log / se);
                };
        numbers.add(author.p(p));
        String test =
                switch (habit) {
                    case 0 -> "exact";
                    case 1 -> "chi2";
                    case 2 -> "yates";
                    default -> "wald";
                };
        int decimals = author.random().nextInt(1, 3);
        numbers.add(author.number((double) b / c, decimals));
        double[] limits =
                author.random().nextBoolean()
                        ? Stats.exactPairLimits(b, c)
                        : new double[] {
                            Math.exp(log - 1.959963984540054 * se),
                            Math.exp(log + 1.959963984540054 * se)
                        };
        numbers.add(author.number(limits[0], decimals));
        numbers.add(author.number(limits[1], decimals));
        return List.of(
                new Line(
                        "pairs",
                        "pairs: {case_only: %s, control_only: %s, both: %s, neither: %s, p: \"%s\", test: "
                                + (author.chance(0.3) ? "not_stated" : test)
                                + ", odds_ratio: \"%s\", lower: \"%s\", upper: \"%s\"}",
                        numbers,
                        Optional.empty()));
    }

    List<Line> percentage() {
        boolean one = author.random().nextBoolean();
        int group = one ? cases : cases + controls;
        int n = author.asked(group, author.missing());
        int count = author.binomial(n, author.random().nextDouble(0.05, 0.95));
        boolean told = author.chance(0.6);
        boolean counted = author.chance(0.7);
        List<String> numbers =
                new ArrayList<>(
                        List.of(author.number(100.0 * count / n, author.random().nextInt(0, 3))));
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
                                    return ends[0] <= percent + 1e-7 && percent - 1e-7 <= ends[1];
                                })
                                : Optional.empty()));
    }

    List<Line> totals() {
        int parts = author.random().nextInt(2, 6);
        int missing = author.chance(0.5) ? 0 : author.random().nextInt(0, 5);
        boolean told = author.chance(0.6);
        int[] counts = new int[parts];
        for (int i = 0; i < cases - missing; i++) {
            counts[author.random().nextInt(parts)]++;
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
}
