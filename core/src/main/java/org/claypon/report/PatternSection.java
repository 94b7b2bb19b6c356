package org.claypon.report;

import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.html.chart.ForestPlot;
import org.claypon.html.chart.StackedBars;
import org.claypon.results.Count;
import org.claypon.results.Model;
import org.claypon.results.Pattern;
import org.claypon.results.Pattern.Combination;
import org.claypon.results.Results;

/// Measurements looked at together: who has which combination, and the odds ratio of each against all normal.
final class PatternSection {

    private static final String UNKNOWN = "Something not known";

    private PatternSection() {}

    static List<Html> of(Results results) {
        if (results.patterns().isEmpty()) {
            return List.of();
        }
        List<Html> parts = new ArrayList<>();
        parts.add(
                Prose.paragraph(
                        "A pattern looks at several measurements at once. Everyone is in one combination alone. \"All normal\" is whoever meets none of the"
                                + " conditions; it says no more than that. Each other combination is compared with it inside the matched sets,"
                                + " not adjusted for anything else."));
        for (int at = 0; at < results.patterns().size(); at++) {
            parts.addAll(
                    parts(results, results.patterns().get(at), "pattern-%d".formatted(at + 1)));
        }
        return parts;
    }

    private static List<Html> parts(Results results, Pattern pattern, String id) {
        List<Html> parts = new ArrayList<>();
        parts.add(Prose.heading(Say.capital(pattern.name())));
        parts.add(Prose.paragraph("Conditions: %s.".formatted(conditions(pattern))));
        parts.add(
                bars(results, pattern)
                        .figure(
                                id + "-people-figure",
                                "Cases and controls by combination.",
                                people(pattern, id)));
        parts.add(
                forest(pattern)
                        .figure(
                                id + "-figure",
                                "Conditional odds ratio of each combination against all normal, with 95\u00A0% profile likelihood limits.",
                                ratios(pattern, id)));
        Model model = pattern.model();
        parts.add(
                Prose.paragraph(
                        "One conditional model of %s; %s and %s left it since a measurement is not known. %s."
                                .formatted(
                                        Say.many(model.sets(), "set", "sets"),
                                        Say.many(model.missing().people(), "person", "people"),
                                        Say.many(model.missing().sets(), "set", "sets"),
                                        Say.capital(model.method()))));
        parts.add(Prose.list(pattern.notes()));
        parts.add(Prose.list(model.notes()));
        if (!pattern.readings().isEmpty()) {
            parts.addAll(readings(pattern, id));
        }
        return parts;
    }

    static String conditions(Pattern pattern) {
        return String.join(
                "; ",
                pattern.conditions().stream()
                        .map(each ->
                                "%s %s %s".formatted(each.label(), each.comparison(), each.limit()))
                        .toList());
    }

    private static StackedBars bars(Results results, Pattern pattern) {
        List<String> names =
                new ArrayList<>(pattern.classes().stream().map(Combination::name).toList());
        names.add(UNKNOWN);
        return new StackedBars(
                "Combinations of %s in cases and controls".formatted(pattern.name()),
                "Two bars, cases and controls, each divided by the share of people with a combination.",
                names,
                "hidden (few people)",
                List.of(
                        bar(
                                "Cases",
                                pattern,
                                Combination::cases,
                                pattern.unknown().cases(),
                                results.matching().cases()),
                        bar(
                                "Controls",
                                pattern,
                                Combination::controls,
                                pattern.unknown().controls(),
                                results.matching().controls())));
    }

    private static StackedBars.Bar bar(
            String label,
            Pattern pattern,
            Function<Combination, Count> people,
            Count unknown,
            Count all) {
        List<Count> counts = new ArrayList<>(pattern.classes().stream().map(people).toList());
        counts.add(unknown);
        return new StackedBars.Bar(
                label, counts.stream().map(count -> Charts.share(count, all)).toList());
    }

    private static Table people(Pattern pattern, String id) {
        List<List<String>> rows = new ArrayList<>();
        pattern.classes()
                .forEach(each ->
                        rows.add(
                                List.of(
                                        Say.capital(each.name()),
                                        Say.cell(each.cases()),
                                        Say.cell(each.controls()))));
        rows.add(
                List.of(
                        UNKNOWN,
                        Say.cell(pattern.unknown().cases()),
                        Say.cell(pattern.unknown().controls())));
        return Table.of(
                id + "-people-table",
                "People by combination of %s".formatted(pattern.name()),
                List.of(words("Combination"), numbers("Cases"), numbers("Controls")),
                rows);
    }

    /// The term of a combination; all normal has none.
    static Optional<Model.Term> term(Pattern pattern, Combination combination) {
        return pattern.model().terms().stream()
                .filter(term -> term.term().equals(pattern.name() + ": " + combination.name()))
                .findFirst();
    }

    private static ForestPlot forest(Pattern pattern) {
        List<ForestPlot.Row> rows = new ArrayList<>();
        for (Combination each : pattern.classes()) {
            term(pattern, each)
                    .ifPresent(term ->
                            rows.add(
                                    Charts.row(
                                            Say.capital(each.name()),
                                            term.oddsRatio(),
                                            term.lower(),
                                            term.upper())));
        }
        if (rows.isEmpty()) {
            rows.add(new ForestPlot.None(pattern.name(), "nobody meets any of the conditions"));
        }
        return new ForestPlot(
                "Odds ratios of the combinations of %s".formatted(pattern.name()),
                "One line a combination: a square at the odds ratio and a bar from its lower to its upper limit, with a line at 1.",
                "odds ratio against all normal, logarithmic scale",
                rows);
    }

    private static Table ratios(Pattern pattern, String id) {
        return Table.of(
                id + "-table",
                "Odds ratios of the combinations of %s".formatted(pattern.name()),
                List.of(
                        words("Combination"),
                        numbers("Odds ratio (95\u00A0% limits)"),
                        numbers("p")),
                pattern.classes().stream().map(each -> row(pattern, each)).toList());
    }

    private static List<String> row(Pattern pattern, Combination combination) {
        return term(pattern, combination)
                .map(term ->
                        List.of(
                                Say.capital(combination.name()),
                                Say.oddsRatio(term.oddsRatio(), term.lower(), term.upper()),
                                Say.p(term.p())))
                .orElse(List.of(Say.capital(combination.name()), "1 (compared with)", Say.NOTHING));
    }

    private static List<Html> readings(Pattern pattern, String id) {
        List<String> sources =
                pattern.readings().stream().map(Pattern.Reading::source).distinct().toList();
        Table table =
                Table.of(
                        id + "-readings-table",
                        "What such a combination is usually read as. This comes from the sources below, not from these data, and is no diagnosis of anybody",
                        List.of(
                                words("Combination"),
                                words("Usually read as"),
                                words("What else can stand behind it"),
                                words("Source"),
                                words("Checked against the source")),
                        pattern.readings().stream()
                                .map(each ->
                                        List.of(
                                                Say.capital(each.combination()),
                                                each.readAs(),
                                                each.but(),
                                                "[%d]"
                                                        .formatted(
                                                                sources.indexOf(each.source()) + 1),
                                                each.verified() ? "yes" : "no"))
                                .toList());
        return List.of(
                table.inParagraphs(),
                Prose.list(
                        IntStream.range(0, sources.size())
                                .mapToObj(at -> "[%d] %s".formatted(at + 1, sources.get(at)))
                                .toList()));
    }
}
