package org.claypon.report;

import static org.claypon.html.Table.words;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.results.Evidence;
import org.claypon.results.Figure;
import org.claypon.results.Results;
import org.claypon.results.Verdict;

/// What speaks for a link and what against it, and how sure the headline is, step by step.
final class EvidenceSection {

    private EvidenceSection() {}

    static List<Html> of(Results results) {
        if (results.evidence().isEmpty()) {
            return List.of();
        }
        return List.of(
                Prose.paragraph(
                        "From each viewpoint: do these data speak for a link between the exposure of the headline and the condition,"
                                + " against one, or not at all? A link is not yet a cause. The rows are not added up, and no score comes"
                                + " out of them."),
                evidence(results).inParagraphs(),
                Prose.note(
                        "Rows from the data are computed. Supplied rows, if there are any, say what the study file says of other work, unchecked."),
                Prose.heading("How sure is the headline?"),
                Prose.paragraph(
                        "%s certainty. The steps and their limits are fixed before the data are seen. A person may weigh them otherwise, and then should say so."
                                .formatted(Say.capital(Say.words(results.verdict().certainty())))),
                certainty(results).inParagraphs());
    }

    private static Table evidence(Results results) {
        return Table.of(
                "evidence-table",
                "What speaks for a link, and what against",
                List.of(
                        words("Viewpoint"),
                        words("Speaks"),
                        words("What was found"),
                        words("From")),
                results.evidence().stream().map(EvidenceSection::row).toList());
    }

    private static List<String> row(Evidence evidence) {
        return List.of(
                Say.capital(Say.words(evidence.viewpoint())),
                direction(evidence.direction()),
                evidence.finding(),
                evidence.citation()
                        .map(citation -> "supplied: " + citation)
                        .orElseGet(() ->
                                evidence.suppliedBy().equals("data")
                                        ? "data"
                                        : evidence.suppliedBy()));
    }

    static String direction(String direction) {
        return switch (direction) {
            case "supports" -> "for";
            case "against" -> "against";
            default -> Say.words(direction);
        };
    }

    private static Table certainty(Results results) {
        return Table.of(
                "certainty-table",
                "Certainty, step by step",
                List.of(
                        words("Step"),
                        words("Change"),
                        words("Then"),
                        words("Why"),
                        words("Numbers")),
                results.verdict().certaintySteps().stream().map(EvidenceSection::row).toList());
    }

    private static List<String> row(Verdict.Step step) {
        return List.of(
                Say.capital(Say.words(step.domain())),
                change(step.change()),
                Say.words(step.after()),
                step.because(),
                numbers(step.numbers()));
    }

    private static String change(int change) {
        if (change == 0) {
            return "none";
        }
        return (change > 0 ? "up " : "down ") + Math.abs(change);
    }

    private static String numbers(Map<String, Figure> numbers) {
        return numbers.isEmpty()
                ? Say.NOTHING
                : numbers.entrySet().stream()
                        .map(entry -> number(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining("; "));
    }

    private static String number(String name, Figure figure) {
        String said =
                name.startsWith("p_")
                        ? Say.p(figure)
                        : Say.figure(
                                figure,
                                value ->
                                        value == Math.rint(value)
                                                ? Say.number(value, 0)
                                                : Say.ratio(value));
        return Say.words(name) + " " + said;
    }
}
