package org.claypon.report;

import static org.claypon.report.Markdown.escaped;
import static org.claypon.report.Markdown.quoted;

import java.util.List;
import java.util.Optional;
import org.claypon.evidence.Form;
import org.claypon.evidence.Seen;
import org.claypon.results.Comparison;
import org.claypon.results.Count;
import org.claypon.results.Curve;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.Results;
import org.claypon.results.Verdict;

/// What was found, as people out of a hundred.
final class PlainFindings {

    /// Where a curve, which has no interval, is said to differ from none.
    private static final double SIGNIFICANT = 0.05;

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
            text.paragraph(
                    "This is how many people lay under the limits that the study or its guideline names:");
            items.forEach(text::item);
        }
    }

    private static String share(Comparison comparison, Comparison.Share share) {
        return "%s under %s was seen in %s with the condition and in %s without it."
                .formatted(
                        escaped(comparison.label()),
                        escaped(share.threshold()),
                        people(share.cases().below(), share.cases().of()),
                        others(
                                share.cases().below(),
                                share.cases().of(),
                                share.controls().below(),
                                share.controls().of()));
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

    /// The people of the second group: `about as many (24 of 84)` where a share that is no other number stands before it.
    static String others(Count part, Count whole, Count otherPart, Count otherWhole) {
        String first = people(part, whole);
        String second = people(otherPart, otherWhole);
        String before = first.substring(0, first.indexOf('(') + 1);
        return before.startsWith("about") && second.startsWith(before)
                ? "about as many (" + second.substring(before.length())
                : second;
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
        List<String> items =
                results.comparisons().stream()
                        .flatMap(comparison ->
                                comparison
                                        .equivalent()
                                        .map(found -> alike(comparison, found))
                                        .stream())
                        .toList();
        if (!items.isEmpty()) {
            text.paragraph("The study also asks if both groups are alike on average:");
            items.forEach(text::item);
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
        List<Verdict.Finding> findings = results.verdict().lookedAt().findings();
        List<String> curves = curves();
        if (findings.isEmpty() && curves.isEmpty()) {
            return;
        }
        text.paragraph("This is what was seen for each thing that was asked:");
        boolean fewer =
                Labels.foremost(results).stream()
                        .anyMatch(model ->
                                model.exposed().isPresent() && !fewerSets(model).isEmpty());
        if (fewer) {
            text.paragraph("Some people lack an answer, so that not all are counted each time.");
        }
        String before = "";
        for (Verdict.Finding finding : findings) {
            if (!before.isEmpty() && !before.equals(finding.model())) {
                exposed(before).ifPresent(text::item);
            }
            text.item(found(finding));
            before = finding.model();
        }
        exposed(before).ifPresent(text::item);
        curves.forEach(text::item);
        if (findings.isEmpty()) {
            return;
        }
        if (Said.apart(results).isEmpty() && results.verdict().lookedAt().oddsRatios() > 0) {
            text.paragraph(
                    "So no clear link was seen here.",
                    "That cannot refute a link, and it cannot refute what other studies found.");
        }
        lookedAt();
        detectable(Labels.foremost(results));
    }

    /// A curve has no odds ratio of its own: what its test says, in words.
    private List<String> curves() {
        return Labels.foremost(results).stream()
                .flatMap(model -> model.curve().map(curve -> along(model, curve)).stream())
                .toList();
    }

    private String along(Model model, Curve curve) {
        String name =
 quoted(Labels.of(results, curve.measurement()));
        return switch (curve.overall().p()) {
            case Figure.Value(double p) ->
                    p < SIGNIFICANT
                            ? "The odds of the condition were not the same all along %s."
                                    .formatted(name)
                            : "No difference in the odds of the condition was seen along %s."
                                    .formatted(name);
            case Figure.NotEstimable _, Figure.Masked _ ->
                    "There is no curve for %s.".formatted(name);
        };
    }

    /// How much of it chance alone would give, and what differed beside the headline.
    private void lookedAt() {
        Verdict.LookedAt looked = results.verdict().lookedAt();
        if (looked.oddsRatios() < 2) {
            return;
        }
        text.paragraph(
                "A range that does not hold the number 1 is taken as a sign of a link.",
                "But the more one looks at, the more will look like a link by chance alone.",
                "Here %d odds ratios were looked at.".formatted(looked.oddsRatios()),
                "Chance alone would make about 1 in 20 of them look like a link.",
                "Of %d that is %s.".formatted(looked.oddsRatios(), LookedAtPart.byChance(looked)),
                "Here %s of them did."
                        .formatted(
                                Said.apart(results).isEmpty()
                                        ? "none"
                                        : Integer.toString(Said.apart(results).size())));
        List<String> others =
                Said.apart(results).stream()
                        .filter(finding -> !Said.isMain(results, finding))
                        .map(PlainFindings::apart)
                        .distinct()
                        .toList();
        if (!others.isEmpty()) {
            text.paragraph("Beside the first thing that was asked, these differed, too:");
            others.forEach(subject -> text.item(Say.capital(escaped(subject)) + "."));
        }
    }

    /// A number with its direction.
    private static String apart(Verdict.Finding finding) {
        if (!finding.form().equals(Form.AMOUNT.key())) {
            return finding.subject();
        }
        return (finding.seen().equals(Seen.MORE.key()) ? "higher " : "lower ") + finding.subject();
    }

    private String found(Verdict.Finding finding) {
        Optional<Model.Term> term = Said.term(results, finding);
        return Said.of(results, finding, Said.THE_CONDITION)
                .map(said ->
                        escaped(said) + term.map(each -> ratio(finding, each)).orElse("") + ".")
                .orElseGet(() -> none(finding, term));
    }

    private String none(Verdict.Finding finding, Optional<Model.Term> term) {
        String subject = escaped(finding.subject());
        return switch (term.map(Model.Term::oddsRatio).orElse(new Figure.Masked(0))) {
            case Figure.NotEstimable(String reason)
                    when !results.verdict().headline().contains(reason) ->
                    "There is no number for %s (%s).".formatted(subject, escaped(reason));
            case Figure.NotEstimable _, Figure.Value _ ->
                    "There is no number for %s.".formatted(subject);
            case Figure.Masked _ ->
                    "The number for %s is not shown, as few people stand behind it or beside it."
                            .formatted(subject);
        };
    }

    private Optional<String> exposed(String model) {
        return results.models().stream()
                .filter(each -> each.name().equals(model))
                .findFirst()
                .flatMap(found ->
                        found.exposed()
                                .filter(exposed -> !isSaid(found, exposed))
                                .map(exposed -> exposed(found, exposed)));
    }

    /// Whether the same people stand among those under a limit.
    private boolean isSaid(Model model, Model.Exposed exposed) {
        return results.comparisons().stream()
                .flatMap(comparison ->
                        comparison.shares().stream()
                                .filter(share ->
                                        model.exposure()
                                                .equals(
                                                        comparison.measurement()
                                                                + " below "
                                                                + share.threshold())))
                .anyMatch(share ->
                        share.cases().below().equals(exposed.cases())
                                && share.cases().of().equals(exposed.ofCases())
                                && share.controls().below().equals(exposed.controls())
                                && share.controls().of().equals(exposed.ofControls()));
    }

    /// Without inner parentheses: `1.13, range 0.94 to 1.37`. Of a number with the name of the exposure, which has the step.
    private String ratio(Verdict.Finding finding, Model.Term term) {
        boolean amount = finding.form().equals(Form.AMOUNT.key());
        return " (%sodds ratio %s, range %s)"
                .formatted(
                        amount ? escaped(Labels.of(results, finding.exposure())) + ": " : "",
                        escaped(Say.oddsRatio(term)),
                        escaped(Say.interval(term)));
    }

    private String exposed(Model model, Model.Exposed exposed) {
        return "%s was seen in %s with the condition and in %s without it%s."
                .formatted(
                        Say.capital(escaped(subject(model))),
                        people(exposed.cases(), exposed.ofCases()),
                        others(
                                exposed.cases(),
                                exposed.ofCases(),
                                exposed.controls(),
                                exposed.ofControls()),
                        fewerSets(model).isEmpty() ? "" : ", of those whose answers are all known");
    }

    /// What its one finding calls the exposure.
    private String subject(Model model) {
        return results.verdict().lookedAt().findings().stream()
                .filter(finding -> finding.model().equals(model.name()))
                .map(Verdict.Finding::subject)
                .findFirst()
                .orElseGet(() -> Labels.of(results, model.exposure()));
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
                                        quoted(Labels.of(results, model.exposure())),
                                        Say.ratio(Math.max(ratio, 1 / ratio)),
                                        Say.ratio(Math.min(ratio, 1 / ratio)),
                                        fewerSets(model)))
                : Optional.empty();
    }
}
