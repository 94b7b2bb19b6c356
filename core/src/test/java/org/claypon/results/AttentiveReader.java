package org.claypon.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/// What a reader of the masked results of a [DrawnStudy] knows: what is printed, and every sum that holds by the meaning of the
/// numbers. Written from that meaning, without a look at how the masking ties its cells.
final class AttentiveReader {

    private final SequencedMap<String, Count> printed;
    private final SequencedMap<String, Count> truth;
    private final WhatFollows follows = new WhatFollows();

    /// Numbers that are not printed, and whether they count people with a trait.
    private final Map<String, Long> differences = new LinkedHashMap<>();

    private final Map<String, Long> others = new LinkedHashMap<>();

    private final long rows;
    private final long printedRows;
    private final long most;
    private final int k;
    private final boolean totalsOnly;
    private final boolean guidelinesHidden;
    private final Results masked;

    /// @param totalsOnly to know only what is always printed, which are the totals and the rounded numbers left, and the sums
    AttentiveReader(Results results, Results masked, int k, boolean totalsOnly) {
        this.k = k;
        this.masked = masked;
        this.totalsOnly = totalsOnly;
        this.printed = PrintedCounts.of(masked);
        this.truth = PrintedCounts.of(inTheBinsOf(masked, results));
        this.rows = results.data().rows();
        this.printedRows = masked.data().rows();
        this.most = masked.data().rows() + (masked.equals(results) ? 0 : k - 1);
        this.guidelinesHidden =
                totalsOnly
                        || printed.get("guidelineSensitivity[1].model.sets")
                                instanceof Count.FewerThan;
        printed.forEach((name, count) -> {
            if (!saysNothing(name)) {
                number(name, count);
            }
        });
        attrition("cases", 1);
        attrition("controls", 0);
        people();
        criteria();
        matching();
        comparison("cases");
        comparison("controls");
        guideline("guideline", "low", "middle", "high");
        thresholds();
        if (!guidelinesHidden) {
            guideline("guidelineSensitivity[1].guideline", "below", "not_below");
            sensitivity();
        }
        model("models[0].");
        model("models[1].");
        if (!guidelinesHidden) {
            model("guidelineSensitivity[0].model.");
            model("guidelineSensitivity[1].model.");
        }
        adjusted();
        criticisms();
        severity();
        pattern(0);
        pattern(1);
        finer();
        specifications();
        rest("matching.sets", "lost to strata", "by[0].strata[0].sets", "by[0].strata[1].sets");
        characteristics();
    }

    /// The sets of a stratum hold the cases of its sex that are in the model.
    private void characteristics() {
        for (String side : List.of("cases", "controls")) {
            for (int at : List.of(0, 2)) {
                String of = "characteristics[" + at + "].";
                follows.sum(
                        "matching." + side,
                        List.of(
                                of + "levels[0]." + side,
                                of + "levels[1]." + side,
                                of + "unknown." + side));
            }
            String score = "characteristics[1].";
            follows.sum(
                    "matching." + side,
                    List.of(score + "numbers." + side + ".n", score + "unknown." + side));
        }
        for (int level = 0; level < 2; level++) {
            rest(
                    "characteristics[0].levels[" + level + "].cases",
                    "not in stratum " + level,
                    "by[0].strata[" + level + "].sets");
        }
    }

    /// Without the exclusion the sets of the study stay, and whom it alone took has a set more. What is not printed at all is as
    /// unknown as what is hidden.
    private void specifications() {
        for (int analysis = 0; analysis < 2; analysis++) {
            for (String part : List.of("sets", "cases", "controls", "setsUsed")) {
                String name = analysisOf(analysis) + part;
                if (!printed.containsKey(name)) {
                    follows.number(name, 0, most);
                }
            }
        }
        follows.sum(
                analysisOf(1) + "cases", List.of("matching.cases", "attrition.cases[3].onlyHere"));
    }

    private static String analysisOf(int place) {
        return "sensitivity.specifications.analyses[%d].people.".formatted(place);
    }

