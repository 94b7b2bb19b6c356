package org.claypon.report.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claypon.html.Html;
import org.claypon.report.Frame;
import org.claypon.report.Frame.Part;
import org.claypon.report.Prose;
import org.claypon.results.PaperAppraisal;

/// The report on a published paper as one page. It is made from the records of appraisal.json and nothing else.
public final class AppraisalReport {

    private AppraisalReport() {}

    public static String of(PaperAppraisal appraisal) {
        return new Frame(
                        "Appraisal of “%s”".formatted(appraisal.paper().title()),
                        kicker(appraisal.paper()),
                        parts(appraisal),
                        "Made by Claypon %s from paper file %s."
                                .formatted(
                                        appraisal.claypon().version(),
                                        Prose.shortHash(appraisal.paper().hash())))
                .page();
    }

    private static String kicker(PaperAppraisal.PaperInfo paper) {
        return Stream.of(
                        paper.year().map(Object::toString),
                        paper.design(),
                        Optional.of(
                                "%d %s, %d %s"
                                        .formatted(
                                                paper.cases().n(),
                                                paper.cases().label(),
                                                paper.controls().n(),
                                                paper.controls().label())),
                        paper.doi().map("doi "::concat))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /// In their order. Their ids are fixed: links and tests rely on them.
    private static List<Part> parts(PaperAppraisal appraisal) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("short", "In short", ShortSection.of(appraisal)));
        parts.add(
                new Part(
                        "impossible",
                        "What cannot be right as printed",
                        ImpossibleSection.of(appraisal)));
        parts.add(new Part("strained", "What is hard to believe", StrainedSection.of(appraisal)));
        parts.add(
                new Part(
                        "contradictions",
                        "What cannot both be true",
                        ContradictionSection.of(appraisal)));
        add(parts, "shares", "How many people lie below a limit", SharesSection.of(appraisal));
        parts.add(new Part("claims", "Claim by claim", ClaimsSection.of(appraisal)));
        parts.add(new Part("bias", "Risk of bias, item by item", BiasFormSection.of(appraisal)));
        add(parts, "unmeasured", "What else could explain it", UnmeasuredSection.of(appraisal));
        add(parts, "beside", "Beside your own data", BesideSection.of(appraisal));
        parts.add(new Part("others", "What other studies say", OthersSection.of(appraisal)));
        parts.add(
                new Part(
                        "next",
                        "What would show it, and why that is hard",
                        NextSection.of(appraisal)));
        parts.add(new Part("checks", "Every check", ChecksSection.of(appraisal)));
        parts.add(
                new Part(
                        "reporting",
                        "Reported and not reported (STROBE)",
                        ReportingSection.of(appraisal)));
        parts.add(new Part("meaning", "What the words mean", MeaningSection.of(appraisal)));
        return parts;
    }

    private static void add(List<Part> parts, String id, String heading, List<Html> content) {
        if (!content.isEmpty()) {
            parts.add(new Part(id, heading, content));
        }
    }
}
