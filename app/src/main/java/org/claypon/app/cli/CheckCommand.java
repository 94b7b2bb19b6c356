package org.claypon.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.claypon.app.StudyFiles;
import org.claypon.app.StudyRun;
import org.claypon.guideline.Guideline;
import org.claypon.guideline.GuidelineLibrary;
import org.claypon.paper.Paper;
import org.claypon.paper.PaperReader;
import org.claypon.report.CountsScreen;
import org.claypon.report.Nobody;
import org.claypon.results.Results;
import org.claypon.simulate.Episode;
import org.claypon.simulate.World;
import org.claypon.simulate.WorldReader;
import org.claypon.study.Study;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;
import org.claypon.yaml.Problems;
import org.claypon.yaml.YamlFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `claypon check FILE.yaml`.
@Command(
        name = "check",
        description =
                "Says everything that is wrong with a study file, a paper file, a world file or a guideline file, at once.")
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE.yaml",
            description = "A study file, a paper file, a world file or a guideline file.")
    private Path file = Path.of("");

    @Option(
            names = "--counts",
            description =
                    "Also reads the data and says how many people each rule leaves and how many are matched; shows no result and writes nothing.")
    private boolean counts;

    @Option(names = "--quiet", description = "Says nothing of a file that is right.")
    private boolean quiet;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        StudyFiles.refuseTable(file);
        Kind kind = kind();
        if (counts && kind != Kind.STUDY) {
            throw new Rejected(
                    "--counts",
                    "a %s file has no people to count"
                            .formatted(kind.name().toLowerCase(Locale.ROOT)),
                    "leave out --counts");
        }
        return switch (kind) {
            case STUDY -> study();
            case PAPER -> right(paper());
            case WORLD -> right(world());
            case GUIDELINE -> right(guideline());
        };
    }

    private int right(String answer) {
        if (!quiet) {
            terminal.out().println(answer);
        }
        return ExitCode.DONE.number();
    }

    private enum Kind {
        STUDY,
        PAPER,
        WORLD,
        GUIDELINE
    }

    /// A paper file has `paper`; a world file has `world`; a study file has `data`; its `guideline` has keys, and is no name.
    private Kind kind() {
        Node root = YamlFile.at(file).root(new Problems());
        if (PaperReader.isPaper(root)) {
            return Kind.PAPER;
        }
        if (WorldReader.isWorld(root)) {
            return Kind.WORLD;
        }
        boolean isGuideline =
                !root.has("data")
                        && (root.has("bands")
                                || root.has("initial_tests")
                                || root.optional("guideline").filter(Node::isText).isPresent());
        return isGuideline ? Kind.GUIDELINE : Kind.STUDY;
    }

    private String paper() {
        Paper paper = PaperReader.read(file);
        return "%s: nothing wrong. %s, %s of %d cases and %d controls."
                .formatted(
                        file,
                        Echo.quoted(paper.heading().title()),
                        many(paper.claims().size(), "claim"),
                        paper.groups().cases().n(),
                        paper.groups().controls().n());
    }

    private String world() {
        World world = WorldReader.read(file);
        return "%s: nothing wrong. World %s: %s, %s, %s, %s, %s."
                .formatted(
                        file,
                        world.name(),
                        many(world.traits().size(), "trait"),
                        many(world.levels().size(), "level"),
                        many(world.episodes(Episode.Kind.DISEASE).size(), "disease"),
                        many(world.episodes(Episode.Kind.DRUG).size(), "drug"),
                        many(world.labs().size(), "lab"));
    }

    private String guideline() {
        Guideline guideline = GuidelineLibrary.read(file);
        return "%s: nothing wrong. Guideline %s, version %s."
                .formatted(file, guideline.id(), guideline.version());
    }

    private int study() {
        Progress progress = new Progress(terminal.err(), true);
        Study study =
                StudyFiles.read(
                        file,
                        Optional.empty(),
                        terminal.dataFolder(),
                        Runtime.getRuntime().availableProcessors(),
                        progress::warn);
        if (!counts) {
            return right(answer(nothingWrong(progress), study) + notLookedAt(study));
        }
        Results results = counted(study, progress);
        List<Nobody> nobody = Nobody.in(results);
        String found = nobody.isEmpty() ? nothingWrong(progress) : "nobody can be compared";
        String screen = "\n\n" + CountsScreen.of(results).stripTrailing();
        int code = right(answer(found, study) + screen);
        NobodyCompared places = new NobodyCompared(file, study);
        nobody.forEach(missing -> terminal.err().println(places.problem(missing)));
        return code;
    }

    private static String nothingWrong(Progress progress) {
        return progress.warnings() == 0
                ? "nothing wrong"
                : "nothing wrong, " + many(progress.warnings(), "warning");
    }

    private String answer(String found, Study study) {
        return "%s: %s. %s, %s, %s, %s %s."
                .formatted(
                        file,
                        found,
                        many(study.analysis().exposures().size(), "exposure"),
                        many(study.measurements().size(), "measurement"),
                        many(
                                study.eligibility().require().size()
                                        + study.eligibility().exclude().size(),
                                "rule"),
                        study.database().isPresent() ? "database" : "table",
                        study.data().table().getFileName());
    }

    private static String notLookedAt(Study study) {
        return study.database().isPresent()
                ? ""
                : "\nThe rows of the table were not looked at: --counts reads them.";
    }

    private static String many(int number, String one) {
        return "%d %s%s".formatted(number, one, number == 1 ? "" : "s");
    }

    private Results counted(Study study, Progress progress) {
        return StudyRun.of(
                        study,
                        StudyFiles.folder(file),
                        Runtime.getRuntime().availableProcessors(),
                        progress)
                .results();
    }
}