    /// Counts that must be kept from the reader, with their true numbers: the hidden small ones, and small differences.
    Map<String, Long> secrets() {
        Map<String, Long> secrets = new LinkedHashMap<>();
        truth.forEach((name, count) -> {
            if (small(exact(count))
                    && !total(name)
                    && !saysNothing(name)
                    && !name.startsWith("sensitivity.")
                    && !name.startsWith("criticisms.lags")) {
                secrets.put(name, exact(count));
            }
        });
        differences.forEach((name, number) -> {
            if (small(number)) {
                secrets.put(name, number);
            }
        });
        return secrets;
    }

    /// Whether the reader must think at least two numbers from 1 to k - 1 possible.
    boolean isLeftInDoubt(String name) {
        int possible = 0;
        for (long number = 1; number < k && possible < 2; number++) {
            possible += possible(name, number) ? 1 : 0;
        }
        return possible >= 2;
    }

    /// The true numbers are among those that the reader must think possible: else the reader knows something that is not so.
    boolean thinksPossible(String name) {
        return possible(name, value(name));
    }

    private boolean possible(String name, long number) {
        return follows.possible(name, number);
    }

    /// The study's own guideline is printed twice, with the same numbers. The counts of the others are printed all or none, zeros too: where
    /// none is, any numbers that fit the rest fit there, and a reader learns nothing.
    private boolean saysNothing(String name) {
        return name.startsWith("guidelineSensitivity[0].guideline")
                || (guidelinesHidden && name.startsWith("guidelineSensitivity"));
    }

    private void number(String name, Count count) {
        long number = value(name);
        if (total(name)) {
            follows.number(name, number, number);
        } else if (name.matches("attrition.*left")
                && !fewMatched(name)
                && (totalsOnly || count instanceof Count.FewerThan)) {
            long least = number < k ? Math.min(1, number) : number / k * k;
            follows.number(name, least, number < k ? k - 1 : least + k - 1);
        } else if (totalsOnly || count instanceof Count.FewerThan) {
            follows.number(name, Math.min(leastKnown(name), number), mostKnown(name));
        } else if (rounded(name, exact(count))) {
            follows.number(name, exact(count), exact(count) + k - 1);
        } else {
            follows.number(name, exact(count), exact(count));
        }
    }

    /// A combination that stands alone beside joined ones has at least k cases and k controls.
    private long leastKnown(String name) {
        long least =
                undivided() && name.matches("(severity|patterns|criticisms.lookBack).*") ? 0 : 1;
        if (!name.matches("patterns\\[\\d]\\.classes\\[[1-9].*")) {
            return least;
        }
        List<Pattern.Combination> classes =
                masked.patterns().get(digit(name, "patterns")).classes();
        boolean anyJoined = classes.stream().anyMatch(each -> each.met().size() > 1);
        return anyJoined && classes.get(digit(name, "classes")).met().size() == 1 ? k : least;
    }

    /// With fewer than 4k cases or controls, bands and combinations are hidden whatever they are.
    private boolean undivided() {
        return value("matching.cases") < 4L * k || value("matching.controls") < 4L * k;
    }

    /// The p of a correlation is printed only where few lack a value, or none.
    private long mostKnown(String name) {
        boolean few =
                name.equals("severity.associations[0].missing")
                        && masked.severity().orElseThrow().associations().getFirst().pearson().p()
                                instanceof Figure.Value;
        return few ? k - 1 : most;
    }

    private static int digit(String name, String list) {
        return Integer.parseInt(name.replaceAll(".*" + list + "\\[(\\d+)].*", "$1"));
    }

    /// Where no more than k are matched, a number left may be hidden whatever it is.
    private boolean fewMatched(String name) {
        return value(name.startsWith("attrition.cases") ? "matching.cases" : "matching.controls")
                <= k;
    }

    private static boolean total(String name) {
        return name.matches("matching\\.(sets|cases|controls)")
                || name.equals("attrition.cases[4].left")
                || name.equals("attrition.controls[3].left");
    }

    /// A multiple of k may be rounded where anything of the column is hidden or rounded: nobody can see that it is not.
    private boolean rounded(String name, long number) {
        if (!name.matches("attrition.*left") || number == 0 || number % k != 0) {
            return false;
        }
        String column = name.substring(0, name.indexOf('['));
        return printed.keySet().stream()
                .filter(other -> other.startsWith(column))
                .anyMatch(other -> !Objects.equals(printed.get(other), truth.get(other)));
    }

