package org.claypon.report;

import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.DoubleFunction;
import org.claypon.html.Table;
import org.claypon.results.Digits;
import org.claypon.results.Figure;
import org.claypon.results.RatioValue;
import org.claypon.results.Results;
import org.claypon.results.Shortened;
import org.claypon.results.Specifications;
import org.claypon.results.Specifications.Analysis;
import org.claypon.results.Specifications.Change;
import org.claypon.results.Specifications.Influence;
import org.claypon.sensitivity.Known;
import org.claypon.stats.printed.Span;

/// The tables of the analyses under other choices.
final class SpecificationTables {

    /// Two fits to the same people agree so far.
    private static final double NOTHING_MOVED = 1e-6;

    private SpecificationTables() {}

    /// Every analysis, those of one form of the exposure together.
    static Table analyses(Results results, Specifications found) {
        SpecificationWords said = new SpecificationWords(results);
        boolean counted = found.analyses().stream().anyMatch(each -> each.people().isPresent());
        List<Table.Column> columns =
                new ArrayList<>(
                        List.of(
                                words("What differs from the study"),
                                numbers("Odds ratio (95\u00A0% limits)"),
                                numbers("p")));
        if (counted) {
            columns.addAll(
                    List.of(
                            numbers("Sets"),
                            numbers("Cases"),
                            numbers("Controls"),
                            numbers("Sets in the model")));
        }
        SequencedMap<String, List<List<String>>> byForm = new LinkedHashMap<>();
        for (Analysis analysis : found.analyses()) {
            byForm.computeIfAbsent(Labels.of(results, analysis.form()), _ -> new ArrayList<>())
                    .add(row(said, analysis, counted));
        }
        return new Table(
                "specifications-table",
                "The same question under other choices, by form of the exposure",
                columns,
                byForm.entrySet().stream()
                        .map(form -> new Table.Group(form.getKey(), form.getValue()))
                        .toList());
    }

    private static List<String> row(SpecificationWords said, Analysis analysis, boolean counted) {
        List<String> cells =
                new ArrayList<>(
                        List.of(
                                analysis.changes().isEmpty()
                                        ? Say.capital(SpecificationWords.OWN)
                                        : Say.capital(said.besideForm(analysis)),
                                SpecificationWords.estimate(analysis),
                                SpecificationWords.p(analysis)));
        if (counted) {
            cells.addAll(
                    analysis.people()
                            .map(people ->
                                    List.of(
                                            Say.cell(people.sets()),
                                            Say.cell(people.cases()),
                                            Say.cell(people.controls()),
                                            Say.cell(people.setsUsed())))
                            .orElse(List.of(Say.NOTHING, Say.NOTHING, Say.NOTHING, Say.NOTHING)));
        }
        return cells;
    }

    /// The analyses that differ in form, number of controls and caliper only, as standard errors from no association.
    static Table forms(Results results, Specifications found) {
        Known known = Known.by(results.study().smallestCount());
        SpecificationWords said = new SpecificationWords(results);
        List<List<String>> rows = new ArrayList<>();
        for (Analysis analysis : found.analyses()) {
            known.score(analysis)
                    .filter(_ -> SpecificationFigures.isCrossed(analysis))
                    .ifPresent(span ->
                            rows.add(
                                    List.of(
                                            Labels.of(results, analysis.form()),
                                            said.besideForm(analysis),
                                            score(span))));
        }
        return Table.of(
                "forms-table",
                "Forms of the exposure on one scale",
                List.of(
                        words("Form"),
                        words("What else differs from the study"),
                        numbers("Standard errors from no association")),
                rows);
    }

    /// A p of one digit leaves a span, rounded outwards to one decimal; of an odds ratio that is 1 in the digits shown it lies around zero.
    private static String score(Span score) {
        return score.low() == score.high()
                ? Say.number(score.low(), 2)
                : "%s to %s"
                        .formatted(
                                Say.number(Math.floor(10 * score.low()) / 10, 1),
                                Say.number(Math.ceil(10 * score.high()) / 10, 1));
    }

    static Table choices(Results results, Specifications found) {
        boolean rounded = results.study().smallestCount() > 1;
        SpecificationWords said = new SpecificationWords(results);
        return Table.of(
                "choices-table",
                "What each choice moves when it alone is made otherwise, what %s most first"
                        .formatted(rounded ? "can move" : "moves"),
                List.of(
                        words("Choice"),
                        numbers("Analyses"),
                        numbers("Median change, in standard errors"),
                        numbers("Largest change"),
                        words("Largest with"),
                        numbers("Odds ratios from"),
                        numbers("to")),
                found.influences().stream()
                        .filter(each -> !movesNothing(each))
                        .map(each -> row(said, each, rounded))
                        .toList());
    }

    /// The choices that leave the answer as it is, which need no row each.
    static Optional<String> unmoved(Results results, Specifications found) {
        SpecificationWords said = new SpecificationWords(results);
        List<String> unmoved =
                found.influences().stream()
                        .filter(SpecificationTables::movesNothing)
                        .map(said::choice)
                        .toList();
        return unmoved.isEmpty()
                ? Optional.empty()
                : Optional.of("These move nothing: %s.".formatted(String.join("; ", unmoved)));
    }

    private static boolean movesNothing(Influence influence) {
        return influence.largest() instanceof Figure.Value(double largest)
                && largest < NOTHING_MOVED;
    }

    private static List<String> row(SpecificationWords said, Influence influence, boolean rounded) {
        String furthest =
                influence.furthest().isEmpty()
                        ? (influence.largestRange().isPresent()
                                ? SpecificationMoves.UNKNOWN
                                : Say.NOTHING)
                        : Say.capital(
                                said.change(
                                        new Change(
                                                influence.choice(),
                                                influence.of(),
                                                influence.furthest())));
        DoubleFunction<String> alike =
                rounded
                        ? ratio -> Digits.significant(ratio, Shortened.ESTIMATE)
                        : RatioValue.alike(influence.lowest(), influence.highest());
        return List.of(
                said.choice(influence),
                Integer.toString(influence.analyses()),
                SpecificationMoves.cell(influence.median(), influence.medianRange()),
                influence.largest() instanceof Figure.Value || influence.largestRange().isPresent()
                        ? SpecificationMoves.cell(influence.largest(), influence.largestRange())
                        : Say.NOTHING,
                furthest,
                Say.figure(influence.lowest(), alike),
                influence.highest() instanceof Figure.Value
                        ? Say.figure(influence.highest(), alike)
                        : Say.NOTHING);
    }
}
