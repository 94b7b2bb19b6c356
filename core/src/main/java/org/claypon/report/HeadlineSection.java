package org.claypon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.claypon.html.Html;
import org.claypon.results.Comparison;
import org.claypon.results.Count;
import org.claypon.results.Model;
import org.claypon.results.Results;

/// The sentence to take away, the estimate behind it, and the stamps that stay with it.
final class HeadlineSection {

    private HeadlineSection() {}

    static List<Html> of(Results results) {
        List<Html> parts = new ArrayList<>();
        parts.add(Html.element("p", results.verdict().headline()).with("class", "lede"));
        parts.add(estimate(results));
        if (!results.verdict().stamps().isEmpty()) {
            parts.add(
                    Html.element(
                                    "ul",
                                    results.verdict().stamps().stream()
                                            .map(HeadlineSection::stamp)
                                            .toList())
                            .with("class", "stamps"));
        }
        parts.addAll(LookedAtPart.of(results));
        return parts;
    }

    private static Html estimate(Results results) {
        return Said.mainModel(results)
                .flatMap(model -> Said.mainTerm(results).map(term -> ofModel(results, model, term)))
                .or(() -> curve(results))
                .or(() ->
                        results.comparisons().stream()
                                .findFirst()
                                .map(first -> ofComparison(results, first)))
                .orElse(Html.sequence());
    }

    /// Where the study asks for curves alone.
    private static Optional<Html> curve(Results results) {
        return Labels.foremost(results).stream()
                .flatMap(model ->
                        model.curve().stream()
                                .map(curve ->
                                        line(
                                                Labels.of(results, model.name()),
                                                CurveSection.tests(curve) + ".")))
                .findFirst();
    }

    /// Behind the estimate, as far as they are counted.
    private static String sets(Model model) {
        if (model.sets() instanceof Count.FewerThan) {
            return "";
        }
        String informative =
                model.setsInformative() instanceof Count.Exactly
                        ? ", %s of them informative".formatted(Say.count(model.setsInformative()))
                        : "";
        return "; " + Say.many(model.sets(), "set", "sets") + informative;
    }

    private static Html ofModel(Results results, Model model, Model.Term term) {
        int terms = Labels.exposureTerms(results, model).size();
        String shown =
                Labels.term(results, model, term)
                        + (terms > 1 ? ", one of %d terms".formatted(terms) : "");
        String about =
                "odds ratio, 95\u00A0%% interval %s, p %s. %s; %s, %s certainty%s."
                        .formatted(
                                Say.interval(term),
                                Say.p(term.p()),
                                shown,
                                results.verdict().estimate(),
                                Say.words(results.verdict().certainty()),
                                sets(model));
        return Say.missing(term.oddsRatio())
                .map(reason -> line(shown, reason + "."))
                .orElseGet(() -> line(Say.oddsRatio(term), about));
    }

    private static Html ofComparison(Results results, Comparison comparison) {
        Comparison.Difference difference = comparison.difference();
        int decimals = Say.decimals(difference.mean(), difference.lower(), difference.upper());
        DoubleFunction<String> format =
                Say.alikeEstimate(
                        value -> Say.number(value, decimals),
                        difference.mean(),
                        difference.lower(),
                        difference.upper());
        String about =
                "%s, matched difference in %s, 95\u00A0%% interval %s, p %s; %s."
                        .formatted(
                                comparison.unit(),
                                comparison.label(),
                                Say.interval(difference.lower(), difference.upper(), format),
                                Say.p(difference.p()),
                                results.verdict().estimate());
        return Say.missing(difference.mean())
                .map(reason -> line(comparison.label(), reason + "."))
                .orElseGet(() -> line(Say.figure(difference.mean(), format), about));
    }

    private static Html line(String number, String about) {
        return Html.element("p", Html.element("strong", number), Html.text(" " + about))
                .with("class", "estimate-line");
    }

    private static Html stamp(String key) {
        return Html.element(
                "li",
                Html.element("strong", StampWords.name(key) + "."),
                Html.text(
                        StampWords.known(key)
                                .map(stamp -> " " + StampWords.meaning(stamp))
                                .orElse("")));
    }
}
