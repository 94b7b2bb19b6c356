package org.claypon.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.claypon.stats.ConditionalFit;
import org.claypon.stats.ConditionalFit.Fitted;
import org.claypon.stats.ConditionalFit.Term;
import org.claypon.stats.ConditionalLogistic;
import org.claypon.stats.NotEstimable;

/// Conditional logistic fits beside R's survival and Epi: both sides in turn on the same sample, CPU seconds, ratios, and how far the
/// answers lie apart.
final class Fits {

    private static final long SEED = 1926;
    private static final double WARMING_SECONDS = 1;
    private static final int REPEATS = 5;

    /// One kind of sample and the peers that are worth comparing on it.
    ///
    /// @param cases   in a set; 1 for individually matched sets
    /// @param members of a set, cases and controls
    record Job(int sets, int cases, int members, int terms, int peerRepeats, List<String> methods) {

        Sample sample() {
            RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
            return cases == 1
                    ? Sample.oneCase(sets, members - 1, terms - 1, random)
                    : Sample.severalCases(sets, cases, members, terms - 1, random);
        }

        String name() {
            return "%,d sets of %d in %,d, %d terms".formatted(sets, cases, members, terms);
        }
    }

    private static final List<String> ONE_CASE = List.of("clogit-exact", "coxph.fit");
    private static final List<String> SEVERAL_CASES = List.of("clogit-exact", "clogistic");

    static final List<Job> JOBS =
            List.of(
                    new Job(1_000, 1, 5, 11, 5, ONE_CASE),
                    new Job(10_000, 1, 5, 11, 5, ONE_CASE),
                    new Job(100_000, 1, 5, 1, 3, ONE_CASE),
                    new Job(100_000, 1, 5, 11, 3, ONE_CASE),
                    new Job(20, 10, 50, 3, 5, SEVERAL_CASES),
                    new Job(1_000, 10, 50, 3, 3, SEVERAL_CASES),
                    new Job(20, 50, 250, 3, 3, SEVERAL_CASES),
                    new Job(20, 100, 500, 3, 3, SEVERAL_CASES),
                    new Job(5, 200, 1_000, 3, 3, SEVERAL_CASES),
                    new Job(5, 500, 2_500, 3, 3, SEVERAL_CASES),
                    new Job(1, 500, 2_500, 3, 3, SEVERAL_CASES));

    private final Peer peer;
    private final PrintStream out;

    Fits(Peer peer, PrintStream out) {
        this.peer = peer;
        this.out = out;
    }

    void run(List<Job> jobs) throws IOException {
        out.println(
                "CPU seconds of a fit: ours (median after one CPU second of them, and the first call while the JVM compiles), the peer's (median), the ratio;");
        out.println(
                "apart: the largest difference of a coefficient or a standard error, relative to the standard error.");
        for (Job job : jobs) {
            run(job);
        }
    }

    private void run(Job job) throws IOException {
        Sample sample = job.sample();
        List<ConditionalFit> fits = new ArrayList<>();
        Runnable fit = () -> fits.add(ConditionalLogistic.fit(sample.strata(), sample.columns()));
        double first = Stopwatch.repeat(1, fit).getFirst();
        double once = Stopwatch.warmed(WARMING_SECONDS, fit);
        double median = Stopwatch.median(Stopwatch.eachOf(REPEATS, once, fit));
        out.printf(
                Locale.ROOT,
                "%n%s: ours %.4f (first %.4f)%s%n",
                job.name(),
                median,
                first,
                fits.getLast() instanceof NotEstimable(String reason)
                        ? ", no estimate: " + reason
                        : "");
        Path folder = Files.createTempDirectory("claypon-bench");
        try {
            RFiles.write(sample, folder);
            for (Peer.Answer answer :
                    peer.fit(folder, job.terms(), job.peerRepeats(), job.methods())) {
                print(answer, median, fits.getLast());
            }
        } finally {
            delete(folder);
        }
    }

    private void print(Peer.Answer answer, double ours, ConditionalFit fit) {
        String agreement =
                answer.answer().length == 0
                        ? answer.reason()
                        : "apart %.1e".formatted(apart(answer.answer(), numbers(fit)));
        out.printf(
                Locale.ROOT,
                "  %-13s %9.4f   ratio %6.1f   %s%n",
                answer.method(),
                answer.cpuSeconds(),
                answer.cpuSeconds() / ours,
                agreement);
    }

    /// Coefficients, then standard errors.
    private static double[] numbers(ConditionalFit fit) {
        if (!(fit instanceof Fitted fitted)) {
            return new double[0];
        }
        int terms = fitted.terms().size();
        double[] numbers = new double[2 * terms];
        for (int t = 0; t < terms; t++) {
            if (fitted.terms().get(t) instanceof Term.Estimated(double coefficient, double error)) {
                numbers[t] = coefficient;
                numbers[terms + t] = error;
            }
        }
        return numbers;
    }

    private static double apart(double[] theirs, double[] ours) {
        if (theirs.length != ours.length) {
            return Double.POSITIVE_INFINITY;
        }
        double most = 0;
        int terms = ours.length / 2;
        for (int i = 0; i < ours.length; i++) {
            most = Math.max(most, Math.abs(theirs[i] - ours[i]) / ours[terms + i % terms]);
        }
        return most;
    }

    private static void delete(Path folder) throws IOException {
        for (String name : List.of("set.i32", "case.i32", "x.f64")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
    }
}
