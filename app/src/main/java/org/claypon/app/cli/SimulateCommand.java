package org.claypon.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.claypon.app.WorldJob;
import org.claypon.simulate.WorldReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `claypon simulate WORLD.yaml`.
@Command(
        name = "simulate",
        description =
                "Makes an OMOP database of invented people in whom it is known what causes what.",
        footer = {
            "%nFor example:",
            "  claypon simulate examples/worlds/small.yaml --out small.duckdb",
            "  claypon simulate examples/worlds/small.yaml --people 100000 --out small"
        })
final class SimulateCommand implements Callable<Integer> {

    static final int MOST_THREADS = 1024;

    private final Terminal terminal;

    @Parameters(paramLabel = "WORLD.yaml", description = "The world file.")
    private Path world = Path.of("");

    @Option(
            names = "--people",
            paramLabel = "N",
            description = "How many people; the number in the world file by default.")
    private Optional<Integer> people = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE.duckdb|DIR",
            description =
                    "A new DuckDB file, or a folder for Parquet files; claypon-out/NAME by default.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Takes the place of the world's seed.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads work; the database is the same with any number.")
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--quiet", description = "Says nothing while it works.")
    private boolean quiet;

    SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int workers =
                within(
                        "--threads",
                        threads.orElse(Runtime.getRuntime().availableProcessors()),
                        MOST_THREADS);
        OptionalInt number =
                people.map(given ->
                                OptionalInt.of(within("--people", given, WorldReader.MOST_PEOPLE)))
                        .orElse(OptionalInt.empty());
        Path target = out.orElseGet(() -> Path.of("claypon-out", Names.stem(world)));
        WorldJob job = new WorldJob(world, target, number, seed, workers);
        terminal.out().print(job.run(new Progress(terminal.err(), quiet)));
        return ExitCode.DONE.number();
    }

    static int within(String option, int given, int most) {
        if (given < 1 || given > most) {
            throw new Rejected(
                    "%s %d".formatted(option, given),
                    "the number must be from 1 to %d".formatted(most),
                    "write for example %s 2".formatted(option));
        }
        return given;
    }
}
