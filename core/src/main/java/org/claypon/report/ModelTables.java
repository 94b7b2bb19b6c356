package org.claypon.report;

import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.claypon.html.Table;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.RatioValue;
import org.claypon.results.Results;

/// The tables of the models.
final class ModelTables {

    /// Of the logarithm of an odds ratio that masking left two digits.
    private static final int MASKED_DECIMALS = 2;

    private ModelTables() {}

    /// What the forest plot shows.
    static Table drawn(Results results) {
        List<List<String>> rows = new ArrayList<>();
        for (Model model : results.models()) {
            for (Model.Term term : Labels.exposureTerms(results, model)) {
                DoubleFunction<String> alike =
                        RatioValue.alike(term.oddsRatio(), term.lower(), term.upper());
                rows.add(
                        shortened(
                                List.of(
                                        Labels.term(results, model, term),
                                        Say.figure(term.oddsRatio(), alike),
                                        Say.figure(term.lower(), alike),
                                        Say.figure(term.upper(), alike))));
            }
        }
        return Table.of(
                "models-figure-table",
                "Odds ratios of the exposures with 95\u00A0% limits",
                List.of(
                        words("Exposure"),
                        numbers("Odds ratio"),
                        numbers("Lower limit"),
                        numbers("Upper limit")),
                rows);
    }

    static Table terms(Results results) {
        List<Table.Column> columns =
                new ArrayList<>(
                        List.of(
                                words("Term"),
                                numbers("Odds ratio (95\u00A0% profile limits)"),
                                numbers("p, likelihood ratio or exact"),
                                numbers("Wald limits"),
                                numbers("Wald p"),
                                numbers("Score p"),
                                numbers("Log odds ratio (SE)")));
        boolean robust = robust(results);
        if (robust) {
            columns.add(numbers("Robust SE"));
        }
        return new Table(
                "models-table", "Conditional odds ratios", columns, groups(results, robust));
    }

    /// Where one model has several terms, each has its name above them; where none has, it stands in front of the numbers.
    private static List<Table.Group> groups(Results results, boolean robust) {
        boolean headed = results.models().stream().anyMatch(model -> model.terms().size() > 1);
        return results.models().stream()
                .map(model ->
                        new Table.Group(
                                headed ? Labels.of(results, model.name()) : "",
                                model.terms().stream()
                                        .map(term ->
                                                term(Labels.of(results, term.term()), term, robust))
                                        .toList()))
                .toList();
    }

    private static boolean robust(Results results) {
        return results.models().stream()
                .flatMap(model -> model.terms().stream())
                .anyMatch(term -> term.robustStandardError().isPresent());
    }

    private static List<String> term(String name, Model.Term term, boolean robust) {
        List<String> cells =
                new ArrayList<>(
                        List.of(
                                name,
                                Say.oddsRatio(term.oddsRatio(), term.lower(), term.upper()),
                                Say.p(term.p()),
                                Say.interval(
                                        term.wald().lower(),
                                        term.wald().upper(),
                                        RatioValue.alike(
                                                term.wald().lower(),
                                                term.wald().upper(),
                                                term.lower())),
                                Say.p(term.wald().p()),
                                Say.p(term.scoreP()),
                                logarithm(term)));
        if (robust) {
            cells.add(
                    term.robustStandardError()
                            .map(figure -> Say.number(figure, 3))
                            .orElse(Say.NOTHING));
        }
        return shortened(cells);
    }

    private static String logarithm(Model.Term term) {
        int decimals = term.standardError() instanceof Figure.Masked ? MASKED_DECIMALS : 3;
        return Say.missing(term.logOddsRatio())
                .orElseGet(() ->
                        "%s (%s)"
                                .formatted(
                                        Say.number(term.logOddsRatio(), decimals),
                                        Say.number(term.standardError(), 3)));
    }

    /// A reason is said once in a row: a cell that repeats an earlier one is a dash.
    private static List<String> shortened(List<String> cells) {
        List<String> shown = new ArrayList<>();
        for (String cell : cells) {
            boolean repeats = cell.startsWith("not estimable") && shown.contains(cell);
            shown.add(repeats ? Say.NOTHING : cell);
        }
        return List.copyOf(shown);
    }

    static Table data(Results results) {
        return Table.of(
                "models-data-table",
                "People and sets behind each model",
                List.of(
                        words("Model"),
                        numbers("Sets"),
                        numbers("Informative"),
                        numbers("Missing people"),
                        numbers("Missing sets"),
                        numbers("Exposed cases"),
                        numbers("Exposed controls"),
                        numbers("Log likelihood"),
                        numbers("at no association")),
                results.models().stream().map(model -> data(results, model)).toList());
    }

    private static List<String> data(Results results, Model model) {
        return shortened(
                List.of(
                        Labels.of(results, model.name()),
                        Say.cell(model.sets()),
                        Say.cell(model.setsInformative()),
                        Say.cell(model.missing().people()),
                        Say.cell(model.missing().sets()),
                        model.exposed()
                                .map(exposed -> Say.of(exposed.cases(), exposed.ofCases()))
                                .orElse(Say.NOTHING),
                        model.exposed()
                                .map(exposed -> Say.of(exposed.controls(), exposed.ofControls()))
                                .orElse(Say.NOTHING),
                        Say.number(model.logLikelihood(), 3),
                        Say.number(model.logLikelihoodNull(), 3)));
    }

    static Table beside(Results results) {
        return Table.of(
                "models-beside-table",
                "Conditional, crude and Mantel–Haenszel odds ratios with 95\u00A0% limits",
                List.of(
                        words("Model"),
                        numbers("Conditional"),
                        numbers("Crude"),
                        numbers("Mantel–Haenszel")),
                results.models().stream()
                        .filter(model -> !Labels.isAdjusted(model) && model.curve().isEmpty())
                        .flatMap(model ->
                                IntStream.range(0, model.terms().size())
                                        .mapToObj(term -> beside(results, model, term)))
                        .toList());
    }

    /// A row for each term: of several levels each with its own name, the first with what is said of all.
    private static List<String> beside(Results results, Model model, int place) {
        Model.Term term = model.terms().get(place);
        return List.of(
                Labels.term(results, model, term),
                Say.oddsRatio(term.oddsRatio(), term.lower(), term.upper()),
                place == 0 ? crude(model.crude()) : Say.NOTHING,
                model.mantelHaenszel().map(ModelTables::crude).orElse(Say.NOTHING));
    }

    private static String crude(Model.Crude crude) {
        return Say.oddsRatio(crude.oddsRatio(), crude.lower(), crude.upper());
    }

    static Optional<Table> pairs(Results results) {
        List<List<String>> rows =
                results.models().stream()
                        .flatMap(model ->
                                model.pairs().stream().map(pairs -> pairs(results, model, pairs)))
                        .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Table.of(
                                "pairs-table",
                                "Pairs by exposure (McNemar)",
                                List.of(
                                        words("Model"),
                                        numbers("Both"),
                                        numbers("Case only"),
                                        numbers("Control only"),
                                        numbers("Neither"),
                                        numbers("Chi-square"),
                                        numbers("Exact p")),
                                rows));
    }

    private static List<String> pairs(Results results, Model model, Model.Pairs pairs) {
        Figure chiSquare = pairs.chiSquare();
        return List.of(
                Labels.of(results, model.name()),
                Say.cell(pairs.both()),
                Say.cell(pairs.caseOnly()),
                Say.cell(pairs.controlOnly()),
                Say.cell(pairs.neither()),
                Say.number(chiSquare, 2),
                Say.p(pairs.exactP()));
    }
}
