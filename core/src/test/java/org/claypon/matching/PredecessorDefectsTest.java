package org.claypon.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.cohort.omop.StudyOfDatabase.has;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.claypon.Tolerance;
import org.claypon.cohort.omop.Population;
import org.claypon.cohort.omop.RiskSets;
import org.claypon.cohort.omop.StudyOfDatabase;
import org.claypon.estimate.Models;
import org.claypon.exposure.Members;
import org.claypon.results.Attrition;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.sql.ClinicalDatabase;
import org.claypon.sql.MadeClinic;
import org.claypon.sql.Resources;
import org.claypon.study.Covariate;
import org.claypon.study.Database;
import org.claypon.study.Database.Range;
import org.claypon.study.Eligibility.Selection;
import org.claypon.study.Exposure;
import org.claypon.study.MatchRule;
import org.claypon.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each defect of the case–control package that is no longer supported (OHDSI CaseControl 3.2.0), as a test that fails on it.
class PredecessorDefectsTest {

    private static final MatchRule SEX = new MatchRule.Same(new Covariate.Sex());
    private static final MatchRule AGE = new MatchRule.Within(new Covariate.Age(), 2, "years");

    @TempDir private Path folder;

    /// Since 2021 its test for strata was turned round, so that matched sets were analysed as if they were none.
    ///
    /// Ten pairs, each of a birth year of its own: in six the case alone took the drug, in two the control alone, in two both. The conditional odds ratio is
    /// 6 / 2 = 3; the crude one is (8 · 6) / (4 · 2) = 6.
    @Test
    void matched_pairs_give_the_ratio_of_discordant_pairs_and_not_the_crude_odds_ratio() {
        MadeClinic clinic = MadeClinic.empty();
        for (int pair = 0; pair < 10; pair++) {
            boolean caseTook = pair < 6 || pair >= 8;
            boolean controlTook = pair >= 6;
            for (int one = 0; one < 2; one++) {
                int person = 2 * pair + one;
                clinic.with("person", "%d, 8507, %d, 6, 1".formatted(person, 1900 + 5 * pair))
                        .with(
                                "observation_period",
                                "%1$d, %1$d, '2000-01-01', '2015-12-31'".formatted(person));
                if (one == 0 ? caseTook : controlTook) {
                    clinic.with(
                            "drug_exposure",
                            "%d, 3, '2014-06-01', NULL, NULL, NULL".formatted(person));
                }
            }
            clinic.with(
                    "condition_occurrence",
                    "%d, 1, '2015-01-01', NULL, NULL, NULL".formatted(2 * pair));
        }
        StudyOfDatabase asked = new StudyOfDatabase().match(SEX, AGE).perCase(1);
        Study study =
                withExposure(asked.study(), new Exposure.Answered("drug", has("drug", -365, -1)));
        SourcePopulation.Matched matched =
                RiskSetMatching.of(
                        study, new RiskPools(RiskSets.of(study, asked.population(clinic, folder))));
        Model model =
                Models.of(study, Members.of(matched.cohort().participants(), matched.sets()))
                        .getFirst();
        assertThat(value(model.terms().getFirst().oddsRatio()))
                .isCloseTo(3, Tolerance.ITERATED.of(3));
        assertThat(value(model.crude().oddsRatio())).isCloseTo(6, Tolerance.CLOSED_FORM.of(6));
    }

    private static double value(Figure figure) {
        return ((Figure.Value) figure).value();
    }

    private static Study withExposure(Study study, Exposure exposure) {
        return study.with(study.analysis().withExposures(List.of(exposure)));
    }

    /// Cases were read in batches of 100,000, and those behind the first appear to be dropped.
    @Test
    void cases_behind_the_first_hundred_thousand_are_kept() {
        int people = 100_123;
        List<String> persons =
                new ArrayList<>(
                        List.of(
                                "person_id,gender_concept_id,year_of_birth,month_of_birth,day_of_birth"));
        List<String> periods =
                new ArrayList<>(
                        List.of(
                                "observation_period_id,person_id,observation_period_start_date,observation_period_end_date"));
        List<String> legs =
                new ArrayList<>(
                        List.of(
                                "person_id,condition_concept_id,condition_start_date,condition_end_date,provider_id"));
        for (int person = 0; person < people; person++) {
            persons.add(person + ",8507,1970,1,1");
            periods.add("%1$d,%1$d,2010-01-01,2019-12-31".formatted(person));
            legs.add(person + ",1,2015-01-01,,");
        }
        write("person", persons);
        write("observation_period", periods);
        write("condition_occurrence", legs);
        write(
                "concept",
                List.of(
                        "concept_id,concept_name,domain_id,vocabulary_id,standard_concept,concept_code,invalid_reason"));
        Study study = new StudyOfDatabase().study();
        SequencedMap<String, long[]> concepts = new LinkedHashMap<>();
        concepts.put("legs", new long[] {StudyOfDatabase.LEGS});
        try (ClinicalDatabase database =
                ClinicalDatabase.open(folder, "main", new Resources(2, 512))) {
            RiskSets sets = RiskSets.of(study, Population.read(study, database, concepts));
            assertThat(sets.cases()).hasSize(people);
        }
    }