    private boolean small(long number) {
        return number >= 1 && number < k;
    }

    private static long exact(Count count) {
        return ((Count.Exactly) count).number();
    }

    private long value(String name) {
        Count count = truth.get(name);
        return count == null
                ? differences.getOrDefault(name, others.getOrDefault(name, -1L))
                : exact(count);
    }

    /// Whole = parts + people with the trait `name`.
    private void rest(String whole, String name, String... parts) {
        rest(whole, name, true, parts);
    }

    private void rest(String whole, String name, boolean trait, String... parts) {
        long number = value(whole);
        for (String part : parts) {
            number -= value(part);
        }
        if (number < 0) {
            throw new IllegalStateException(name + " is below zero: the study is not consistent");
        }
        follows.number(name, 0, most);
        if (trait) {
            differences.put(name, number);
        } else {
            others.put(name, number);
        }
        List<String> all = new ArrayList<>(List.of(parts));
        all.add(name);
        follows.sum(whole, all);
    }

    private void attrition(String side, int more) {
        String column = "attrition." + side;
        for (int i = 1; i < 4 + more; i++) {
            String row = column + "[" + i + "].";
            follows.sum(column + "[" + (i - 1) + "].left", List.of(row + "left", row + "dropped"));
            rest(row + "dropped", row + "also elsewhere", row + "onlyHere");
            boolean exclusion = i == 2 + more;
            rest(row + (exclusion ? "left" : "dropped"), row + "known", row + "unknown");
        }
        String last = column + "[" + (3 + more) + "].";
        follows.sum(last + "dropped", List.of(last + "onlyHere"));
        String before = column + "[" + (2 + more) + "].";
        follows.sum(before + "dropped", List.of(before + "onlyHere"));
    }

    private void people() {
        follows.number("data.rows", printedRows, most);
        others.put("data.rows", rows);
        follows.sum(
                "data.rows",
                List.of(
                        "attrition.cases[0].left",
                        "attrition.controls[0].left",
                        "attrition.others.neither",
                        "attrition.others.unknown"));
        follows.sum("attrition.others.unknown", List.of("attrition.cases[0].unknown"));
        follows.sum("attrition.cases[0].unknown", List.of("attrition.controls[0].unknown"));
        rest("data.rows", "with a value", "data.missing[0].cells");
    }

    private void criteria() {
        for (int i = 0; i < 2; i++) {
            String item = "criteria.items[" + i + "].";
            follows.sum(
                    "attrition.cases[0].left",
                    List.of(item + "yes", item + "no", item + "unknown"));
            rest(item + "yes", "yes here, but dropped " + i, false, "attrition.cases[1].left");
        }
    }

    private void matching() {
        follows.sum("matching.cases", List.of("matching.sets"));
        follows.sum("matching.casesUnmatched", List.of("attrition.cases[4].dropped"));
        follows.sum(
                "matching.casesUnmatched",
                List.of("matching.unmatched[0].cases", "matching.unmatched[1].cases"));
        List<String> numbers =
                truth.keySet().stream().filter(name -> name.contains("perCase")).toList();
        if (!numbers.isEmpty()) {
            follows.sum("matching.cases", numbers);
            follows.sum(
                    "matching.controls",
                    numbers,
                    numbers.stream()
                            .map(name -> Long.valueOf(name.replaceAll("\\D", "")))
                            .toList());
        }
    }

    private void comparison(String side) {
        String group = "comparisons[0]." + side + ".";
        follows.sum("matching." + side, List.of(group + "n", group + "missing"));
        rest(group + "n", group + "measured", group + "limits");
        follows.sum(
                group + "measured",
                truth.keySet().stream()
                        .filter(name -> name.matches(".*bins\\[\\d+]\\." + side))
                        .toList());
        for (int i = 0; i < 2; i++) {
            String part = "comparisons[0].shares[" + i + "]." + side + ".";
            follows.sum(group + "n", List.of(part + "of"));
            rest(part + "of", part + "above", part + "below");
        }
        String below = "comparisons[0].shares[%d]." + side + ".below";
        rest(below.formatted(1), group + "between", below.formatted(0));
        edges(side, below);
        if (side.equals("cases")) {
            String sets = "comparisons[0].difference.sets";
            rest("matching.sets", "sets without", sets);
            rest(sets, "sets without a difference", "comparisons[0].signedRank.sets");
            follows.sum("comparisons[0].roc.sets", List.of(sets));
        }
    }

