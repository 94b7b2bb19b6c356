package org.claypon.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.SmallStudy.number;
import static org.claypon.SmallStudy.times;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.ITERATED;
import static org.claypon.Tolerance.printed;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.claypon.Golden;
import org.claypon.SmallStudy;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.stats.ConditionalFit.ChiSquare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Models of a yes-or-no exposure alone.
class YesNoModelTest {

    private static final String LOW = "exposure: {measurement: b12, below: 180 pg/mL, name: low}\n";

    @TempDir Path folder;

    @Test
    void the_odds_ratio_of_pairs_is_the_ratio_of_discordant_pairs() {
        Model model = low(times(10, "1|0"), times(5, "0|1"), times(2, "1|1"), times(3, "0|0"));
        Model.Term term = term(model);
        assertThat(number(term.oddsRatio())).isCloseTo(2, ITERATED.of(2));
        double error = Math.sqrt(1 / 10.0 + 1 / 5.0);
        assertThat(number(term.standardError())).isCloseTo(error, ITERATED.of(error));
        assertThat(number(model.mantelHaenszel().orElseThrow().oddsRatio()))
                .isCloseTo(2, CLOSED_FORM.of(2));
        assertThat(model.sets()).isEqualTo(Count.of(20));
        assertThat(model.setsInformative()).isEqualTo(Count.of(15));
        assertThat(model.exposed())
                .contains(new Model.Exposed(Count.of(12), Count.of(20), Count.of(7), Count.of(20)));
    }

    @Test
    void mcnemars_table_stands_beside_pairs_and_nowhere_else() {
        Model.Pairs pairs =
                low(times(6, "1|0"), times(2, "0|1"), times(1, "1|1"), times(3, "0|0"))
                        .pairs()
                        .orElseThrow();
        assertThat(List.of(pairs.both(), pairs.caseOnly(), pairs.controlOnly(), pairs.neither()))
                .containsExactly(Count.of(1), Count.of(6), Count.of(2), Count.of(3));
        assertThat(number(pairs.chiSquare())).isEqualTo(2); // (6 - 2)² / 8
        assertThat(number(pairs.exactP())).isCloseTo(74 / 256.0, CLOSED_FORM.of(74 / 256.0));
        assertThat(low(times(6, "1|00"), times(2, "0|11")).pairs()).isEmpty();
    }

    @Test
    void with_five_exposed_cases_and_controls_p_is_that_of_the_likelihood_ratio() {
        Model model = low(times(10, "1|0"), times(5, "0|1"));
        double statistic =
                2 * (10 * Math.log(10 / 15.0) + 5 * Math.log(5 / 15.0) - 15 * Math.log(0.5));
        double p = new ChiSquare(statistic, 1).p();
        assertThat(number(term(model).p())).isCloseTo(p, ITERATED.of(p));
        assertThat(model.method()).isEqualTo("profile likelihood; likelihood-ratio p");
    }

    @Test
    void with_four_exposed_controls_or_cases_p_is_exact() {
        Model fewControls = low(times(10, "1|0"), times(4, "0|1"));
        double p = 2 * (1 + 14 + 91 + 364 + 1001) / 16384.0; // at most 4 of 14 fair coins, doubled
        assertThat(number(term(fewControls).p())).isCloseTo(p, CLOSED_FORM.of(p));
        assertThat(fewControls.method()).isEqualTo("profile likelihood; exact p");
        Model fewCases = low(times(4, "1|0"), times(10, "0|1"));
        assertThat(number(term(fewCases).p())).isCloseTo(p, CLOSED_FORM.of(p));
        assertThat(fewCases.method()).isEqualTo("profile likelihood; exact p");
    }

    @Test
    void with_an_empty_cell_the_estimate_is_firths_and_says_why() { // methods.md a.4: 6 v 0
        Model model = low(times(6, "1|0"), times(2, "1|1"), times(1, "0|0"));
        Model.Term term = term(model);
        double log = Math.log(6.5 / 0.5);
        assertThat(number(term.logOddsRatio())).isCloseTo(log, ITERATED.of(log));
        assertThat(Math.log(number(term.lower()))).isCloseTo(0.430277, printed(6));
        assertThat(Math.log(number(term.upper()))).isCloseTo(7.435665, printed(6));
        assertThat(number(term.p())).isCloseTo(0.03125, CLOSED_FORM.of(0.03125));
        assertThat(model.method())
                .isEqualTo(
                        "firth profile (in every informative set as many cases as possible are exposed); exact p");
        assertThat(List.of(term.wald().lower(), term.wald().upper(), term.wald().p()))
                .allMatch(Figure.NotEstimable.class::isInstance);
        assertThat(number(term.scoreP())).isCloseTo(0.0143058784, Offset.offset(1e-9)); // χ² 6
    }

    @Test
    void an_empty_cell_on_the_other_side_turns_the_estimate_and_the_reason() {
        Model model = low(times(6, "0|1"), times(2, "1|1"));
        assertThat(number(term(model).logOddsRatio()))
                .isCloseTo(-Math.log(13), ITERATED.of(Math.log(13)));
        assertThat(model.method())
                .startsWith(
                        "firth profile (in every informative set as few cases as possible are exposed)");
    }

