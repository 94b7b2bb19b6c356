package org.claypon.report;

import static org.claypon.report.Markdown.escaped;
import static org.claypon.report.Markdown.quoted;

import java.util.List;
import java.util.Optional;
import org.claypon.results.Comparison;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.Results;

/// What was found, as people out of a hundred.
final class PlainFindings {

    private final Results results;
    private final Markdown text;

    private PlainFindings(Results results, Markdown text) {
        this.results = results;
        this.text = text;
    }

    static void write(Results results, Markdown text) {
        PlainFindings findings = new PlainFindings(results, text);
        text.paragraph(escaped(results.verdict().headline()));
        findings.shares();
        findings.middles();
        findings.alike();
        findings.models();
    }

    private void shares() {
        List<String> items =
                results.comparisons().stream()
                        .flatMap(comparison ->
                                comparison.shares().stream().map(share -> share(comparison, share)))
                        .toList();
        if (!items.isEmpty()) {
            text.paragraph("This is how many people lay under the limits that the study names:");
            items.forEach(text::item);
        }
    }

    private static String share(Comparison comparison, Comparison.Share share) {
        return "%s under %s was seen in %s with the condition and in %s without it."
                .formatted(
                        escaped(comparison.label()),
                        escaped(share.threshold()),
                        people(share.cases().below(), share.cases().of()),
                        people(share.controls().below(), share.controls().of()));
    }

    /// `about 14 out of 100 people (3 of 21)`, or `a hidden number of people`.
    static String people(Count part, Count whole) {
        if (part instanceof Count.Exactly(long some) && whole instanceof Count.Exactly(long all)) {
            return all == 0
                    ? "no one, as no one could be counted,"
                    : "%s (%s of %s)"
                            .formatted(
                                    Say.outOf100((double) some / all),
                                    Say.count(part),
                                    Say.count(whole));
        }
        String people = Say.many(part, "person", "people");
        return whole instanceof Count.Exactly
                ? "%s (of %s)".formatted(people, Say.count(whole))
                : people;
    }

    private void middles() {
        List<String> items =
                results.comparisons().stream()
                        .flatMap(comparison -> middle(comparison).stream())
                        .toList();
        if (!items.isEmpty()) {
            text.paragraph(
                    "Half of the people lay below the middle value, and half above it.",
                    "These are the middle values:");
            items.forEach(text::item);
        }
    }

    private static Optional<String> middle(Comparison comparison) {
        if (comparison.cases().median() instanceof Figure.Value(double cases)
                && comparison.controls().median() instanceof Figure.Value(double controls)) {
            int decimals =
                    Math.max(
                            0,
                            Say.decimals(
                                            comparison.cases().median(),
                                            comparison.controls().median())
                                    - 1);
            return Optional.of(
                    "%s was %s with the condition and %s without it (in %s)."
                            .formatted(
                                    escaped(comparison.label()),
                                    Say.number(cases, decimals),
                                    Say.number(controls, decimals),
                                    escaped(comparison.unit())));
        }
        return Optional.empty();
    }

    private void alike() {
        for (Comparison comparison : results.comparisons()) {
            comparison.equivalent().ifPresent(found -> text.item(alike(comparison, found)));
        }
    }

    private static String alike(Comparison comparison, Comparison.Equivalent found) {
        String label = escaped(comparison.label());
        String margin = escaped(found.margin());
        return switch (found.verdict()) {
            case "equivalent" ->
                    "%s was shown to be alike on average in both groups (within %s)."
                            .formatted(label, margin);
            case "different" ->
                    (Margins.isBeyond(found, comparison.unit())
                                    ? "%s was shown to differ on average between the groups by more than %s."
                                    : "%s differed on average between the groups; whether by more than %s is open.")
                            .formatted(label, margin);
            default ->
                    "%s was not shown to be alike on average, and not shown to differ (within %s)."
                            .formatted(label, margin);
        };
    }

    private void models() {
        List<Model> models = Labels.foremost(results);
        if (models.isEmpty()) {
            return;
        }
        text.paragraph("This is what was seen for each thing that was asked:");
        for (Model model : models) {
            Labels.exposureTerms(results, model).forEach(term -> text.item(found(model, term)));
            model.exposed().ifPresent(exposed -> text.item(exposed(model, exposed)));
        }
        if (nothingSeen(models)) {
            text.paragraph(
                    "So no clear link was seen here.",
                    "That cannot refute a link, and it cannot refute what other studies found.");
        }
        detectable(models);
    }

    private String found(Model model, Model.Term term) {
        String name = quoted(Labels.term(results, model, term));
        boolean level = Labels.isLevel(results, model, term);
        return switch (term.oddsRatio()) {
            case Figure.Value _ ->
                    "%s (odds ratio %s)."
                            .formatted(
                                    Association.of(term)
                                                    .sentence(
                                                            name,
                                                            level || model.exposed().isPresent())
                                            + (level ? ", against the reference" : ""),
                                    ratio(term));
            case Figure.NotEstimable(String reason) ->
                    results.verdict().headline().contains(reason)
                            ? "There is no number for %s.".formatted(name)
                            : "There is no number for %s (%s).".formatted(name, escaped(reason));
            case Figure.Masked _ ->
                    "The number for %s is not shown, as few people stand behind it or beside it."
                            .formatted(name);
        };
    }

    /// Without inner parentheses: `1.13, range 0.94 to 1.37`.
    private static String ratio(Model.Term term) {
        return escaped(
                "%s, range %s"
                        .formatted(
                                Say.ratio(term.oddsRatio()),
                                Say.interval(term.lower(), term.upper(), Say::ratio)));
    }

    private String exposed(Model model, Model.Exposed exposed) {
        return "%s was there in %s with the condition and in %s without it."
                .formatted(
                        quoted(Labels.of(results, model.exposure())),
                        people(exposed.cases(), exposed.ofCases()),
                        people(exposed.controls(), exposed.ofControls()));
    }

    private boolean nothingSeen(List<Model> models) {
        List<Model.Term> estimated =
                models.stream()
                        .flatMap(model -> Labels.exposureTerms(results, model).stream())
                        .filter(term -> term.oddsRatio() instanceof Figure.Value)
                        .toList();
        return !estimated.isEmpty()
                && estimated.stream()
                        .allMatch(term -> Association.of(term) == Association.NOT_SEEN);
    }

    private void detectable(List<Model> models) {
        List<String> items = models.stream().flatMap(model -> detectable(model).stream()).toList();
        if (!items.isEmpty()) {
            text.paragraph(
                    "How strong must a link be to show up with %s?"
                            .formatted(Say.many(results.matching().cases(), "case", "cases")),
                    "A link of this size would be seen four times out of five.",
                    "A weaker one could well be missed.");
            items.forEach(text::item);
        }
    }

    /// A model that lost sets to missing values could see less than the study.
    private String fewerSets(Model model) {
        return model.sets().equals(results.matching().sets())
                ? ""
                : ", as only %s count here".formatted(Say.many(model.sets(), "set", "sets"));
    }

    private Optional<String> detectable(Model model) {
        return model.minimumDetectableOddsRatio() instanceof Figure.Value(double ratio)
                ? Optional.of(
                        "%s needs an odds ratio of %s or more, or of %s or less%s."
                                .formatted(
                                        quoted(Labels.of(results, model.name())),
                                        Say.ratio(Math.max(ratio, 1 / ratio)),
                                        Say.ratio(Math.min(ratio, 1 / ratio)),
                                        fewerSets(model)))
                : Optional.empty();
    }
}
