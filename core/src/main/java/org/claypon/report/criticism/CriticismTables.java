package org.claypon.report.criticism;

import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.util.ArrayList;
import java.util.List;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.html.chart.ForestPlot;
import org.claypon.report.Charts;
import org.claypon.report.Labels;
import org.claypon.report.Say;
import org.claypon.results.Count;
import org.claypon.results.Criticisms.Contrast;
import org.claypon.results.Criticisms.Identity;
import org.claypon.results.Criticisms.Lag;
import org.claypon.results.Criticisms.Range;
import org.claypon.results.Criticisms.Ratio;
import org.claypon.results.Criticisms.Spread;
import org.claypon.results.Criticisms.Summary;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.RatioValue;
import org.claypon.results.Results;

/// The tables and the chart beside the answers.
record CriticismTables(Results results) {

    /// Beside it a ratio has two digits at least.
    private static final Figure OF_TWO_DIGITS = new Figure.Masked(2);

    static final String LIMITS = "Odds ratio (95\u00A0% limits)";

    private static final List<String> NONE = List.of(Say.NOTHING, Say.NOTHING);
    private static final List<String> HIDDEN = List.of("hidden", "hidden");

    Table exposed() {
        return new Table(
                "exposed-controls-table",
                "Exposed and unexposed controls: mean, or share of people",
                List.of(
                        words("Covariate"),
                        numbers("Exposed"),
                        numbers("Unexposed"),
                        numbers("Standardised difference")),
                results.criticisms().exposedControls().stream()
                        .map(each ->
                                new Table.Group(
                                        Labels.of(results, each.exposure()),
                                        each.covariates().stream().map(this::row).toList()))
                        .toList());
    }

    private List<String> row(Contrast row) {
        return List.of(
                Labels.of(results, row.covariate()),
                value(row, row.exposed(), row.unexposed()),
                value(row, row.unexposed(), row.exposed()),
                Say.twoDecimals(row.standardisedDifference()));
    }

    private static String value(Contrast row, Figure figure, Figure beside) {
        return row.share()
                ? Say.shortPercent(figure)
                : Say.figure(figure, Say.alike(List.of(figure), beside));
    }

    /// Ranges that hold nobody are left out.
    Table spread(Spread spread) {
        List<List<String>> rows = new ArrayList<>();
        for (Range range : spread.ranges()) {
            if (!empty(range)) {
                rows.add(
                        List.of(
                                range.range(),
                                Say.cell(range.cases()),
                                Say.cell(range.controls())));
            }
        }
        rows.add(
                List.of(
                        "Median",
                        median(spread, spread.cases()),
                        median(spread, spread.controls())));
        rows.add(
                List.of(
                        "Quartiles",
                        quartiles(spread, spread.cases()),
                        quartiles(spread, spread.controls())));
        return Table.of(
                spread.what().replace('_', '-') + "-table",
                caption(spread),
                List.of(
                        words(Say.capital(Say.words(spread.what()))),
                        numbers("Cases"),
                        numbers("Controls")),
                rows);
    }

    private static boolean empty(Range range) {
        return range.cases().equals(Count.of(0)) && range.controls().equals(Count.of(0));
    }

    private static String caption(Spread spread) {
        return switch (spread.what()) {
            case "days_since_visit" -> "Days from the last visit to the index date";
            case "days_observed" -> "Time observed before the index date";
            default -> "Days with a visit for each year before the index date";
        };
    }

    private static String median(Spread spread, Summary summary) {
        return Say.number(summary.median(), decimals(spread));
    }

    private static String quartiles(Spread spread, Summary summary) {
        return summary.q1() instanceof Figure.Value
                ? "%s to %s"
                        .formatted(
                                Say.number(summary.q1(), decimals(spread)),
                                Say.number(summary.q3(), decimals(spread)))
                : Say.number(summary.q1(), decimals(spread));
    }

    private static int decimals(Spread spread) {
        return spread.what().startsWith("days") ? 0 : 2;
    }

    static String ratio(Ratio ratio) {
        return Say.oddsRatio(ratio.oddsRatio(), ratio.lower(), ratio.upper());
    }

    /// Of exposures that are known further back than the study asks.
    List<Lag> known() {
        return results.criticisms().lags().stream()
                .filter(lag ->
                        results.criticisms().lags().stream()
                                .anyMatch(other ->
                                        other.exposure().equals(lag.exposure())
                                                && other.days() > 0
                                                && other.estimate().oddsRatio()
                                                        instanceof Figure.Value))
                .toList();
    }

