package org.claypon.bench.scale;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// From a large database to matched sets and laboratory values: the whole command beside the bare reading of the same tables, and matching alone.
public final class Scale {

    private final Path folder;
    private final long people;
    private final int threads;
    private final PrintStream out;

    public Scale(Path folder, long people, int threads, PrintStream out) {
        this.folder = folder;
        this.people = people;
        this.threads = threads;
        this.out = out;
    }

    /// @param claypon the launcher
    public void run(Path claypon) throws IOException, SQLException {
        long start = System.nanoTime();
        Clinic clinic = Clinic.make(folder, people, threads);
        out.printf(
                Locale.ROOT,
                "%,d people, %,d events, %,d MiB, %d threads; made in %.0f s%n%n",
                people,
                BareReading.events(clinic, threads),
                Files.size(clinic.database()) >> 20,
                threads,
                (System.nanoTime() - start) / 1e9);
        measure(clinic, claypon);
    }

    void measure(Clinic clinic, Path claypon) throws IOException, SQLException {
        out.println(Line.HEAD);
        List<Line> bare = new ArrayList<>();
        for (BareReading reading : BareReading.values()) {
            Line line = reading.measured(clinic, threads);
            out.println(line);
            bare.add(line);
        }
        Path result = folder.resolve("result");
        Watched run = Watched.run(command(claypon, clinic, result), folder.resolve("run.log"));
        out.println(
                new Line(
                        "claypon run, whole process with its report",
                        run.wallSeconds(),
                        run.cpuSeconds(),
                        "%,d MiB".formatted(run.peakMebibytes())));
        steps(result);
        out.println();
        bare.forEach(line ->
                out.printf(
                        Locale.ROOT,
                        "CPU of the command beside \"%s\": %.1f times%n",
                        line.what(),
                        run.cpuSeconds() / line.cpuSeconds()));
        sets(result);
        out.println();
        new MatchingAlone(clinic, threads, out).run();
    }

    private List<String> command(Path claypon, Clinic clinic, Path result) {
        return List.of(
                claypon.toString(),
                "run",
                clinic.study().toString(),
                "--out",
                result.toString(),
                "--threads",
                Integer.toString(threads));
    }

    private void steps(Path result) throws IOException {
        JsonNode manifest = json(result.resolve("manifest.json"));
        manifest.get("seconds")
                .properties()
                .forEach(step ->
                        out.printf(
                                Locale.ROOT,
                                "|   of it: %s | %.2f | | |%n",
                                step.getKey(),
                                step.getValue().asDouble()));
    }

    private void sets(Path result) throws IOException {
        JsonNode matching = json(result.resolve("results.json")).get("matching");
        out.printf(
                Locale.ROOT,
                "%nMatched sets: %s; controls in them: %s; cases without a control: %s%n",
                matching.get("sets").asString(),
                matching.get("controls").asString(),
                matching.get("cases_unmatched").asString());
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readAllBytes(file));
    }
}
