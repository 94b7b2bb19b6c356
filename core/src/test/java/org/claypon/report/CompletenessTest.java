package org.claypon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claypon.html.Html;
import org.claypon.results.Results;
import org.junit.jupiter.api.Test;

/// Whatever the results say in words, the report says: a text that a step adds and nobody shows would be lost.
class CompletenessTest {

    /// Names for programs: a reader sees the label, the band or the words in their place.
    private static final Set<String> KEYS =
            Set.of(
                    "b12",
                    "b12 per 100 pg/mL",
                    "b12 per doubling",
                    "b12 per halving",
                    "b12 below 300 pg/mL",
                    "b12 spline",
                    "b12 spline: line",
                    "b12 spline: bend 1",
                    "b12 spline: bend 2",
                    "homocysteine",
                    "creatinine",
                    "not_classifiable",
                    "total_b12",
                    "deficient",
                    "indeterminate",
                    "unlikely",
                    "pregnant",
                    "below",
                    "not_below",
                    "nice-ng239-b12: deficient",
                    "bsh-2014-b12: below",
                    "equivalent",
                    "cases",
                    "controls",
                    "cross_sectional",
                    "few_cases",
                    "not_calibrated",
                    "cause_of_condition",
                    "adults",
                    "matched",
                    "the lowest",
                    "very_low",
                    "present",
                    "amount",
                    "none",
                    "more",
                    "vitamin B12",
                    "negative_controls",
                    "days_between",
                    "odds_ratio",
                    "days_since_visit",
                    "days_observed",
                    "visits_per_year",
                    "possible_mediator");

    @Test
    void every_text_of_the_results_is_in_the_report() throws ReflectiveOperationException {
        String page = HtmlReport.of(ResultsExamples.full());
        Set<String> texts = new LinkedHashSet<>();
        collect(ResultsExamples.full(), texts);
        assertThat(texts)
                .hasSizeGreaterThan(60)
                .contains("Vitamin B12", "Geng 2022", "t over sets", "NICE NG239");
        assertThat(texts.stream().filter(text -> !KEYS.contains(text)))
                .allMatch(text ->
                        page.contains(Html.text(text).markup())
                                || page.contains(Html.text(Say.capital(text)).markup()));
    }

    @Test
    void every_text_of_a_masked_study_is_in_the_report() throws ReflectiveOperationException {
        Results masked = ResultsExamples.masked();
        String page = HtmlReport.of(masked);
        Set<String> texts = new LinkedHashSet<>();
        collect(masked, texts);
        Set<String> keys =
                Set.of(
                        "fev1",
                        "cumulative",
                        "few_cases",
                        "not_calibrated",
                        "reused_controls",
                        "low",
                        "normal",
                        "cases",
                        "controls",
                        "very_low",
                        "present",
                        "more",
                        "days_since_visit");
        assertThat(texts.stream().filter(text -> !keys.contains(text)))
                .allMatch(text ->
                        page.contains(Html.text(text).markup())
                                || page.contains(Html.text(Say.capital(text)).markup()));
    }

    private static void collect(Object value, Set<String> texts)
            throws ReflectiveOperationException {
        switch (value) {
            case String text -> texts.add(text);
            case Optional<?> optional when optional.isPresent() -> collect(optional.get(), texts);
            case Map<?, ?> map -> {
                collect(map.keySet(), texts);
                collect(map.values(), texts);
            }
            case Collection<?> values -> {
                for (Object each : values) {
                    collect(each, texts);
                }
            }
            case Record fields -> {
                for (RecordComponent component : fields.getClass().getRecordComponents()) {
                    collect(component.getAccessor().invoke(fields), texts);
                }
            }
            default -> {}
        }
    }
}
