package org.claypon.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.claypon.simulate.Arrow.Form;
import org.claypon.simulate.Arrow.Measure;
import org.claypon.simulate.Arrow.Phase;
import org.claypon.simulate.Arrow.Timing;
import org.claypon.simulate.Scope.Sort;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// Reads `causes`: the arrows that point at a thing.
final class ArrowReader {

    private static final Set<Sort> FOR_LIFE = Set.of(Sort.SEX, Sort.SITE, Sort.TRAIT);
    private static final Set<Sort> EPISODES = Set.of(Sort.DISEASE, Sort.DRUG);
    private static final List<String> FORMS_AND_TIMES =
            List.of("of", "per", "below", "above", "while", "after", "for");
    private static final double LARGEST = 10_000;

    private final Scope scope;

    ArrowReader(Scope scope) {
        this.scope = scope;
    }

    /// The arrows under `causes` of a block, in the measures that make sense there.
    List<Arrow> causes(Node block, Measure... measures) {
        return block.optional("causes").map(Node::items).orElse(List.of()).stream()
                .flatMap(item -> arrow(item, Arrays.asList(measures)).stream())
                .toList();
    }

    private Optional<Arrow> arrow(Node node, List<Measure> measures) {
        if (!node.isKeys()) {
            node.entries();
            return Optional.empty();
        }
        Optional<Node> fromNode = node.required("from", "age");
        Optional<String> from = fromNode.flatMap(Node::text);
        Optional<Sort> sort =
                from.flatMap(name -> scope.sort(fromNode.orElseThrow(), name))
                        .filter(found -> fits(found, fromNode.orElseThrow(), measures));
        Optional<Form> form = sort.flatMap(found -> form(node, from.orElseThrow(), found));
        Optional<Timing> timing = timing(node, from, sort);
        Optional<Size> size = size(node, measures);
        String source = Values.source(node);
        node.closed();
        size.filter(found -> found.kind() == Measure.PER_YEAR)
                .flatMap(_ -> form.filter(found -> !found.isYesNo()))
                .ifPresent(_ ->
                        node.problem(
                                "a rate is added for each step of a number",
                                "write \"below\" or \"above\" instead of \"per\", or multiply by a ratio"));
        return form.flatMap(found ->
                timing.flatMap(when ->
                        size.map(large ->
                                new Arrow(
                                        from.orElseThrow(),
                                        found,
                                        when,
                                        large.kind(),
                                        large.amount(),
                                        source))));
    }

    /// A trait is settled before anything happens.
    private static boolean fits(Sort sort, Node node, List<Measure> measures) {
        boolean trait = measures.equals(List.of(Measure.ODDS_RATIO));
        if (trait && !FOR_LIFE.contains(sort)) {
            node.problem(
                    "a trait is for life, and its cause changes in life",
                    "name a trait, sex or site, or make a disease of the trait");
            return false;
        }
        return true;
    }

    private Optional<Form> form(Node node, String from, Sort sort) {
        return switch (sort) {
            case SEX -> of(node, List.of("female", "male"));
            case SITE -> of(node, scope.sites());
            case TRAIT, DISEASE, DRUG -> present(node);
            case AGE, LEVEL -> number(node, from, sort);
        };
    }

    private static Optional<Form> present(Node node) {
        notHere(
                node,
                List.of("of", "per", "below", "above"),
                "a trait, disease or drug is there or not");
        return Optional.of(new Form.Present());
    }

    private static void notHere(Node node, List<String> keys, String what) {
        for (String key : keys) {
            node.optional(key)
                    .ifPresent(found -> found.problem(what, "leave \"%s\" out".formatted(key)));
        }
    }

    private static Optional<Form> of(Node node, List<String> categories) {
        notHere(node, List.of("per", "below", "above"), "sex and site are no numbers");
        Optional<Node> of =
                node.required("of", categories.isEmpty() ? "north" : categories.getFirst());
        Optional<String> name = of.flatMap(Node::text);
        if (name.isPresent() && !categories.contains(name.get())) {
            of.orElseThrow().notOneOf(name.get(), categories);
            return Optional.empty();
        }
        return name.map(Form.Of::new);
    }