    Html lags() {
        return new ForestPlot(
                        "Odds ratios with the exposure asked earlier",
                        "One line for each exposure and number of days: a square at the odds ratio and a bar from its lower to its upper limit, with a line at 1.",
                        "odds ratio, logarithmic scale",
                        known().stream().map(this::line).toList())
                .figure(
                        "lags-figure",
                        "Odds ratios when the days before the index date are left out. The window of the exposure moves back and keeps its length. A link that is only there without days left out may come from the condition itself, or from an effect that is soon over.",
                        lagTable());
    }

    private ForestPlot.Row line(Lag lag) {
        return Charts.row(
                "%s, %s".formatted(Labels.of(results, lag.exposure()), earlier(lag)),
                lag.estimate().oddsRatio(),
                lag.estimate().lower(),
                lag.estimate().upper());
    }

    private static String earlier(Lag lag) {
        return lag.days() == 0 ? "as asked" : "%d days earlier".formatted(lag.days());
    }

    private Table lagTable() {
        List<String> exposures = known().stream().map(Lag::exposure).distinct().toList();
        return new Table(
                "lags-table",
                "Odds ratios with the exposure asked earlier",
                List.of(
                        words("Asked"),
                        numbers("Exposed cases"),
                        numbers("Exposed controls"),
                        numbers("Cases observed so far back"),
                        numbers("Controls observed so far back"),
                        numbers("Informative sets"),
                        numbers(LIMITS),
                        numbers("p")),
                exposures.stream()
                        .map(name ->
                                new Table.Group(
                                        Labels.of(results, name),
                                        known().stream()
                                                .filter(lag -> lag.exposure().equals(name))
                                                .map(CriticismTables::row)
                                                .toList()))
                        .toList());
    }

    private static List<String> row(Lag lag) {
        List<String> cells = new ArrayList<>(List.of(earlier(lag)));
        cells.addAll(
                lag.people()
                        .flatMap(people -> people.exposed())
                        .map(exposed -> exposed(exposed))
                        .orElse(lag.people().isPresent() ? NONE : HIDDEN));
        cells.addAll(
                lag.people()
                        .map(people ->
                                List.of(
                                        Say.cell(people.observed().cases()),
                                        Say.cell(people.observed().controls()),
                                        Say.cell(people.setsInformative())))
                        .orElse(List.of("hidden", "hidden", "hidden")));
        cells.add(ratio(lag.estimate()));
        cells.add(Say.p(lag.estimate().p()));
        return cells;
    }

    private static List<String> exposed(Model.Exposed exposed) {
        return List.of(
                Say.of(exposed.cases(), exposed.ofCases()),
                Say.of(exposed.controls(), exposed.ofControls()));
    }

    Table timing() {
        return new Table(
                "timing-table",
                "When covariates are looked for",
                List.of(words("Covariate"), words("Looked for"), words("Beside the exposure")),
                results.criticisms().covariates().stream()
                        .map(each ->
                                new Table.Group(
                                        Labels.of(results, each.exposure()),
                                        each.timing().stream()
                                                .map(timing ->
                                                        List.of(
                                                                Labels.of(
                                                                        results,
                                                                        timing.covariate()),
                                                                timing.known(),
                                                                Say.capital(
                                                                        Say.words(
                                                                                timing.verdict()))))
                                                .toList()))
                        .toList());
    }

    Table identities() {
        return Table.of(
                "identities-table",
                "The matched odds ratio, the crude one, and a second way to the matched one",
                List.of(
                        words("Exposure"),
                        numbers("Matched"),
                        numbers("Crude"),
                        numbers("Mantel–Haenszel"),
                        numbers("Ratio of discordant pairs"),
                        words("Check")),
                results.criticisms().identities().stream().map(this::row).toList());
    }

    private List<String> row(Identity identity) {
        return List.of(
                Labels.of(results, identity.exposure()),
                ratio(identity.matched()),
                ratio(identity.crude()),
                ratio(identity.mantelHaenszel()),
                identity.pairs().map(this::ratio).orElse(Say.NOTHING),
                Say.capital(Say.words(identity.verdict())));
    }

    /// Each with the digits that masking left in it alone: 1.8 may stand beside 1.83.
    private String ratio(Figure ratio) {
        return results.study().smallestCount() > 1
                ? Say.figure(ratio, RatioValue.alike(ratio, OF_TWO_DIGITS))
                : Say.ratio(ratio);
    }
}
