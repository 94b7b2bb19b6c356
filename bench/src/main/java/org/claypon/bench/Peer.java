package org.claypon.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// R's survival at the same work, in a process of its own.
final class Peer {

    /// @param cpuSeconds median over the repeats
    /// @param answer     coefficients and standard errors; empty where the peer gave none
    /// @param reason     what it said instead
    record Answer(String method, double cpuSeconds, double[] answer, String reason) {}

    private final Path scripts;

    /// @param scripts the folder of the peers' scripts
    Peer(Path scripts) {
        this.scripts = scripts;
    }

    List<Answer> fit(Path sample, int terms, int repeats, List<String> methods) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "Rscript",
                                scripts.resolve("fit.R").toString(),
                                sample.toString(),
                                Integer.toString(terms),
                                Integer.toString(repeats)));
        command.addAll(methods);
        return run(command).lines().map(Peer::answer).toList();
    }

    private static String run(List<String> command) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().put("OPENBLAS_NUM_THREADS", "1");
            Process process = builder.start();
            String printed =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new IllegalStateException("Rscript ended with status %d".formatted(status));
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Rscript could not be started; bench/run installs it from Debian's packages",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while R was at work", e);
        }
    }

    private static Answer answer(String line) {
        String[] parts = line.split("\t", -1);
        double seconds = Double.parseDouble(parts[1]);
        if (parts[2].startsWith("no estimate")) {
            return new Answer(parts[0], seconds, new double[0], parts[2]);
        }
        if (parts[2].contains("NA") || parts[2].contains("NaN")) {
            return new Answer(parts[0], seconds, new double[0], "no estimate: not a number");
        }
        double[] numbers =
                Arrays.stream(parts[2].split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
        return new Answer(parts[0], seconds, numbers, "");
    }
}
