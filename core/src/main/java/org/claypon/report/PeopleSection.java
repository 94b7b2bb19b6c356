package org.claypon.report;

import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.util.ArrayList;
import java.util.List;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.results.CriteriaCounts;
import org.claypon.results.DataRead;
import org.claypon.results.Results;

/// What was read, and how each item of the diagnosis was answered.
final class PeopleSection {

    /// More are shown when asked for.
    private static final int MOST_NOTES = 12;

    private PeopleSection() {}

    static List<Html> of(Results results) {
        DataRead data = results.data();
        List<Html> parts = new ArrayList<>();
        parts.add(Prose.paragraph("%s were read.".formatted(Say.capital(Say.rows(results)))));
        parts.add(notes(data.notes()));
        results.criteria().map(PeopleSection::criteria).ifPresent(parts::add);
        parts.add(
                data.missing().isEmpty()
                        ? Prose.note("Nothing that the study uses is missing.")
                        : missing(data).html());
        return parts;
    }

    /// Those of a database with many concept sets would stand before all else.
    private static Html notes(List<String> notes) {
        return notes.size() <= MOST_NOTES
                ? Prose.list(notes)
                : Html.element(
                        "details",
                        Html.element(
                                "summary",
                                "Show the %d notes on what was read".formatted(notes.size())),
                        Prose.list(notes));
    }

    private static Html criteria(CriteriaCounts criteria) {
        Table table =
                Table.of(
                        "criteria-table",
                        "Diagnostic items (%s), of which a case needs %d"
                                .formatted(criteria.source(), criteria.need()),
                        List.of(words("Item"), numbers("Yes"), numbers("No"), numbers("Unknown")),
                        criteria.items().stream()
                                .map(item ->
                                        List.of(
                                                item.name(),
                                                Say.cell(item.yes()),
                                                Say.cell(item.no()),
                                                Say.cell(item.unknown())))
                                .toList());
        return table.html();
    }

    private static Table missing(DataRead data) {
        return Table.of(
                "missing-table",
                "What counted as missing",
                List.of(words("Column"), words("Reason"), numbers("Cells")),
                data.missing().stream()
                        .map(missing ->
                                List.of(
                                        missing.column(),
                                        missing.reason(),
                                        Say.cell(missing.cells())))
                        .toList());
    }
}
