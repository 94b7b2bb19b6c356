package org.claypon.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.claypon.bench.papers.HonestPapers;
import org.claypon.bench.scale.Scale;

/// `fits PEERS`: conditional fits beside R. `validation REPLICATES`: error rates and coverage. `appraisal PAPERS`: honest papers and changed digits.
/// `scale FOLDER PEOPLE LAUNCHER`: a study of a large database.
public final class Main {

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

    private static void appraisal(long papers) {
        if (!new HonestPapers(papers).print(System.out)) {
            System.exit(1);
        }
    }
}
