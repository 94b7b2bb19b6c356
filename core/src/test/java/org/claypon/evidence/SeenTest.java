package org.claypon.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// On which side of 1 an interval lies, also where its limit was rounded to 1.
class SeenTest {

    @ParameterizedTest
    @CsvSource({
        "1.02, 4,    0.03, MORE, holds 1",
        "0.9,  4,    0.2,  NONE, holds 1",
        "1,    4,    0.03, MORE, 'holds 1 or, in the digits shown, ends on it'",
        "1,    15,   0.09, NONE, 'holds 1 or, in the digits shown, ends on it'",
        "0.2,  1,    0.04, LESS, 'holds 1 or, in the digits shown, ends on it'",
    })
    void a_limit_rounded_to_1_is_judged_by_p(
            double lower, double upper, double p, Seen seen, String holds) {
        Model.Term term = term(lower, upper, p);
        assertThat(Seen.of(term)).isEqualTo(seen);
        assertThat(Seen.holdsOne(term)).isEqualTo(holds);
    }

    private static Model.Term term(double lower, double upper, double p) {
        Figure none = Figure.notEstimable("not asked");
        return new Model.Term(
                "low",
                none,
                none,
                Figure.of(StrictMath.sqrt(lower * upper)),
                Figure.of(lower),
                Figure.of(upper),
                Figure.of(p),
                new Model.Wald(none, none, none),
                none,
                Optional.empty(),
                Optional.empty());
    }
}
