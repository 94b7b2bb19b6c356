package org.claypon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.html.chart.FlowDiagram;
import org.claypon.results.Attrition.Step;
import org.claypon.results.Count;
import org.junit.jupiter.api.Test;

class FlowStepsTest {

    private static Step step(String rule, String family, long left, Count dropped) {
        return new Step(
                rule,
                Optional.of(family).filter(name -> !name.isEmpty()),
                Count.of(left),
                dropped,
                Count.of(0),
                Count.of(0));
    }

    /// The first row, as many exclusions of two families, and the last row.
    private static List<Step> steps(int causes, int mimics, Count dropped) {
        List<Step> steps = new ArrayList<>(List.of(step("everybody", "", 100, Count.of(0))));
        for (int i = 1; i <= causes; i++) {
            steps.add(step("cause " + i, "cause_of_condition", 100 - i, dropped));
        }
        for (int i = 1; i <= mimics; i++) {
            steps.add(step("mimic " + i, "mimic", 100 - causes - i, dropped));
        }
        steps.add(step("matched", "", 50, Count.of(7)));
        return steps;
    }

    @Test
    void a_dozen_rules_have_a_box_each() {
        List<FlowDiagram.Step> boxes = FlowSteps.of(steps(5, 5, Count.of(1)));
        assertThat(boxes).hasSize(12);
        assertThat(boxes.get(1).details()).containsExactly("1 left out", "cause of condition");
        assertThat(FlowSteps.areTogether(steps(5, 5, Count.of(1)))).isFalse();
    }

    @Test
    void of_more_rules_those_of_one_family_stand_in_one_box() {
        List<Step> steps = steps(10, 2, Count.of(1));
        List<FlowDiagram.Step> boxes = FlowSteps.of(steps);
        assertThat(boxes)
                .extracting(FlowDiagram.Step::rule)
                .containsExactly(
                        "Everybody", "Cause of condition: 10 rules", "Mimic: 2 rules", "Matched");
        assertThat(boxes)
                .extracting(FlowDiagram.Step::left)
                .containsExactly("100", "90", "88", "50");
        assertThat(boxes.get(2).details())
                .containsExactly("2 left out", "Mimic 1: 1", "Mimic 2: 1");
        assertThat(FlowSteps.areTogether(steps)).isTrue();
    }

    @Test
    void a_sum_of_hidden_numbers_is_not_said() {
        assertThat(FlowSteps.of(steps(10, 2, new Count.FewerThan(5))).get(2).details())
                .containsExactly("Mimic 1: hidden", "Mimic 2: hidden");
    }
}
