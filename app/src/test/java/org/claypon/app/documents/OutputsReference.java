package org.claypon.app.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
                            "hashes of the study file and the data, versions, seed, threads, seconds, names of the files; no path, host or user"),
                    Map.entry("tables/attrition.csv", "how many people each rule left"),
                    Map.entry("tables/criteria.csv", "each item of the diagnosis, counted"),
                    Map.entry("tables/matching.csv", "the matched sets, counted"),
                    Map.entry(
                            "tables/balance.csv",
                            "how alike cases and controls are, before and after matching"),
                    Map.entry("tables/comparison.csv", "measurements of cases and controls"),
                    Map.entry(
                            "tables/shares.csv",
                            "who lies below the thresholds that the study or its guideline names"),
                    Map.entry("tables/guideline.csv", "the bands of the guideline"),
                    Map.entry("tables/models.csv", "every term of every model"),
                    Map.entry("tables/interactions.csv", "odds ratios in strata"),
                    Map.entry(
                            "tables/evidence.csv",
                            "what speaks for a link and what against it, computed or supplied"),
                    Map.entry(
                            "tables/certainty.csv",
                            "how sure the headline is, with the number that moved each step"),
                    Map.entry(
                            "tables/findings.csv", "what was looked at, and what each look found"),
                    Map.entry(
                            "tables/bias-analysis.csv",
                            "the estimates corrected for wrong records, drawn many times"),
                    Map.entry(
                            "tables/choices.csv",
                            "which choices of the analysis matter, and how much"),
                    Map.entry(
                            "tables/specifications.csv",
                            "the result under each defensible analysis"),
                    Map.entry("tables/curves.csv", "points of the fitted curves"),
                    Map.entry(
                            "tables/guideline_sensitivity.csv", "the result under each guideline"),
                    Map.entry("tables/patterns.csv", "joint patterns of laboratory values"),
                    Map.entry(
                            "tables/pattern-readings.csv",
                            "how each pattern is read, with its source"),
                    Map.entry("tables/severity.csv", "the cases by severity"),
                    Map.entry(
                            "tables/severity-measurements.csv",
                            "measurements by severity, among the cases"),
                    Map.entry(
                            "tables/severity-correlations.csv",
                            "how measurements go with severity, among the cases"),
                    Map.entry(
                            "tables/strobe.csv",
                            "each item of STROBE, and where the report answers it"),
                    Map.entry("tables/table_1.csv", "who was studied, ready for a manuscript"),
                    Map.entry("tables/table_2.csv", "the estimates, ready for a manuscript"),
                    Map.entry(
                            "tables/e-values.csv",
                            "how strong something unmeasured would have to be to explain an odds ratio away"),
                    Map.entry(
                            "tables/benchmarks.csv",
                            "how strong each measured covariate is, to compare the E-values with"),
                    Map.entry(
                            "person-level/matched-sets.csv",
                            "who is in which matched set; only with `--person-level`, readable by you alone"));

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
            `not estimable:` with its reason. A text that a spreadsheet would take for a formula begins with an apostrophe.

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

    private OutputsReference() {}

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
        return Optional.ofNullable(MEANINGS.get(name))
                .orElseThrow(() ->
                        new AssertionError(
                                "say in OutputsReference.MEANINGS what " + name + " is"));
    }

    private static String columns(Path table) throws IOException {
        return "`" + Files.readAllLines(table).getFirst().replace(",", "` `") + "`";
    }
}
