package org.claypon.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.claypon.app.StudyJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `claypon demo`: the shipped study of 160 invented people.
@Command(name = "demo", description = "Runs the shipped study of 160 invented people.")
final class DemoCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the result goes; claypon-out/demo by default.")
    private Path out = Path.of("claypon-out", "demo");

    @Option(names = "--quiet", description = "Says nothing while it works.")
    private boolean quiet;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path study = terminal.home().resolve(Path.of("examples", "demo", "study.yaml"));
        if (!Files.exists(study)) {
            throw new Rejected(
                    "claypon demo",
                    "the folder examples/demo of the installation is not here",
                    "start it with the script ./claypon, or from the installation's folder");
        }
        StudyJob job =
                new StudyJob(
                        study,
                        Optional.empty(),
                        terminal.dataFolder(),
                        out,
                        Optional.empty(),
                        Runtime.getRuntime().availableProcessors(),
                        false);
        terminal.out().print(job.run(new Progress(terminal.err(), quiet)));
        return ExitCode.DONE.number();
    }
}
