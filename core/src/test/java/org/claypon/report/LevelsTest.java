package org.claypon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.claypon.results.Attrition;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.Results;
import org.junit.jupiter.api.Test;

class LevelsTest {

    private static final Figure NONE = Figure.notEstimable("no set is informative");

    @Test
    void every_level_is_set_against_the_reference() {
        Results results =
                results(term("grp: 2", 3, 1.5, 6), term("grp: 3", 1.1, 0.5, 2.4), masked("grp: 4"));
        assertThat(PlainSummary.of(results))
                .contains(
                        "“grp: 2” was more common in people with the condition than in matched people without it (odds ratio 3.0, range 1.5 to 6.0).",
                        "“grp: 3” was not seen to go with the condition here (odds ratio 1.1, range 0.50 to 2.4).",
                        "The number for “grp: 4” is not shown, as few people stand behind it or beside it.")
                .doesNotContain("tended to have");
    }

    @Test
    void a_single_level_is_no_slope() {
        assertThat(PlainSummary.of(results(term("grp: 2", 3, 1.5, 6))))
                .contains("“grp: 2” was more common in people with the condition");
        assertThat(PlainSummary.of(results("amount", term("grp", 3, 1.5, 6))))
                .contains(
                        "People with the condition tended to have higher “grp” than matched people without it (");
    }

    @Test
    void the_screen_has_a_line_for_each_level_and_a_reason_once() {
        Results results =
                results(
                        term("grp: 2", 3, 1.5, 6),
                        masked("grp: 3"),
                        term("grp: 4", NONE, NONE, NONE));
        assertThat(OneScreen.of(results, "out"))
                .contains(
                        "  grp: 2: odds ratio 3.0 (1.5 to 6.0), p 0.2\n",
                        "  grp: 3: odds ratio hidden: few people\n",
                        "  grp: 4: odds ratio not estimable: no set is informative\n");
    }

    @Test
    void the_screen_calls_a_measurement_by_its_label() {
        assertThat(OneScreen.of(ResultsExamples.full(), "out"))
                .contains("  Vitamin B12 below 300 pg/mL: odds ratio")
                .doesNotContain("  b12 ");
    }

    @Test
    void whoever_is_on_no_side_is_in_the_summary() {
        assertThat(PlainSummary.of(results(term("grp", 3, 1.5, 6))))
                .contains(
                        "Of 4250 more people it is not known if they belong to those with the condition. They were not counted on that side.")
                .doesNotContain("not known if they belong to those without");
    }

    private static Results results(Model.Term... terms) {
        return results("present", terms);
    }

    private static Results results(String form, Model.Term... terms) {
        Results full = ResultsExamples.full();
        return new Results(
                full.study(),
                full.claypon(),
                full.data(),
                full.criteria(),
                new Attrition(List.of(step(4250)), List.of(step(0))),
                full.matching(),
                full.balance(),
                full.comparisons(),
                full.guideline(),
                full.guidelineSensitivity(),
                List.of(model(List.of(terms))),
                full.severity(),
                full.patterns(),
                full.by(),
                full.sensitivity(),
                full.criticisms(),
                full.evidence(),
                VerdictExamples.of(
                        full.verdict().headline(),
                        full.verdict().stamps(),
                        form,
                        "grp",
                        List.of(terms)),
                full.methods(),
                full.literature(),
                full.summary());
    }

    private static Attrition.Step step(long unknown) {
        return new Attrition.Step(
                "start",
                Optional.empty(),
                Count.of(25),
                Count.of(0),
                Count.of(0),
                Count.of(unknown));
    }

    private static Model model(List<Model.Term> terms) {
        return new Model(
                "grp",
                "grp",
                Optional.empty(),
                Optional.empty(),
                Count.of(21),
                Count.of(21),
                new Model.Missing(Count.of(0), Count.of(0)),
                Optional.empty(),
                "profile likelihood",
                NONE,
                NONE,
                NONE,
                terms,
                new Model.Crude(NONE, NONE, NONE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Model.Term term(String name, double ratio, double lower, double upper) {
        return term(name, Figure.of(ratio), Figure.of(lower), Figure.of(upper));
    }

    private static Model.Term masked(String name) {
        Figure hidden = new Figure.Masked(5);
        return term(name, hidden, hidden, hidden);
    }

    private static Model.Term term(String name, Figure ratio, Figure lower, Figure upper) {
        return new Model.Term(
                name,
                NONE,
                NONE,
                ratio,
                lower,
                upper,
                Figure.of(0.2),
                new Model.Wald(NONE, NONE, NONE),
                NONE,
                Optional.empty(),
                Optional.empty());
    }
}
