package org.claypon.bench.worlds;

import static org.claypon.bench.worlds.InventedStudy.first;
import static org.claypon.bench.worlds.InventedStudy.number;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.claypon.results.Model;
import org.claypon.simulate.World;
import org.claypon.simulate.WorldReader;

/// The whole chain from the database to the estimate, in many populations of the small world: how often the 95 % interval holds the truth,
/// how far the estimates are off, how often p is under 5 % where there is an effect and where there is none; and what becomes of it where
/// the study leaves out the step that the world asks for.
///
/// **Bounds.** The right study's share may lie three binomial standard deviations from .95: of 200 populations 180 to 199, which a true .95 misses
/// once in 130 times. Each wrong study must lie below that.
///
/// @param seeds   of the populations
/// @param largest people of the population that gives the value of the design
public record Coverage(Path world, Path study, Seeds seeds, int largest, int threads) {

    /// @param first of so many in a row
    public record Seeds(int first, int number) {}

    /// Beyond the seeds of the small populations.
    private static final long SEED_OF_THE_LARGE = 1_000_000;

    /// @return whether all shares lie where they must
    public boolean print(PrintStream out) throws IOException {
        double design = design(out);
        out.println(Answers.head());
        boolean all = true;
        for (Scenario scenario : Scenario.ALL) {
            double truth = scenario.truth().orElse(design);
            for (Map.Entry<Way, Answers> way : answers(scenario).entrySet()) {
                out.println(way.getValue().row(scenario, way.getKey(), truth));
                all &= way.getValue().hold(way.getKey(), truth);
            }
        }
        return all;
    }

    private double design(PrintStream out) {
        try (InventedStudy invented =
                InventedStudy.of(
                        WorldReader.read(world), SEED_OF_THE_LARGE, largest, study, threads)) {
            Way right = Scenario.ALL.getFirst().answers().getFirst();
            Model.Term term = first(invented.models(right.changed()), right.model());
            out.printf(
                    Locale.ROOT,
                    "value of the design, from %,d people: log odds ratio %.4f (standard error %.4f)%n%n",
                    largest,
                    number(term.logOddsRatio()),
                    number(term.standardError()));
            return number(term.logOddsRatio());
        }
    }

    private SequencedMap<Way, Answers> answers(Scenario scenario) throws IOException {
        World changed = changed(scenario);
        SequencedMap<Way, Answers> answers = new LinkedHashMap<>();
        scenario.answers().forEach(way -> answers.put(way, new Answers()));
        for (int seed = seeds.first(); seed < seeds.first() + seeds.number(); seed++) {
            try (InventedStudy invented =
                    InventedStudy.of(changed, seed, changed.people().number(), study, threads)) {
                answers.forEach((way, found) ->
                        found.add(first(invented.models(way.changed()), way.model())));
            }
        }
        return answers;
    }

    private World changed(Scenario scenario) throws IOException {
        Path file = Files.createTempFile("claypon-bench", ".yaml");
        try {
            Files.writeString(file, scenario.world().apply(Files.readString(world)));
            return WorldReader.read(file);
        } finally {
            Files.delete(file);
        }
    }
}