    private Optional<Form> number(Node node, String from, Sort sort) {
        notHere(node, List.of("of"), "this is a number and has no categories");
        Optional<Node> per = node.optional("per");
        Optional<Node> below = node.optional("below");
        Optional<Node> above = node.optional("above");
        long given = List.of(per, below, above).stream().filter(Optional::isPresent).count();
        if (given != 1) {
            node.problem(
                    "%s is a number, and %d of \"per\", \"below\" and \"above\" stand here"
                            .formatted(Echo.quoted(from), given),
                    sort == Sort.AGE
                            ? "write for example \"per: 10 years\""
                            : "write for example \"per: doubling\"");
            return Optional.empty();
        }
        return per.flatMap(found -> per(found, from, sort))
                .or(() -> below.flatMap(found -> limit(found, from, sort)).map(Form.Below::new))
                .or(() -> above.flatMap(found -> limit(found, from, sort)).map(Form.Above::new));
    }

    private Optional<Form> per(Node node, String from, Sort sort) {
        Optional<String> text = node.text();
        if (text.filter("doubling"::equals).isPresent()) {
            return Optional.of(new Form.PerDoubling());
        }
        boolean lower = text.filter(found -> found.endsWith(" lower")).isPresent();
        Optional<Double> step =
                text.map(found -> lower ? found.substring(0, found.length() - 6) : found)
                        .flatMap(found -> amount(node, found, from, sort));
        step.filter(found -> found <= 0)
                .ifPresent(_ ->
                        node.problem(
                                "the step is not above 0",
                                "write for example \"100 pg/mL lower\" for one downwards"));
        return step.filter(found -> found > 0).map(found -> new Form.Per(lower ? -found : found));
    }

    private Optional<Double> limit(Node node, String from, Sort sort) {
        return node.text().flatMap(text -> amount(node, text, from, sort));
    }

    private Optional<Double> amount(Node node, String text, String from, Sort sort) {
        if (sort == Sort.LEVEL) {
            OptionalDouble value = scope.inUnitOf(from, node, text);
            return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
        }
        Optional<Values.Amount> amount = Values.amount(node, text, "10 years");
        boolean years =
                amount.filter(found -> List.of("", "year", "years").contains(found.unit()))
                        .isPresent();
        if (amount.isPresent() && !years) {
            node.problem(
                    "%s is no unit for age".formatted(Echo.quoted(amount.get().unit())),
                    "write years");
        }
        return amount.filter(_ -> years).map(Values.Amount::value);
    }

    private Optional<Timing> timing(Node node, Optional<String> from, Optional<Sort> sort) {
        if (sort.isEmpty()) {
            FORMS_AND_TIMES.forEach(node::optional);
            return Optional.empty();
        }
        if (!EPISODES.contains(sort.get())) {
            notHere(
                    node,
                    List.of("while", "after", "for"),
                    "only diseases and drugs begin and end");
            return Optional.of(Timing.WHILE_PRESENT);
        }
        Optional<Node> written = node.optional("while");
        Optional<Phase> phase =
                written.isEmpty()
                        ? Optional.of(Phase.PRESENT)
                        : written.flatMap(found -> found.oneOf(Phase.class));
        boolean recorded = from.filter(scope::isDiagnosed).isPresent();
        boolean known =
                phase.filter(found -> found == Phase.DIAGNOSED || found == Phase.UNDIAGNOSED)
                                .isEmpty()
                        || recorded;
        if (!known) {
            written.orElseThrow()
                    .problem(
                            "%s is never written down, so there is no diagnosis"
                                    .formatted(Echo.quoted(from.orElseThrow())),
                            "add \"recorded\" to it, or write \"while: present\"");
        }
        double after = node.optional("after").flatMap(Values::days).orElse(0.0);
        double lasting =
                node.optional("for").flatMap(Values::days).orElse(Double.POSITIVE_INFINITY);
        return phase.filter(_ -> known).map(found -> new Timing(found, after, lasting));
    }

    private record Size(Measure kind, double amount) {}

    private static Optional<Size> size(Node node, List<Measure> measures) {
        List<Measure> given =
                measures.stream().filter(measure -> node.has(spelled(measure))).toList();
        measures.forEach(measure -> node.optional(spelled(measure)));
        if (given.size() != 1) {
            node.problem(
                    "%s of these stand here: %s"
                            .formatted(
                                    given.isEmpty() ? "none" : String.valueOf(given.size()),
                                    String.join(
                                            ", ",
                                            measures.stream().map(ArrowReader::spelled).toList())),
                    "write one, for example \"%s: 2\"".formatted(spelled(measures.getFirst())));
            return Optional.empty();
        }
        Measure measure = given.getFirst();
        double least = measure == Measure.TIMES || measure == Measure.ODDS_RATIO ? 0.0001 : 0;
        return node.optional(spelled(measure))
                .flatMap(found -> found.number(least, LARGEST, "a number", "2"))
                .map(found -> new Size(measure, found));
    }

    static String spelled(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }
}
