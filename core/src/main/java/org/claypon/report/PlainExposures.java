package org.claypon.report;

import static org.claypon.report.Markdown.escaped;
import static org.claypon.report.Markdown.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.evidence.Form;
import org.claypon.evidence.Seen;
import org.claypon.results.Count;
import org.claypon.results.Curve;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.Results;
import org.claypon.results.Verdict;

/// What was seen for each exposure, how many were looked at, and what the study could have seen.
final class PlainExposures {

    /// Where a curve, which has no interval, is said to differ from none.
    private static final double SIGNIFICANT = 0.05;

    private final Results results;
    private final Markdown text;

    private PlainExposures(Results results, Markdown text) {
        this.results = results;
        this.text = text;
    }

    static void write(Results results, Markdown text) {
        new PlainExposures(results, text).write();
    }

    private void write() {
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
        found(findings).forEach(text::item);
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

    /// In order; what is the same of several steps of one number is said once, with each of their odds ratios.
    private List<String> found(List<Verdict.Finding> findings) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            Verdict.Finding finding = findings.get(i);
            List<Verdict.Finding> alike = new ArrayList<>(List.of(finding));
            while (i + 1 < findings.size() && saysTheSame(finding, findings.get(i + 1))) {
                i++;
                alike.add(findings.get(i));
            }
            items.add(found(finding, alike));
            if (i + 1 == findings.size() || !finding.model().equals(findings.get(i + 1).model())) {
                exposed(finding.model()).ifPresent(items::add);
            }
        }
        return items;
    }

    private boolean saysTheSame(Verdict.Finding one, Verdict.Finding next) {
        Optional<String> said = Said.of(results, one, Said.THE_CONDITION);
        return one.form().equals(Form.AMOUNT.key())
                && said.isPresent()
                && said.equals(Said.of(results, next, Said.THE_CONDITION));
    }

    /// A curve has no odds ratio of its own: what its test says, in words.
    private List<String> curves() {
        return Labels.foremost(results).stream()
                .flatMap(model -> model.curve().map(this::along).stream())
                .toList();
    }

    private String along(Curve curve) {
        String name = quoted(Labels.of(results, curve.measurement()));
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
                "A range that does not hold the number 1 is taken as a sign of a link, unless an exact test leaves it to chance.",
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
                        .filter(finding -> !isOfHeadline(finding))
                        .map(PlainExposures::apart)
                        .distinct()
                        .toList();
        if (!others.isEmpty()) {
            text.paragraph("Beside the first thing that was asked, these differed, too:");
            others.forEach(subject -> text.item(Say.capital(escaped(subject)) + "."));
        }
    }

    /// Whether it is the headline's own, or another form of the number that the headline has already said to differ.
    private boolean isOfHeadline(Verdict.Finding finding) {
        return Said.isMain(results, finding)
                || results.verdict().lookedAt().findings().stream()
                        .filter(each -> Said.isMain(results, each) && Said.isApart(each))
                        .anyMatch(main ->
                                main.subject().equals(finding.subject())
                                        || main.subject().startsWith(finding.subject() + " ")
                                        || finding.subject().startsWith(main.subject() + " "));
    }

    /// A number with its direction.
    private static String apart(Verdict.Finding finding) {
        if (!finding.form().equals(Form.AMOUNT.key())) {
            return finding.subject();
        }
        return (finding.seen().equals(Seen.MORE.key()) ? "higher " : "lower ") + finding.subject();
    }

    /// @param alike the finding itself, and those of which the same is said
    private String found(Verdict.Finding finding, List<Verdict.Finding> alike) {
        List<String> ratios =
                alike.stream()
                        .flatMap(each ->
                                Said.term(results, each).map(term -> ratio(each, term)).stream())
                        .toList();
        String behind = ratios.isEmpty() ? "" : " (%s)".formatted(String.join("; ", ratios));
        return Said.of(results, finding, Said.THE_CONDITION)
                .map(said -> escaped(said) + behind + "." + few(finding))
                .orElseGet(() -> none(finding, Said.term(results, finding)));
    }

    /// What a reader must know of an answer that few people carry.
    private String few(Verdict.Finding finding) {
        boolean unadjusted =
                results.models().stream()
                        .filter(model -> model.name().equals(finding.model()))
                        .anyMatch(model -> Labels.staysUnadjusted(results, model));
        boolean chance = Said.term(results, finding).filter(Seen::leftToChance).isPresent();
        return (chance ? " But by an exact test chance alone could do as much." : "")
                + (unadjusted ? " Few people have it, so this number is not adjusted." : "");
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
                                .filter(exposed ->
                                        !PlainFindings.areHidden(
                                                        exposed.cases(), exposed.controls())
                                                && !isSaid(found, exposed))
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
        return "%sodds ratio %s, range %s"
                .formatted(
                        amount ? escaped(Labels.of(results, finding.exposure())) + ": " : "",
                        escaped(Say.oddsRatio(term)),
                        escaped(Say.interval(term)));
    }

    private String exposed(Model model, Model.Exposed exposed) {
        return "%s was seen in %s with the condition and in %s without it%s."
                .formatted(
                        Say.capital(escaped(subject(model))),
                        PlainFindings.people(exposed.cases(), exposed.ofCases()),
                        PlainFindings.others(
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
                : model.sets() instanceof Count.FewerThan
                        ? ", as fewer sets count here"
                        : ", as only %s count here"
                                .formatted(Say.many(model.sets(), "set", "sets"));
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
