package org.claypon.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.claypon.SmallStudy;
import org.claypon.cohort.Cohorts;
import org.claypon.matching.SourcePopulation;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.Specifications;
import org.claypon.results.Specifications.Analysis;
import org.claypon.results.Specifications.Change;
import org.claypon.sql.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecificationCurveTest {

    private static final Resources RESOURCES = new Resources(1, 256);

    @TempDir Path folder;

    private static final String KIDNEYS = "exclude: [{name: Kidneys, where: kidneys = 1}]";
    private static final String NOBODY = "exclude: [{name: Nobody, where: age > 200}]";
    private static final String LOW = "{measurement: b12, below: 300 pg/mL}";
    private static final String ADJUST = "adjust: [weight, {where: smokes = 1, name: smoking}]";

    /// 30 cases and 90 others, invented by a seeded generator.
    private static String people() {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder csv = new StringBuilder("id,gout,age,sex,kidneys,b12,weight,smokes\n");
        for (int id = 1; id <= 120; id++) {
            csv.append(
                    "%d,%d,%d,%s,%d,%s,%d,%d\n"
                            .formatted(
                                    id,
                                    id <= 30 ? 1 : 0,
                                    random.nextInt(15, 60),
                                    random.nextBoolean() ? "m" : "f",
                                    random.nextInt(6) == 0 ? 1 : 0,
                                    random.nextInt(25) == 0
                                            ? ""
                                            : Integer.toString(
                                                    random.nextInt(100, 600) - (id <= 30 ? 60 : 0)),
                                    random.nextInt(50, 110),
                                    random.nextInt(3) == 0 ? 1 : 0));
        }
        return csv.toString();
    }

    private SmallStudy study(
            String perCase,
            String width,
            String rules,
            String exposures,
            String adjust,
            int k,
            int seed) {
        return SmallStudy.ofTexts(
                folder,
                """
                claypon: 1
                title: A small study
                condition: gout
                data: {table: people.csv, person: id, age: age, sex: {column: sex, male: m, female: f}}
                measurements: {b12: {column: b12, unit: pg/mL, label: Vitamin B12}}
                cases: {where: gout = 1}
                controls: {where: gout = 0, per_case: %s, match: {sex: same, age: {within: %s years}}}
                require: [{name: Adults, where: age >= 20}]
                %s
                exposures: [%s]
                %s
                privacy: {smallest_count: %d}
                seed: %d
                """
                        .formatted(perCase, width, rules, exposures, adjust, k, seed),
                people());
    }

    private SmallStudy asPlanned(String exposures, int k) {
        return study("2", "4", KIDNEYS, exposures, ADJUST, k, 3);
    }

    private static Specifications curve(SmallStudy of, int threads) {
        return made(of, threads).orElseThrow();
    }

    private static Optional<Specifications> made(SmallStudy of, int threads) {
        SourcePopulation people = new SourcePopulation.OfTable(Cohorts.read(of.study(), RESOURCES));
        SourcePopulation.Eligible eligible = people.eligible(of.study());
        return SpecificationCurve.of(
                of.study(),
                people,
                eligible,
                eligible.match(of.study(), threads),
                Optional.empty(),
                threads);
    }

    private static Analysis with(Specifications found, Change... changes) {
        return found.analyses().stream()
                .filter(analysis -> analysis.changes().equals(List.of(changes)))
                .findFirst()
                .orElseThrow();
    }

    private static void sameAs(Analysis analysis, SmallStudy study, String model) {
        Model expected = study.model(model);
        Model.Term term = expected.terms().getFirst();
        assertThat(analysis.oddsRatio()).isEqualTo(term.oddsRatio());
        assertThat(analysis.lower()).isEqualTo(term.lower());
        assertThat(analysis.upper()).isEqualTo(term.upper());
        assertThat(analysis.p()).isEqualTo(term.p());
        Specifications.People people = analysis.people().orElseThrow();
        assertThat(people.setsUsed()).isEqualTo(expected.sets());
        assertThat(people.sets()).isEqualTo(Count.of(study.sets().sets()));
        assertThat(people.cases()).isEqualTo(Count.of(study.sets().cases()));
        assertThat(people.controls()).isEqualTo(Count.of(study.sets().controls()));
    }

    @Test
    void each_analysis_is_what_a_study_file_with_that_choice_gives() {
        String adjusted = "b12 below 300 pg/mL, adjusted";
        Specifications found = curve(asPlanned(LOW, 1), 2);
        sameAs(found.analyses().getFirst(), asPlanned(LOW, 1), adjusted);
        sameAs(
                with(found, new Change("ratio", "", "1 control a case")),
                study("1", "4", KIDNEYS, LOW, ADJUST, 1, 3),
                adjusted);
        sameAs(
                with(found, new Change("ratio", "", "all eligible controls")),
                study("all", "4", KIDNEYS, LOW, ADJUST, 1, 3),
                adjusted);
        sameAs(
                with(found, new Change("caliper", "age", "within 8 years")),
                study("2", "8", KIDNEYS, LOW, ADJUST, 1, 3),
                adjusted);
        sameAs(
                with(found, new Change("exclusion", "Kidneys", "left out")),
                study("2", "4", "", LOW, ADJUST, 1, 3),
                adjusted);
        sameAs(
                with(found, new Change("covariates", "", "none")),
                study("2", "4", KIDNEYS, LOW, "", 1, 3),
                "b12 below 300 pg/mL");
        sameAs(
                with(found, new Change("covariate", "smoking", "left out")),
                study("2", "4", KIDNEYS, LOW, "adjust: [weight]", 1, 3),
                adjusted);
        sameAs(
                with(found, new Change("draw", "", "seed 5")),
                study("2", "4", KIDNEYS, LOW, ADJUST, 1, 5),
                adjusted);
        sameAs(
                with(
                        found,
                        new Change("ratio", "", "1 control a case"),
                        new Change("caliper", "age", "within 2 years"),
                        new Change("form", "", "b12 per 100 pg/mL lower")),
                study("1", "2", KIDNEYS, "{measurement: b12, per: 100 pg/mL lower}", ADJUST, 1, 3),
                "b12 per 100 pg/mL lower, adjusted");
    }

    @Test
    void a_form_that_points_the_other_way_is_turned_over() {
        Specifications found = curve(asPlanned(LOW, 1), 1);
        Analysis halving = with(found, new Change("form", "", "b12 per halving"));
        Model.Term doubling =
                asPlanned("{measurement: b12, scale: log2}", 1)
                        .model("b12 per doubling, adjusted")
                        .terms()
                        .getFirst();
        assertThat(halving.oddsRatio())
                .isEqualTo(Figure.of(1 / SmallStudy.number(doubling.oddsRatio())));
        assertThat(halving.lower()).isEqualTo(Figure.of(1 / SmallStudy.number(doubling.upper())));
        assertThat(halving.upper()).isEqualTo(Figure.of(1 / SmallStudy.number(doubling.lower())));
        assertThat(halving.p()).isEqualTo(doubling.p());
    }

    @Test
    void any_number_of_threads_gives_the_same() {
        assertThat(curve(asPlanned(LOW, 1), 1)).isEqualTo(curve(asPlanned(LOW, 1), 4));
        assertThat(curve(asPlanned(LOW, 5), 1)).isEqualTo(curve(asPlanned(LOW, 5), 4));
    }

    @Test
    void the_same_sets_under_another_name_are_listed_once_unless_one_thing_changed() {
        List<Analysis> analyses = curve(asPlanned(LOW, 1), 1).analyses();
        assertThat(analyses).doesNotHaveDuplicates();
        assertThat(analyses)
                .filteredOn(analysis -> analysis.changes().size() > 1)
                .isNotEmpty()
                .allSatisfy(analysis ->
                        assertThat(analyses)
                                .filteredOn(other -> other.form().equals(analysis.form()))
                                .filteredOn(other -> other.oddsRatio().equals(analysis.oddsRatio()))
                                .filteredOn(other -> other.people().equals(analysis.people()))
                                .filteredOn(other -> other.upper().equals(analysis.upper()))
                                .hasSize(1));
    }

    @Test
    void where_counts_are_hidden_an_analysis_of_nearly_the_same_people_has_no_numbers() {
        Specifications open = curve(asPlanned(LOW, 1), 1);
        Specifications found = curve(asPlanned(LOW, 5), 1);
        Change none = new Change("covariates", "", "none");
        assertThat(with(found, new Change("ratio", "", "4 controls a case")).oddsRatio())
                .isEqualTo(with(open, new Change("ratio", "", "4 controls a case")).oddsRatio());
        assertThat(with(found, none).oddsRatio()).isEqualTo(with(open, none).oddsRatio());
        assertThat(found.analyses().getFirst().oddsRatio()).isInstanceOf(Figure.Value.class);
        SmallStudy nobody = study("2", "4", NOBODY, LOW, ADJUST, 5, 3);
        assertThat(
                        with(curve(nobody, 1), new Change("exclusion", "Nobody", "left out"))
                                .oddsRatio())
                .isEqualTo(new Figure.Masked(5));
    }

    @Test
    void data_that_are_matched_already_keep_their_sets() {
        SmallStudy study =
                SmallStudy.matched(
                        folder,
                        "exposure: {measurement: b12, below: 300 pg/mL}\n",
                        SmallStudy.twelveSets());
        assertThat(curve(study, 2).analyses())
                .flatExtracting(Analysis::changes)
                .extracting(Change::choice)
                .containsOnly("form");
    }

    @Test
    void a_study_without_a_single_odds_ratio_has_no_curve() {
        SmallStudy study = asPlanned("{measurement: b12, scale: quartiles}", 1);
        assertThat(made(study, 1)).isEmpty();
    }

    @Test
    void a_category_that_an_analysis_lacks_makes_it_not_estimable_and_stops_nothing() {
        String category = "adjust: [{category: weight, reference: 50}]";
        SmallStudy study = study("1", "4", KIDNEYS, LOW, ADJUST, 1, 3);
        SmallStudy other =
                new SmallStudy(
                        study("1", "4", KIDNEYS, LOW, category, 1, 3).study(),
                        study.cohort(),
                        study.sets(),
                        study.members());
        Specifications found = curve(other, 2);
        assertThat(found.analyses().getFirst().oddsRatio())
                .isEqualTo(
                        Figure.notEstimable(
                                "the matched sets of this analysis do not have the levels of a category"));
        assertThat(with(found, new Change("covariates", "", "none")).oddsRatio())
                .isInstanceOf(Figure.Value.class);
    }
}
