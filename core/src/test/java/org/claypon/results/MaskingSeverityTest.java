package org.claypon.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.results.MaskedExamples.comparison;
import static org.claypon.results.MaskedExamples.complete;
import static org.claypon.results.MaskedExamples.model;
import static org.claypon.results.MaskedExamples.with;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// 80 cases, of whom 3 lack a score.
class MaskingSeverityTest {

    private static final int K = 5;
    private static final List<Long> BANDS = List.of(7L, 27L, 43L);

    @Test
    void a_band_whose_cases_all_have_a_value_is_shown_where_these_are() {
        Severity masked = masked(80);
        List<Count> withValue =
                masked.associations().getFirst().bands().stream().map(Severity.Summary::n).toList();
        List<Count> bands = masked.bands().stream().map(Severity.Band::cases).toList();
        assertThat(bands).isEqualTo(withValue).contains(Count.of(43));
        assertThat(masked.missing()).isEqualTo(new Count.FewerThan(K));
    }

    @Test
    void p_of_a_correlation_of_a_hidden_number_has_one_digit_and_its_limits_have_two() {
        Severity.Association beside = masked(80).associations().getFirst();
        assertThat(beside.n()).isEqualTo(new Count.FewerThan(K));
        assertThat(List.of(beside.pearson().p(), beside.spearman().p()))
                .allSatisfy(p -> assertThat(digits(p)).isEqualTo(1));
        assertThat(List.of(beside.pearson().lower(), beside.pearson().upper()))
                .allSatisfy(limit -> assertThat(digits(limit)).isLessThanOrEqualTo(2));
    }

    private static int digits(Figure figure) {
        return figure instanceof Figure.Value(double value) ? Digits.of(value) : Integer.MAX_VALUE;
    }

    private static Severity masked(long measured) {
        Results results = with(complete(), model(20, 41), comparison(measured, 320));
        return Masking.mask(Changed.of(results, Map.of("severity", Optional.of(severity()))), K)
                .severity()
                .orElseThrow();
    }

    private static Severity severity() {
        Figure r = Figure.of(-0.2034);
        Figure figure = Figure.of(0.0854247);
        return new Severity(
                "pain",
                "Pain score",
                "points",
                IntStream.range(0, 3)
                        .mapToObj(i -> new Severity.Band("band " + i, i, Count.of(BANDS.get(i))))
                        .toList(),
                Count.of(3),
                Count.of(0),
                1,
                List.of(
                        new Severity.Association(
                                "b12",
                                "B12",
                                "pg/mL",
                                Count.of(77),
                                Count.of(3),
                                new Severity.Pearson(r, figure, figure, figure),
                                new Severity.Spearman(r, figure),
                                IntStream.range(0, 3)
                                        .mapToObj(i ->
                                                new Severity.Summary(
                                                        "band " + i,
                                                        Count.of(BANDS.get(i)),
                                                        r,
                                                        r,
                                                        r))
                                        .toList())),
                List.of());
    }
}
