package org.claypon.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.cohort.omop.StudyOfDatabase.has;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.claypon.cohort.omop.Population;
import org.claypon.cohort.omop.StudyOfDatabase;
import org.claypon.estimate.Models;
import org.claypon.exposure.Members;
import org.claypon.matching.SourcePopulation;
import org.claypon.matching.SourcePopulation.Matched;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.Specifications;
import org.claypon.results.Specifications.Analysis;
import org.claypon.results.Specifications.Change;
import org.claypon.sql.MadeClinic;
import org.claypon.study.Covariate;
import org.claypon.study.Database;
import org.claypon.study.Exposure;
import org.claypon.study.MatchRule;
import org.claypon.study.NamedTest;
import org.claypon.study.Study;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each analysis of the curve is what the study would have been if its file had asked for it.
class RiskSetCurveTest {

    private static final int PEOPLE = 400;
    private static final NamedTest KIDNEY =
            new NamedTest("Kidney disease", has("kidney", -3650, 0));

    @TempDir private Path folder;
    private Population population;

    /// People of 40 to 60, of whom one in five has restless legs, one in three the drug, one in ten kidney disease; some are seen late.
    @BeforeEach
    void readClinic() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        MadeClinic clinic = MadeClinic.empty();
        for (int person = 1; person <= PEOPLE; person++) {
            clinic.with(
                            "person",
                            "%d, %d, %d, 6, 1"
                                    .formatted(
                                            person,
                                            random.nextBoolean() ? 8507 : 8532,
                                            1950 + random.nextInt(20)))
                    .with(
                            "observation_period",
                            "%1$d, %1$d, '%2$s', '2015-12-31'"
                                    .formatted(person, day(random, "2005-01-01", 2500)));
            boolean drug = random.nextInt(3) == 0;
            if (drug) {
                clinic.with(
                        "drug_exposure",
                        "%d, 3, '%s', NULL, NULL, NULL"
                                .formatted(person, day(random, "2011-01-01", 700)));
            }
            if (random.nextInt(10) == 0) {
                clinic.with(
                        "condition_occurrence",
                        "%d, 2, '2010-01-01', NULL, NULL, NULL".formatted(person));
            }
            if (random.nextInt(drug ? 3 : 7) == 0) {
                clinic.with(
                        "condition_occurrence",
                        "%d, 1, '%s', NULL, NULL, NULL"
                                .formatted(person, day(random, "2013-01-01", 700)));
            }
        }
        population = new StudyOfDatabase().population(clinic, folder);
    }

    private static LocalDate day(RandomGenerator random, String from, int days) {
        return LocalDate.parse(from).plusDays(random.nextInt(days));
    }

    private static StudyOfDatabase asWritten() {
        return new StudyOfDatabase()
                .cases(washout(365))
                .exclude(KIDNEY)
                .match(new MatchRule.Same(new Covariate.Sex()), within(2))
                .perCase(2)
                .seed(11);
    }

    private static MatchRule within(double years) {
        return new MatchRule.Within(new Covariate.Age(), years, "years");
    }

    private static Database.Cases washout(int days) {
        return new Database.Cases(
                "legs",
                Optional.empty(),
                days,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Study study(StudyOfDatabase asked) {
        Study study = asked.study();
        return study.with(
                study.analysis()
                        .withExposures(
                                List.of(new Exposure.Answered("drug", has("drug", -1825, -1)))));
    }

    private Specifications curve(Study study, int threads) {
        SourcePopulation people = new SourcePopulation.OfDatabase(population);
        SourcePopulation.Eligible eligible = people.eligible(study);
        return SpecificationCurve.of(
                        study,
                        people,
                        eligible,
                        eligible.match(study, 1),
                        Optional.empty(),
                        threads)
                .orElseThrow();
    }

    private static Analysis with(Specifications found, Change... changes) {
        return found.analyses().stream()
                .filter(analysis -> analysis.changes().equals(List.of(changes)))
                .findFirst()
                .orElseThrow();
    }

    private void sameAsIfAsked(Change change, UnaryOperator<StudyOfDatabase> asked) {
        Analysis analysis = with(curve(study(asWritten()), 2), change);
        Study other = study(asked.apply(asWritten()));
        Matched matched =
                new SourcePopulation.OfDatabase(population).eligible(other).match(other, 1);
        Model model =
                Models.of(other, Members.of(matched.cohort().participants(), matched.sets()))
                        .getFirst();
        assertThat(analysis.oddsRatio()).isEqualTo(model.terms().getFirst().oddsRatio());
        assertThat(analysis.lower()).isEqualTo(model.terms().getFirst().lower());
        assertThat(analysis.p()).isEqualTo(model.terms().getFirst().p());
        Specifications.People people = analysis.people().orElseThrow();
        assertThat(people.cases()).isEqualTo(Count.of(matched.sets().cases()));
        assertThat(people.controls()).isEqualTo(Count.of(matched.sets().controls()));
        assertThat(people.cases()).isNotEqualTo(Count.of(0));
    }

    @Test
    void another_number_of_controls() {
        sameAsIfAsked(new Change("ratio", "", "4 controls a case"), asked -> asked.perCase(4));
    }

    @Test
    void another_width_of_the_caliper() {
        sameAsIfAsked(
                new Change("caliper", "age", "within 1 year"),
                asked -> asked.match(new MatchRule.Same(new Covariate.Sex()), within(1)));
    }

    @Test
    void another_washout() {
        sameAsIfAsked(
                new Change("washout", "", "730 days observed before"),
                asked -> asked.cases(washout(730)));
    }

    @Test
    void without_an_exclusion() {
        sameAsIfAsked(
                new Change("exclusion", "Kidney disease", "left out"), StudyOfDatabase::exclude);
    }

    @Test
    void another_draw() {
        sameAsIfAsked(new Change("draw", "", "seed 12"), asked -> asked.seed(12));
    }

    @Test
    void a_longer_washout_and_a_rule_less_change_who_takes_part() {
        Specifications found = curve(study(asWritten()), 1);
        Specifications.People own = with(found).people().orElseThrow();
        assertThat(
                        with(found, new Change("washout", "", "730 days observed before"))
                                .people()
                                .orElseThrow())
                .isNotEqualTo(own);
        assertThat(
                        with(found, new Change("exclusion", "Kidney disease", "left out"))
                                .people()
                                .orElseThrow())
                .isNotEqualTo(own);
    }

    @Test
    void the_same_on_any_number_of_threads() {
        assertThat(curve(study(asWritten()), 3)).isEqualTo(curve(study(asWritten()), 1));
    }

    /// With a smallest count as large as the clinic nothing but the study's own answer is shown.
    @Test
    void analyses_of_nearly_the_same_people_are_hidden() {
        Study study = study(asWritten()).withSmallestCount(PEOPLE);
        assertThat(curve(study, 1).analyses())
                .filteredOn(analysis -> analysis.form().equals("drug"))
                .filteredOn(analysis -> analysis.people().isPresent())
                .hasSizeGreaterThan(1)
                .filteredOn(analysis -> !(analysis.oddsRatio() instanceof Figure.Masked))
                .singleElement()
                .satisfies(analysis -> assertThat(analysis.changes()).isEmpty());
    }
}
