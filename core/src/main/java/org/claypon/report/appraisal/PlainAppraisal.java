package org.claypon.report.appraisal;

import static org.claypon.report.Markdown.escaped;
import static org.claypon.report.Markdown.quoted;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claypon.report.Markdown;
import org.claypon.report.PlainNextSteps;
import org.claypon.report.PlainSummary;
import org.claypon.report.Say;
import org.claypon.results.PaperAppraisal;
import org.claypon.results.PaperAppraisal.Claim;
import org.claypon.results.PaperAppraisal.Guide;
import org.claypon.results.PaperAppraisal.KnownStudy;

/// The appraisal in plain words, for a patient or an editor, under the same headings as the page of a study.
///
/// It is made from the records of appraisal.json and nothing else.
public final class PlainAppraisal {

    private final PaperAppraisal appraisal;
    private final Markdown text = new Markdown();

    private PlainAppraisal(PaperAppraisal appraisal) {
        this.appraisal = appraisal;
    }

    public static String of(PaperAppraisal appraisal) {
        PlainAppraisal page = new PlainAppraisal(appraisal);
        List<Runnable> parts =
                List.of(
                        page::asked,
                        page::known,
                        page::studied,
                        () -> PlainNumbers.write(appraisal, page.text),
                        page::guides,
                        () -> PlainLimits.write(appraisal, page.text),
                        page::others,
                        () -> PlainNextSteps.trial(page.text, !appraisal.guidelines().isEmpty()),
                        () -> PlainAppraisalWords.write(page.text),
                        page::sources);
        for (int i = 0; i < PlainSummary.HEADINGS.size(); i++) {
            page.text.heading(PlainSummary.HEADINGS.get(i));
            parts.get(i).run();
        }
        return page.text.toString();
    }

    private void asked() {
        PaperAppraisal.PaperInfo paper = appraisal.paper();
        text.paragraph(
                "This page looks at a study that was printed%s."
                        .formatted(paper.year().map(year -> " in " + year).orElse("")),
                "It is named %s.".formatted(quoted(paper.title())),
                "The page asks three things.");
        text.item("Do the numbers that are printed fit each other?");
        text.item("What can they show?");
        text.item("What can they not show?");
        text.paragraph(
                "No one was tested for this page.",
                "It works from the numbers that someone typed in from the paper.");
        paper.reviewedBy()
                .ifPresent(review ->
                        text.paragraph(
                                "It also looks at what is said of the study elsewhere (%s)."
                                        .formatted(escaped(review)),
                                "Here that is called the review."));
    }

    private void known() {
        List<KnownStudy> studies = appraisal.literature().studies();
        if (studies.isEmpty()) {
            text.paragraph(
                    "This page has no list of other work on this question.",
                    "That does not mean that nothing was known.");
            return;
        }
        text.paragraph(
                "Others have asked the same thing.",
                "Of %d works that this page knows, %s for a link and %s against one."
                        .formatted(studies.size(), speak("supports"), speak("against")),
                "You find each of them below.");
    }

    private String speak(String direction) {
        long studies =
                appraisal.literature().studies().stream()
                        .filter(study -> study.direction().equals(direction))
                        .count();
        return switch ((int) Math.min(studies, 2)) {
            case 0 -> "none speaks";
            case 1 -> "1 speaks";
            default -> "%d speak".formatted(studies);
        };
    }

    private void studied() {
        PaperAppraisal.PaperInfo paper = appraisal.paper();
        text.paragraph(
                "The study set two groups side by side: %s (%d), and %s (%d)."
                        .formatted(
                                escaped(paper.cases().label()),
                                paper.cases().n(),
                                escaped(paper.controls().label()),
                                paper.controls().n()),
                paper.matchedOn().isEmpty()
                        ? "It is not said that they were chosen to be alike."
                        : "They were chosen to be alike in %s."
                                .formatted(escaped(String.join(" and ", paper.matchedOn()))));
        List<Claim> exclusions = about("exclusions").toList();
        if (exclusions.isEmpty()) {
            text.paragraph("The paper file does not say who was left out.");
        } else {
            text.paragraph("This is said of who was left out:");
            exclusions.forEach(claim -> text.item(sentence(claim)));
        }
        List<Claim> population = about("population").toList();
        if (!population.isEmpty()) {
            text.paragraph("This is said of the people, and where they live:");
            population.forEach(claim -> text.item(sentence(claim)));
        }
        text.paragraph(
                "What was found holds for people like these, at best.",
                exclusions.isEmpty()
                        ? "Other people may differ."
                        : "The more people are left out, the fewer it holds for.");
    }

