package org.claypon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.results.Balance;
import org.claypon.results.Characteristic;
import org.claypon.results.Comparison;
import org.claypon.results.Count;
import org.claypon.results.GuidelineGroups;
import org.claypon.results.Model;
import org.claypon.results.Results;

/// Two tables as journals print them: who the cases and controls were, and what was estimated. Made from masked results.
final class PaperTables {

    private PaperTables() {}

    /// Number, mean (SD), median (quartiles) and n (%) in each group, and the standardised difference inside the matched sets.
    static String characteristics(Results results) {
        Csv csv = Csv.noted("characteristic", "cases", "controls", "standardised_difference");
        csv.row()
                .text("Number")
                .counts(results.matching().cases(), results.matching().controls())
                .nothing(1)
                .end();
        results.characteristics().forEach(each -> characteristic(csv, results, each));
        results.comparisons().forEach(comparison -> measurement(csv, results, comparison));
        results.models().stream()
                .filter(model -> !Labels.isAdjusted(model))
                .forEach(model ->
                        model.exposed()
                                .ifPresent(exposed -> exposed(csv, results, model, exposed)));
        results.guideline().ifPresent(guideline -> bands(csv, guideline));
        results.balance().stream()
                .filter(balance -> isNotCompared(results, balance))
                .forEach(balance ->
                        csv.row()
                                .text(Labels.of(results, balance.covariate()), "", "")
                                .text(Say.twoDecimals(balance.after()))
                                .end());
        return csv.toString();
    }

    private static boolean isNotCompared(Results results, Balance balance) {
        return results.comparisons().stream()
                        .noneMatch(one -> one.measurement().equals(balance.covariate()))
                && results.characteristics().stream()
                        .noneMatch(one -> one.name().equals(balance.covariate()));
    }

    private static void measurement(Csv csv, Results results, Comparison comparison) {
        String name = "%s, %s".formatted(comparison.label(), comparison.unit());
        Comparison.Group cases = comparison.cases();
        Comparison.Group controls = comparison.controls();
        csv.row()
                .text(
                        name + ", mean (SD)",
                        mean(cases, controls),
                        mean(controls, cases),
                        difference(results, comparison))
                .end();
        csv.row()
                .text(
                        name + ", median (quartiles)",
                        median(cases, controls),
                        median(controls, cases),
                        "")
                .end();
        csv.row()
                .text(
                        name + ", not known, n (%)",
                        part(cases.missing(), sum(cases.n(), cases.missing())),
                        part(controls.missing(), sum(controls.n(), controls.missing())),
                        "")
                .end();
    }

    private static void characteristic(Csv csv, Results results, Characteristic characteristic) {
        String difference = difference(results, characteristic.name());
        for (CharacteristicRows.Row row : CharacteristicRows.of(results, characteristic)) {
            csv.row().text(row.name(), row.cases(), row.controls(), difference).end();
            difference = "";
        }
    }

    private static String difference(Results results, Comparison comparison) {
        return difference(results, comparison.measurement());
    }

    private static String difference(Results results, String covariate) {
        return results.balance().stream()
                .filter(balance -> balance.covariate().equals(covariate))
                .map(balance -> Say.twoDecimals(balance.after()))
                .findFirst()
                .orElse("");
    }

    private static String mean(Comparison.Group group, Comparison.Group beside) {
        return Say.meanAndSd(group.mean(), group.sd(), beside.mean(), beside.sd());
    }

    private static String median(Comparison.Group group, Comparison.Group beside) {
        return Say.medianAndQuartiles(
                group.median(), group.q1(), group.q3(), beside.median(), beside.q1(), beside.q3());
    }

    private static void exposed(Csv csv, Results results, Model model, Model.Exposed exposed) {
        csv.row()
                .text(
                        Labels.of(results, model.exposure()) + ", n of those in its model (%)",
                        part(exposed.cases(), exposed.ofCases()),
                        part(exposed.controls(), exposed.ofControls()),
                        "")
                .end();
    }

    private static void bands(Csv csv, GuidelineGroups guideline) {
        for (String band : GuidelineSection.bandNames(guideline)) {
            csv.row()
                    .text(
                            "%s (%s), n of those in a band (%%)"
                                    .formatted(Labels.band(guideline, band), guideline.id()),
                            band(guideline, "cases", band),
                            band(guideline, "controls", band),
                            "")
                    .end();
        }
    }

    private static String band(GuidelineGroups guideline, String group, String band) {
        Count classified =
                GuidelineSection.bandNames(guideline).stream()
                        .map(each ->
                                GuidelineSection.people(guideline, group, each).orElse(Count.of(0)))
                        .reduce(Count.of(0), PaperTables::sum);
        return GuidelineSection.people(guideline, group, band)
                .map(people -> part(people, classified))
                .orElse("");
    }

    private static Count sum(Count one, Count other) {
        if (one instanceof Count.Exactly(long first)
                && other instanceof Count.Exactly(long second)) {
            return Count.of(first + second);
        }
        return one instanceof Count.FewerThan ? one : other;
    }

    /// `3 (14.3 %)`; only the number where the share would give away a hidden one.
    static String part(Count part, Count whole) {
        if (part instanceof Count.Exactly(long some)
                && whole instanceof Count.Exactly(long all)
                && all > 0) {
            return "%d (%s %%)".formatted(some, Say.number(100.0 * some / all, 1));
        }
        return Say.cell(part);
    }

    /// Crude, matched and adjusted odds ratios with 95 % limits, one row a term of an exposure.
    static String estimates(Results results) {
        Csv csv =
                Csv.noted(
                        "exposure",
                        "crude_odds_ratio_95_ci",
                        "matched_odds_ratio_95_ci",
                        "matched_p",
                        "adjusted_odds_ratio_95_ci",
                        "adjusted_p");
        for (Model model : results.models()) {
            if (!Labels.isAdjusted(model)) {
                estimates(csv, results, model);
            }
        }
        return csv.toString();
    }

    private static void estimates(Csv csv, Results results, Model model) {
        Optional<Model> adjusted =
                results.models().stream()
                        .filter(other -> other.name().equals(model.name() + Labels.ADJUSTED))
                        .findFirst();
        for (int i = 0; i < model.terms().size(); i++) {
            int place = i;
            Model.Term term = model.terms().get(i);
            Optional<Model.Term> with = adjusted.map(found -> found.terms().get(place));
            List<String> cells = new ArrayList<>();
            cells.add(Labels.term(results, model, term));
            cells.add(crude(model));
            cells.add(ratio(term));
            cells.add(p(term));
            cells.add(with.map(PaperTables::ratio).orElse(""));
            cells.add(with.map(PaperTables::p).orElse(""));
            csv.row().text(cells.toArray(String[]::new)).end();
        }
    }

    private static String crude(Model model) {
        return model.terms().size() == 1
                ? Say.oddsRatio(
                        model.crude().oddsRatio(), model.crude().lower(), model.crude().upper())
                : "";
    }

    private static String ratio(Model.Term term) {
        return Say.oddsRatio(term.oddsRatio(), term.lower(), term.upper());
    }

    private static String p(Model.Term term) {
        return Say.missing(term.oddsRatio()).isPresent() ? "" : Say.p(term.p());
    }
}
