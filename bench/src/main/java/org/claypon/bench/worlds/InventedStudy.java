package org.claypon.bench.worlds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.claypon.cohort.omop.Populations;
import org.claypon.estimate.Models;
import org.claypon.exposure.Members;
import org.claypon.guideline.GuidelineLibrary;
import org.claypon.matching.SourcePopulation;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.simulate.World;
import org.claypon.simulate.life.Simulation;
import org.claypon.sql.NewDatabase;
import org.claypon.sql.Resources;
import org.claypon.study.Study;
import org.claypon.study.StudyReader;
import org.claypon.study.Surroundings;

/// A shipped study in one population of its world: the whole chain from the database to the estimate.
final class InventedStudy implements AutoCloseable {

    private static final String DATABASE = "people.duckdb";
    private static final long ENGINE_MEBIBYTES = 512;

    private final Path folder;
    private final String text;
    private final int threads;

    private InventedStudy(Path folder, String text, int threads) {
        this.folder = folder;
        this.text = text;
        this.threads = threads;
    }

    /// @param study  whose file names some database
    /// @param people of them
    static InventedStudy of(World world, long seed, int people, Path study, int threads) {
        try {
            Path folder = Files.createTempDirectory("claypon-bench");
            Simulation simulation = new Simulation(world, seed);
            try (NewDatabase database =
                    NewDatabase.create(
                            folder.resolve(DATABASE), simulation.texts(), ENGINE_MEBIBYTES)) {
                simulation.fill(database, people, threads, _ -> {});
            }
            return new InventedStudy(
                    folder,
                    Files.readString(study).replaceFirst("omop: [^}]*", "omop: " + DATABASE),
                    threads);
        } catch (IOException e) {
            throw new UncheckedIOException("no population could be made", e);
        }
    }

    /// The models of the study with another text.
    List<Model> models(UnaryOperator<String> changed) {
        Study study = read(changed.apply(text));
        SourcePopulation people =
                new SourcePopulation.OfDatabase(
                        Populations.read(study, Resources.withThreads(threads)));
        SourcePopulation.Matched matched = people.eligible(study).match(study, threads);
        return Models.of(study, Members.of(matched.cohort().participants(), matched.sets()));
    }

    private Study read(String changed) {
        try {
            Path file = folder.resolve("study.yaml");
            Files.writeString(file, changed);
            return StudyReader.read(
                            file,
                            new Surroundings(
                                    Optional.empty(), Optional.empty(), new GuidelineLibrary()))
                    .study();
        } catch (IOException e) {
            throw new UncheckedIOException("the study could not be written", e);
        }
    }

    /// The first term of a model by its name.
    static Model.Term first(List<Model> models, String name) {
        return models.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no model is called " + name))
                .terms()
                .getFirst();
    }

    static double number(Figure figure) {
        return figure instanceof Figure.Value(double value) ? value : Double.NaN;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the population could not be removed", e);
        }
    }
}
