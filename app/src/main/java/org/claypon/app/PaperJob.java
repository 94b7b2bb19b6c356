package org.claypon.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.claypon.app.cli.Progress;
import org.claypon.app.cli.Version;
import org.claypon.app.output.Manifest;
import org.claypon.app.output.OutputFolder;
import org.claypon.appraisal.Appraisal;
import org.claypon.appraisal.BesideRun;
import org.claypon.paper.Paper;
import org.claypon.paper.PaperReader;
import org.claypon.report.appraisal.AppraisalRecords;
import org.claypon.report.appraisal.AppraisalReport;
import org.claypon.report.appraisal.AppraisalScreen;
import org.claypon.report.appraisal.PlainAppraisal;
import org.claypon.results.PaperAppraisal;
import org.claypon.results.Results;
import org.claypon.results.ResultsJson;

/// One appraisal of a paper, from its file to its folder.
///
/// @param result the folder of a run of the same design
public record PaperJob(Path file, Optional<Path> result, Path out) {

    /// Appraises the paper and replaces the folder.
    ///
    /// @return the answer on one screen
    public String run(Progress progress) {
        OutputFolder folder = OutputFolder.at(out);
        Paper paper = progress.step("Reading the paper file", () -> PaperReader.read(file));
        Optional<Results> own = result.map(ResultFolder::read);
        Appraisal appraisal = progress.step("Checking the numbers", () -> Appraisal.of(paper));
        PaperAppraisal records =
                AppraisalRecords.of(
                        paper,
                        appraisal,
                        own.map(found -> BesideRun.of(paper, found)),
                        Version.CLAYPON);
        SequencedMap<String, byte[]> files =
                progress.step("Writing the report", () -> files(records));
        files.put(
                "manifest.json",
                Manifest.ofPaper(
                        Version.CLAYPON,
                        paper.hash(),
                        own.map(found -> found.study().hash()),
                        progress.timings(),
                        List.copyOf(files.keySet())));
        folder.replace(files, Set.of());
        return AppraisalScreen.of(records, out.resolve("report.html").toString());
    }

    private static SequencedMap<String, byte[]> files(PaperAppraisal records) {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        files.put("report.html", bytes(AppraisalReport.of(records)));
        files.put("summary.md", bytes(PlainAppraisal.of(records)));
        files.put("appraisal.json", ResultsJson.write(records));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
