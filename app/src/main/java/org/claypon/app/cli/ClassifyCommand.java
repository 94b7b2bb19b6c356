package org.claypon.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.claypon.app.ClassifiedFile;
import org.claypon.app.ClassifiedPerson;
import org.claypon.cohort.NumberWriting;
import org.claypon.guideline.Guideline;
import org.claypon.guideline.GuidelineLibrary;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `claypon classify GUIDELINE`.
@Command(
        name = "classify",
        description = "Says the band of a guideline for one person, or for everyone in a file.",
        footer = {
            "%nFor example:",
            "  claypon classify nice-ng239-b12 --set total_b12='168 pg/mL' --set pregnant=no",
            "  claypon classify nice-ng239-b12 people.csv --map total_b12=b12:pg/mL --out bands.csv"
        })
final class ClassifyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "GUIDELINE",
            description = "The id of a guideline, or a guideline file.")
    private String guideline = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "A table with a row for each person.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "INPUT=VALUE",
            description =
                    "What is known of one person, a value with its unit; once for each input.")
    private List<String> values = List.of();

    @Option(
            names = "--map",
            paramLabel = "INPUT=COLUMN:UNIT",
            description =
                    "Which column of the file holds an input, and its unit where the cells have none.")
    private List<String> columns = List.of();

    @Mixin private LayoutOptions layout = new LayoutOptions();

    @Option(
            names = "--limit",
            paramLabel = "INPUT=VALUE",
            description =
                    "The laboratory's own limit of a test, where the guideline leaves it to the laboratory.")
    private List<String> limits = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "A new file for the answers, readable by you only.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "Prints the answer as JSON.")
    private boolean json;

    @Option(names = "--quiet", description = "Does not say how many people are in each band.")
    private boolean quiet;

    ClassifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (file.isPresent() == !values.isEmpty()) {
            throw new Rejected(
                    "claypon classify",
                    "needs either a file or --set, and not both",
                    "write for example: claypon classify nice-ng239-b12 --set total_b12='168 pg/mL'");
        }
        Guideline found =
                OwnLimits.in(
                        GuidelineLibrary.find(guideline, Path.of(""))
                                .orElseThrow(this::noGuideline),
                        pairs("--limit", limits));
        if (file.isPresent()) {
            ClassifiedFile classified =
                    ClassifiedFile.of(
                            found,
                            file.get(),
                            pairs("--map", columns),
                            layout.layout(file.get()),
                            new NumberWriting(layout.decimal()));
            out.ifPresentOrElse(
                    target -> classified.write(target, json),
                    () -> terminal.out().print(classified.text(json)));
            if (!quiet) {
                terminal.err().print(classified.counts());
            }
        } else {
            terminal.out().println(ClassifiedPerson.of(found, pairs("--set", values)).text(json));
        }
        return ExitCode.DONE.number();
    }

    private Rejected noGuideline() {
        List<String> known = GuidelineLibrary.shippedIds();
        String nearest =
                Nearest.to(guideline, known).map(near -> "; the nearest is " + near).orElse("");
        return new Rejected(
                "claypon classify " + Echo.clean(guideline),
                "there is no guideline and no guideline file of this name" + nearest,
                "use one of: " + String.join(", ", known));
    }

    private static SequencedMap<String, String> pairs(String option, List<String> written) {
        SequencedMap<String, String> pairs = new LinkedHashMap<>();
        for (String pair : written) {
            int sign = pair.indexOf('=');
            if (sign < 1 || pairs.put(pair.substring(0, sign), pair.substring(sign + 1)) != null) {
                throw new Rejected(
                        option + " " + Echo.cut(pair),
                        sign < 1
                                ? "is not of the form INPUT=VALUE"
                                : "names an input a second time",
                        "write each input once, for example %s total_b12=…".formatted(option));
            }
        }
        return pairs;
    }
}
