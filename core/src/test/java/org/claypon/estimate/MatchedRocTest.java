package org.claypon.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.SmallStudy.number;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.printed;

import java.nio.file.Path;
import org.claypon.SmallStudy;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.Roc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchedRocTest {

    @TempDir Path folder;

    @Test
    void the_twelve_sets_have_the_areas_and_the_cut_of_R() { // methods.md f
        Roc roc = roc("compare: [b12]\n", SmallStudy.twelveSets());
        assertThat(roc.side()).isEqualTo("lower");
        assertThat(number(roc.matched().value())).isCloseTo(0.708333333, printed(9));
        assertThat(number(roc.matched().standardError())).isCloseTo(0.096498, printed(6));
        assertThat(number(roc.crude().value())).isCloseTo(0.803819444, printed(9));
        assertThat(number(roc.crude().lower())).isCloseTo(0.638753, printed(6));
        assertThat(number(roc.crude().upper())).isCloseTo(0.968886, printed(6));
        assertThat(roc.sets()).isEqualTo(Count.of(12));
        Roc.Cut cut = roc.cut();
        assertThat(cut.at()).isEqualTo(Figure.of(227));
        assertThat(cut.ties()).isEqualTo(2);
        assertThat(number(cut.youden())).isCloseTo(0.5, CLOSED_FORM.of(0.5));
        assertThat(number(cut.corrected())).isLessThan(number(cut.youden()));
    }

    @Test
    void the_same_seed_draws_the_same_sets_and_another_seed_others() {
        Roc one = roc("compare: [b12]\nseed: 7\n", SmallStudy.twelveSets());
        assertThat(roc("compare: [b12]\nseed: 7\n", SmallStudy.twelveSets())).isEqualTo(one);
        assertThat(roc("compare: [b12]\nseed: 8\n", SmallStudy.twelveSets()).cut())
                .isNotEqualTo(one.cut());
    }

    @Test
    void values_beyond_an_assay_limit_tie_at_the_limit() {
        // pairs: <150 against <150 is a tie; <150 against 300 lower; 150 against <150 a tie
        Roc roc =
                roc(
                        "compare: [b12]\n",
                        SmallStudy.pairs("b12", "<150", "<150", "<150", "300", "150", "<150"));
        assertThat(roc.side()).isEqualTo("lower");
        assertThat(number(roc.matched().value())).isCloseTo(2 / 3.0, printed(12));
    }

    @Test
    void a_measurement_that_nobody_has_gives_reasons() {
        Roc roc = roc("compare: [b12]\n", SmallStudy.pairs("b12", "", "300", "200", ""));
        assertThat(roc.matched().value())
                .isEqualTo(
                        Figure.notEstimable(
                                "no matched set has a case and a control with a value"));
        assertThat(roc.cut().at())
                .isEqualTo(
                        Figure.notEstimable(
                                "no set has a case and a control with values, or all have the same"));
    }

    private Roc roc(String asked, String people) {
        return SmallStudy.matched(folder, asked, people).comparison("b12").roc();
    }
}
