package org.claypon.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.claypon.app.StudyJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `claypon run STUDY.yaml`.
@Command(name = "run", description = "Runs a study and writes its report.")
final class RunCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "STUDY.yaml", description = "The study file.")
    private Path study = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "PATH",
            description = "Takes the place of the study's data.table.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the result goes; claypon-out/NAME by default.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Takes the place of the study's seed.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads work; the result is the same with any number.")
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--person-level",
            description = "Also writes who is in which matched set, readable by you only.")
    private boolean personLevel;

    @Option(names = "--quiet", description = "Says nothing while it works.")
    private boolean quiet;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int workers = threads.orElse(Runtime.getRuntime().availableProcessors());
        if (workers < 1 || workers > 1024) {
            throw new Rejected(
                    "--threads " + workers,
                    "the number of threads must be from 1 to 1024",
                    "write --threads 2");
        }
        Path folder = out.orElseGet(() -> Path.of("claypon-out", Names.stem(study)));
        StudyJob job =
                new StudyJob(
                        study, data, terminal.dataFolder(), folder, seed, workers, personLevel);
        terminal.out().print(job.run(new Progress(terminal.err(), quiet)));
        return ExitCode.DONE.number();
    }
}
