package org.claypon.bench.worlds;

import static org.claypon.bench.worlds.InventedStudy.number;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.claypon.results.Model;
import org.claypon.simulate.World;
import org.claypon.simulate.WorldReader;

/// What a shipped study estimates in a population of its world that is much larger than the one it is shipped for: printed as the file that
/// stands beside the world, `NAME.designs.json`.
///
/// @param seed   another one than the world's own, so that its population is another
/// @param people the more, the less chance there is in it
public record Designs(Path world, Path study, long seed, int people, int threads) {

    public void print(PrintStream out) {
        World read = WorldReader.read(world);
        try (InventedStudy invented = InventedStudy.of(read, seed, people, study, threads)) {
            List<Model> models = invented.models(UnaryOperator.identity());
            out.println("[");
            List<String> lines =
                    models.stream()
                            .filter(model -> isValue(model.terms().getFirst()))
                            .map(this::line)
                            .toList();
            out.println(String.join(",\n", lines));
            out.println("]");
        }
    }

    private static boolean isValue(Model.Term term) {
        return !Double.isNaN(number(term.standardError()));
    }

    private String line(Model model) {
        Model.Term term = model.terms().getFirst();
        Path file = study.toAbsolutePath().normalize();
        return String.format(
                Locale.ROOT,
                "  {\"study\": \"%s\", \"model\": \"%s\", \"term\": \"%s\", \"log_odds_ratio\": %.6f, \"standard_error\": %.6f}",
                file.getName(file.getNameCount() - 2),
                model.name(),
                term.term(),
                number(term.logOddsRatio()),
                number(term.standardError()));
    }
}
