package org.claypon.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.claypon.results.Masking;
import org.claypon.results.Results;
import org.junit.jupiter.api.Test;

class SparseModelsTest {

    @Test
    void an_adjusted_model_with_few_people_a_term_is_named_with_its_least_number() {
        assertThat(SparseModels.notes(ResultsExamples.full()))
                .singleElement()
                .asString()
                .startsWith(
                        "nerve drug, adjusted: 0 exposed controls for 2 terms. With fewer than 10 a term");
    }

    @Test
    void no_number_that_is_hidden_stands_in_a_note() {
        Results masked = Masking.mask(ResultsExamples.full(), 5);
        assertThat(SparseModels.notes(masked))
                .singleElement()
                .asString()
                .doesNotContain(": 2 ")
                .containsAnyOf(
                        ": 0 exposed controls for",
                        ": how many people stand behind its 2 terms is hidden.");
    }

    @Test
    void models_without_covariates_are_not_named() {
        assertThat(SparseModels.notes(ResultsExamples.empty())).isEmpty();
    }
}
