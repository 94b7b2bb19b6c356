package org.claypon.bench.scale;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.claypon.bench.Stopwatch;
import org.claypon.cohort.Cohort;
import org.claypon.cohort.Cohorts;
import org.claypon.cohort.omop.Populations;
import org.claypon.guideline.GuidelineLibrary;
import org.claypon.matching.MatchedSets;
import org.claypon.matching.Matcher;
import org.claypon.matching.SourcePopulation;
import org.claypon.sql.Resources;
import org.claypon.study.Study;
import org.claypon.study.StudyReader;
import org.claypon.study.Surroundings;

/// Matching without the reading: people in memory, matched sets out. CPU seconds of this whole process, the first call also with the compiler at work.
///
/// The peers are in none of Debian's packages (MatchIt is, in an old version that takes much longer) and are not run here: what is printed was measured once, apart, with a million
/// other invented people of whom 20,000 were cases, on a machine of this kind.
record MatchingAlone(Clinic clinic, int threads, PrintStream out) {

    private static final int REPEATS = 5;

    void run() {
        out.println(
                "| matching alone, 1:4, sex and age within 2 years | CPU, s | first | sets | a peer's figure, CPU s |");
        out.println("|---|---|---|---|---|");
        nearest();
        riskSets();
        out.println();
        out.println(
                "The peers' figures were measured apart, for a million people and 20,000 cases, and not in this run.");
    }

    private void nearest() {
        Study study = study(clinic.tableStudy());
        Cohort cohort = Cohorts.of(study, Resources.withThreads(threads));
        print(
                "nearest, from a table",
                "MatchIt 4.7.2: 2.9",
                () -> Matcher.match(cohort, study, threads));
    }

    private void riskSets() {
        Study study = study(clinic.plainStudy());
        SourcePopulation people =
                new SourcePopulation.OfDatabase(
                        Populations.read(study, Resources.withThreads(threads)));
        print(
                "risk sets: who is at risk when, and the draws",
                "CaseControl 3.2.0: 24.8",
                () -> people.eligible(study).match(study, threads).sets());
    }

    private void print(String what, String peer, Supplier<MatchedSets> matching) {
        List<MatchedSets> found = new ArrayList<>();
        List<Double> seconds = Stopwatch.repeat(REPEATS, () -> found.add(matching.get()));
        out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %,d | %s |%n",
                what,
                Stopwatch.median(seconds.subList(1, REPEATS)),
                seconds.getFirst(),
                found.getLast().sets(),
                peer);
    }

    static Study study(Path file) {
        return StudyReader.read(
                        file,
                        new Surroundings(
                                Optional.empty(), Optional.empty(), new GuidelineLibrary()))
                .study();
    }
}
