package org.claypon.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.claypon.app.PaperJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `claypon appraise PAPER.yaml`.
@Command(
        name = "appraise",
        description =
                "Says which printed numbers of a published study fit, which cannot be, and what they do not show.")
final class AppraiseCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "PAPER.yaml", description = "The paper file.")
    private Path paper = Path.of("");

    @Option(
            names = "--with",
            paramLabel = "RESULT_DIR",
            description = "The folder of a run of the same design, to be shown beside the paper.")
    private Optional<Path> result = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the appraisal goes; claypon-out/NAME by default.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--quiet", description = "Says nothing while it works.")
    private boolean quiet;

    AppraiseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path folder = out.orElseGet(() -> Path.of("claypon-out", Names.stem(paper)));
        PaperJob job = new PaperJob(paper, result, folder);
        terminal.out().print(job.run(new Progress(terminal.err(), quiet)));
        return ExitCode.DONE.number();
    }
}
