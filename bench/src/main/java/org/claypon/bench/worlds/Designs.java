package org.claypon.bench.worlds;

import static org.claypon.bench.worlds.InventedStudy.number;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.claypon.results.Model;
import org.claypon.simulate.World;
import org.claypon.simulate.WorldReader;

/// What a shipped study estimates in populations of its world that are much larger than the one it is shipped for: printed as the file that
/// stands beside the world, `NAME.designs.json`. Several populations are averaged by the inverse of their variances.
///
/// @param seed        of the first population, another one than the world's own; the next ones follow
/// @param people      of each population; the more, the less chance there is in it
/// @param populations how many
public record Designs(Path world, Path study, long seed, int people, int populations, int threads) {

    /// The first term of a model.
    private record Key(String model, String term) {}

    /// Sums over populations.
    private record Sum(double weight, double weighted) {

        static Sum of(Model.Term term) {
            double error = number(term.standardError());
            double weight = 1 / (error * error);
            return new Sum(weight, weight * number(term.logOddsRatio()));
        }

        Sum plus(Sum other) {
            return new Sum(weight + other.weight, weighted + other.weighted);
        }

        double mean() {
            return weighted / weight;
        }

        double standardError() {
            return 1 / StrictMath.sqrt(weight);
        }
    }

    public void print(PrintStream out) {
        World read = WorldReader.read(world);
        SequencedMap<Key, Sum> sums = new LinkedHashMap<>();
        for (int population = 0; population < populations; population++) {
            try (InventedStudy invented =
                    InventedStudy.of(read, seed + population, people, study, threads)) {
                add(invented.models(UnaryOperator.identity()), sums);
            }
        }
        out.println("[");
        out.println(sums.entrySet().stream().map(this::line).collect(Collectors.joining(",\n")));
        out.println("]");
    }

    private static void add(List<Model> models, SequencedMap<Key, Sum> sums) {
        for (Model model : withoutCurves(models)) {
            Model.Term term = model.terms().getFirst();
            if (!Double.isNaN(number(term.standardError()))) {
                sums.merge(new Key(model.name(), term.term()), Sum.of(term), Sum::plus);
            }
        }
    }

    /// The terms of a curve mean nothing one by one.
    private static List<Model> withoutCurves(List<Model> models) {
        return models.stream().filter(model -> model.curve().isEmpty()).toList();
    }

    private String line(Map.Entry<Key, Sum> value) {
        Path file = study.toAbsolutePath().normalize();
        return String.format(
                Locale.ROOT,
                "  {\"study\": \"%s\", \"model\": \"%s\", \"term\": \"%s\", \"log_odds_ratio\": %.6f, \"standard_error\": %.6f}",
                file.getName(file.getNameCount() - 2),
                value.getKey().model,
                value.getKey().term,
                value.getValue().mean(),
                value.getValue().standardError());
    }
}
