package org.claypon.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claypon.results.Comparison;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.Matching;
import org.claypon.results.Model;
import org.claypon.results.Verdict;
import org.claypon.study.Amount;
import org.claypon.study.Analysis;
import org.claypon.study.Condition;
import org.claypon.study.Eligibility;
import org.claypon.study.Exposure;
import org.claypon.study.Measurement;
import org.claypon.study.Study;
import org.claypon.study.TableData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictsTest {

    private static final Exposure BELOW =
            new Exposure.Below("b12 below 300 pg/mL", "b12", new Amount(300, "pg/mL"));
    private static final Exposure LINEAR =
            new Exposure.Linear("b12 per 100 pg/mL", "b12", new Amount(100, "pg/mL"), false, true);
    private static final Exposure LOWER =
            new Exposure.Linear(
                    "b12 per 100 pg/mL lower", "b12", new Amount(100, "pg/mL"), true, true);

    @Test
    void an_interval_around_one_is_nothing_seen_and_nothing_refuted() {
        assertThat(headline(LINEAR, 1.13, 0.94, 1.37))
                .isEqualTo(
                        "Neither low nor high vitamin B12 was seen to go with restless legs here (odds ratio 1.13, 95 %"
                                + " interval 0.94 to 1.37). This cannot refute that it does.");
        assertThat(headline(BELOW, 0.9157, 0.2458, 3.41))
                .isEqualTo(
                        "Vitamin B12 below 300 pg/mL was not seen to go with restless legs here (odds ratio 0.916, 95 %"
                                + " interval 0.246 to 3.41). This cannot refute that it does.");
    }

    @Test
    void an_interval_beyond_one_is_an_association_and_no_proof() {
        assertThat(headline(BELOW, 6.91, 2.4, 25.2))
                .isEqualTo(
                        "Vitamin B12 below 300 pg/mL was more common in people with restless legs than in matched people"
                                + " without it (odds ratio 6.91, 95 % interval 2.4 to 25.2). This is an association, not"
                                + " proof of a cause.");
    }

    @Test
    void the_direction_of_a_linear_exposure_is_said_of_the_value_itself() {
        assertThat(headline(LINEAR, 0.5, 0.3, 0.8)).contains("tended to have lower vitamin B12");
        assertThat(headline(LINEAR, 2, 1.2, 3)).contains("tended to have higher vitamin B12");
        assertThat(headline(LOWER, 2, 1.2, 3)).contains("tended to have lower vitamin B12");
        assertThat(headline(LOWER, 0.5, 0.3, 0.8)).contains("tended to have higher vitamin B12");
    }

    @Test
    void an_open_limit_is_said_in_words() {
        Model model =
                model(BELOW.name(), Figure.of(9), Figure.of(1.4), Figure.notEstimable("separated"));
        assertThat(verdict(BELOW, List.of(model), 80, 80, 0).headline())
                .contains("interval 1.4 to no upper limit");
    }

    @Test
    void no_estimate_says_why() {
        Figure none = Figure.notEstimable("no informative sets");
        Model model = model(BELOW.name(), none, none, none);
        assertThat(verdict(BELOW, List.of(model), 80, 80, 0).headline())
                .isEqualTo(
                        "These data hold no estimate for vitamin B12 below 300 pg/mL in restless legs: no informative"
                                + " sets.");
    }

    @Test
    void the_adjusted_model_is_the_one_that_the_headline_reports() {
        Model crude = model(BELOW.name(), Figure.of(6.9), Figure.of(2.4), Figure.of(25));
        Model adjusted =
                model(BELOW.name() + ", adjusted", Figure.of(1.1), Figure.of(0.4), Figure.of(2.9));
        assertThat(verdict(BELOW, List.of(crude, adjusted), 80, 80, 0).headline())
                .contains("not seen")
                .contains("odds ratio 1.1, 95 % interval 0.4 to 2.9, adjusted");
    }

    @Test
    void without_an_exposure_the_first_comparison_speaks() {
        Verdict verdict =
                Verdicts.of(
                        study(List.of(), Study.Sampling.CROSS_SECTIONAL),
                        matching(80, 80, 0),
                        List.of(),
                        List.of(comparison(-251.4, -300, -202)));
        assertThat(verdict.headline())
                .isEqualTo(
                        "Vitamin B12 in people with restless legs was lower than in matched people without it (matched"
                                + " difference -251 pg/mL, 95 % interval -300 to -202).");
    }

    @Test
    void an_uncalibrated_estimate_is_never_called() {
        Verdict verdict =
                verdict(
                        BELOW,
                        List.of(model(BELOW.name(), Figure.of(9), Figure.of(4), Figure.of(20))),
                        500,
                        500,
                        0);
        assertThat(verdict.called()).isFalse();
        assertThat(verdict.estimate()).isEqualTo("uncalibrated");
        assertThat(verdict.stamps()).containsExactly("not_calibrated", "cross_sectional");
    }

    @Test
    void few_cases_are_fewer_than_fifty() {
        assertThat(stamps(49, 196, 0, Study.Sampling.CUMULATIVE))
                .containsExactly("not_calibrated", "few_cases");
        assertThat(stamps(50, 200, 0, Study.Sampling.CUMULATIVE)).containsExactly("not_calibrated");
    }

    @Test
    void reuse_above_five_in_a_hundred_is_stamped_unless_controls_come_from_risk_sets() {
        assertThat(stamps(100, 400, 20, Study.Sampling.CUMULATIVE))
                .containsExactly("not_calibrated");
        assertThat(stamps(100, 400, 21, Study.Sampling.CUMULATIVE))
                .containsExactly("not_calibrated", "reused_controls");
        assertThat(stamps(100, 400, 21, Study.Sampling.RISK_SET)).containsExactly("not_calibrated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"caused by", "due to", "leads to", "prevents", "proves"})
    void no_headline_speaks_of_causes(String word) {
        assertThat(headline(BELOW, 6.91, 2.4, 25.2)).doesNotContainIgnoringCase(word);
        assertThat(headline(LINEAR, 0.5, 0.3, 0.8)).doesNotContainIgnoringCase(word);
    }

    private static String headline(Exposure exposure, double ratio, double lower, double upper) {
        Model model = model(exposure.name(), Figure.of(ratio), Figure.of(lower), Figure.of(upper));
        return verdict(exposure, List.of(model), 80, 80, 0).headline();
    }

    private static List<String> stamps(
            int cases, int controls, int reused, Study.Sampling sampling) {
        return Verdicts.of(
                        study(List.of(), sampling),
                        matching(cases, controls, reused),
                        List.of(),
                        List.of())
                .stamps();
    }

    private static Verdict verdict(
            Exposure exposure, List<Model> models, int cases, int controls, int reused) {
        return Verdicts.of(
                study(List.of(exposure), Study.Sampling.CROSS_SECTIONAL),
                matching(cases, controls, reused),
                models,
                List.of());
    }

    private static Study study(List<Exposure> exposures, Study.Sampling sampling) {
        Eligibility.Controls controls =
                new Eligibility.Controls(
                        Optional.empty(),
                        new Eligibility.PerCase.UpTo(1),
                        List.of(),
                        Eligibility.Selection.CLOSEST,
                        false);
        org.claypon.study.Test diagnosed =
                new org.claypon.study.Test.Where(new Condition.IsMissing("dx"), "dx is missing");
        return new Study(
                new Study.Heading("A study", "restless legs", "0"),
                new TableData(
                        Path.of("people.csv"),
                        "id",
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        Optional.empty()),
                List.of(
                        new Measurement(
                                "b12",
                                "b12",
                                "pg/mL",
                                "Vitamin B12",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                new Eligibility(diagnosed, Optional.empty(), controls, List.of(), List.of()),
                new Analysis(
                        exposures,
                        List.of(),
                        List.of(),
                        List.of("b12"),
                        Map.of(),
                        List.of(),
                        Optional.empty()),
                new Study.Design(sampling, Optional.empty()),
                List.of(),
                new Study.Settings(1, 1));
    }

    private static Matching matching(int cases, int controls, int reused) {
        return new Matching(
                List.of(),
                Count.of(cases),
                Count.of(cases),
                Count.of(controls),
                Count.of(0),
                new LinkedHashMap<>(),
                Count.of(reused),
                List.of(),
                List.of(),
                "0");
    }

    private static Model model(String name, Figure ratio, Figure lower, Figure upper) {
        Figure none = Figure.notEstimable("not asked for");
        Model.Term term =
                new Model.Term(
                        name,
                        none,
                        none,
                        ratio,
                        lower,
                        upper,
                        none,
                        new Model.Wald(none, none, none),
                        none,
                        Optional.empty(),
                        Optional.empty());
        return new Model(
                name,
                name,
                Optional.empty(),
                Optional.empty(),
                Count.of(80),
                Count.of(40),
                new Model.Missing(Count.of(0), Count.of(0)),
                Optional.empty(),
                "profile likelihood",
                none,
                none,
                none,
                List.of(term),
                new Model.Crude(none, none, none),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Comparison comparison(double mean, double lower, double upper) {
        Figure none = Figure.notEstimable("not asked for");
        Comparison.Group group =
                new Comparison.Group(
                        Count.of(80), Count.of(0), Count.of(0), none, none, none, none, none, none);
        return new Comparison(
                "b12",
                "Vitamin B12",
                "pg/mL",
                group,
                group,
                new Comparison.Difference(
                        Figure.of(mean),
                        Figure.of(lower),
                        Figure.of(upper),
                        none,
                        Count.of(80),
                        "t over sets"),
                new Comparison.Ratio(none, none, none),
                Optional.empty(),
                List.of(),
                new Comparison.Distribution(List.of(), false, false));
    }
}
