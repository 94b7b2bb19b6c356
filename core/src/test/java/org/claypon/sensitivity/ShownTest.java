package org.claypon.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.Specifications.Analysis;
import org.claypon.results.Specifications.People;
import org.claypon.sensitivity.Choice.Covariates;
import org.claypon.sensitivity.Choice.Draw;
import org.claypon.sensitivity.Choice.Form;
import org.claypon.sensitivity.Choice.Ratio;
import org.claypon.study.Eligibility.PerCase;
import org.claypon.study.Exposure;
import org.junit.jupiter.api.Test;

class ShownTest {

    private static final int K = 5;
    private static final Form LOW = new Form(new Exposure.AsItStands("low", "low"), "low", false);
    private static final Form LOG = new Form(new Exposure.AsItStands("log", "log"), "log", false);
    private static final Ratio RATIO = new Ratio(new PerCase.UpTo(1));
    private static final Draw DRAW = new Draw(2);

    /// @param from the first person in the model
    /// @param to   the last, and one more
    private static Outcome outcome(int place, Form form, int from, int to, Choice... changes) {
        BitSet people = new BitSet();
        people.set(from, to);
        Count some = Count.of(to - from);
        Figure figure = Figure.of(place + 1);
        return new Outcome(
                place,
                new Specification(form, List.of(changes)),
                new Estimated(
                        new People(some, some, some, some),
                        people,
                        figure,
                        figure,
                        figure,
                        figure));
    }

    private static List<Boolean> numbers(Outcome... outcomes) {
        return Shown.of(Stream.of(outcomes).map(List::of).toList(), K).stream()
                .map(analysis -> analysis.oddsRatio() instanceof Figure.Value)
                .toList();
    }

    @Test
    void the_own_analysis_is_shown_and_one_of_k_other_people_too() {
        assertThat(numbers(outcome(0, LOW, 0, 50), outcome(1, LOW, 0, 55, RATIO)))
                .containsExactly(true, true);
        assertThat(numbers(outcome(0, LOW, 0, 50), outcome(1, LOW, 2, 53, RATIO)))
                .as("two left, three came")
                .containsExactly(true, true);
    }

    @Test
    void one_that_differs_by_fewer_people_or_by_nobody_has_no_numbers() {
        assertThat(numbers(outcome(0, LOW, 0, 50), outcome(1, LOW, 0, 54, RATIO)))
                .containsExactly(true, false);
        assertThat(numbers(outcome(0, LOW, 0, 50), outcome(1, LOW, 0, 50, RATIO)))
                .containsExactly(true, false);
    }

    @Test
    void every_shown_analysis_counts_not_only_the_own() {
        assertThat(
                        numbers(
                                outcome(0, LOW, 0, 50),
                                outcome(1, LOW, 0, 90, RATIO),
                                outcome(2, LOW, 0, 92, DRAW)))
                .containsExactly(true, true, false);
    }

    @Test
    void another_form_or_other_covariates_are_another_number_of_the_same_people() {
        assertThat(
                        numbers(
                                outcome(0, LOW, 0, 50),
                                outcome(1, LOG, 0, 50, LOG),
                                outcome(2, LOW, 0, 50, new Covariates(Optional.empty()))))
                .containsExactly(true, true, true);
    }

    @Test
    void one_that_changes_several_things_and_is_hidden_is_not_listed() {
        assertThat(numbers(outcome(0, LOW, 0, 50), outcome(1, LOW, 0, 52, RATIO, DRAW)))
                .containsExactly(true);
    }

    @Test
    void without_hiding_only_names_of_the_same_analysis_are_left_out() {
        Outcome own = outcome(0, LOW, 0, 50);
        Outcome alone = outcome(1, LOW, 0, 50, RATIO);
        Outcome crossed = outcome(2, LOW, 0, 50, RATIO, DRAW);
        Outcome other = outcome(3, LOW, 0, 51, RATIO, DRAW);
        assertThat(Shown.of(List.of(List.of(own, alone, crossed), List.of(other)), 1))
                .extracting(Analysis::oddsRatio)
                .containsExactly(Figure.of(1), Figure.of(2), Figure.of(4));
    }
}
