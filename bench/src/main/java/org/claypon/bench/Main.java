package org.claypon.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.claypon.bench.papers.HonestPapers;
import org.claypon.bench.scale.Scale;
import org.claypon.bench.worlds.Coverage;
import org.claypon.bench.worlds.Designs;

/// `fits PEERS`: conditional fits beside R. `validation REPLICATES`: error rates and coverage. `appraisal PAPERS`: honest papers and changed digits.
/// `scale FOLDER PEOPLE LAUNCHER`: a study of a large database. `coverage EXAMPLES SEEDS FIRST`: the whole chain in many small populations.
/// `designs WORLD STUDY SEED PEOPLE POPULATIONS`: what a shipped study estimates in the large.
public final class Main {

    /// People of the population that gives the value of a design: its standard error is then a fifth of a small study's.
    private static final int LARGEST = 200_000;

    private Main() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        switch (arguments[0]) {
            case "fits" -> new Fits(new Peer(Path.of(arguments[1])), System.out).run(Fits.JOBS);
            case "validation" -> validate(Integer.parseInt(arguments[1]));
            case "scale" ->
                    new Scale(
                                    Path.of(arguments[1]),
                                    Long.parseLong(arguments[2]),
                                    Runtime.getRuntime().availableProcessors(),
                                    System.out)
                            .run(Path.of(arguments[3]));
            case "coverage" ->
                    cover(
                            Path.of(arguments[1]),
                            Integer.parseInt(arguments[2]),
                            Integer.parseInt(arguments[3]));
            case "designs" ->
                    new Designs(
                                    Path.of(arguments[1]),
                                    Path.of(arguments[2]),
                                    Long.parseLong(arguments[3]),
                                    Integer.parseInt(arguments[4]),
                                    Integer.parseInt(arguments[5]),
                                    Runtime.getRuntime().availableProcessors())
                            .print(System.out);
            case "appraisal" -> appraisal(Long.parseLong(arguments[1]));
            default ->
                    throw new IllegalArgumentException(
                            "no benchmark is called %s".formatted(arguments[0]));
        }
    }

    private static void validate(int replicates) {
        if (!new Validation(replicates).print(System.out)) {
            System.exit(1);
        }
    }

    private static void cover(Path examples, int seeds, int first) throws IOException {
        Coverage coverage =
                new Coverage(
                        examples.resolve("worlds").resolve("small.yaml"),
                        examples.resolve("small").resolve("study.yaml"),
                        new Coverage.Seeds(first, seeds),
                        LARGEST,
                        Runtime.getRuntime().availableProcessors());
        if (!coverage.print(System.out)) {
            System.exit(1);
        }
    }

    private static void appraisal(long papers) {
        if (!new HonestPapers(papers).print(System.out)) {
            System.exit(1);
        }
    }
}
