package org.claypon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.claypon.results.Attrition;
import org.claypon.results.Count;
import org.claypon.results.DataRead;
import org.claypon.results.Matching;
import org.claypon.results.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CountsScreenTest {

    static List<Results> studies() {
        return ResultsExamples.all();
    }

    @Test
    void every_rule_stands_there_with_whom_it_left() {
        Results results = ResultsExamples.full();
        String screen = CountsScreen.of(results);
        for (Attrition.Step step : results.attrition().cases()) {
            String start = step.rule().substring(0, Math.min(20, step.rule().length()));
            assertThat(screen.lines())
                    .filteredOn(line ->
                            line.toLowerCase(Locale.ROOT).contains(start.toLowerCase(Locale.ROOT)))
                    .anyMatch(line -> line.contains(" " + Say.cell(step.left()) + " "));
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void it_shows_no_result(Results results) {
        assertThat(CountsScreen.of(results)).doesNotContain("odds ratio", " p ");
    }

    @Test
    void the_rules_of_matching_stand_before_the_sets() {
        Results results = ResultsExamples.full();
        assertThat(results.matching().rules()).isNotEmpty();
        assertThat(CountsScreen.of(results))
                .contains("Matching: " + String.join("; ", results.matching().rules()) + "\n");
    }

    @Test
    void where_counts_are_hidden_it_says_so() {
        assertThat(CountsScreen.of(ResultsExamples.masked()))
                .contains("Counts under 5 are hidden", " hidden");
        assertThat(CountsScreen.of(ResultsExamples.full())).doesNotContain("are hidden");
    }

    @Test
    void a_name_in_the_data_cannot_steer_the_terminal() {
        assertThat(CountsScreen.of(ResultsExamples.hostile())).doesNotContain("\u0007", "\u202E");
    }

    @Test
    void people_of_a_database_are_no_rows() {
        Results table = ResultsExamples.full();
        assertThat(CountsScreen.of(table)).contains(" rows were read.");
        assertThat(CountsScreen.of(ofDatabase(table)))
                .contains(" people were read.")
                .doesNotContain("rows");
    }

    @Test
    void where_no_case_is_left_the_rule_that_took_the_last_is_named() {
        Results found = ofDatabase(ResultsExamples.full());
        assertThat(CountsScreen.of(found)).doesNotContain("are left after");
        assertThat(Nobody.in(found)).isEmpty();
        String screen = CountsScreen.of(without(found, 1));
        assertThat(screen)
                .contains(
                        "No cases are left after \"%s\". Without a case there is no index date, so nobody can be looked for as a control.\n"
                                .formatted(found.attrition().cases().get(1).rule()))
                .doesNotContain("No controls are left", "A text must be as the table has it");
        assertThat(CountsScreen.of(without(found, 0)))
                .contains("Nobody in the database fits ")
                .doesNotContain("A text must be as the table has it");
    }

    @Test
    void where_no_case_finds_a_control_the_matching_is_named() {
        Results found = ResultsExamples.full();
        assertThat(Nobody.in(with(found, found.data(), found.attrition(), nobody(found))))
                .singleElement()
                .extracting(Nobody::what)
                .asString()
                .startsWith("No case finds a control. The rules of matching are: ")
                .contains(found.matching().rules().getFirst());
    }

    @Test
    void a_table_without_anybody_to_compare_with_says_which_key_is_meant() {
        Results found = ResultsExamples.full();
        List<Attrition.Step> none =
                found.attrition().controls().stream().map(CountsScreenTest::withNobody).toList();
        assertThat(
                        Nobody.in(
                                with(
                                        found,
                                        found.data(),
                                        new Attrition(found.attrition().cases(), none),
                                        nobody(found))))
                .extracting(Nobody::what)
                .containsExactly(
                        "Nobody can be a control: nobody fits controls.where, or, without one, is known to be no case. A text must be as the table has it, letter by letter, capitals too.");
    }

    /// Nobody from one step of the cases on.
    private static Results without(Results results, int from) {
        List<Attrition.Step> cases = new ArrayList<>(results.attrition().cases().subList(0, from));
        for (Attrition.Step step :
                results.attrition().cases().subList(from, results.attrition().cases().size())) {
            cases.add(withNobody(step));
        }
        return with(
                results,
                results.data(),
                new Attrition(cases, results.attrition().controls()),
                nobody(results));
    }

    private static Attrition.Step withNobody(Attrition.Step step) {
        return new Attrition.Step(
                step.rule(),
                step.family(),
                Count.of(0),
                step.dropped(),
                step.onlyHere(),
                step.unknown());
    }

    private static Matching nobody(Results results) {
        Matching found = results.matching();
        return new Matching(
                found.rules(),
                Count.of(0),
                Count.of(0),
                Count.of(0),
                found.cases(),
                new TreeMap<>(),
                Count.of(0),
                found.unmatched(),
                List.of(),
                found.hash());
    }

    private static Results with(
            Results results, DataRead read, Attrition attrition, Matching matching) {
        return new Results(
                results.study(),
                results.claypon(),
                read,
                results.criteria(),
                attrition,
                matching,
                results.balance(),
                results.comparisons(),
                results.guideline(),
                results.guidelineSensitivity(),
                results.models(),
                results.severity(),
                results.patterns(),
                results.by(),
                results.sensitivity(),
                results.criticisms(),
                results.evidence(),
                results.verdict(),
                results.methods(),
                results.literature(),
                results.summary());
    }

    static Results ofDatabase(Results results) {
        DataRead read = results.data();
        return with(
                results,
                new DataRead(DataRead.DATABASE, read.rows(), read.missing(), List.of()),
                results.attrition(),
                results.matching());
    }
}
