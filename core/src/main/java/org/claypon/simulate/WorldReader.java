package org.claypon.simulate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claypon.simulate.Concept.Domain;
import org.claypon.simulate.World.People;
import org.claypon.simulate.World.Site;
import org.claypon.simulate.World.Visits;
import org.claypon.yaml.Echo;
import org.claypon.yaml.FileRejected;
import org.claypon.yaml.FileUnreadable;
import org.claypon.yaml.Node;
import org.claypon.yaml.Problems;
import org.claypon.yaml.YamlFile;

/// Reads a world file.
public final class WorldReader {

    /// More than any one machine's disk takes.
    public static final int MOST_PEOPLE = 100_000_000;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final int OLDEST = 110;

    private final Node root;
    private final Scope scope;
    private final ArrowReader arrows;
    private final RateReader rates;

    private WorldReader(Node root, Scope scope) {
        this.root = root;
        this.scope = scope;
        this.arrows = new ArrowReader(scope);
        this.rates = new RateReader(arrows);
    }

    /// Whether a file is one of a world, and not of a study, a paper or a guideline.
    public static boolean isWorld(Node root) {
        return !root.has("data") && (root.has("world") || root.has("people"));
    }

    /// @throws FileRejected   with all problems, or if the file does not exist
    /// @throws FileUnreadable if it is there but cannot be read
    public static World read(Path file) {
        return read(YamlFile.at(file));
    }

    /// @throws FileRejected with all problems
    public static World read(YamlFile file) {
        Problems problems = new Problems();
        Node root = file.root(problems);
        SequencedMap<String, Concept> concepts =
                root.required("concepts", "{restless_legs: {id: 73754}}")
                        .map(new ConceptReader()::read)
                        .orElse(new LinkedHashMap<>());
        return new WorldReader(root, Scope.of(root, concepts)).world(concepts, file.sha256());
    }

    private World world(SequencedMap<String, Concept> concepts, String hash) {
        root.required("claypon", "1")
                .ifPresent(node -> node.integer(1, 1, "the version of the file's format", 1));
        Optional<String> name = root.required("world", "small").flatMap(WorldReader::name);
        Optional<String> title = root.required("title", "what it is about").flatMap(Values::words);
        long seed = root.optional("seed").map(WorldReader::seed).orElse(1L);
        List<LocalDate> period =
                root.required("period", "{from: 2010-01-01, to: 2019-12-31}")
                        .map(WorldReader::period)
                        .orElse(List.of());
        Optional<People> people = root.required("people", "{number: 8000}").flatMap(this::people);
        List<Site> sites =
                root.required("sites", "{north: {share: 1}}").map(this::sites).orElse(List.of());
        List<Trait> traits = section("traits", new LevelReader(scope, arrows)::traits);
        List<Level> levels = section("levels", new LevelReader(scope, arrows)::levels);
        EpisodeReader episodes = new EpisodeReader(scope, rates, arrows);
        List<Episode> diseases = section("diseases", episodes::diseases);
        List<Episode> drugs = section("drugs", episodes::drugs);
        Optional<Rate> death = root.optional("death").map(rates::hazard);
        Optional<Visits> visits =
                root.required("visits", "{per_year: 2, source: invented}").map(this::visits);
        List<Lab> labs = section("labs", new LabReader(scope, rates)::labs);
        Optional<Background> background =
                root.optional("background").map(new BackgroundReader(scope, arrows)::read);
        root.closed();
        List<Trait> orderedTraits = ordered("traits", traits, Trait::name, Trait::causes);
        List<Level> orderedLevels = ordered("levels", levels, Level::name, Level::causes);
        refuseCircles(
                "labs", labs, Lab::name, lab -> lab.with().map(Lab.With::lab).stream().toList());
        refuseCircles(
                "concepts",
                List.copyOf(concepts.entrySet()),
                Map.Entry::getKey,
                entry -> entry.getValue().under());
        root.problems().rejectIfAny();
        return new World(
                name.orElseThrow(),
                title.orElseThrow(),
                seed,
                period.getFirst(),
                period.getLast(),
                people.orElseThrow(),
                sites,
                concepts,
                orderedTraits,
                orderedLevels,
                Stream.concat(diseases.stream(), drugs.stream()).toList(),
                death,
                visits.orElseThrow(),
                labs,
                background,
                hash);
    }

    private <T> List<T> section(String key, Function<Node, List<T>> reader) {
        return root.optional(key).map(reader).orElse(List.of());
    }

