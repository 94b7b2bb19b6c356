package org.claypon.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.SmallStudy.number;
import static org.claypon.SmallStudy.times;
import static org.claypon.Tolerance.ITERATED;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.claypon.SmallStudy;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.Interaction;
import org.claypon.results.Interaction.Stratum;
import org.claypon.results.Model;
import org.claypon.stats.ConditionalFit.ChiSquare;
import org.claypon.stats.ConditionalFit.Fitted;
import org.claypon.stats.ConditionalLogistic;
import org.claypon.stats.Quantity;
import org.claypon.stats.Strata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StratifiedModelTest {

    private static final String X_BY_SITE = "exposure: {column: x}\nby: [site]\n";

    /// Eight pairs with a number; `site` is constant in pairs, `shift` is not.
    private static final String[] ROWS = {
        "1,2.0,north,1", "1,1.0,north,0",
        "1,0.5,south,0", "1,2.5,south,1",
        "1,3.0,north,1", "1,3.5,north,1",
        "1,1.0,south,1", "1,0.0,south,0",
        "1,4.0,north,0", "1,1.5,north,1",
        "1,1.5,south,0", "1,2.0,south,0",
        "1,2.0,north,0", "1,3.0,north,0",
        "1,2.5,south,1", "1,2.0,south,1"
    };

    @TempDir Path folder;

    @Test
    void strata_of_whole_sets_are_fitted_as_if_each_were_a_study_of_its_own() {
        Interaction found = eightPairs(X_BY_SITE).by().getFirst();
        assertThat(found.exposure()).isEqualTo("x");
        assertThat(found.by()).isEqualTo("site");
        assertThat(found.strata()).extracting(Stratum::level).containsExactly("north", "south");
        double apart = 0;
        for (Stratum stratum : found.strata()) {
            Model alone = pairsOf(stratum.level());
            Model.Term term = alone.terms().getFirst();
            close(stratum.oddsRatio(), term.oddsRatio());
            close(stratum.lower(), term.lower());
            close(stratum.upper(), term.upper());
            close(stratum.p(), term.p());
            assertThat(stratum.sets()).isEqualTo(Count.of(4));
            apart += number(alone.logLikelihood());
        }
        double common = number(eightPairs("exposure: {column: x}\n").onlyModel().logLikelihood());
        double p = new ChiSquare(2 * (apart - common), 1).p();
        assertThat(number(found.p())).isCloseTo(p, ITERATED.of(1));
        assertThat(p).isLessThan(0.99);
        assertThat(found.method())
                .isEqualTo("likelihood ratio against one odds ratio for all strata");
    }

    @Test
    void a_variable_that_differs_inside_sets_has_its_own_term() {
        Interaction found = eightPairs("exposure: {column: x}\nby: [shift]\n").by().getFirst();
        double[] x = column(1);
        double[] shift = column(3);
        double[] without = new double[16];
        double[] with = new double[16];
        for (int row = 0; row < 16; row++) {
            with[row] = x[row] * shift[row];
            without[row] = x[row] * (1 - shift[row]);
        }
        Fitted apart =
                (Fitted) ConditionalLogistic.fit(pairs(), new double[][] {without, with, shift});
        Fitted common = (Fitted) ConditionalLogistic.fit(pairs(), new double[][] {x, shift});
        for (int level = 0; level < 2; level++) {
            double coefficient = ((Quantity.Value) apart.coefficient(level)).value();
            assertThat(Math.log(number(found.strata().get(level).oddsRatio())))
                    .isCloseTo(coefficient, ITERATED.of(coefficient));
        }
        double p = new ChiSquare(2 * (apart.logLikelihood() - common.logLikelihood()), 1).p();
        assertThat(number(found.p())).isCloseTo(p, ITERATED.of(1));
        assertThat(found.strata()).extracting(Stratum::level).containsExactly("0", "1");
        // pairs whose case is on that shift
        assertThat(found.strata())
                .extracting(Stratum::sets)
                .containsExactly(Count.of(4), Count.of(4));
    }

    @Test
    void people_whose_stratum_is_not_known_leave() {
        String[] rows = ROWS.clone();
        rows[0] = "1,2.0,,1";
        Interaction found = study(X_BY_SITE, rows).by().getFirst();
        assertThat(found.strata())
                .extracting(Stratum::sets)
                .containsExactly(Count.of(3), Count.of(4));
    }

    @Test
    void covariates_are_in_both_models() {
        Interaction alone = eightPairs(X_BY_SITE).by().getFirst();
        Interaction adjusted = eightPairs(X_BY_SITE + "adjust: [shift]\n").by().getFirst();
        assertThat(adjusted.strata().getFirst().oddsRatio())
                .isNotEqualTo(alone.strata().getFirst().oddsRatio());
        double[] x = column(1);
        double[] north = new double[16];
        double[] south = new double[16];
        for (int row = 0; row < 16; row++) {
            boolean inNorth = ROWS[row].contains("north");
            north[row] = inNorth ? x[row] : 0;
            south[row] = inNorth ? 0 : x[row];
        }
        Fitted kernel =
                (Fitted) ConditionalLogistic.fit(pairs(), new double[][] {north, south, column(3)});
        double coefficient = ((Quantity.Value) kernel.coefficient(0)).value();
        assertThat(Math.log(number(adjusted.strata().getFirst().oddsRatio())))
                .isCloseTo(coefficient, ITERATED.of(coefficient));
    }

    @Test
    void one_stratum_alone_has_an_odds_ratio_and_nothing_to_compare() {
        String[] rows =
                Stream.of(ROWS).map(row -> row.replace("south", "north")).toArray(String[]::new);
        Interaction found = study(X_BY_SITE, rows).by().getFirst();
        assertThat(number(found.strata().getFirst().oddsRatio())).isPositive();
        assertThat(found.p())
                .isEqualTo(Figure.notEstimable("the exposure varies in one stratum at most"));
    }

    @Test
    void nobody_in_a_stratum_leaves_no_set() {
        String[] rows =
                Stream.of(ROWS)
                        .map(row -> row.replace("south", "").replace("north", ""))
                        .toArray(String[]::new);
        Interaction found = study(X_BY_SITE, rows).by().getFirst();
        assertThat(found.strata()).isEmpty();
        assertThat(found.p())
                .isEqualTo(
                        Figure.notEstimable(
                                "no matched set has a case and a control of whom all that is in the model is known"));
    }

    @Test
    void an_exposure_in_several_terms_has_no_odds_ratio_a_stratum() {
        Interaction found =
                eightPairs("exposure: {category: x, reference: 2}\nby: [site]\n").by().getFirst();
        assertThat(found.strata()).isEmpty();
        assertThat(found.p())
                .isEqualTo(
                        Figure.notEstimable(
                                "an exposure in several terms has no single odds ratio a stratum"));
    }

    @Test
    void a_category_of_two_levels_has_one() {
        Interaction found =
                eightPairs("exposure: {category: shift, reference: 0}\nby: [{x: [2]}]\n")
                        .by()
                        .getFirst();
        assertThat(found.strata())
                .extracting(Stratum::level)
                .containsExactly("under 2", "2 and over");
    }

    @Test
    void an_empty_cell_in_a_stratum_makes_its_own_odds_ratio_firths_and_a_note_says_so() {
        String people = exposedBySite();
        Interaction found =
                SmallStudy.matched(
                                folder,
                                "exposure: {measurement: b12, below: 180 pg/mL, name: low}\nby: [site]\n",
                                people)
                        .by()
                        .getFirst();
        assertThat(found.notes())
                .containsExactly(
                        "In the stratum %s the odds ratio is Firth's, since the likelihood has no maximum there."
                                .formatted(found.strata().getFirst().level()));
        // Firth's (y + ½) / (k - y + ½) where 6 v 0, the ratio of discordant pairs where 4 v 2
        assertThat(Math.log(number(found.strata().get(0).oddsRatio())))
                .isCloseTo(Math.log(6.5 / 0.5), ITERATED.of(2.6));
        assertThat(Math.log(number(found.strata().get(1).oddsRatio())))
                .isCloseTo(Math.log(4 / 2.0), ITERATED.of(1));
        // likelihoods 1 and (4/6)⁴ (2/6)² apart, (10/12)¹⁰ (2/12)² in common
        double apart = 4 * Math.log(4 / 6.0) + 2 * Math.log(2 / 6.0);
        double common = 10 * Math.log(10 / 12.0) + 2 * Math.log(2 / 12.0);
        assertThat(number(found.p()))
                .isCloseTo(new ChiSquare(2 * (apart - common), 1).p(), ITERATED.of(1));
    }

    @Test
    void every_exposure_is_taken_by_every_variable() {
        SmallStudy study =
                eightPairs("exposures: [{column: x}, {column: shift}]\nby: [site, {x: [2]}]\n");
        assertThat(study.by())
                .extracting(found -> found.exposure() + " by " + found.by())
                .containsExactly("x by site", "x by x", "shift by site", "shift by x");
        assertThat(eightPairs("exposure: {column: x}\n").by()).isEmpty();
    }

    /// Six pairs with an exposed case in one town; four of these and two of the other kind in another.
    private static String exposedBySite() {
        String[] sets =
                Stream.of(times(10, "1|0"), times(2, "0|1"))
                        .flatMap(Stream::of)
                        .toArray(String[]::new);
        String[] lines = SmallStudy.exposed(sets).strip().split("\n", -1);
        StringBuilder csv = new StringBuilder(lines[0] + ",site\n");
        for (int line = 1; line < lines.length; line++) {
            csv.append(lines[line]).append(line <= 12 ? ",a\n" : ",b\n");
        }
        return csv.toString();
    }

    private SmallStudy eightPairs(String asked) {
        return study(asked, ROWS);
    }

    private Model pairsOf(String site) {
        String[] rows = Stream.of(ROWS).filter(row -> row.contains(site)).toArray(String[]::new);
        return study("exposure: {column: x}\n", rows).onlyModel();
    }

    private SmallStudy study(String asked, String... rows) {
        return SmallStudy.matched(folder, asked, SmallStudy.pairs("b12,x,site,shift", rows));
    }

    private static double[] column(int index) {
        return Stream.of(ROWS)
                .mapToDouble(row -> Double.parseDouble(row.split(",", -1)[index]))
                .toArray();
    }

    private static Strata pairs() {
        int[] offsets = {0, 2, 4, 6, 8, 10, 12, 14, 16};
        boolean[] cases = new boolean[16];
        for (int row = 0; row < 16; row += 2) {
            cases[row] = true;
        }
        return Strata.of(offsets, cases);
    }

    private static void close(Figure found, Figure expected) {
        assertThat(number(found)).isCloseTo(number(expected), ITERATED.of(number(expected)));
    }
}
