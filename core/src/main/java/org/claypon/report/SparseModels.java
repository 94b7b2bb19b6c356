package org.claypon.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.Results;

/// Says of which models the estimate is unstable, since few people or sets stand behind each of their terms.
///
/// ```text
/// few    m / t < 10
/// m      the least of the exposed cases, the exposed controls and the informative sets, of those that are shown
/// t      the terms of the model, at least two: of one alone its limits say all
/// ```
///
/// **Source.** Peduzzi and others 1996, J Clin Epidemiol 49:1373–1379, doi:10.1016/S0895-4356(96)00236-3; of conditional models Greenland and
/// others 2000, Am J Epidemiol 151:531–539, doi:10.1093/oxfordjournals.aje.a010240.
final class SparseModels {

    private static final int A_TERM = 10;

    private static final String WHY =
            "With fewer than 10 a term such an odds ratio is unstable and tends to lie too far from 1 (Peduzzi 1996, Greenland 2000): compare it with the unadjusted one.";

    private SparseModels() {}

    /// A sentence for each; none where nothing is adjusted.
    static List<String> notes(Results results) {
        return results.models().stream().flatMap(model -> note(results, model).stream()).toList();
    }

    private static Optional<String> note(Results results, Model model) {
        int terms = model.terms().size();
        if (terms < 2 || !Labels.isAdjusted(model)) {
            return Optional.empty();
        }
        return behind(model)
                .map(few ->
                        "%s: %s. %s"
                                .formatted(
                                        Labels.of(results, model.name()),
                                        few.formatted(terms),
                                        WHY));
    }

    /// The least that is shown, where it is too little; of a model whose estimates are shortened it may be.
    private static Optional<String> behind(Model model) {
        boolean shortened = model.terms().getFirst().standardError() instanceof Figure.Masked;
        return counts(model)
                .filter(entry -> entry.getValue() < (long) A_TERM * model.terms().size())
                .min(
                        Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(least -> "%d %s for %%d terms".formatted(least.getValue(), least.getKey()))
                .or(() ->
                        shortened
                                ? Optional.of("how many people stand behind its %d terms is hidden")
                                : Optional.empty());
    }

    private static Stream<Map.Entry<String, Long>> counts(Model model) {
        return Stream.concat(
                        model.exposed().stream()
                                .flatMap(exposed ->
                                        Stream.of(
                                                Map.entry("exposed cases", exposed.cases()),
                                                Map.entry("exposed controls", exposed.controls()))),
                        Stream.of(Map.entry("informative sets", model.setsInformative())))
                .flatMap(entry ->
                        entry.getValue() instanceof Count.Exactly(long number)
                                ? Stream.of(Map.entry(entry.getKey(), number))
                                : Stream.empty());
    }
}
