package org.claypon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claypon.html.Table;
import org.claypon.results.Count;
import org.claypon.results.Model;
import org.claypon.results.Results;
import org.junit.jupiter.api.Test;

class ModelTablesTest {

    @Test
    void where_one_model_has_several_terms_every_model_has_a_heading() {
        Results results = ResultsExamples.full();
        assertThat(results.models()).anyMatch(model -> model.terms().size() > 1);
        assertThat(ModelTables.terms(results).groups())
                .extracting(Table.Group::heading)
                .containsExactlyElementsOf(
                        results.models().stream()
                                .map(model -> Labels.of(results, model.name()))
                                .toList());
    }

    @Test
    void counts_that_may_be_of_any_size_are_hidden_without_a_bound() {
        Results results = ResultsExamples.masked();
        Table data = ModelTables.data(results);
        for (int i = 0; i < results.models().size(); i++) {
            Model model = results.models().get(i);
            List<String> row = data.groups().getFirst().rows().get(i);
            assertThat(row.get(1)).isEqualTo(shown(model.sets()));
            assertThat(row.get(2)).isEqualTo(shown(model.setsInformative()));
        }
    }

    private static String shown(Count count) {
        return count instanceof Count.FewerThan ? "hidden" : Say.cell(count);
    }

    @Test
    void a_covariate_has_the_label_of_its_measurement_also_where_it_is_not_compared() {
        Results results = labelled(Map.of("egfr", "eGFR", "age", "age per year", "eg", "Egg"));
        assertThat(Labels.of(results, "egfr per 1 mL/min")).isEqualTo("eGFR per 1 mL/min");
        assertThat(Labels.of(results, "age")).isEqualTo("age per year");
        assertThat(Labels.of(results, "age > 60")).isEqualTo("age > 60");
        assertThat(Labels.of(results, "aged 60")).isEqualTo("aged 60");
    }

    private static Results labelled(Map<String, String> labels) {
        Results full = ResultsExamples.full();
        Results.StudyInfo study = full.study();
        return new Results(
                new Results.StudyInfo(
                        study.title(),
                        study.condition(),
                        study.hash(),
                        study.sampling(),
                        study.prevalence(),
                        study.smallestCount(),
                        study.seed(),
                        new TreeMap<>(labels)),
                full.claypon(),
                full.data(),
                full.criteria(),
                full.attrition(),
                full.matching(),
                full.balance(),
                full.comparisons(),
                full.guideline(),
                full.guidelineSensitivity(),
                full.models(),
                full.severity(),
                full.patterns(),
                full.by(),
                full.sensitivity(),
                full.criticisms(),
                full.evidence(),
                full.verdict(),
                full.methods(),
                full.literature(),
                full.summary());
    }
}
