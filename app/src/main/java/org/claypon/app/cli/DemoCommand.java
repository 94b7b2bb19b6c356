package org.claypon.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.claypon.app.DemoJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `claypon demo`: the shipped study of an invented population.
@Command(
        name = "demo",
        description =
                "Builds a population of invented people once, in whom it is known what causes what, and runs the shipped study of vitamin B12 and restless legs in it.")
final class DemoCommand implements Callable<Integer> {

    private static final int USUAL = 100_000;

    /// They take 20 GB.
    private static final int MOST = 10_000_000;

    private final Terminal terminal;

    @Option(
            names = "--people",
            paramLabel = "N",
            description = "How many people are invented; 100000 by default.")
    private int people = USUAL;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the result goes; claypon-out/demo by default.")
    private Path out = Path.of("claypon-out", "demo");

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads work; the result is the same with any number.")
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--quiet", description = "Says nothing while it works.")
    private boolean quiet;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        for (Path needed : new Path[] {DemoJob.WORLD, DemoJob.STUDY}) {
            if (!Files.exists(terminal.home().resolve(needed))) {
                throw new Rejected(
                        "claypon demo",
                        "%s of the installation is not here".formatted(needed),
                        "start it with the script ./claypon, or from the installation's folder");
            }
        }
        int workers =
                SimulateCommand.within(
                        "--threads",
                        threads.orElse(Runtime.getRuntime().availableProcessors()),
                        SimulateCommand.MOST_THREADS);
        DemoJob job =
                new DemoJob(
                        terminal.home(),
                        terminal.cacheFolder(),
                        out,
                        SimulateCommand.within("--people", people, MOST),
                        workers);
        terminal.out().print(job.run(new Progress(terminal.err(), quiet)));
        return ExitCode.DONE.number();
    }
}