    private Stream<Claim> about(String subject) {
        return appraisal.claims().stream()
                .filter(claim -> claim.about().filter(subject::equals).isPresent());
    }

    /// One item is one sentence.
    static String sentence(Claim claim) {
        return escaped(claim.words().replaceAll("[.]$", "")) + ".";
    }

    private void guides() {
        if (appraisal.guidelines().isEmpty()) {
            text.paragraph(
                    "The paper file has no limit that a guide for doctors uses.",
                    "So no guide is asked here.");
            return;
        }
        appraisal.guidelines().forEach(this::guide);
        text.paragraph("A band is not a diagnosis.", "Ask a doctor what your own test means.");
    }

    private void guide(Guide guide) {
        text.paragraph(
                "The guide is %s.".formatted(quoted(guide.title())),
                "It puts a test in one of these bands (%s):".formatted(escaped(guide.unit())));
        for (int band = 0; band < guide.bands().size(); band++) {
            text.item(
                    "%s: %s."
                            .formatted(
                                    range(guide, band), escaped(guide.bands().get(band).label())));
        }
        if (!guide.verified()) {
            text.paragraph("Not every limit was checked against the text of the guide itself.");
        }
    }

    private static String range(Guide guide, int band) {
        Optional<Double> from = guide.bands().get(band).from();
        Optional<Double> to =
                band + 1 < guide.bands().size()
                        ? guide.bands().get(band + 1).from()
                        : Optional.empty();
        if (from.isEmpty()) {
            return "Under " + to.map(Verdicts::number).orElse("any number");
        }
        String low = Verdicts.number(from.get());
        return to.map(high -> "From %s to %s".formatted(low, Verdicts.number(high)))
                .orElse("Over " + low);
    }

    private void others() {
        appraisal.beside().ifPresent(this::beside);
        if (appraisal.literature().studies().isEmpty()) {
            text.paragraph("This page knows no other study of this question.");
            return;
        }
        text.paragraph(
                "These works come from a list that ships with the program.",
                "Works that found no link are in it, too.");
        for (KnownStudy study : appraisal.literature().studies()) {
            text.paragraph(
                    "%s (%s).".formatted(direction(study), escaped(study.study())),
                    escaped(study.says()));
        }
        appraisal.literature().notFound().forEach(missing -> text.item(escaped(missing)));
    }

    /// The reader's own run is a study like others.
    private void beside(PaperAppraisal.Beside own) {
        text.paragraph(
                "Someone also ran a study of this kind with other data (%s)."
                        .formatted(escaped(own.study())));
        own.levels()
                .forEach(level ->
                        text.item(
                                "There the mean of %s was %s with the condition and %s without it (%s)."
                                        .formatted(
                                                escaped(level.measurement()),
                                                escaped(
                                                        Say.figure(
                                                                level.ownCases(),
                                                                Verdicts::number)),
                                                escaped(
                                                        Say.figure(
                                                                level.ownControls(),
                                                                Verdicts::number)),
                                                escaped(level.unit()))));
    }

    private static String direction(KnownStudy study) {
        return switch (study.direction()) {
            case "supports" -> "This one speaks for a link";
            case "against" -> "This one speaks against a link";
            default -> "This one speaks for neither side";
        };
    }

    private void sources() {
        PaperAppraisal.PaperInfo paper = appraisal.paper();
        text.item(
                "The paper is %s%s."
                        .formatted(
                                quoted(paper.title()),
                                paper.doi().map(doi -> " (" + escaped(doi) + ")").orElse("")));
        paper.reviewedBy()
                .ifPresent(review -> text.item("The review is %s.".formatted(escaped(review))));
        appraisal
                .guidelines()
                .forEach(guide ->
                        text.item(
                                "The guide is %s (version %s)."
                                        .formatted(
                                                quoted(guide.title()), escaped(guide.version()))));
        appraisal.literature().studies().stream()
                .map(KnownStudy::citation)
                .distinct()
                .forEach(citation -> text.item(escaped(citation) + "."));
        text.item(
                "The paper file can be known by this mark (%s).".formatted(escaped(paper.hash())));
        text.item("The program is Claypon (%s).".formatted(escaped(appraisal.claypon().version())));
        text.item("The full report and all numbers lie beside this page.");
    }
}
