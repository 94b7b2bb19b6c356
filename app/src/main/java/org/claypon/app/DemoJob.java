package org.claypon.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.claypon.app.cli.Progress;
import org.claypon.app.cli.Version;
import org.claypon.simulate.World;
import org.claypon.simulate.WorldReader;

/// The shipped study of an invented population. The population is built once and kept; the study is run each time.
///
/// @param home  of the installation
/// @param cache the folder in which the population is kept
public record DemoJob(Path home, Path cache, Path out, int people, int threads) {

    /// Where the world and the study are, in the installation.
    public static final Path WORLD = Path.of("examples", "worlds", "restless-legs.yaml");

    public static final Path STUDY = Path.of("examples", "rls-b12", "study.yaml");

    private static final String TRUTH = "truth.json";

    /// Measured: 192 MB for 100,000 people.
    private static final int BYTES_A_PERSON = 2000;

    private static final int HASH_DIGITS = 12;

    /// Builds the population where there is none yet, and runs the study.
    ///
    /// @return the answer on one screen
    public String run(Progress progress) {
        World world = WorldReader.read(home.resolve(WORLD));
        StudyJob study = study(database(world));
        study.refuseFolder();
        WorldJob build = build(world);
        if (Files.exists(build.out())) {
            progress.part("The population built before is used: %s".formatted(build.out()));
        } else {
            progress.part(
                    "A population of %,d invented people is built once, which takes a minute or two and about %,d MB: %s"
                            .formatted(people, megabytes(), build.out()));
            build.run(progress);
            forgetFormer(world);
        }
        return "%sWhat is true in this population: %s%n"
                .formatted(study.run(progress, Map.of(TRUTH, build.truth())), out.resolve(TRUTH));
    }

    private long megabytes() {
        return Math.max(1, (long) people * BYTES_A_PERSON / 1_000_000);
    }

    private WorldJob build(World world) {
        return new WorldJob(
                home.resolve(WORLD),
                database(world),
                OptionalInt.of(people),
                Optional.empty(),
                threads);
    }

    private StudyJob study(Path database) {
        return new StudyJob(
                home.resolve(STUDY),
                Optional.of(database),
                Optional.empty(),
                out,
                Optional.empty(),
                threads,
                false);
    }

    /// A changed world file, or another Claypon, makes another population.
    private Path database(World world) {
        return cache.resolve(
                "%s%s-%s.duckdb"
                        .formatted(
                                former(world),
                                Version.CLAYPON,
                                world.hash().substring(0, HASH_DIGITS)));
    }

    private String former(World world) {
        return "%s-%d-".formatted(world.name(), people);
    }

    /// Removes what an earlier world file made of as many people.
    private void forgetFormer(World world) {
        Path current = database(world).getFileName();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(cache, former(world) + "*.duckdb")) {
            for (Path file : files) {
                if (!file.getFileName().equals(current)) {
                    Files.delete(file);
                }
            }
        } catch (IOException stays) {
            // It only takes space.
            return;
        }
    }
}