    /// The ranges of the plot and the shares count from the same end: between an edge and a threshold lie people with a trait.
    private void edges(String side, String below) {
        List<Comparison.Bin> bins = masked.comparisons().getFirst().distribution().bins();
        List<String> counted = new ArrayList<>();
        long people = 0;
        for (int edge = 0; edge < bins.size(); edge++) {
            counted.add("comparisons[0].distribution.bins[%d].%s".formatted(edge, side));
            people += value(counted.getLast());
            String upTo = "up to edge %d: %s".formatted(edge, side);
            follows.number(upTo, 0, most);
            others.put(upTo, people);
            follows.sum(upTo, List.copyOf(counted));
            for (int share = 0; share < 2; share++) {
                between(
                        upTo,
                        bins.get(edge).to(),
                        below.formatted(share),
                        share == 0 ? DrawnPerson.LOW : DrawnPerson.MIDDLE,
                        value("comparisons[0]." + side + ".limits") > 0);
            }
        }
    }

    /// Values known only as limits lie in a share and in no range.
    private void between(String upTo, double edge, String share, double threshold, boolean limits) {
        String name = "between %s and %s".formatted(upTo, share);
        if (edge <= threshold) {
            rest(share, name, upTo);
        } else if (!limits) {
            rest(upTo, name, share);
        }
    }

    private void guideline(String name, String... bands) {
        for (String side : List.of("cases", "controls")) {
            List<String> all = new ArrayList<>();
            for (String band : bands) {
                all.add(band(name, side, band));
            }
            all.add(band(name, side, "not_classifiable"));
            follows.sum("matching." + side, all);
            follows.sum("comparisons[0]." + side + ".missing", List.of(all.getLast()));
        }
        follows.number(name + " not classifiable", 0, most);
        follows.sum(
                name + " not classifiable",
                List.of(
                        name + ".notClassifiable{no test}",
                        name + ".notClassifiable{foreign unit}"));
        follows.sum(
                name + " not classifiable",
                List.of(
                        band(name, "cases", "not_classifiable"),
                        band(name, "controls", "not_classifiable")));
    }

    private static String band(String guideline, String side, String band) {
        return "%s.groups{%s}{%s}".formatted(guideline, side, band);
    }

    /// The edges of the study's guideline are the thresholds of its comparison.
    private void thresholds() {
        for (String side : List.of("cases", "controls")) {
            String share = "comparisons[0].shares[%d]." + side + ".below";
            follows.sum(share.formatted(0), List.of(band("guideline", side, "low")));
            follows.sum(
                    share.formatted(1),
                    List.of(band("guideline", side, "low"), band("guideline", side, "middle")));
        }
    }

    /// The other guideline's line lies inside its middle band, so the shares below both edges of that
    /// band lie on both sides of it.
    private void sensitivity() {
        for (String side : List.of("cases", "controls")) {
            String share = "comparisons[0].shares[%d]." + side + ".below";
            String below = band("guidelineSensitivity[1].guideline", side, "below");
            rest(below, "in the middle, below the line: " + side, share.formatted(0));
            rest(share.formatted(1), "in the middle, above the line: " + side, below);
            inModel("guideline", "guidelineSensitivity[0].model.", side, "low");
            inModel(
                    "guidelineSensitivity[1].guideline",
                    "guidelineSensitivity[1].model.",
                    side,
                    "below");
        }
    }

    /// Those of the lowest band whose set is complete.
    private void inModel(String guideline, String model, String side, String lowest) {
        rest(
                band(guideline, side, lowest),
                model + "in the band, not in it: " + side,
                false,
                model + "exposed." + side);
    }

