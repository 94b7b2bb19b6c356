package org.claypon.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.SmallStudy.number;
import static org.claypon.Tolerance.ITERATED;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.claypon.SmallStudy;
import org.claypon.cohort.Numbers;
import org.claypon.results.Count;
import org.claypon.results.Model;
import org.junit.jupiter.api.Test;

/// The shipped studies of restless legs in the US health survey NHANES 2005-06, as their files stand. The coefficients were
/// computed in R 4.2.2, survival 3.5-3, `clogit(case ~ x + strata(set), method = "exact")`.
class NhanesEstimatesTest {

    @Test
    void the_finished_match_has_the_coefficients_and_standard_errors_of_R() {
        SmallStudy study = example("matched.yaml");
        check(study, "b12 per 100 pg/mL", 0.125394201250315, 0.0957650348806856);
        check(study, "b12 per doubling", 0.430258018793618, 0.372372271778711);
        check(study, "b12 below 300 pg/mL", -0.0880632535568827, 0.670864872749379);
        check(study, "homocysteine per 1 umol/L", 0.0397708031364544, 0.0392919355871827);
    }

    @Test
    void nobody_leaves_the_finished_match_and_few_exposed_cases_make_p_exact() {
        Model below = example("matched.yaml").model("b12 below 300 pg/mL");
        assertThat(below.sets()).isEqualTo(Count.of(21));
        assertThat(below.missing()).isEqualTo(new Model.Missing(Count.of(0), Count.of(0)));
        Model.Exposed exposed = below.exposed().orElseThrow();
        assertThat(exposed.ofCases()).isEqualTo(Count.of(21));
        assertThat(exposed.ofControls()).isEqualTo(Count.of(84));
        boolean few = ((Count.Exactly) exposed.cases()).number() < 5;
        assertThat(below.method()).endsWith(few ? "exact p" : "likelihood-ratio p");
    }

    @Test
    void the_flagship_study_has_21_cases_and_84_controls_of_their_own_age() {
        SmallStudy study = example("study.yaml");
        checkSets(study, 21, 84);
        assertThat(study.models()).hasSize(3);
        assertThat(study.models())
                .allSatisfy(model -> assertThat(model.sets()).isEqualTo(Count.of(21)));
    }

    @Test
    void without_kidney_disease_it_has_19_and_76() {
        checkSets(example("without-kidney-disease.yaml"), 19, 76);
    }

    private static void checkSets(SmallStudy study, int cases, int controls) {
        assertThat(study.sets().cases()).isEqualTo(cases);
        assertThat(study.sets().controls()).isEqualTo(controls);
        Numbers ages = study.cohort().participants().ages();
        for (int set = 0; set < study.sets().sets(); set++) {
            double age = ages.of(study.sets().casesOf(set)[0]);
            for (int control : study.sets().controlsOf(set)) {
                assertThat(ages.of(control)).isEqualTo(age);
            }
        }
    }

    private static void check(SmallStudy study, String name, double coefficient, double error) {
        Model.Term term = study.model(name).terms().getFirst();
        assertThat(number(term.logOddsRatio())).isCloseTo(coefficient, ITERATED.of(coefficient));
        assertThat(number(term.standardError())).isCloseTo(error, ITERATED.of(error));
    }

    private static SmallStudy example(String file) {
        Optional<String> data = Optional.ofNullable(System.getenv("CLAYPON_DATA"));
        assumeTrue(data.isPresent(), "CLAYPON_DATA does not name the folder of the real data");
        return SmallStudy.of(Path.of("../examples/rls-nhanes").resolve(file), data.map(Path::of));
    }
}
