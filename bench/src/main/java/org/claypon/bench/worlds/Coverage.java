package org.claypon.bench.worlds;

import static org.claypon.bench.worlds.InventedStudy.first;
import static org.claypon.bench.worlds.InventedStudy.number;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.claypon.results.Model;
import org.claypon.simulate.World;
import org.claypon.simulate.WorldReader;

/// How often the 95 % interval of the small world's study holds the value that its design has in the large, over populations of as many
/// seeds; and how seldom where the study leaves the confounder out, takes blood after the index date, or samples people who never become a
/// case.
///
/// **Bounds.** The right study's share may lie three binomial standard deviations from .95: of 200 populations 180 to 199, which a true .95 misses
/// once in 130 times. Each wrong study must lie below that.
///
/// @param seeds      populations
/// @param largest    people of the population that gives the value of the design
public record Coverage(Path world, Path study, int seeds, int largest, int threads) {

    private static final String MODEL = "B12, adjusted";

    /// Beyond the seeds of the small populations.
    private static final long SEED_OF_THE_LARGE = 1_000_000;

    /// @param words   for the table
    /// @param changed the text of the study
    private record Way(String words, UnaryOperator<String> changed) {}

    private static final Way RIGHT = new Way("the right study", UnaryOperator.identity());

    private static final List<Way> WRONG =
            List.of(
                    new Way(
                            "without the confounder",
                            text ->
                                    text.replace(
                                            "  - {name: heavy drinking, has: heavy_drinking, window: [ever, 0]}\n",
                                            "")),
                    new Way(
                            "blood after the index date",
                            text ->
                                    text.replace(
                                            "window: [-365, -1], value",
                                            "window: [1, 365], value")),
                    new Way(
                            "controls who never become a case",
                            text ->
                                    text.replace(
                                            "{within: 2 years}}}",
                                            "{within: 2 years}}, sampling: never_case}")));

    private record Found(double logRatio, double error, boolean covers) {}

    /// @return whether all shares lie where they must
    public boolean print(PrintStream out) {
        World read = WorldReader.read(world);
        double design;
        try (InventedStudy invented =
                InventedStudy.of(read, SEED_OF_THE_LARGE, largest, study, threads)) {
            Model.Term term = first(invented.models(RIGHT.changed), MODEL);
            design = number(term.logOddsRatio());
            out.printf(
                    Locale.ROOT,
                    "value of the design, from %,d people: log odds ratio %.4f (standard error %.4f)%n%n",
                    largest,
                    design,
                    number(term.standardError()));
        }
        Map<Way, List<Found>> found = new LinkedHashMap<>();
        found.put(RIGHT, new ArrayList<>());
        WRONG.forEach(way -> found.put(way, new ArrayList<>()));
        for (int seed = 1; seed <= seeds; seed++) {
            add(read, seed, design, found);
        }
        return print(design, found, out);
    }

    private void add(World read, int seed, double design, Map<Way, List<Found>> found) {
        try (InventedStudy invented =
                InventedStudy.of(read, seed, read.people().number(), study, threads)) {
            double ratio = Math.exp(design);
            found.forEach((way, each) -> {
                Model.Term term = first(invented.models(way.changed), MODEL);
                each.add(
                        new Found(
                                number(term.logOddsRatio()),
                                number(term.standardError()),
                                number(term.lower()) <= ratio && ratio <= number(term.upper())));
            });
        }
    }

    private boolean print(double design, Map<Way, List<Found>> found, PrintStream out) {
        double deviation = 3 * Math.sqrt(.95 * .05 / seeds);
        out.println(
                "| study | mean log odds ratio | off the design | its Monte Carlo error | mean standard error | intervals that hold the design's value | has to be | |\n|---|---|---|---|---|---|---|---|");
        boolean all = true;
        for (Map.Entry<Way, List<Found>> entry : found.entrySet()) {
            Way way = entry.getKey();
            List<Found> each = entry.getValue();
            double share = each.stream().filter(Found::covers).count() / (double) seeds;
            boolean holds =
                    way.equals(RIGHT)
                            ? Math.abs(share - .95) <= deviation
                            : share < .95 - deviation;
            all &= holds;
            double mean = each.stream().mapToDouble(Found::logRatio).average().orElseThrow();
            out.printf(
                    Locale.ROOT,
                    "| %s | %.4f | %.4f | %.4f | %.4f | %.3f | %s | %s |%n",
                    way.words,
                    mean,
                    mean - design,
                    spread(each, mean) / Math.sqrt(seeds),
                    each.stream().mapToDouble(Found::error).average().orElseThrow(),
                    share,
                    way.equals(RIGHT)
                            ? String.format(
                                    Locale.ROOT,
                                    "%.3f to %.3f",
                                    .95 - deviation,
                                    Math.min(1, .95 + deviation))
                            : String.format(Locale.ROOT, "below %.3f", .95 - deviation),
                    holds ? "holds" : "**does not hold**");
        }
        return all;
    }

    private static double spread(List<Found> each, double mean) {
        return Math.sqrt(
                each.stream().mapToDouble(one -> Math.pow(one.logRatio - mean, 2)).sum()
                        / (each.size() - 1));
    }
}
