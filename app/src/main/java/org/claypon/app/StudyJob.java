package org.claypon.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.claypon.app.cli.Progress;
import org.claypon.app.cli.Version;
import org.claypon.app.output.Manifest;
import org.claypon.app.output.OutputFolder;
import org.claypon.report.HtmlReport;
import org.claypon.report.OneScreen;
import org.claypon.report.PlainSummary;
import org.claypon.report.Tables;
import org.claypon.results.Results;
import org.claypon.results.ResultsJson;
import org.claypon.study.Study;
import org.claypon.yaml.Echo;

/// One run of a study, from its file to its folder.
///
/// @param data       takes the place of the study's table
/// @param dataFolder where a relative table is looked for when it is not beside the study file
/// @param seed       takes the place of the study's seed
public record StudyJob(
        Path file,
        Optional<Path> data,
        Optional<Path> dataFolder,
        Path out,
        Optional<Long> seed,
        int threads,
        boolean personLevel) {

    private static final String PERSON_LEVEL = "person-level/matched-sets.csv";

    /// Runs the study and replaces the folder.
    ///
    /// @return the answer on one screen
    public String run(Progress progress) {
        return run(progress, Map.of());
    }

    /// The same, before a longer work: refuses a folder that would not be replaced.
    public void refuseFolder() {
        OutputFolder.at(out);
    }

    /// Runs the study and replaces the folder.
    ///
    /// @param beside files of others that are put into the folder
    /// @return the answer on one screen
    public String run(Progress progress, Map<String, byte[]> beside) {
        OutputFolder folder = OutputFolder.at(out);
        Study asked =
                progress.step(
                        "Reading the study",
                        () -> StudyFiles.read(file, data, dataFolder, threads, progress::warn));
        Study study = seed.map(asked::withSeed).orElse(asked);
        StudyRun run = StudyRun.of(study, StudyFiles.folder(file), threads, progress);
        Results results = run.results();
        SequencedMap<String, byte[]> files =
                progress.step("Writing the report", () -> files(results));
        files.putAll(beside);
        Set<String> private_ = Set.of();
        if (personLevel) {
            files.put(PERSON_LEVEL, run.matchedPeople().getBytes(StandardCharsets.UTF_8));
            private_ = Set.of(PERSON_LEVEL);
        }
        Manifest manifest =
                new Manifest(
                        Version.CLAYPON,
                        study.heading().hash(),
                        study.data().table(),
                        StudyFiles.others(study, StudyFiles.folder(file)),
                        study.settings().seed(),
                        threads,
                        progress.timings(),
                        List.copyOf(files.keySet()),
                        List.copyOf(private_));
        files.put("manifest.json", manifest.json());
        FormerReport.titleIn(out)
                .filter(title -> !title.equals(results.study().title()))
                .ifPresent(title ->
                        progress.warn(
                                "%s held the report of another study, %s; it is replaced."
                                        .formatted(out, Echo.quoted(title))));
        folder.replace(files, private_);
        return OneScreen.of(results, out.resolve("report.html").toString());
    }

    /// The results are written by the side, as their library takes a tenth of a short run.
    private static SequencedMap<String, byte[]> files(Results results) {
        CompletableFuture<byte[]> json =
                CompletableFuture.supplyAsync(() -> ResultsJson.write(results));
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        files.put("report.html", bytes(HtmlReport.of(results)));
        files.put("summary.md", bytes(PlainSummary.of(results)));
        files.put("results.json", json.join());
        for (Map.Entry<String, String> table : Tables.of(results).entrySet()) {
            files.put("tables/" + table.getKey(), bytes(table.getValue()));
        }
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
