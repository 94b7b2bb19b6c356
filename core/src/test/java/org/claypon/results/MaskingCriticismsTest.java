package org.claypon.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MaskingCriticismsTest {

    private static final int K = 5;

    private static Criticisms masked(long seed) {
        return Masking.mask(DrawnStudy.of(seed), K).criticisms();
    }

    @Test
    void no_lag_says_of_how_many_people_it_is_made() {
        assertThat(masked(3).lags()).isNotEmpty().allMatch(lag -> lag.people().isEmpty());
    }

    @Test
    void odds_ratios_have_two_digits_and_p_has_one() {
        Criticisms.Ratio two =
                new Criticisms.Ratio(
                        Figure.of(1.2), Figure.of(0.46), Figure.of(3.5), Figure.of(0.03));
        Criticisms found =
                LongStream.rangeClosed(1, 100)
                        .mapToObj(seed -> Masking.mask(DrawnStudy.of(seed), K))
                        .filter(results ->
                                results.models().stream()
                                        .allMatch(model ->
                                                model.terms().getFirst().p()
                                                        instanceof Figure.Value))
                        .map(Results::criticisms)
                        .filter(each -> each.tested().getFirst().cases() instanceof Count.Exactly)
                        .filter(each ->
                                each.tested().getFirst().controls() instanceof Count.Exactly)
                        .findFirst()
                        .orElseThrow();
        assertThat(found.lags().getFirst().estimate()).isEqualTo(two);
        assertThat(found.tested().getFirst().estimate()).isEqualTo(two);
        assertThat(found.tested().getFirst().bounds().getFirst().estimate()).isEqualTo(two);
        assertThat(found.covariates().getFirst().withoutMediators()).contains(two);
    }

    /// An exposure whose own model has two digits has no more elsewhere.
    @Test
    void where_the_model_has_two_digits_every_lag_does() {
        MaskingFigures figures = new MaskingFigures(K);
        long few =
                LongStream.rangeClosed(1, 30)
                        .mapToObj(seed -> Masking.mask(DrawnStudy.of(seed), K))
                        .filter(results ->
                                results.models().getFirst().logLikelihood()
                                        instanceof Figure.Masked)
                        .peek(results ->
                                assertThat(results.criticisms().lags())
                                        .allMatch(lag ->
                                                lag.estimate()
                                                        .oddsRatio()
                                                        .equals(
                                                                figures.estimate(
                                                                        lag.estimate()
                                                                                .oddsRatio()))))
                        .count();
        assertThat(few).isPositive();
    }

    @Test
    void where_few_are_exposed_nothing_is_said_of_them() {
        int sparse = 0;
        for (long seed = 1; seed <= 30; seed++) {
            Results masked = Masking.mask(DrawnStudy.of(seed), K);
            Criticisms.Contrast row =
                    masked.criticisms().exposedControls().getFirst().covariates().getFirst();
            if (masked.models().getFirst().logLikelihood() instanceof Figure.Value) {
                assertThat(row.exposed()).isEqualTo(Figure.of(61.2));
                assertThat(row.standardisedDifference()).isEqualTo(Figure.of(0.12));
            } else if (masked.models().getFirst().terms().getFirst().standardError()
                    instanceof Figure.Masked) {
                assertThat(row.exposed()).isEqualTo(new Figure.Masked(K));
                sparse++;
            }
        }
        assertThat(sparse).isPositive();
    }

    @Test
    void means_of_the_time_before_have_three_digits() {
        for (long seed = 1; seed <= 10; seed++) {
            assertThat(masked(seed).lookBack())
                    .allMatch(spread ->
                            spread.cases().mean().equals(Figure.of(123))
                                    || spread.cases().mean().equals(new Figure.Masked(K)));
        }
    }
}
