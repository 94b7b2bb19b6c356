package org.claypon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claypon.results.Attrition;
import org.claypon.results.Comparison;
import org.claypon.results.DataRead;
import org.claypon.results.Matching;
import org.claypon.results.Results;
import org.claypon.yaml.Echo;

/// What `claypon check --counts` prints: whom each rule leaves and who is matched, and no result.
///
/// The numbers come from the same masked results as those of a run, so that both together show no more than the run.
public final class CountsScreen {

    private static final String ROW = "  %-56s %7s %9s %11s %8s";

    private CountsScreen() {}

    public static String of(Results results) {
        List<String> lines = new ArrayList<>();
        lines.add("%s were read.".formatted(Say.capital(Say.rows(results))));
        int smallest = results.study().smallestCount();
        if (smallest > 1) {
            lines.add(
                    "  Counts under %d are hidden, and others that would give them away; what is left is rounded down where few were left out."
                            .formatted(smallest));
        }
        FlowSection.beginning(results).ifPresent(said -> lines.add("  " + said));
        results.data().notes().forEach(note -> lines.add("  " + note));
        addMissing(results.data(), lines);
        addSteps("Cases", results.attrition().cases(), lines);
        addSteps("Controls", results.attrition().controls(), lines);
        addNobody(results, lines);
        addMatching(results.matching(), lines);
        addValues(results.comparisons(), lines);
        return lines.stream().map(line -> Echo.clean(line) + "\n").collect(Collectors.joining());
    }

    private static void addMissing(DataRead data, List<String> lines) {
        data.missing()
                .forEach(missing ->
                        lines.add(
                                "  missing in %s: %s (%s)"
                                        .formatted(
                                                missing.column(),
                                                Say.cell(missing.cells()),
                                                missing.reason())));
    }

    private static void addSteps(String side, List<Attrition.Step> steps, List<String> lines) {
        lines.add("");
        lines.add(ROW.formatted("", "left", "left out", "only by it", "unknown").stripTrailing());
        lines.set(lines.size() - 1, side + lines.getLast().substring(side.length()));
        for (Attrition.Step step : steps) {
            lines.add(
                    ROW.formatted(
                            cut(Say.capital(step.rule())),
                            Say.cell(step.left()),
                            Say.cell(step.dropped()),
                            Say.cell(step.onlyHere()),
                            Say.cell(step.unknown())));
        }
    }

    static void addNobody(Results results, List<String> lines) {
        List<String> nobody = nobody(results);
        if (!nobody.isEmpty()) {
            lines.add("");
            lines.addAll(nobody);
        }
    }

    /// Who is missing where there is no matched set, and why: a text that is written otherwise in the table, a concept that nobody has,
    /// the rule that took the last, or the matching. Each a line; none where somebody can be compared.
    public static List<String> nobody(Results results) {
        List<String> lines = new ArrayList<>();
        if (!Say.isNone(results.matching().sets())) {
            return lines;
        }
        Attrition attrition = results.attrition();
        boolean database = Say.isDatabase(results);
        addNobody("cases", attrition.cases(), database, lines);
        if (!database || lines.isEmpty()) {
            addNobody("controls", attrition.controls(), database, lines);
        }
        if (lines.isEmpty()) {
            lines.add(
                    "No case finds a control. The rules of matching are: %s."
                            .formatted(MatchingSection.rules(results.matching())));
        }
        return lines;
    }

    private static void addNobody(
            String side, List<Attrition.Step> steps, boolean database, List<String> lines) {
        Optional<Attrition.Step> empty =
                steps.stream()
                        .limit(Math.max(1, steps.size() - 1))
                        .filter(step -> Say.isNone(step.left()))
                        .findFirst();
        if (empty.isEmpty()) {
            return;
        }
        String rule = empty.get().rule();
        String few = Say.isRounded(steps) ? "No %s, or very few, are left" : "No %s are left";
        if (!empty.get().equals(steps.getFirst())) {
            lines.add((few + " after %s.").formatted(side, Echo.quoted(rule)));
        } else if (database) {
            lines.add("Nobody in the database fits %s.".formatted(Echo.quoted(rule)));
        } else {
            lines.add(nobodyIn(side, steps.getFirst()));
        }
        if (database && side.equals("cases")) {
            lines.add(
                    "Without a case there is no index date, so nobody can be looked for as a control.");
        }
    }

    private static String nobodyIn(String side, Attrition.Step first) {
        String letters = " A text must be as the table has it, letter by letter, capitals too.";
        if (side.equals("cases")) {
            return "Nobody fits cases.where." + letters;
        }
        return Say.isNone(first.dropped())
                ? "Nobody can be a control: nobody fits controls.where, or, without one, is known to be no case."
                        + letters
                : "Nobody can be a control: all who fit controls.where fit cases.where as well.";
    }

    private static String cut(String rule) {
        return rule.length() <= 56 ? rule : rule.substring(0, 55) + "…";
    }

    private static void addMatching(Matching matching, List<String> lines) {
        lines.add("");
        lines.add("Matching: " + MatchingSection.rules(matching));
        lines.add(
                "%s: %s, %s; %s without a control"
                        .formatted(
                                Say.many(matching.sets(), "matched set", "matched sets"),
                                Say.many(matching.cases(), "case", "cases"),
                                Say.many(matching.controls(), "control", "controls"),
                                Say.many(matching.casesUnmatched(), "case", "cases")));
        matching.perCase()
                .forEach((controls, cases) ->
                        lines.add(
                                "  %s with %s %s"
                                        .formatted(
                                                Say.many(cases, "case", "cases"),
                                                controls,
                                                controls.equals("1") ? "control" : "controls")));
    }

    private static void addValues(List<Comparison> comparisons, List<String> lines) {
        if (comparisons.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Values of the matched");
        for (Comparison comparison : comparisons) {
            lines.add(
                    "  %s in %s: %s and %s"
                            .formatted(
                                    comparison.label(),
                                    comparison.unit(),
                                    Say.many(comparison.cases().n(), "case", "cases"),
                                    Say.many(comparison.controls().n(), "control", "controls")));
        }
    }
}
