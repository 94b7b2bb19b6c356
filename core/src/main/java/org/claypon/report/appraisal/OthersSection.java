package org.claypon.report.appraisal;

import static org.claypon.html.Table.words;

import java.util.ArrayList;
import java.util.List;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.report.Prose;
import org.claypon.results.PaperAppraisal;
import org.claypon.results.PaperAppraisal.KnownStudy;

/// What other studies say, from the shipped list; those that found nothing are in it like the others.
final class OthersSection {

    private OthersSection() {}

    static List<Html> of(PaperAppraisal appraisal) {
        if (appraisal.literature().studies().isEmpty()) {
            return List.of(
                    Prose.note(
                            "The list of studies that ships with Claypon has none on this question. That does not mean that there is none."));
        }
        List<Html> parts = new ArrayList<>();
        parts.add(
                Prose.paragraph(
                        "From the list that ships with Claypon (version %s), with their sources. They were read as abstracts. Studies that found no link are listed like those that found one. The list does not claim to be complete."
                                .formatted(appraisal.literature().version())));
        parts.add(
                Table.of(
                                "others-table",
                                "Other studies of the question",
                                List.of(
                                        words("Study"),
                                        words("What it says"),
                                        words("For a link?"),
                                        words("Source")),
                                appraisal.literature().studies().stream()
                                        .map(OthersSection::row)
                                        .toList())
                        .inParagraphs());
        if (!appraisal.literature().notFound().isEmpty()) {
            parts.add(Prose.heading("Looked for and not found"));
            parts.add(Prose.list(appraisal.literature().notFound()));
        }
        return parts;
    }

    private static List<String> row(KnownStudy study) {
        return List.of(study.study(), study.says(), direction(study.direction()), study.citation());
    }

    static String direction(String direction) {
        return switch (direction) {
            case "supports" -> "Speaks for a link";
            case "against" -> "Speaks against a link";
            default -> "Speaks neither for nor against";
        };
    }
}
