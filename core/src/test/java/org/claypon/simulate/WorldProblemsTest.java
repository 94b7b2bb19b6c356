package org.claypon.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.claypon.yaml.FileRejected;
import org.claypon.yaml.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong with a world file is said with its place.
class WorldProblemsTest {

    private static List<Problem> problems(String text) {
        return catchThrowableOfType(FileRejected.class, () -> WorldTexts.world(text)).problems();
    }

    /// The problems of the full file with one text put in the place of another.
    private static List<Problem> changed(String from, String to) {
        assertThat(WorldTexts.FULL).contains(from);
        return problems(WorldTexts.FULL.replace(from, to));
    }

    @Test
    void an_arrow_without_a_source_is_refused_where_it_stands() {
        List<Problem> problems =
                changed(
                        "{from: drinks, times: 1.2, source: invented}",
                        "{from: drinks, times: 1.2}");
        assertThat(problems).hasSize(1);
        Problem problem = problems.getFirst();
        assertThat(problem.where().path()).isEqualTo("levels.urate.causes[2].source");
        assertThat(problem.where().line()).isEqualTo(38);
        assertThat(problem.where().column()).isEqualTo(9);
        assertThat(problem.what()).isEqualTo("the key \"source\" is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    from: urate, above: 400 umol/L|from: urat, above: 400 umol/L|no thing is called "urat"; the nearest is "urate"
                    above: 400 umol/L|above: 400 fL|"fL" is no unit for urate
                    from: urate, above: 400 umol/L|from: urate|"urate" is a number, and 0 of "per", "below" and "above" stand here
                    {from: age, per: 10 years, times|{from: age, per: 10 years lowerr, times|"years lowerr" is no unit for age
                    from: sex, of: male|from: sex, of: men|nearest that is known is "male"
                    from: sex, of: male, odds_ratio|from: urate, above: 5 mg/dL, odds_ratio|a trait is for life, and its cause changes in life
                    from: drinks, odds_ratio: 1.5|from: drinks, odds_ratio: 1.5, hazard_ratio: 2|2 of these stand here: hazard_ratio, odds_ratio, per_year
                    from: drinks, odds_ratio: 1.5|from: drinks, while: ever, odds_ratio: 1.5|only diseases and drugs begin and end
                    while: ever, per_year: 0.01|while: diagnosed, per_year: 0.01|"pill" is never written down, so there is no diagnosis
                    while: ever, per_year: 0.01|per: doubling, per_year: 0.01|a trait, disease or drug is there or not
                    source: invented}, south: {share: 0.5|source: invented}, south: {share: 0.6|the shares of the sites do not add up to 1
                    molar_mass: 168.11|molar_mass: 0|molar mass is 0
                    unit_mistakes: {share: 0.01, unit: mmol/L|unit_mistakes: {share: 0.01, unit: fL|"fL" cannot be converted to "mg/dL", the unit of the level
                    id: 2000000002|id: 2000000001|"gout" has the same id
                    id: 2000000002|id: 73754|an invented id below 2000000000 may mean something else to a vocabulary
                    id: 2000000002|id: 2001000000|are those of the background
                    under: joints|under: joint|no concept is called "joint"; the nearest is "joints"
                    specialty: joint_dr|specialty: picture|"picture" is of the domain Procedure; here it must be specialty
                    {0: 0, 20: 0.02}|{20: 0, 10: 0.02}|the ages do not rise
                    {0: 0, 20: 0.02}|{young: 0, 20: 0.02}|"young" is not an age in whole years
                    to: 2014-12-31|to: 2014-13-31|"2014-13-31" is not a day
                    to: 2014-12-31|to: 2009-12-31|the period ends before it begins
                    oldest: 80|oldest: 40|the last age is not below the oldest
                    lasts: {exactly: 1 year|lasts: {exactly: 1 year, mean: 1 year|one of "mean" and "exactly" is wanted
                    supply: {days: 30|supply: {days: 0|it must be from 1 to 3650
                    after: 60 days, again|after: 60 moons, again|"moons" is not a unit of time
                    after: 60 days, again|after: 0 days, again|not between 0 days and 200 years
                    {lab: urate, share|{lab: urates, share|nearest that is known is "urate"
                    {from: drinks, spread: 0.4|{from: gout, spread: 0.4|"gout" is no trait
                    at_most: 7 mg/dL|at_most: 1 mg/dL|"at_least" is not below "at_most"
                    world: full|world: The World|is no name for files
                    """)
    void each_mistake_has_its_own_message(String from, String to, String said) {
        assertThat(changed(from, to))
                .anySatisfy(problem -> {
                    assertThat(problem.what()).contains(said);
                    assertThat(problem.where().line()).isPositive();
                });
    }

    @Test
    void levels_that_act_on_each_other_in_a_circle_are_named() {
        List<Problem> problems =
                changed(
                        "care: {median: 1, spread: 0.5, source: invented}",
                        "care: {median: 1, spread: 0.5, source: invented, causes: [{from: urate, per: doubling, times: 1.1, source: invented}, {from: care, per: doubling, times: 1.1, source: invented}]}");
        assertThat(problems)
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.what())
                                .isEqualTo(
                                        "each of these needs the next, in a circle: care, care"));
    }

    @Test
    void labs_that_wait_for_each_other_and_concepts_above_themselves_are_named() {
        assertThat(
                        changed(
                                "      varies: 0.05\n".substring(2),
                                "    with: {lab: again, share: 1, source: invented}\n    varies: 0.05\n"))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.what())
                                .isEqualTo(
                                        "each of these needs the next, in a circle: urate, again, urate"));
        assertThat(changed("name: Joints, source", "name: Joints, under: toe, source"))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.what())
                                .isEqualTo(
                                        "each of these needs the next, in a circle: joints, toe, joints"));
    }

    @Test
    void two_things_of_one_name_are_refused() {
        assertThat(changed("\n  pill:\n", "\n  gout:\n").stream().map(Problem::what))
                .contains("another thing is called \"gout\"");
    }

    @Test
    void a_lab_that_nobody_gets_is_refused() {
        assertThat(
                        changed(
                                ", with: {lab: urate, share: 0.5, source: invented}, source",
                                ", source"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).isEqualTo("nobody is tested"));
    }
}