    private void model(String model) {
        String exposed = model + "exposed.";
        follows.sum("matching.sets", List.of(model + "sets", model + "missing.sets"));
        follows.sum(model + "sets", List.of(exposed + "ofCases"));
        rest(model + "sets", model + "uninformative", model + "setsInformative");
        for (String side : List.of("Cases", "Controls")) {
            String small = side.toLowerCase(java.util.Locale.ROOT);
            rest(exposed + "of" + side, exposed + "unexposed " + side, exposed + small);
            rest("matching." + small, exposed + "out " + side, exposed + "of" + side);
        }
        follows.number(model + "people out", 0, most);
        follows.sum(model + "people out", List.of(exposed + "out Cases", exposed + "out Controls"));
        others.put(
                model + "people out",
                value(exposed + "out Cases") + value(exposed + "out Controls"));
        rest(model + "people out", model + "bystanders", false, model + "missing.people");
        pairs(model, exposed);
        if (model.startsWith("models")) {
            curve(model);
        }
    }

    private void curve(String model) {
        rest(
                "matching.controls",
                model + "controls without a measured value",
                model + "curve.controls");
        follows.sum(model + "curve.controls", List.of("comparisons[0].controls.measured"));
    }

    private void pairs(String model, String exposed) {
        String pairs = model + "pairs.";
        if (truth.containsKey(pairs + "both")) {
            follows.sum(
                    model + "sets",
                    List.of(
                            pairs + "both",
                            pairs + "caseOnly",
                            pairs + "controlOnly",
                            pairs + "neither"));
            follows.sum(
                    model + "setsInformative", List.of(pairs + "caseOnly", pairs + "controlOnly"));
            follows.sum(exposed + "cases", List.of(pairs + "both", pairs + "caseOnly"));
            follows.sum(exposed + "controls", List.of(pairs + "both", pairs + "controlOnly"));
        }
    }

    /// The adjusted model has fewer people, and the plain one no more than have a value.
    private void adjusted() {
        for (String name :
                List.of(
                        "sets",
                        "exposed.cases",
                        "exposed.ofCases",
                        "exposed.controls",
                        "exposed.ofControls")) {
            rest("models[0]." + name, "without the covariate: " + name, "models[1]." + name);
        }
        for (String side : List.of("cases", "controls")) {
            rest(
                    "comparisons[0].shares[0]." + side + ".below",
                    "low, not in the model: " + side,
                    false,
                    "models[0].exposed." + side);
        }
    }

    /// Everyone lies in one range of each look back. Who is tested has a value in the comparison.
    private void criticisms() {
        for (String side : List.of("cases", "controls")) {
            for (int at = 0; at < 2; at++) {
                follows.sum(
                        "matching." + side,
                        names("criticisms\\.lookBack\\[" + at + "]\\.ranges\\[\\d]\\." + side));
            }
            String tested = "criticisms.tested[0].";
            follows.sum("comparisons[0]." + side + ".n", List.of(tested + side));
            rest("matching." + side, "without a later value: " + side, tested + "after." + side);
        }
    }

    private void severity() {
        List<String> bands = names("severity\\.bands\\[\\d]\\.cases");
        List<String> all = new ArrayList<>(bands);
        all.addAll(List.of("severity.missing", "severity.withoutBand"));
        follows.sum("matching.cases", all);
        String beside = "severity.associations[0].";
        follows.sum("matching.cases", List.of(beside + "n", beside + "missing"));
        rest(beside + "missing", "severity: score only", "severity.missing");
        rest("comparisons[0].cases.n", "severity: value only", beside + "n");
        rest(
                "comparisons[0].cases.missing",
                "severity: neither score nor value",
                "severity: score only");
        List<String> inBands = names("severity\\.associations\\[0]\\.bands\\[\\d]\\.n");
        for (int i = 0; i < bands.size(); i++) {
            rest(bands.get(i), "severity: without a value in band " + i, inBands.get(i));
        }
        rest(beside + "n", "severity: with a value in no band", inBands.toArray(String[]::new));
        rest(
                "severity.withoutBand",
                "severity: without either",
                "severity: with a value in no band");
    }

    private List<String> names(String pattern) {
        return truth.keySet().stream().filter(name -> name.matches(pattern)).toList();
    }

