package org.claypon.report;

import static org.claypon.report.Markdown.escaped;
import static org.claypon.report.Markdown.quoted;

import java.util.List;
import org.claypon.evidence.Form;
import org.claypon.evidence.Stamp;
import org.claypon.results.Attrition;
import org.claypon.results.Count;
import org.claypon.results.GuidelineGroups;
import org.claypon.results.Matching;
import org.claypon.results.Results;
import org.claypon.results.Verdict;

/// The results in plain words, for a patient or an editor. The headings are fixed.
///
/// It is made from masked results and nothing else. No sentence of it says that one thing brings about another.
public final class PlainSummary {

    /// In their order (contract of the outputs).
    public static final List<String> HEADINGS =
            List.of(
                    "What was asked",
                    "What was already known",
                    "Who was studied, who was left out, to whom it applies",
                    "What was found (people out of 100)",
                    "What the guideline says",
                    "What it does not show",
                    "What other studies say",
                    "What would show it, and why that is hard",
                    "Words",
                    "Sources");

    private final Results results;
    private final Markdown text = new Markdown();

    private PlainSummary(Results results) {
        this.results = results;
    }

    public static String of(Results results) {
        PlainSummary summary = new PlainSummary(results);
        List<Runnable> parts =
                List.of(
                        summary::asked,
                        summary::known,
                        summary::studied,
                        () -> PlainFindings.write(results, summary.text),
                        () -> PlainGuideline.write(results, summary.text),
                        summary::notShown,
                        summary::otherStudies,
                        () -> PlainNextSteps.write(results, summary.text),
                        () -> PlainWords.write(results, summary.text),
                        summary::sources);
        for (int i = 0; i < HEADINGS.size(); i++) {
            summary.text.heading(HEADINGS.get(i));
            parts.get(i).run();
        }
        return summary.text.toString();
    }

    private void asked() {
        text.paragraph(
                "This is a study of %s.".formatted(escaped(results.study().condition())),
                "This page calls it the condition.",
                "The study is named %s.".formatted(quoted(results.study().title())));
        if (!results.models().isEmpty()) {
            text.paragraph(
                    "It asks if people with the condition differ from people like them in these things:");
            asks().forEach(thing -> text.item(Say.capital(escaped(thing)) + "."));
        } else if (!results.comparisons().isEmpty()) {
            text.paragraph(
                    "It asks if people with the condition differ from people like them in these tests:");
            results.comparisons()
                    .forEach(comparison -> text.item(escaped(comparison.label()) + "."));
        } else {
            text.paragraph("It counts people, and asks no more than that.");
        }
    }

    /// One thing an exposure; a number asked in several forms is one thing.
    private List<String> asks() {
        return Labels.foremost(results).stream()
                .map(model -> {
                    List<Verdict.Finding> findings =
                            results.verdict().lookedAt().findings().stream()
                                    .filter(finding -> finding.model().equals(model.name()))
                                    .toList();
                    return findings.size() == 1
                            ? subject(findings.getFirst())
                            : Labels.of(results, model.exposure())
                                    .replaceFirst(" quartiles$", " in quarters, from low to high")
                                    .replaceFirst(" spline$", ", all along its values");
                })
                .distinct()
                .toList();
    }

    private static String subject(Verdict.Finding finding) {
        return finding.form().equals(Form.AMOUNT.key())
                ? finding.subject() + ", low or high"
                : finding.subject();
    }

    private void known() {
        if (results.literature().isEmpty()) {
            text.paragraph(
                    "The study file lists no earlier work.",
                    "So this page cannot say what was known before.",
                    "That does not mean that nothing was known.");
        } else {
            text.paragraph(
                    "The study file lists earlier work.",
                    "By its own account, %s for a link and %s against one."
                            .formatted(speak("supports"), speak("against")),
                    "You find each of them below.",
                    "No one has checked them for this page.");
        }
        results.guideline()
                .ifPresent(guideline ->
                        text.paragraph(
                                "There is also a guide for doctors on the tests used here.",
                                "It sorts people by their test into bands."));
    }

    private String speak(String direction) {
        long entries =
                results.literature().stream()
                        .filter(entry -> entry.direction().equals(direction))
                        .count();
        return switch ((int) Math.min(entries, 2)) {
            case 0 -> "none speaks";
            case 1 -> "1 speaks";
            default -> "%d speak".formatted(entries);
        };
    }

    private void studied() {
        Matching matching = results.matching();
        text.paragraph(
                "The %s has %s."
                        .formatted(
                                Say.isDatabase(results) ? "database" : "data file",
                                Say.rows(results)),
                first("with", results.attrition().cases()),
                withoutAtTheStart(),
                "In the end, the study looked at %s with the condition and %s without it."
                        .formatted(
                                Say.many(matching.cases(), "person", "people"),
                                Say.many(matching.controls(), "person", "people")));
        results.attrition().others().ifPresentOrElse(this::others, this::notKnown);
        alike(matching);
        PlainLeftOut.write(results.attrition(), text);
        text.paragraph(
                "The results hold for people like these.",
                "Other people may differ, and so may other places and times.");
    }

