package org.claypon.bench;

import java.io.IOException;
import java.nio.file.Path;

/// `fits PEERS`: conditional fits beside R. `validation REPLICATES`: error rates and coverage.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "fits" -> new Fits(new Peer(Path.of(arguments[1])), System.out).run(Fits.JOBS);
            case "validation" -> validate(Integer.parseInt(arguments[1]));
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
}
