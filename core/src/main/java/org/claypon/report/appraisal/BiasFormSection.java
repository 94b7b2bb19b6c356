package org.claypon.report.appraisal;

import static org.claypon.html.Table.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.report.Prose;
import org.claypon.results.PaperAppraisal;
import org.claypon.results.PaperAppraisal.Bias;

/// The form on risk of bias, item by item and never summed.
final class BiasFormSection {

    private BiasFormSection() {}

    static List<Html> of(PaperAppraisal appraisal) {
        SequencedMap<String, List<Bias>> domains =
                appraisal.bias().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Bias::domain, LinkedHashMap::new, Collectors.toList()));
        Table table =
                new Table(
                        "bias-table",
                        "What could have led the study astray",
                        List.of(words("Item"), words("Judgement"), words("Because")),
                        domains.sequencedEntrySet().stream()
                                .map(domain ->
                                        new Table.Group(
                                                Verdicts.said(domain.getKey()),
                                                domain.getValue().stream()
                                                        .map(BiasFormSection::row)
                                                        .toList()))
                                .toList());
        return List.of(
                Prose.paragraph(
                        "A form for case–control studies in our own words, answered from the paper file where that can be done. “Not reported” says that the file holds no answer, not that the study did wrong. The items are of different weight and are not added up."),
                table.inParagraphs());
    }

    private static List<String> row(Bias item) {
        return List.of(item.item(), Verdicts.said(item.judgement()), item.because());
    }
}
