package org.claypon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.claypon.results.Attrition;
import org.claypon.results.Count;
import org.junit.jupiter.api.Test;

class PlainLeftOutTest {

    private static final Attrition.Step START = step("start", "", Count.of(0));

    private static Attrition.Step step(String rule, String family, Count dropped) {
        return new Attrition.Step(
                rule,
                Optional.of(family).filter(name -> !name.isEmpty()),
                Count.of(100),
                dropped,
                Count.of(0),
                Count.of(0));
    }

    private static Attrition.Step cause(String rule, long dropped) {
        return step(rule, "cause_of_condition", Count.of(dropped));
    }

    private static String said(List<Attrition.Step> cases, List<Attrition.Step> controls) {
        Markdown text = new Markdown();
        PlainLeftOut.write(new Attrition(cases, controls), text);
        return text.toString();
    }

    @Test
    void three_rules_of_one_family_are_said_together_and_named_once() {
        String said =
                said(
                        List.of(
                                START,
                                cause("Kidneys", 3),
                                step("Apnoea", "mimic", Count.of(2)),
                                cause("Iron", 4),
                                cause("Nerves", 1),
                                cause("Dialysis", 0)),
                        List.of(
                                START,
                                cause("Kidneys", 30),
                                cause("Iron", 40),
                                cause("Dialysis", 5)));
        assertThat(said)
                .contains(
                        """
                        - 8 people with the condition, by the rules on what else could lie behind the condition (“Kidneys”, “Iron”, “Nerves”, “Dialysis”).
                        - 2 people with the condition, by the rule “Apnoea”.
                        - 75 people without the condition, by the rules on what else could lie behind the condition.\
                        """);
    }

    @Test
    void two_rules_and_rules_of_no_family_are_said_one_by_one() {
        String said =
                said(
                        List.of(
                                START,
                                cause("Kidneys", 3),
                                cause("Iron", 1),
                                step("Adults", "", Count.of(9)),
                                step("matched", "", Count.of(2))),
                        List.of());
        assertThat(said)
                .contains(
                        "- 3 people with the condition, by the rule “Kidneys”.",
                        "- 1 person with the condition, by the rule “Iron”.",
                        "- 9 people with the condition, by the rule “Adults”.",
                        "- 2 people with the condition, who had no match.");
    }

    @Test
    void hidden_numbers_are_never_added_up() {
        String said =
                said(
                        List.of(
                                START,
                                cause("Kidneys", 30),
                                step("Iron", "cause_of_condition", new Count.FewerThan(5)),
                                cause("Nerves", 10)),
                        List.of());
        assertThat(said)
                .contains("by the rule “Kidneys”", "by the rule “Iron”", "by the rule “Nerves”")
                .doesNotContain("40");
    }

    @Test
    void nobody_left_out_is_said() {
        assertThat(said(List.of(START, cause("Iron", 0)), List.of(START)))
                .contains("No rule left anyone out.");
    }
}