    private void pattern(int at) {
        String pattern = "patterns[" + at + "].";
        for (String side : List.of("cases", "controls")) {
            String unknown = pattern + "unknown." + side;
            List<String> classes = names("patterns\\[" + at + "]\\.classes\\[\\d]\\." + side);
            List<String> all = new ArrayList<>(classes);
            all.add(unknown);
            follows.sum("matching." + side, all);
            String group = "comparisons[0]." + side + ".n";
            rest(group, pattern + "another not known " + side, classes.toArray(String[]::new));
            String part = "comparisons[0].shares[0]." + side + ".";
            rest(part + "below", pattern + "low elsewhere " + side, low(at, side, true));
            rest(part + "above", pattern + "not low elsewhere " + side, low(at, side, false));
        }
        String model = pattern + "model.";
        follows.sum("matching.sets", List.of(model + "sets", model + "missing.sets"));
        rest(model + "sets", model + "uninformative", model + "setsInformative");
        follows.sum(
                model + "missing.people",
                List.of(pattern + "unknown.cases", pattern + "unknown.controls"));
    }

    /// The combinations in which everyone, or nobody, has a low level.
    private String[] low(int at, String side, boolean low) {
        List<Pattern.Combination> classes = masked.patterns().get(at).classes();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).met().stream().allMatch(met -> met.contains("b12") == low)) {
                found.add("patterns[%d].classes[%d].%s".formatted(at, i, side));
            }
        }
        return found.toArray(String[]::new);
    }

    /// The second pattern has the conditions of the first and one more.
    private void finer() {
        List<Pattern.Combination> coarse = masked.patterns().get(0).classes();
        List<Pattern.Combination> fine = masked.patterns().get(1).classes();
        for (String side : List.of("cases", "controls")) {
            for (int i = 0; i < coarse.size(); i++) {
                if (coarse.get(i).met().size() > 1) {
                    continue;
                }
                List<String> inside = new ArrayList<>();
                for (int j = 0; j < fine.size(); j++) {
                    if (inside(fine.get(j), coarse.get(i).met().getFirst())) {
                        inside.add("patterns[1].classes[%d].%s".formatted(j, side));
                    }
                }
                rest(
                        "patterns[0].classes[%d].%s".formatted(i, side),
                        "patterns: third not known %d %s".formatted(i, side),
                        inside.toArray(String[]::new));
            }
            rest(
                    "patterns[1].unknown." + side,
                    "patterns: only the third not known " + side,
                    "patterns[0].unknown." + side);
        }
    }

    private static boolean inside(Pattern.Combination fine, List<String> met) {
        return fine.met().stream()
                .allMatch(each ->
                        each.stream().filter(name -> !name.equals("mma")).toList().equals(met));
    }

    /// The true counts in the bins that the masking joined.
    private static Results inTheBinsOf(Results masked, Results results) {
        Comparison truth = results.comparisons().getFirst();
        List<Comparison.Bin> joined =
                masked.comparisons().getFirst().distribution().bins().stream()
                        .map(bin -> joined(bin, truth.distribution().bins()))
                        .toList();
        Comparison comparison =
                new Comparison(
                        truth.measurement(),
                        truth.label(),
                        truth.unit(),
                        truth.cases(),
                        truth.controls(),
                        truth.difference(),
                        truth.geometricMeanRatio(),
                        truth.signedRank(),
                        truth.equivalent(),
                        truth.shares(),
                        new Comparison.Distribution(joined, false, true),
                        truth.roc());
        return new Results(
                        results.study(),
                        results.claypon(),
                        results.data(),
                        results.criteria(),
                        results.attrition(),
                        results.matching(),
                        results.balance(),
                        List.of(comparison),
                        results.guideline(),
                        results.guidelineSensitivity(),
                        results.models(),
                        results.severity(),
                        results.patterns(),
                        results.by(),
                        results.sensitivity(),
                        results.criticisms(),
                        results.evidence(),
                        results.verdict(),
                        results.methods(),
                        results.literature(),
                        results.summary())
                .withCharacteristics(results.characteristics());
    }

    private static Comparison.Bin joined(Comparison.Bin bin, List<Comparison.Bin> all) {
        long cases = 0;
        long controls = 0;
        for (Comparison.Bin each : all) {
            if (each.from() >= bin.from() && each.to() <= bin.to()) {
                cases += exact(each.cases());
                controls += exact(each.controls());
            }
        }
        return new Comparison.Bin(bin.from(), bin.to(), Count.of(cases), Count.of(controls));
    }
}
