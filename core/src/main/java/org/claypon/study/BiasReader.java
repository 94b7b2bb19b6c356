package org.claypon.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claypon.stats.bias.Uncertain;
import org.claypon.study.Bias.Pair;
import org.claypon.study.Bias.Recorded;
import org.claypon.study.Bias.Share;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// Reads `bias`: how well cases, controls and one exposure were recorded.
final class BiasReader {

    private static final int USUAL_DRAWS = 1000;
    private static final int FEWEST_DRAWS = 100;
    private static final int MOST_DRAWS = 100_000;
    private static final double MOST_PEOPLE = 1e9;
    private static final int BETA = 2;
    private static final int TRAPEZOID = 4;

    private final List<String> yesOrNo;

    /// @param exposures of the study; what is corrected is one that is there or not
    BiasReader(List<Exposure> exposures) {
        this.yesOrNo =
                exposures.stream().filter(BiasReader::isYesOrNo).map(Exposure::name).toList();
    }

    /// A category may have two levels; the records say.
    private static boolean isYesOrNo(Exposure exposure) {
        return switch (exposure) {
            case Exposure.Below _, Exposure.Above _, Exposure.Answered _, Exposure.Category _ ->
                    true;
            case Exposure.Linear _,
                    Exposure.PerDoubling _,
                    Exposure.Quartiles _,
                    Exposure.Spline _,
                    Exposure.AsItStands _ ->
                    false;
        };
    }

    Optional<Bias> read(Node node) {
        Optional<Share> ppv = node.optional("case_ppv").flatMap(BiasReader::share);
        Optional<Share> npv = node.optional("control_npv").flatMap(BiasReader::share);
        Optional<Recorded> exposure = node.optional("exposure").flatMap(this::recorded);
        int draws =
                node.optional("draws")
                        .map(found ->
                                found.integer(
                                                FEWEST_DRAWS,
                                                MOST_DRAWS,
                                                "a number of draws",
                                                USUAL_DRAWS)
                                        .orElse(USUAL_DRAWS))
                        .orElse(USUAL_DRAWS);
        node.closed();
        if (node.isKeys()
                && Stream.of("case_ppv", "control_npv", "exposure").noneMatch(node::has)) {
            node.problem(
                    "nothing is said of how well people were recorded",
                    "add \"case_ppv\", \"control_npv\" or \"exposure\"");
            return Optional.empty();
        }
        if (yesOrNo.isEmpty()) {
            node.problems()
                    .add(
                            node.keyWhere(),
                            "the study has no yes-or-no exposure, and only of those can wrong records be corrected",
                            "add an exposure with \"below\", \"above\" or \"where\", or delete \"bias\"");
        }
        return Optional.of(new Bias(ppv, npv, exposure, draws));
    }

    private Optional<Recorded> recorded(Node node) {
        Optional<String> name =
                node.has("name")
                        ? node.optional("name").flatMap(this::known)
                        : yesOrNo.stream().findFirst().filter(_ -> onlyOne(node));
        node.optional("name");
        Optional<Pair> everyone = pair(node);
        Optional<Pair> cases =
                node.optional("cases")
                        .flatMap(found -> {
                            Optional<Pair> pair = pair(found);
                            found.closed();
                            return pair;
                        });
        node.closed();
        return name.flatMap(called -> everyone.map(pair -> new Recorded(called, pair, cases)));
    }

    private Optional<String> known(Node node) {
        Optional<String> text = node.text().map(Echo::clean);
        text.filter(name -> !yesOrNo.contains(name))
                .ifPresent(name -> node.notOneOf(name, yesOrNo));
        return text.filter(yesOrNo::contains);
    }

    private boolean onlyOne(Node node) {
        if (yesOrNo.size() > 1) {
            node.problem(
                    "the study has %d yes-or-no exposures, and it is not said which is meant"
                            .formatted(yesOrNo.size()),
                    "add \"name: %s\"".formatted(Echo.cut(yesOrNo.getFirst())));
        }
        return yesOrNo.size() == 1;
    }

    private static Optional<Pair> pair(Node node) {
        Optional<Share> sensitivity =
                node.required("sensitivity", "0.9").flatMap(BiasReader::share);
        Optional<Share> specificity =
                node.required("specificity", "0.95").flatMap(BiasReader::share);
        return sensitivity.flatMap(yes -> specificity.map(no -> new Pair(yes, no)));
    }

    private static Optional<Share> share(Node node) {
        if (node.isText()) {
            return node.number(0, 1, "a share", "0.9")
                    .map(value -> new Share(Amounts.number(value), new Uncertain.Known(value)));
        }
        if (!node.isKeys()) {
            wanted(node);
            return Optional.empty();
        }
        Optional<Node> beta = node.optional("beta");
        Optional<Node> trapezoid = node.optional("trapezoid");
        boolean known = node.closed();
        if (beta.isPresent() == trapezoid.isPresent()) {
            if (known) {
                wanted(node);
            }
            return Optional.empty();
        }
        return beta.flatMap(BiasReader::beta).or(() -> trapezoid.flatMap(BiasReader::trapezoid));
    }

    private static void wanted(Node node) {
        node.problem(
                "a share is one number, or one distribution of the two that are known",
                "write for example \"0.9\", \"{beta: [45, 5]}\" or \"{trapezoid: [0.8, 0.85, 0.95, 1]}\"");
    }

    private static Optional<Share> beta(Node node) {
        return numbers(node, BETA, MOST_PEOPLE)
                .filter(found -> {
                    boolean positive = found.stream().allMatch(value -> value > 0);
                    if (!positive) {
                        node.problem("a beta needs two numbers above 0", "write \"beta: [45, 5]\"");
                    }
                    return positive;
                })
                .map(found ->
                        new Share(
                                written("beta", found),
                                new Uncertain.Beta(found.get(0), found.get(1))));
    }

    private static Optional<Share> trapezoid(Node node) {
        return numbers(node, TRAPEZOID, 1)
                .filter(found -> {
                    boolean rising =
                            found.get(0) <= found.get(1)
                                    && found.get(1) <= found.get(2)
                                    && found.get(2) <= found.get(3)
                                    && found.get(0) < found.get(3);
                    if (!rising) {
                        node.problem(
                                "the four edges do not rise",
                                "write the lowest first: \"trapezoid: [0.8, 0.85, 0.95, 1]\"");
                    }
                    return rising;
                })
                .map(found ->
                        new Share(
                                written("trapezoid", found),
                                new Uncertain.Trapezoid(
                                        found.get(0), found.get(1), found.get(2), found.get(3))));
    }

    private static Optional<List<Double>> numbers(Node node, int count, double most) {
        List<Double> found = new ArrayList<>();
        List<Node> items = node.items();
        items.forEach(item -> item.number(0, most, "a number", "0.9").ifPresent(found::add));
        if (node.isList() && items.size() != count) {
            node.problem(
                    "%d numbers stand here; %s has %d".formatted(items.size(), node.key(), count),
                    count == BETA
                            ? "write \"beta: [45, 5]\""
                            : "write \"trapezoid: [0.8, 0.85, 0.95, 1]\"");
        }
        return found.size() == count && items.size() == count
                ? Optional.of(found)
                : Optional.empty();
    }

    private static String written(String name, List<Double> numbers) {
        return "%s(%s)"
                .formatted(name, String.join(", ", numbers.stream().map(Amounts::number).toList()));
    }
}
