package org.claypon.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntConsumer;
import org.claypon.app.cli.Progress;
import org.claypon.app.cli.Rejected;
import org.claypon.app.cli.Version;
import org.claypon.app.output.LargeFile;
import org.claypon.app.output.Manifest;
import org.claypon.app.output.OutputFailed;
import org.claypon.app.output.OutputFolder;
import org.claypon.simulate.Truth;
import org.claypon.simulate.World;
import org.claypon.simulate.WorldReader;
import org.claypon.simulate.life.Simulation;
import org.claypon.sql.NewDatabase;
import org.claypon.sql.NewTable;
import org.claypon.yaml.FileUnreadable;

/// One simulation, from the world file to the database.
///
/// @param out a file with the ending .duckdb, or a folder
public record WorldJob(Path file, Path out, OptionalInt people, Optional<Long> seed, int threads) {

    private static final String ENDING = ".duckdb";

    /// The engine only appends: more would not make it faster.
    private static final long ENGINE_MEBIBYTES = 512;

    private static final String TRUTH = "truth.json";
    private static final String STAGE = "stage" + ENDING;

    /// Lives the lives and writes the database.
    ///
    /// @return what was written, on one screen
    public String run(Progress progress) {
        World world = progress.step("Reading the world file", () -> WorldReader.read(file));
        Truth truth = Truth.of(world, designs(world));
        return isFile() ? toFile(world, truth, progress) : toFolder(world, truth, progress);
    }

    /// The truth file of the world, as it is now.
    public byte[] truth() {
        World world = WorldReader.read(file);
        return Truth.of(world, designs(world)).json();
    }

    private boolean isFile() {
        return out.toString().endsWith(ENDING);
    }

    private int number(World world) {
        return people.orElse(world.people().number());
    }

    private long seed(World world) {
        return seed.orElse(world.seed());
    }

    /// What the shipped designs estimate stands beside the world file, once it is known.
    private List<Truth.Design> designs(World world) {
        Path stored = file.resolveSibling(world.name() + ".designs.json");
        if (!Files.exists(stored)) {
            return List.of();
        }
        try {
            return Truth.designs(Files.readAllBytes(stored))
                    .orElseThrow(() ->
                            new Rejected(
                                    stored.toString(),
                                    "is not a list of designs",
                                    "write it again with the bench, or remove it"));
        } catch (IOException e) {
            throw new FileUnreadable(stored.toString(), "reading it failed");
        }
    }

    private String toFile(World world, Truth truth, Progress progress) {
        Path told = out.resolveSibling(world.name() + "." + TRUTH);
        List<String> counts = new ArrayList<>();
        LargeFile.write(
                out,
                writing -> {
                    Simulation simulation = new Simulation(world, seed(world));
                    try (NewDatabase database = create(simulation, writing)) {
                        fill(simulation, database, number(world), progress);
                        counts.addAll(counts(database));
                    }
                });
        replace(told, truth.json());
        counts.add("Database: " + out);
        counts.add("Truth: " + told);
        return screen(world, counts);
    }

    private static void replace(Path target, byte[] content) {
        try {
            Files.write(target, content);
        } catch (IOException e) {
            throw OutputFailed.writing(target, e);
        }
    }

    private String toFolder(World world, Truth truth, Progress progress) {
        OutputFolder folder = OutputFolder.at(out);
        List<String> counts = new ArrayList<>();
        folder.replace(
                writing -> {
                    Path stage = writing.resolve(STAGE);
                    Simulation simulation = new Simulation(world, seed(world));
                    try (NewDatabase database = create(simulation, stage)) {
                        fill(simulation, database, number(world), progress);
                        progress.step(
                                "Writing the Parquet files",
                                () -> {
                                    database.writeParquet(writing);
                                    return true;
                                });
                        counts.addAll(counts(database));
                    }
                    delete(stage);
                    return described(world, truth, progress);
                },
                Set.of());
        counts.add("Database: " + out);
        return screen(world, counts);
    }

    private Map<String, byte[]> described(World world, Truth truth, Progress progress) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(TRUTH, truth.json());
        List<String> names = new ArrayList<>();
        NewTable.all().forEach(table -> names.add(table.lowerCase() + ".parquet"));
        names.add(TRUTH);
        files.put(
                "manifest.json",
                Manifest.ofWorld(
                        Version.CLAYPON,
                        world.hash(),
                        seed(world),
                        number(world),
                        progress.timings(),
                        names));
        return files;
    }

    private static void delete(Path stage) {
        try {
            Files.deleteIfExists(stage);
        } catch (IOException e) {
            throw OutputFailed.writing(stage, e);
        }
    }

    private static NewDatabase create(Simulation simulation, Path target) {
        return NewDatabase.create(target, simulation.texts(), ENGINE_MEBIBYTES);
    }

    private void fill(Simulation simulation, NewDatabase database, int all, Progress progress) {
        progress.step(
                "Living %,d lives".formatted(all),
                () -> {
                    simulation.fill(database, all, threads, tenths(all, progress));
                    return true;
                });
    }

    /// Says each tenth of a long step.
    private static IntConsumer tenths(int all, Progress progress) {
        int[] told = {0};
        return lived -> {
            int tenth = (int) (10L * lived / all);
            if (all >= 100_000 && tenth > told[0] && tenth < 10) {
                told[0] = tenth;
                progress.part("%d0 %%: %,d people".formatted(tenth, lived));
            }
        };
    }

    private static List<String> counts(NewDatabase database) {
        List<String> lines = new ArrayList<>();
        for (NewTable table : NewTable.all()) {
            lines.add("  %-22s %,13d".formatted(table.lowerCase(), database.rows(table)));
        }
        return lines;
    }

    private String screen(World world, List<String> lines) {
        return "%s%nWorld %s, %,d invented people, seed %d. Rows:%n%s%n"
                .formatted(
                        world.title(),
                        world.name(),
                        number(world),
                        seed(world),
                        String.join("\n", lines));
    }
}