    private void write(String table, List<String> lines) {
        try {
            Files.write(folder.resolve(table + ".csv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Its published attrition prints one case beside 13,655 events.
    @Test
    void the_attrition_ends_with_the_people_in_the_sets() {
        MadeClinic clinic = three();
        StudyOfDatabase asked = new StudyOfDatabase().match(SEX).perCase(2);
        SourcePopulation.Matched matched =
                RiskSetMatching.of(
                        asked.study(),
                        new RiskPools(
                                RiskSets.of(asked.study(), asked.population(clinic, folder))));
        Attrition attrition = MatchingReport.attrition(matched.cohort(), matched.sets());
        assertThat(attrition.cases().getFirst().left()).isEqualTo(Count.of(2));
        assertThat(attrition.cases().getLast().left()).isEqualTo(Count.of(matched.sets().cases()));
        assertThat(attrition.controls().getLast().left())
                .isEqualTo(Count.of(2)); // 2, before falling ill, and 3 twice
        assertThat(matched.sets().controls()).isEqualTo(3);
        assertThat(matched.sets().controlsReused()).isEqualTo(2);
    }

    /// Persons 1 and 2 fall ill in 2015 and 2016 with two records each; 3 does not, and was seen twice, before and after.
    private static MadeClinic three() {
        return MadeClinic.empty()
                .with(
                        "person",
                        "1, 8507, 1980, 1, 1",
                        "2, 8507, 1990, 1, 1",
                        "3, 8507, 1981, 1, 1",
                        "4, 8507, 1991, 1, 1")
                .with(
                        "observation_period",
                        "1, 1, '2010-01-01', '2019-12-31'",
                        "2, 2, '2010-01-01', '2019-12-31'",
                        "3, 3, '2010-01-01', '2019-12-31'",
                        "4, 4, '2018-01-01', '2019-12-31'")
                .with(
                        "condition_occurrence",
                        "1, 1, '2015-03-01', NULL, NULL, NULL",
                        "1, 1, '2015-04-01', NULL, NULL, NULL",
                        "2, 1, '2016-03-01', NULL, NULL, NULL",
                        "2, 1, '2016-04-01', NULL, NULL, NULL")
                .with(
                        "visit_occurrence",
                        "1, 9202, '2015-02-20', NULL, NULL",
                        "3, 9202, '2015-02-10', NULL, NULL",
                        "3, 9202, '2015-03-05', NULL, NULL");
    }

    /// Its nearest visit is the first on or after the index date, which gives a control more time to be exposed; where there is none, it reads past the end.
    @Test
    void a_visit_after_the_index_date_is_none_and_somebody_without_one_is_not_matched_on_it() {
        StudyOfDatabase asked =
                new StudyOfDatabase()
                        .match(SEX, new MatchRule.Within(new Covariate.Column("visit"), 25, "days"))
                        .perCase(1);
        Population people = asked.population(three(), folder);
        int day = Math.toIntExact(LocalDate.of(2015, 3, 1).toEpochDay());
        assertThat(people.sinceVisit(people.personOf(3), day)).isEqualTo(19);
        assertThat(people.sinceVisit(people.personOf(4), day)).isNaN();
        SourcePopulation.Matched matched =
                RiskSetMatching.of(
                        asked.study(), new RiskPools(RiskSets.of(asked.study(), people)));
        assertThat(matched.sets().sets()).isEqualTo(1);
        assertThat(matched.sets().unmatched())
                .singleElement()
                .extracting(UnmatchedCase::reason)
                .isEqualTo("no known value of visit");
    }

    /// In its mode of sampling every record of a person made a case, and the seed was not used.
    @Test
    void a_person_is_one_case_and_the_seed_decides_among_equals() {
        StudyOfDatabase asked = new StudyOfDatabase();
        assertThat(RiskSets.of(asked.study(), asked.population(three(), folder)).cases())
                .hasSize(2);

        MadeClinic many = MadeClinic.empty();
        for (int person = 0; person < 200; person++) {
            many.with("person", "%d, 8507, 1980, 1, 1".formatted(person))
                    .with(
                            "observation_period",
                            "%1$d, %1$d, '2010-01-01', '2019-12-31'".formatted(person));
        }
        many.with("condition_occurrence", "0, 1, '2015-01-01', NULL, NULL, NULL");
        for (Selection selection : Selection.values()) {
            asked = new StudyOfDatabase().match(SEX, AGE).selection(selection);
            RiskSets sets = RiskSets.of(asked.study(), asked.population(many, folder));
            assertThat(RiskSetSampler.controls(asked.seed(1).study(), new RiskPools(sets))[0])
                    .isNotEqualTo(
                            RiskSetSampler.controls(asked.seed(2).study(), new RiskPools(sets))[0]);
        }
    }

    /// Its controls were not held against the age that was asked of the cases.
    @Test
    void a_control_has_the_age_that_is_asked_on_the_index_date_of_its_case() {
        Database.Cases adults =
                new Database.Cases(
                        "legs",
                        Optional.empty(),
                        0,
                        Optional.of(new Range<>(Optional.of(30), Optional.empty())),
                        Optional.empty(),
                        Optional.empty());
        StudyOfDatabase asked = new StudyOfDatabase().cases(adults).match(SEX).perCase(100);
        RiskSets sets = RiskSets.of(asked.study(), asked.population(three(), folder));
        assertThat(IntStream.of(sets.cases()).mapToObj(sets.population()::id)).containsExactly(1L);
        assertThat(
                        IntStream.of(RiskSetSampler.controls(asked.study(), new RiskPools(sets))[0])
                                .mapToObj(sets.population()::id))
                .containsExactly(3L); // 2 is 25
    }
}
