package org.claypon.app.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claypon.report.Tables;

/// docs/reference/outputs.md: the files of a run, and the keys of results.json.
final class OutputsReference {

    private static final Map<String, String> MEANINGS =
            Map.ofEntries(
                    Map.entry(
                            "report.html",
                            "the report: one file, opens offline, runs no script; every plot also as a table"),
                    Map.entry("summary.md", "the page in plain words"),
                    Map.entry(
                            "results.json",
                            "every number of the report and the summary, after masking"),
                    Map.entry(
                            "manifest.json",
                            "hashes of the study file, the data and every other file that the study reads, versions, seed, threads, seconds, names of the files; no path, host or user"),
                    Map.entry(
                            "person-level/matched-sets.csv",
                            "who is in which matched set, in a database also on which index date (`index_date`); only with `--person-level`, readable by you alone"));

    private static final String HEAD =
            """
            # What a run writes

            This page is made from a run of the demo and from the schema of results.json; a test fails when it is stale.

            The folder is `claypon-out/` and the name of the study file, or what `--out` says. A folder of an earlier run is replaced whole. A folder that holds anything else is
            refused.

            """;

    private static final String TABLES =
            """

            ## The tables

            Comma-separated, with the same masking as the report. A number has up to 12 significant digits. What cannot be computed is
            `not estimable`; the reasons stand in the column `note`, behind the columns that they are about (in tables without one, in the
            cell: `not estimable:` and the reason). A text that a spreadsheet would take for a formula begins with an apostrophe.

            | table | columns |
            |---|---|
            """;

    private static final String JSON =
            """

            ## The keys of results.json

            The schema is [results.schema.json](../../core/src/main/resources/org/claypon/results/results.schema.json). A *figure* is a number, or
            `{"not_estimable": "reason"}`, or `{"masked": "<5"}`. A *count* is a whole number, or `"<5"`. A key that can be absent says so. Where two
            places hold the same kind of thing, it is described once.
            """;

    private static final String APPRAISAL =
            """
            # What an appraisal writes

            This page is made from the schema of appraisal.json; a test fails when it is stale. How to make one stands in [check a paper](../how-to/check-a-paper.md).

            The folder is `claypon-out/` and the name of the paper file, or what `--out` says. A folder of an earlier appraisal or run is replaced whole. A folder that holds anything
            else is refused.

            | file | what |
            |---|---|
            | `report.html` | what cannot be right, what is hard to believe, every claim and every check; one file, opens offline, runs no script |
            | `summary.md` | the page in plain words, under the headings of the page of a study |
            | `appraisal.json` | everything of both for a program |
            | `manifest.json` | hashes of the paper file and of the study beside it, versions, seconds, names of the files; no path, host or user |

            ## The keys of appraisal.json

            The schema is [appraisal.schema.json](../../core/src/main/resources/org/claypon/results/appraisal.schema.json). A *figure* is a number, or
            `{"not_estimable": "reason"}`. A key that can be absent says so.
            """;

    private OutputsReference() {}

    static String ofAppraisals() throws IOException {
        return APPRAISAL + ResultsReference.ofAppraisals();
    }

    /// @param run a folder that a run has written, person-level files too
    static String text(Path run) throws IOException {
        StringBuilder page = new StringBuilder(HEAD).append("| file | what |\n|---|---|\n");
        List<String> names = names(run);
        for (String name : names) {
            page.append("| `%s` | %s |\n".formatted(name, meaning(name)));
        }
        page.append(TABLES);
        for (String name : names.stream().filter(file -> file.endsWith(".csv")).toList()) {
            page.append("| `%s` | %s |\n".formatted(name, columns(run.resolve(name))));
        }
        return page + JSON + ResultsReference.text();
    }

    private static List<String> names(Path run) throws IOException {
        try (Stream<Path> files = Files.walk(run)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> run.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static String meaning(String name) {
        return Tables.files().stream()
                .filter(file -> name.equals("tables/" + file.name()))
                .map(Tables.File::holds)
                .findFirst()
                .or(() -> Optional.ofNullable(MEANINGS.get(name)))
                .orElseThrow(() ->
                        new AssertionError(
                                "say in OutputsReference.MEANINGS what " + name + " is"));
    }

    private static String columns(Path table) throws IOException {
        return "`" + Files.readAllLines(table).getFirst().replace(",", "` `") + "`";
    }
}