    @Test
    void an_empty_cell_with_enough_exposed_has_the_penalised_p() { // methods.md a.4: 0.013506
        Model model = low(times(6, "1|0"), times(5, "1|1"));
        assertThat(number(term(model).p())).isCloseTo(0.013506, printed(6));
        assertThat(model.method()).endsWith("; penalised likelihood-ratio p");
    }

    @Test
    void sets_that_say_nothing_are_a_reason_in_every_place() {
        Model model = low(times(3, "0|00"), times(2, "1|11"));
        Model.Term term = term(model);
        assertThat(model.sets()).isEqualTo(Count.of(5));
        assertThat(model.setsInformative()).isEqualTo(Count.of(0));
        assertThat(
                        Stream.of(
                                term.logOddsRatio(),
                                term.standardError(),
                                term.oddsRatio(),
                                term.lower(),
                                term.upper(),
                                term.p(),
                                term.wald().lower(),
                                term.scoreP(),
                                model.logLikelihood(),
                                model.minimumDetectableOddsRatio(),
                                model.mantelHaenszel().orElseThrow().oddsRatio()))
                .allSatisfy(figure -> assertThat(figure).isInstanceOf(Figure.NotEstimable.class));
        assertThat(((Figure.NotEstimable) term.oddsRatio()).reason())
                .startsWith("no informative sets");
    }

    @Test
    void people_and_sets_that_left_are_counted() {
        Model model = low(times(6, "1|0"), times(2, "0|1"), times(1, "?|0"), times(1, "1|0?"));
        assertThat(model.missing()).isEqualTo(new Model.Missing(Count.of(2), Count.of(1)));
        assertThat(model.sets()).isEqualTo(Count.of(9));
    }

    @Test
    void nobody_known_is_a_reason_too() {
        Model model = low(times(2, "?|?"));
        assertThat(model.sets()).isEqualTo(Count.of(0));
        assertThat(term(model).oddsRatio())
                .isEqualTo(
                        Figure.notEstimable(
                                "no matched set has a case and a control of whom all that is in the model is known"));
        assertThat(model.pairs()).isEmpty();
        assertThat(model.crude().oddsRatio()).isInstanceOf(Figure.NotEstimable.class);
    }

    @Test
    void the_los_angeles_study_of_endometrial_cancer_agrees_with_R() { // methods.md a.3, a.4: gall
        Golden data = Golden.classic("bdendo.csv");
        StringBuilder csv = new StringBuilder("id,set,case,b12\n");
        for (int row = 0; row < data.rows().size(); row++) {
            csv.append(
                    "%d,%s,%s,%s\n"
                            .formatted(
                                    row + 1,
                                    data.texts("set").get(row),
                                    data.texts("d").get(row),
                                    data.texts("gall").get(row).equals("Yes") ? "100" : "500"));
        }
        Model model = SmallStudy.matched(folder, LOW, csv.toString()).onlyModel();
        Model.Term term = term(model);
        assertThat(number(term.logOddsRatio())).isCloseTo(1.306143211, printed(9));
        assertThat(number(term.standardError())).isCloseTo(0.3718385896, printed(10));
        assertThat(number(term.wald().lower())).isCloseTo(1.78131698, printed(8));
        assertThat(number(term.wald().upper())).isCloseTo(7.651742919, printed(9));
        assertThat(Math.log(number(term.lower()))).isCloseTo(0.5762864557, printed(10));
        assertThat(Math.log(number(term.upper()))).isCloseTo(2.0479028061, printed(10));
        assertThat(number(term.scoreP()))
                .isCloseTo(new ChiSquare(13.82857143, 1).p(), Offset.offset(1e-11));
        assertThat(number(model.logLikelihoodNull())).isCloseTo(-101.3945885, printed(7));
        assertThat(number(model.logLikelihood())).isCloseTo(-95.40446479, printed(8));
        assertThat(number(model.minimumDetectableOddsRatio())).isCloseTo(3.267, printed(3));
        Model.Crude mantelHaenszel = model.mantelHaenszel().orElseThrow();
        assertThat(number(mantelHaenszel.oddsRatio())).isCloseTo(3.933333333, printed(9));
        assertThat(number(mantelHaenszel.lower())).isCloseTo(1.853043, printed(6));
        assertThat(number(mantelHaenszel.upper())).isCloseTo(8.349029, printed(6));
        // 17 of 63 cases and 24 of 252 controls
        double crude = 17.0 * 228 / (24 * 46);
        assertThat(number(model.crude().oddsRatio())).isCloseTo(crude, CLOSED_FORM.of(crude));
        assertThat(model.pairs()).isEmpty();
    }

    private Model low(String[]... sets) {
        String[] all = Stream.of(sets).flatMap(Stream::of).toArray(String[]::new);
        return SmallStudy.matched(folder, LOW, SmallStudy.exposed(all)).onlyModel();
    }

    private static Model.Term term(Model model) {
        assertThat(model.terms()).hasSize(1);
        return model.terms().getFirst();
    }
}
