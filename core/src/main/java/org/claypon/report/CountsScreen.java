package org.claypon.report;

import java.util.ArrayList;
import java.util.List;
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
        List<Nobody> nobody = Nobody.in(results);
        if (!nobody.isEmpty()) {
            lines.add("");
            nobody.forEach(missing -> lines.add(missing.what()));
        }
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
