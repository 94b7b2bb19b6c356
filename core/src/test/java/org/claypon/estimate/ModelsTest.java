package org.claypon.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.SmallStudy.number;
import static org.claypon.SmallStudy.times;
import static org.claypon.Tolerance.ITERATED;
import static org.claypon.Tolerance.printed;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.claypon.SmallStudy;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.Model.Term;
import org.claypon.stats.ClusteredErrors;
import org.claypon.stats.ConditionalFit.ChiSquare;
import org.claypon.stats.ConditionalFit.Fitted;
import org.claypon.stats.ConditionalLogistic;
import org.claypon.stats.Quantity;
import org.claypon.stats.Strata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {

    @TempDir Path folder;

    @Test
    void the_twelve_sets_agree_with_R_per_doubling() { // methods.md f
        Model model = twelve("exposure: {measurement: b12, scale: log2}\n").onlyModel();
        Term term = model.terms().getFirst();
        assertThat(number(term.logOddsRatio())).isCloseTo(-2.28708778, ITERATED.of(2.28708778));
        assertThat(number(term.standardError())).isCloseTo(1.01146957, ITERATED.of(1.01146957));
        assertThat(number(model.logLikelihoodNull())).isCloseTo(-13.18334746, printed(8));
        assertThat(number(model.logLikelihood())).isCloseTo(-8.19977425, printed(8));
        assertThat(number(term.scoreP()))
                .isCloseTo(new ChiSquare(8.29479482, 1).p(), Offset.offset(1e-10));
        assertThat(model.exposure()).isEqualTo("b12 per doubling");
        assertThat(model.exposed()).isEmpty();
        assertThat(model.mantelHaenszel()).isEmpty();
    }

    @Test
    void the_twelve_sets_agree_with_R_per_100_units_and_below_200() { // methods.md f
        SmallStudy study =
                twelve(
                        "exposures: [{measurement: b12, per: 100 pg/mL}, {measurement: b12, below: 200 pg/mL}]\n");
        Term per = study.model("b12 per 100 pg/mL").terms().getFirst();
        assertThat(number(per.logOddsRatio())).isCloseTo(-1.13688385, printed(8));
        assertThat(number(per.standardError())).isCloseTo(0.524878137, printed(9));
        Model below = study.model("b12 below 200 pg/mL");
        Term low = below.terms().getFirst();
        assertThat(number(low.oddsRatio())).isCloseTo(10, ITERATED.of(10));
        assertThat(number(low.standardError())).isCloseTo(1.09544512, printed(8));
        assertThat(number(low.scoreP())).isCloseTo(new ChiSquare(6.75, 1).p(), ITERATED.of(1));
        assertThat(below.exposed())
                .contains(new Model.Exposed(Count.of(5), Count.of(12), Count.of(1), Count.of(24)));
    }

    @Test
    void the_odds_ratio_of_100_units_is_that_of_one_unit_to_the_power_of_100() {
        Term one = onTwelve("per: 1 pg/mL");
        Term hundred = onTwelve("per: 100 pg/mL");
        assertThat(number(hundred.logOddsRatio()))
                .isCloseTo(100 * number(one.logOddsRatio()), ITERATED.of(1));
        assertThat(number(hundred.standardError()))
                .isCloseTo(100 * number(one.standardError()), ITERATED.of(1));
        assertThat(number(hundred.p())).isCloseTo(number(one.p()), ITERATED.of(1));
    }

    @Test
    void lower_inverts_the_odds_ratio_and_its_limits() {
        Term higher = onTwelve("per: 100 pg/mL");
        Term lower = onTwelve("per: 100 pg/mL lower");
        assertThat(number(lower.oddsRatio()))
                .isCloseTo(1 / number(higher.oddsRatio()), ITERATED.of(10));
        assertThat(number(lower.lower())).isCloseTo(1 / number(higher.upper()), ITERATED.of(10));
        assertThat(number(lower.upper())).isCloseTo(1 / number(higher.lower()), ITERATED.of(100));
        assertThat(number(lower.p())).isCloseTo(number(higher.p()), ITERATED.of(1));
    }

    @Test
    void an_odds_ratio_beyond_the_numbers_of_the_machine_is_a_reason() {
        Term tiny = onTwelve("per: 1000000 pg/mL");
        assertThat(number(tiny.logOddsRatio())).isCloseTo(-11368.8385, printed(3));
        assertThat(tiny.oddsRatio())
                .isEqualTo(Figure.notEstimable("too close to zero to be written as a number"));
        Term huge = onTwelve("per: 1000000 pg/mL lower");
        assertThat(huge.oddsRatio())
                .isEqualTo(Figure.notEstimable("too large to be written as a number"));
        assertThat(huge.wald().upper()).isInstanceOf(Figure.NotEstimable.class);
    }

    @Test
    void the_crude_odds_ratio_of_a_number_ignores_the_sets() {
        // 3 of 4 against 1 of 4 given 4 exposed: tables weigh 1, 16, 36, 16, 1, so that the ratio r
        // that makes 3 the mean
        // solves r⁴ - 36 r² - 32 r - 3 = 0; R's fisher.test stops at 6.408309
        String people =
                SmallStudy.pairs("b12,tea", "1,1", "1,1", "1,1", "1,0", "1,1", "1,0", "1,0", "1,0");
        Model model = SmallStudy.matched(folder, "exposure: {column: tea}\n", people).onlyModel();
        double r = number(model.crude().oddsRatio());
        assertThat(r).isCloseTo(6.4083, printed(4));
        assertThat(r * r * r * r - 36 * r * r - 32 * r - 3).isCloseTo(0, Offset.offset(1e-8));
        assertThat(number(model.crude().lower())).isLessThan(6);
        assertThat(number(model.crude().upper())).isGreaterThan(7);
    }

    @Test
    void an_exposure_in_several_terms_has_no_single_odds_ratio() {
        Model model = twelve("exposure: {measurement: b12, scale: quartiles}\n").onlyModel();
        assertThat(model.terms())
                .extracting(Term::term)
                .containsExactly(
                        "b12 quartiles: quartile 2",
                        "b12 quartiles: quartile 3",
                        "b12 quartiles: quartile 4");
        Figure none = Figure.notEstimable("an exposure in several terms has no single odds ratio");
        assertThat(model.minimumDetectableOddsRatio()).isEqualTo(none);
        assertThat(model.crude()).isEqualTo(new Model.Crude(none, none, none));
    }

    @Test
    void a_category_of_two_levels_is_a_yes_or_no_exposure() {
        String people =
                SmallStudy.pairs("b12,tea", "1,1", "1,1", "1,1", "1,0", "1,1", "1,0", "1,0", "1,0");
        Model yesNo =
                SmallStudy.matched(folder, "exposure: {category: tea, reference: 0}\n", people)
                        .onlyModel();
        Model.Exposed exposed =
                new Model.Exposed(Count.of(3), Count.of(4), Count.of(1), Count.of(4));
        assertThat(yesNo.exposed()).contains(exposed);
        assertThat(yesNo.terms().getFirst().exposed()).contains(exposed);
        assertThat(yesNo.method()).endsWith("exact p");
        assertThat(number(yesNo.crude().oddsRatio())).isCloseTo(9, printed(4)); // 3 · 3 / (1 · 1)
        assertThat(yesNo.mantelHaenszel()).isPresent();
        assertThat(yesNo.pairs()).isPresent();
    }

    @Test
    void every_level_and_every_answer_is_counted_but_no_number() {
        Model model =
                adjusted(
                                """
                                exposures: [{measurement: b12, below: 180 pg/mL, name: low}]
                                adjust: [y, {category: race, reference: white}]
                                """)
                        .model("low, adjusted");
        assertThat(model.terms().getFirst().exposed()).isEqualTo(model.exposed());
        assertThat(model.terms().get(1).exposed()).isEmpty();
        assertThat(model.terms().get(2).exposed()).isPresent();
        assertThat(model.terms().get(3).exposed()).isPresent();
    }

    @Test
    void each_exposure_has_its_model_and_its_adjusted_model_with_its_own_terms_first() {
        SmallStudy study =
                adjusted(
                        """
                        exposures: [{measurement: b12, below: 180 pg/mL, name: low}, {column: x}]
                        adjust: [y, {category: race, reference: white}]
                        """);
        assertThat(study.models())
                .extracting(Model::name)
                .containsExactly("low", "low, adjusted", "x", "x, adjusted");
        Model model = study.model("low, adjusted");
        assertThat(model.exposure()).isEqualTo("low");
        assertThat(model.terms())
                .extracting(Term::term)
                .containsExactly("low", "y", "race: asian", "race: black");
        assertThat(model.notes()).contains("The reference of race is white.");
        assertThat(model.mantelHaenszel()).isEmpty();
        assertThat(model.pairs()).isEmpty();
    }

    @Test
    void an_exposure_that_is_also_a_covariate_is_none_of_its_own_model() {
        SmallStudy study =
                adjusted(
                        """
                        exposures: [{where: x = 1, name: one}, {column: y}]
                        adjust: [{where: x = 1, name: one}, y]
                        """);
        assertThat(study.model("one, adjusted").terms())
                .extracting(Term::term)
                .containsExactly("one", "y");
        assertThat(study.model("y, adjusted").terms())
                .extracting(Term::term)
                .containsExactly("y", "one");
        assertThat(study.model("one, adjusted").notes())
                .contains(
                        "The exposure is also among the covariates of the study, as it is or in another form; its own model is not adjusted for it.");
    }

    @Test
    void an_exposure_that_is_the_only_covariate_has_no_adjusted_model() {
        SmallStudy study =
                adjusted("exposure: {where: x = 1, name: one}\nadjust: [{where: x = 1}]\n");
        assertThat(study.models()).extracting(Model::name).containsExactly("one");
        assertThat(study.model("one").notes())
                .anyMatch(note -> note.startsWith("The exposure is also among the covariates"));
    }

    @Test
    void an_adjusted_model_has_no_exact_p_and_agrees_with_the_kernel() {
        SmallStudy study =
                adjusted(
                        "exposure: {measurement: b12, below: 180 pg/mL, name: low}\nadjust: [x]\n");
        Model model = study.model("low, adjusted");
        double[] low = {1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 0};
        double[] x = {3, 2, 1, 4, 2, 2, 5, 1, 2, 3, 1, 3};
        ConditionalLogistic kernel = ConditionalLogistic.of(pairs(6), new double[][] {low, x});
        Fitted fitted = (Fitted) kernel.fit();
        assertThat(model.method()).isEqualTo("profile likelihood; likelihood-ratio p");
        assertThat(study.model("low").method()).endsWith("exact p");
        for (int term = 0; term < 2; term++) {
            double coefficient = ((Quantity.Value) fitted.coefficient(term)).value();
            assertThat(number(model.terms().get(term).logOddsRatio())).isEqualTo(coefficient);
            double p = ((ChiSquare) kernel.likelihoodRatio(term)).p();
            assertThat(number(model.terms().get(term).p())).isEqualTo(p);
        }
    }

    @Test
    void a_covariate_that_is_constant_inside_sets_is_a_reason_and_changes_nothing() {
        SmallStudy study =
                adjusted(
                        "exposure: {measurement: b12, below: 180 pg/mL, name: low}\nadjust: [site]\n");
        Model model = study.model("low, adjusted");
        assertThat(model.terms().get(1).oddsRatio())
                .isEqualTo(Figure.notEstimable("constant within every matched set"));
        double alone = number(study.model("low").terms().getFirst().logOddsRatio());
        assertThat(number(model.terms().getFirst().logOddsRatio()))
                .isCloseTo(alone, ITERATED.of(alone));
    }

    @Test
    void a_covariate_that_separates_makes_the_whole_model_firths_and_is_named() {
        SmallStudy study =
                adjusted(
                        "exposure: {measurement: b12, below: 180 pg/mL, name: low}\nadjust: [z]\n");
        Model model = study.model("low, adjusted");
        assertThat(model.method())
                .startsWith("firth profile (the likelihood has no maximum in")
                .contains("z")
                .endsWith("; penalised likelihood-ratio p");
        assertThat(number(model.terms().get(1).logOddsRatio())).isPositive();
    }

    @Test
    void who_lacks_a_covariate_leaves_the_adjusted_model_alone() {
        SmallStudy study =
                adjusted(
                        "exposure: {measurement: b12, below: 180 pg/mL, name: low}\nadjust: [w]\n");
        assertThat(study.model("low").missing())
                .isEqualTo(new Model.Missing(Count.of(0), Count.of(0)));
        assertThat(study.model("low, adjusted").missing())
                .isEqualTo(new Model.Missing(Count.of(2), Count.of(2)));
        assertThat(study.model("low, adjusted").sets()).isEqualTo(Count.of(4));
    }

    @Test
    void robust_standard_errors_stand_only_where_somebody_is_in_two_sets() {
        Model model = shared("9").onlyModel();
        Figure robust = model.terms().getFirst().robustStandardError().orElseThrow();
        Strata strata = Strata.of(new int[] {0, 3, 6, 9}, cases(9, 3));
        double[][] x = {{1, 4, 2, 3, 4, 2.5, 2, 1, 6}};
        Fitted fitted = (Fitted) ConditionalLogistic.fit(strata, x);
        Quantity clustered =
                ClusteredErrors.of(strata, x, fitted, new long[] {1, 9, 4, 2, 9, 5, 3, 6, 7})
                        .getFirst();
        double expected = ((Quantity.Value) clustered).value();
        assertThat(number(robust)).isCloseTo(expected, ITERATED.of(expected));

        Model apart = shared("8").onlyModel();
        assertThat(apart.terms().getFirst().robustStandardError()).isEmpty();
        assertThat(apart.terms().getFirst().logOddsRatio())
                .isEqualTo(model.terms().getFirst().logOddsRatio());
    }

    @Test
    void a_reader_is_told_when_the_two_standard_errors_differ_by_more_than_a_tenth() {
        String told = "The standard error clustered on people differs";
        Model model = shared("9").onlyModel();
        double own = number(model.terms().getFirst().standardError());
        double robust = number(model.terms().getFirst().robustStandardError().orElseThrow());
        assertThat(Math.abs(robust / own - 1)).isGreaterThan(0.1);
        assertThat(model.notes()).anyMatch(note -> note.startsWith(told));
        assertThat(shared("8").onlyModel().notes()).noneMatch(note -> note.startsWith(told));
    }

    @Test
    void the_order_of_rows_changes_no_figure() {
        String[] lines = SmallStudy.twelveSets().strip().split("\n", -1);
        StringBuilder turned = new StringBuilder(lines[0]).append('\n');
        for (int line = lines.length - 1; line > 0; line--) {
            turned.append(lines[line]).append('\n');
        }
        String asked =
                "exposures: [{measurement: b12, scale: log2}, {measurement: b12, scale: quartiles}]\n";
        List<Model> models = twelve(asked).models();
        assertThat(SmallStudy.matched(folder, asked, turned.toString()).models()).isEqualTo(models);
    }

    @Test
    void a_set_of_several_cases_is_fitted_exactly() { // methods.md a.3: the n:m collapse table
        String[] sets =
                Stream.of(
                                times(3, "10|100"),
                                times(4, "11|100"),
                                times(2, "110|000"),
                                times(5, "0|100"))
                        .flatMap(Stream::of)
                        .toArray(String[]::new);
        Model model =
                SmallStudy.matched(
                                folder,
                                "exposure: {measurement: b12, below: 180 pg/mL, name: low}\n",
                                SmallStudy.exposed(sets))
                        .onlyModel();
        Term term = model.terms().getFirst();
        assertThat(number(term.logOddsRatio())).isCloseTo(1.050296656, ITERATED.of(1.050296656));
        assertThat(number(term.standardError())).isCloseTo(0.486988329, printed(9));
        assertThat(number(model.logLikelihood())).isCloseTo(-26.65432784, printed(8));
    }

    private SmallStudy twelve(String asked) {
        return SmallStudy.matched(folder, asked, SmallStudy.twelveSets());
    }

    private Term onTwelve(String form) {
        return twelve("exposure: {measurement: b12, %s}\n".formatted(form))
                .onlyModel()
                .terms()
                .getFirst();
    }

    /// Six pairs with covariates: `site` is constant in pairs, `z` is 1 in cases alone, `w` is missing in two pairs.
    private SmallStudy adjusted(String asked) {
        return SmallStudy.matched(
                folder,
                asked,
                SmallStudy.pairs(
                        "b12,x,y,race,site,z,w",
                        "100,3,1,white,1,1,1",
                        "500,2,2,black,1,0,2",
                        "100,1,5,asian,2,1,",
                        "500,4,3,white,2,0,1",
                        "500,2,2,black,3,1,2",
                        "100,2,4,white,3,0,",
                        "100,5,6,white,4,1,3",
                        "500,1,1,asian,4,0,1",
                        "500,2,3,black,5,1,2",
                        "500,3,3,black,5,0,4",
                        "100,1,2,white,6,1,1",
                        "500,3,6,asian,6,0,3"));
    }

    /// Three sets 1:2 of a number; the control of this id in the second set is 9 in the first.
    private SmallStudy shared(String second) {
        return SmallStudy.matched(
                folder,
                "exposure: {column: x}\n",
                """
                id,set,case,b12,x
                1,1,1,1,1
                9,1,0,1,4
                4,1,0,1,2
                2,2,1,1,3
                %s,2,0,1,4
                5,2,0,1,2.5
                3,3,1,1,2
                6,3,0,1,1
                7,3,0,1,6
                """
                        .formatted(second));
    }

    private static Strata pairs(int count) {
        int[] offsets = new int[count + 1];
        for (int set = 0; set <= count; set++) {
            offsets[set] = 2 * set;
        }
        return Strata.of(offsets, cases(2 * count, 2));
    }

    private static boolean[] cases(int rows, int size) {
        boolean[] cases = new boolean[rows];
        for (int row = 0; row < rows; row += size) {
            cases[row] = true;
        }
        return cases;
    }
}