    /// Whoever is in a database may be a control until falling ill.
    private String withoutAtTheStart() {
        boolean riskSets =
                Say.isDatabase(results) && !results.matching().rules().equals(List.of(GIVEN_SETS));
        return riskSets
                ? "Those without it came from all who were ever seen there, before they had it if they ever did."
                : first("without", results.attrition().controls());
    }

    private static String first(String side, List<Attrition.Step> steps) {
        return steps.isEmpty()
                ? "No one was counted %s the condition.".formatted(side)
                : "At the start there were %s%s %s the condition."
                        .formatted(
                                Say.many(steps.getFirst().left(), "person", "people"),
                                Say.isRounded(steps)
                                                && steps.getFirst().left() instanceof Count.Exactly
                                        ? " or a few more"
                                        : "",
                                side);
    }

    /// Rows of the table that are on no side.
    private void others(Attrition.Others others) {
        if (!Say.isNone(others.neither())) {
            text.paragraph(
                    "%s fit neither side, so the study left them aside."
                            .formatted(
                                    Say.capital(Say.many(others.neither(), "person", "people"))));
        }
        if (!Say.isNone(others.unknown())) {
            text.paragraph(
                    "Of %s it is not known on which side they belong."
                            .formatted(Say.many(others.unknown(), "more person", "more people")));
        }
    }

    private void notKnown() {
        notKnown("with", results.attrition().cases());
        notKnown("without", results.attrition().controls());
    }

    /// People whose side is open are in no count of the first row.
    private void notKnown(String side, List<Attrition.Step> steps) {
        steps.stream()
                .limit(1)
                .map(Attrition.Step::unknown)
                .filter(unknown -> !Say.isNone(unknown))
                .forEach(unknown ->
                        text.paragraph(
                                notKnown(unknown, side), "They were not counted on that side."));
    }

    private static String notKnown(Count unknown, String side) {
        return switch (unknown) {
            case Count.Exactly _ ->
                    "Of %s it is not known if they belong to those %s the condition."
                            .formatted(Say.many(unknown, "more person", "more people"), side);
            case Count.FewerThan _ ->
                    "There are more people, in a hidden number, of whom it is not known if they belong to those %s the condition."
                            .formatted(side);
        };
    }

    /// As the matching says it of sets that it did not make.
    private static final String GIVEN_SETS = "sets as the data give them";

    private void alike(Matching matching) {
        if (matching.rules().equals(List.of(GIVEN_SETS))) {
            text.paragraph(
                    "This study itself did not choose people to be alike.",
                    "They came in sets, which the data give.");
        } else if (matching.rules().isEmpty()) {
            text.paragraph(
                    "This study itself did not choose people to be alike.",
                    "They came as they were, or in sets that were made before.");
        } else {
            text.paragraph(
                    "People without the condition were chosen to be like those with it in these ways:");
            matching.rules().forEach(rule -> text.item(Say.capital(escaped(rule)) + "."));
        }
    }

    private void notShown() {
        text.paragraph(
                "This study does not prove a cause.",
                "Two things can go together, and yet neither need bring about the other.",
                "A third thing may stand behind both.",
                "No one can tell from these numbers what will happen to one person.");
        text.paragraph(
                "How sure is the first sentence of what was found?",
                "There are four grades: very low, low, moderate and high.",
                "By fixed rules, it has the grade %s."
                        .formatted(escaped(Say.words(results.verdict().certainty()))),
                "These are the reasons for care:");
        results.verdict().stamps().stream()
                .flatMap(key -> StampWords.known(key).stream())
                .map(StampWords::plainly)
                .forEach(text::item);
        if (!results.matching().rules().isEmpty()) {
            text.item("The study cannot say if the things by which people were made alike matter.");
        }
        boolean cannotTellOrder = results.verdict().stamps().contains(Stamp.CROSS_SECTIONAL.key());
        if (cannotTellOrder) {
            text.item("The condition, or what is done for it, may have changed the test.");
        }
        text.item("Not to see a link is not the same as to show that there is none.");
        PlainSensitivity.write(results, text);
    }

    private void otherStudies() {
        if (results.literature().isEmpty()) {
            text.paragraph(
                    "The study file names no other study.", "This page has not looked for any.");
            return;
        }
        text.paragraph(
                "These lines come from the study file.", "They are shown as they were handed in.");
        results.literature().forEach(entry -> text.item(PlainNextSteps.entry(entry)));
    }

    private void sources() {
        results.guideline().ifPresent(guideline -> text.item(guideline(guideline)));
        results.literature().stream()
                .map(Results.Literature::citation)
                .distinct()
                .forEach(citation -> text.item(escaped(citation) + "."));
        text.item(
                "The study file can be known by this mark (%s)."
                        .formatted(escaped(results.study().hash())));
        text.item("The file manifest.json names the data file.");
        text.item("The program is Claypon %s.".formatted(escaped(results.claypon().version())));
        text.item("The full report and all numbers lie beside this page.");
    }

    private static String guideline(GuidelineGroups guideline) {
        return "The guide is %s, version %s."
                .formatted(quoted(guideline.title()), escaped(guideline.version()));
    }
}
