package org.claypon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.results.Attrition;
import org.claypon.results.Attrition.Step;
import org.claypon.results.Count;
import org.junit.jupiter.api.Test;

class PlainFlowTest {

    private static Step step(String rule, Optional<String> family, Count dropped) {
        return new Step(rule, family, Count.of(100), dropped, Count.of(0), Count.of(0));
    }

    private static List<Step> steps(int mimics, Count dropped) {
        List<Step> steps = new ArrayList<>();
        steps.add(step("Has the condition", Optional.empty(), Count.of(0)));
        steps.add(step("B12 measured", Optional.empty(), Count.of(7)));
        for (int i = 0; i < mimics; i++) {
            steps.add(step("Mimic " + i, Optional.of("mimic"), dropped));
        }
        steps.add(step("Pregnancy", Optional.of("cause_of_condition"), Count.of(1)));
        steps.add(step("matched", Optional.empty(), Count.of(4)));
        return steps;
    }

    @Test
    void few_rules_are_named_each() {
        List<Step> few = steps(2, Count.of(3));
        assertThat(PlainFlow.of(new Attrition(few, few)))
                .hasSize(10)
                .contains(
                        "7 people with the condition, by the rule “B12 measured”.",
                        "3 people with the condition, by the rule “Mimic 1”.",
                        "1 person without the condition, by the rule “Pregnancy”.",
                        "4 people with the condition, who had no match.",
                        "4 people without the condition, who had no match or were not needed for one.");
    }

    @Test
    void of_many_rules_those_of_one_kind_stand_together() {
        List<Step> many = steps(8, Count.of(3));
        assertThat(PlainFlow.of(new Attrition(many, many)))
                .hasSize(8)
                .contains(
                        "7 people with the condition, by the rule “B12 measured”.",
                        "24 people with the condition, by 8 rules about things that look like the condition. The full report names each.",
                        "1 person without the condition, by the rule “Pregnancy”.");
    }

    @Test
    void a_sum_with_a_hidden_part_is_not_told() {
        List<Step> many = steps(8, new Count.FewerThan(5));
        assertThat(PlainFlow.of(new Attrition(many, many)))
                .contains(
                        "People with the condition, by 8 rules about things that look like the condition. The full report names each.");
    }
}
