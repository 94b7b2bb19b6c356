package org.claypon.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claypon.html.chart.SpecificationPlot;
import org.claypon.html.chart.SpecificationPlot.Axis;
import org.claypon.html.chart.SpecificationPlot.Column;
import org.claypon.html.chart.SpecificationPlot.Look;
import org.claypon.html.chart.SpecificationPlot.Row;
import org.claypon.results.Figure;
import org.claypon.results.Results;
import org.claypon.results.Specifications;
import org.claypon.results.Specifications.Analysis;
import org.claypon.results.Specifications.Change;
import org.claypon.stats.NormalScore;

/// The plots of the analyses: odds ratios of the study's own form of the exposure, and all forms on a scale that has no unit.
final class SpecificationFigures {

    private static final Row OWN = new Row("The study", SpecificationWords.OWN);

    private static final Set<String> CROSSED = Set.of("ratio", "caliper", "form");

    private final Specifications found;
    private final SpecificationWords words;
    private final String ownForm;
    private final Analysis own;

    SpecificationFigures(Results results, Specifications found) {
        this.found = found;
        this.words = new SpecificationWords(results);
        this.own = found.analyses().getFirst();
        this.ownForm = Labels.of(results, own.form());
    }

    /// Of the study's own form; none without two estimates.
    Optional<SpecificationPlot> ratios() {
        return plot(
                "The odds ratio under other choices",
                "A column an analysis, from the lowest odds ratio to the highest, each with a bar from its lower to its upper limit and a"
                        + " line at 1. Below, dots say what differs from the study in each. The table has the same numbers.",
                new Axis.Ratios("odds ratio of %s, logarithmic scale".formatted(ownForm)),
                found.analyses().stream()
                        .filter(analysis -> analysis.form().equals(own.form()))
                        .flatMap(analysis -> ratio(analysis).stream())
                        .toList());
    }

    /// Of all forms; none if there is but one.
    Optional<SpecificationPlot> forms() {
        boolean several =
                found.analyses().stream().anyMatch(each -> !each.form().equals(own.form()));
        return several
                ? plot(
                        "The association in other forms of the exposure",
                        "A column an analysis, from the lowest to the highest by how many standard errors it lies from no association."
                                + " Below, dots say the form of the exposure, and what else differs from the study.",
                        new Axis.StandardErrors(
                                "standard errors from no association (all forms on one scale)",
                                NormalScore.of(0.05)),
                        found.analyses().stream()
                                .filter(SpecificationFigures::isCrossed)
                                .flatMap(analysis -> score(analysis).stream())
                                .toList())
                : Optional.empty();
    }

    static boolean isCrossed(Analysis analysis) {
        return analysis.changes().stream().map(Change::choice).allMatch(CROSSED::contains);
    }

    private Optional<SpecificationPlot> plot(
            String title, String description, Axis axis, List<Column> columns) {
        List<Column> sorted =
                columns.stream().sorted(Comparator.comparingDouble(Column::estimate)).toList();
        return sorted.size() < 2
                ? Optional.empty()
                : Optional.of(
                        new SpecificationPlot(title, description, axis, sorted, rows(columns)));
    }

    /// Rows of a group together, both in the order in which they first appear.
    private static List<Row> rows(List<Column> columns) {
        Set<Row> rows =
                columns.stream()
                        .flatMap(column ->
                                column.choices().stream().sorted(Comparator.comparing(Row::group)))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Row> grouped = new ArrayList<>();
        rows.stream()
                .map(Row::group)
                .distinct()
                .forEach(group ->
                        rows.stream()
                                .filter(row -> row.group().equals(group))
                                .forEach(grouped::add));
        return grouped;
    }

    private Optional<Column> ratio(Analysis analysis) {
        return analysis.oddsRatio() instanceof Figure.Value(double value) && value > 0
                ? Optional.of(
                        new Column(
                                value,
                                positive(analysis.lower()),
                                positive(analysis.upper()),
                                look(analysis),
                                choices(analysis)))
                : Optional.empty();
    }

    private static OptionalDouble positive(Figure limit) {
        return limit instanceof Figure.Value(double value) && value > 0
                ? OptionalDouble.of(value)
                : OptionalDouble.empty();
    }

    Optional<Column> score(Analysis analysis) {
        return analysis.oddsRatio() instanceof Figure.Value(double ratio)
                        && ratio > 0
                        && analysis.p() instanceof Figure.Value(double p)
                        && p > 0
                        && p <= 1
                ? Optional.of(
                        new Column(
                                Math.signum(StrictMath.log(ratio)) * NormalScore.of(p),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                look(analysis),
                                withForm(analysis)))
                : Optional.empty();
    }

    private Look look(Analysis analysis) {
        if (analysis.changes().isEmpty()) {
            return Look.OWN;
        }
        return analysis.leavesOutOne() ? Look.CLEAR : Look.OTHER;
    }

    private Set<Row> choices(Analysis analysis) {
        return analysis.changes().isEmpty()
                ? Set.of(OWN)
                : analysis.changes().stream().map(words::row).collect(Collectors.toSet());
    }

    private Set<Row> withForm(Analysis analysis) {
        Row form =
                analysis.form().equals(own.form())
                        ? new Row("Forms", ownForm)
                        : words.row(new Change("form", "", analysis.form()));
        return Stream.concat(
                        Stream.of(form),
                        analysis.changes().isEmpty()
                                ? Stream.<Row>of()
                                : choices(analysis).stream())
                .collect(Collectors.toSet());
    }
}
