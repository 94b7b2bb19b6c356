package org.claypon.report.appraisal;

import static org.claypon.html.Table.words;

import java.util.List;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.report.Prose;
import org.claypon.results.PaperAppraisal;

/// What a case–control study should report, and whether the paper file holds it.
final class ReportingSection {

    private ReportingSection() {}

    static List<Html> of(PaperAppraisal appraisal) {
        return List.of(
                Prose.paragraph(
                        "STROBE lists what a case–control study should report. It says nothing of how good a study is. “Not found” means that it is not in the paper file: whoever wrote the file may not have had the whole paper."),
                Table.of(
                                "reporting-table",
                                "Items of STROBE, in our own words",
                                List.of(
                                        words("Item"),
                                        words("Asks for"),
                                        words("In the file"),
                                        words("Where, or why not")),
                                appraisal.reporting().stream()
                                        .map(item ->
                                                List.of(
                                                        item.item(),
                                                        item.asks(),
                                                        item.found() ? "Found" : "Not found",
                                                        item.because()))
                                        .toList())
                        .inParagraphs());
    }
}
