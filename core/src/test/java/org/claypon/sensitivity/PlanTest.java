package org.claypon.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.claypon.SmallStudy;
import org.claypon.guideline.GuidelineCounts;
import org.claypon.guideline.GuidelineLibrary;
import org.claypon.results.GuidelineGroups;
import org.claypon.sensitivity.Choice.Form;
import org.claypon.sensitivity.Choice.Without;
import org.claypon.study.Eligibility.Criteria;
import org.claypon.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {

    @TempDir Path folder;

    private static final String GUIDELINE =
            "guideline: {use: nice-ng239-b12, inputs: {total_b12: b12}}\n";

    private List<Form> forms(String asked) {
        SmallStudy study = SmallStudy.matched(folder, asked, SmallStudy.twelveSets());
        Optional<GuidelineGroups> guideline =
                study.study()
                        .analysis()
                        .guideline()
                        .flatMap(use -> GuidelineLibrary.shipped(use.use()))
                        .map(found -> GuidelineCounts.of(found, study.study(), study.members()));
        return Forms.of(study.study(), guideline);
    }

    @Test
    void a_cut_is_cut_elsewhere_and_not_at_all_in_its_own_direction() {
        assertThat(forms("exposure: {measurement: b12, below: 180 pg/mL}\n" + GUIDELINE))
                .extracting(Form::name)
                .containsExactly(
                        "b12 below 180 pg/mL",
                        "b12 up to 350 pg/mL",
                        "b12 per 100 pg/mL lower",
                        "b12 per halving");
    }

    @Test
    void a_form_that_asks_of_higher_values_has_others_that_do() {
        assertThat(
                        forms(
                                "exposures: [{measurement: b12, per: 50 pg/mL}, {measurement: b12, below: 180 ng/L}]\n"
                                        + GUIDELINE))
                .extracting(Form::name, Form::turned)
                .containsExactly(
                        tuple("b12 per 50 pg/mL", false),
                        tuple("b12 from 180 ng/L on", true),
                        tuple("b12 above 350 pg/mL", false),
                        tuple("b12 per doubling", false));
    }

    @Test
    void the_first_exposure_with_a_single_odds_ratio_is_taken_under_its_own_name() {
        assertThat(
                        forms(
                                "exposures: [{measurement: b12, scale: quartiles}, {measurement: b12, below: 200 pg/mL, name: low}]\n"))
                .extracting(Form::name)
                .containsExactly("low", "b12 per 100 pg/mL lower", "b12 per halving");
    }

    @Test
    void a_test_has_one_form() {
        assertThat(forms("exposure: {where: b12 < 200, name: low}\n")).hasSize(1);
    }

    @Test
    void without_a_guideline_or_another_exposure_no_limit_is_made_up() {
        assertThat(forms("exposure: {measurement: b12, scale: log2}\n"))
                .extracting(Form::name)
                .containsExactly("b12 per doubling", "b12 per 1 pg/mL");
    }

    @Test
    void leaving_an_item_out_asks_for_all_the_others_or_as_many_as_before() {
        assertThat(needed("")).isEqualTo(2);
        assertThat(needed(", need: 2")).isEqualTo(2);
        assertThat(needed(", need: 1")).isEqualTo(1);
    }

    private int needed(String need) {
        Study study =
                SmallStudy.ofTexts(
                                folder,
                                """
                                claypon: 1
                                title: Items
                                condition: gout
                                data: {table: people.csv, person: id}
                                cases:
                                  where: b = 1
                                  criteria:
                                    {source: a test, items: [{name: A, where: a = 1}, {name: B, where: b = 1}, {name: C, where: c = 1}]%s}
                                controls: {match: {}}
                                exposure: {where: c = 1}
                                """
                                        .formatted(need),
                                "id,a,b,c\n1,1,1,1\n2,1,0,1\n")
                        .study();
        Criteria left =
                new Without(Without.Kind.CRITERION, "B")
                        .in(study)
                        .eligibility()
                        .criteria()
                        .orElseThrow();
        assertThat(left.items()).extracting(item -> item.name()).containsExactly("A", "C");
        return left.need();
    }

    @Test
    void the_methods_text_names_the_choices_that_there_are() {
        SmallStudy matched =
                SmallStudy.matched(
                        folder, "exposure: {measurement: b12}\n", SmallStudy.twelveSets());
        assertThat(Plan.sentence(matched.study()))
                .hasValueSatisfying(words ->
                        assertThat(words)
                                .contains("forms of the exposure", "no p value")
                                .doesNotContain("controls", "covariates", "crossed"));
    }
}
