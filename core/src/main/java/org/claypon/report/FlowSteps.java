package org.claypon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.html.chart.FlowDiagram;
import org.claypon.results.Attrition.Step;
import org.claypon.results.Count;

/// The boxes of the flow diagram: a rule each, or, where there are too many for a page, neighbouring rules of one family in one box.
final class FlowSteps {

    /// More boxes than this are taller than a screen.
    private static final int MOST = 12;

    private FlowSteps() {}

    static List<FlowDiagram.Step> of(List<Step> steps) {
        List<FlowDiagram.Step> boxes = new ArrayList<>();
        for (List<Step> group : groups(steps)) {
            boxes.add(group.size() == 1 ? one(group.getFirst(), boxes.isEmpty()) : many(group));
        }
        return boxes;
    }

    static boolean areTogether(List<Step> steps) {
        return groups(steps).size() < steps.size();
    }

    private static List<List<Step>> groups(List<Step> steps) {
        List<List<Step>> groups = new ArrayList<>();
        for (Step step : steps) {
            if (steps.size() > MOST && !groups.isEmpty() && sameFamily(groups.getLast(), step)) {
                groups.getLast().add(step);
            } else {
                groups.add(new ArrayList<>(List.of(step)));
            }
        }
        return groups;
    }

    private static boolean sameFamily(List<Step> group, Step step) {
        return step.family().isPresent() && step.family().equals(group.getLast().family());
    }

    private static FlowDiagram.Step one(Step step, boolean first) {
        List<String> details = new ArrayList<>();
        if (!first) {
            details.add(Say.count(step.dropped()) + " left out");
        }
        if (!first && !Say.isNone(step.onlyHere())) {
            details.add(Say.count(step.onlyHere()) + " by this rule alone");
        }
        if (!Say.isNone(step.unknown())) {
            details.add(Say.count(step.unknown()) + " unknown");
        }
        step.family().ifPresent(family -> details.add(Say.words(family)));
        return new FlowDiagram.Step(Say.cell(step.left()), Say.capital(step.rule()), details);
    }

    private static FlowDiagram.Step many(List<Step> group) {
        List<String> details = new ArrayList<>();
        sum(group).ifPresent(sum -> details.add(Say.count(sum) + " left out"));
        group.forEach(step ->
                details.add(
                        "%s: %s".formatted(Say.capital(step.rule()), Say.cell(step.dropped()))));
        String family = group.getLast().family().map(Say::words).orElse("");
        return new FlowDiagram.Step(
                Say.cell(group.getLast().left()),
                "%s: %d rules".formatted(Say.capital(family), group.size()),
                details);
    }

    /// Not known where one of them is hidden.
    private static Optional<Count> sum(List<Step> group) {
        long sum = 0;
        for (Step step : group) {
            if (!(step.dropped() instanceof Count.Exactly(long number))) {
                return Optional.empty();
            }
            sum += number;
        }
        return Optional.of(Count.of(sum));
    }
}