    /// Things that act on each other at one moment, each behind its causes.
    private <T> List<T> ordered(
            String section,
            List<T> things,
            Function<T, String> name,
            Function<T, List<Arrow>> causes) {
        List<String> order =
                refuseCircles(
                        section,
                        things,
                        name,
                        thing -> causes.apply(thing).stream().map(Arrow::from).toList());
        return things.stream()
                .sorted(Comparator.comparingInt(thing -> order.indexOf(name.apply(thing))))
                .toList();
    }

    private <T> List<String> refuseCircles(
            String section,
            List<T> things,
            Function<T, String> name,
            Function<T, List<String>> before) {
        Circles circles = new Circles();
        things.forEach(thing -> circles.add(name.apply(thing), before.apply(thing)));
        List<String> order = circles.order(things.stream().map(name).toList());
        circles.circle()
                .ifPresent(circle ->
                        root.optional(section)
                                .orElseThrow()
                                .problem(
                                        "each of these needs the next, in a circle: %s"
                                                .formatted(
                                                        String.join(
                                                                ", ",
                                                                circle.stream()
                                                                        .map(Echo::cut)
                                                                        .toList())),
                                        "take one of the links away; between levels, let one arrow act through a disease or a drug"));
        return order;
    }

    private static Optional<String> name(Node node) {
        Optional<String> text = node.text();
        Optional<String> fitting = text.filter(found -> NAME.matcher(found).matches());
        if (text.isPresent() && fitting.isEmpty()) {
            node.problem(
                    "%s is no name for files".formatted(Echo.quoted(text.get())),
                    "use small letters, digits and -, for example \"restless-legs\"");
        }
        return fitting;
    }

    private static long seed(Node node) {
        return node.integer(0, Integer.MAX_VALUE, "a seed", 1).orElse(1);
    }

    private static List<LocalDate> period(Node node) {
        Optional<LocalDate> from = node.required("from", "2010-01-01").flatMap(Values::date);
        Optional<LocalDate> to = node.required("to", "2019-12-31").flatMap(Values::date);
        node.closed();
        if (from.isEmpty() || to.isEmpty()) {
            return List.of();
        }
        if (!from.get().isBefore(to.get())) {
            node.problem("the period ends before it begins", "write the earlier day as \"from\"");
        }
        return List.of(from.get(), to.get());
    }

    private Optional<People> people(Node node) {
        int number = Values.whole(node, "number", 1, MOST_PEOPLE, 8000);
        Optional<AgeTable> ages =
                node.required("ages", "{30: 40, 45: 35, 60: 25}")
                        .map(found -> RateReader.table(found, 1e9, "a part of the people", "40"));
        int oldest = Values.whole(node, "oldest", 1, OLDEST, 90);
        double female = Values.requiredShare(node, "female");
        double later = Values.share(node, "later", 0);
        Rate leave =
                node.optional("leave")
                        .map(rates::hazard)
                        .orElse(new Rate(AgeTable.constant(0), List.of(), ""));
        Values.source(node);
        node.closed();
        ages.filter(found -> !found.fromAges().isEmpty())
                .filter(found -> found.fromAges().getLast() >= oldest)
                .ifPresent(_ ->
                        node.problem(
                                "the last age is not below the oldest",
                                "write a larger number as \"oldest\""));
        ages.filter(found -> found.values().stream().mapToDouble(Double::doubleValue).sum() <= 0)
                .ifPresent(_ -> node.problem("no band of ages has people", "write a part above 0"));
        return ages.map(found -> new People(number, found, oldest, female, later, leave));
    }

    private List<Site> sites(Node node) {
        List<Site> found = new ArrayList<>();
        for (Node entry : node.entries()) {
            double share = Values.requiredShare(entry, "share");
            Values.source(entry);
            entry.closed();
            found.add(new Site(entry.key(), share));
        }
        double sum = found.stream().mapToDouble(Site::share).sum();
        if (!found.isEmpty() && Math.abs(sum - 1) > 1e-9) {
            node.problem("the shares of the sites do not add up to 1", "mend one of them");
        }
        return found;
    }

    private Visits visits(Node node) {
        Optional<String> specialty =
                node.optional("specialty")
                        .flatMap(found ->
                                scope.concept(found, Domain.SPECIALTY::equals, "specialty"));
        Rate rate = rates.habitOf(node);
        node.closed();
        return new Visits(rate, specialty);
    }
}
