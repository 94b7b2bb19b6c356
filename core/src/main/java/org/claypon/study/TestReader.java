package org.claypon.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claypon.study.ConditionParser.Mention;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// Reads the tests of contract 2.1 that a table can answer.
final class TestReader {

    static final List<String> FORMS = List.of("where", "measured", "all", "any", "not");

    private static final List<String> DATABASE_ONLY =
            List.of("has", "window", "times", "from", "specialty");
    private static final Pattern LEVEL = Pattern.compile("(<>|<=|>=|<|>|=)(.*)", Pattern.DOTALL);

    private final Scope scope;
    private final Amounts amounts;

    TestReader(Scope scope) {
        this.scope = scope;
        this.amounts = new Amounts();
    }

    /// A test that is all there is in these keys.
    Optional<Test> whole(Node node) {
        Optional<Test> test = form(node);
        node.closed();
        return test;
    }

    /// The one test among keys that may hold more, such as a name; the others were asked for before.
    Optional<Test> form(Node node) {
        List<Node> forms = FORMS.stream().flatMap(key -> node.optional(key).stream()).toList();
        DATABASE_ONLY.forEach(key ->
                node.refused(
                        key,
                        "%s is asked of databases; this version reads tables".formatted(key),
                        "use where or measured"));
        boolean other = DATABASE_ONLY.stream().anyMatch(node::has);
        if (forms.size() > 1) {
            node.problem(
                    "two tests stand here: %s and %s"
                            .formatted(forms.get(0).key(), forms.get(1).key()),
                    "join them: \"all: [{…}, {…}]\" or \"any: [{…}, {…}]\"");
        } else if (forms.isEmpty() && node.isKeys() && !other && node.closed()) {
            node.problem("no test stands here", "write one of: " + String.join(", ", FORMS));
        }
        return forms.size() == 1 ? test(forms.getFirst()) : Optional.empty();
    }

    private Optional<Test> test(Node node) {
        return switch (node.key()) {
            case "where" -> condition(node);
            case "measured" -> measured(node);
            case "all" -> several(node, Test.All::new);
            case "any" -> several(node, Test.Any::new);
            default -> whole(node).map(Test.Not::new);
        };
    }

    /// The value of `cases.where` and `controls.where`: a condition, or keys with any test.
    Optional<Test> value(Node node) {
        return node.isKeys() ? whole(node) : condition(node);
    }

    private Optional<Test> condition(Node node) {
        return node.text().flatMap(text -> condition(node, text));
    }

    private Optional<Test> condition(Node node, String text) {
        try {
            ConditionParser.Parsed parsed = ConditionParser.parse(text);
            for (Mention mention : parsed.mentions()) {
                scope.mentionInCondition(mention.column(), node.where(mention.offset()));
            }
            return Optional.of(new Test.Where(parsed.condition(), oneLine(text)));
        } catch (NotACondition e) {
            String fix = QuotedCondition.of(text).map(QuotedCondition::fix).orElse(e.fix());
            node.problems().add(node.where(e.offset()), e.what(), fix);
            return Optional.empty();
        }
    }

    private static String oneLine(String text) {
        return Echo.clean(text.strip().replaceAll("\\s+", " "));
    }

    private Optional<Test> several(Node node, Function<List<Test>, Test> join) {
        List<Node> items = node.items();
        if (items.isEmpty() && node.isList()) {
            node.problem("%s is an empty list".formatted(node.key()), "write at least one test");
        }
        List<Test> tests = items.stream().flatMap(item -> whole(item).stream()).toList();
        return tests.isEmpty() ? Optional.empty() : Optional.of(join.apply(tests));
    }

    private Optional<Test> measured(Node node) {
        if (node.isKeys()) {
            return levels(node);
        }
        List<Node> names = node.isText() ? List.of(node) : node.items();
        if (names.isEmpty()) {
            node.problem("measured names no measurement", "write for example \"measured: [b12]\"");
        }
        List<String> found =
                names.stream()
                        .flatMap(name -> scope.measurement(name).stream())
                        .map(Measurement::name)
                        .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(new Test.Measured(found));
    }

    private Optional<Test> levels(Node node) {
        List<Test> levels = new ArrayList<>();
        for (Node entry : node.entries()) {
            scope.measurement(entry.key(), entry.keyWhere())
                    .flatMap(measurement -> level(measurement, entry))
                    .ifPresent(levels::add);
        }
        if (node.entries().isEmpty()) {
            node.problem(
                    "measured names no measurement",
                    "write for example \"measured: {b12: '< 300 pg/mL'}\"");
        }
        return switch (levels.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(levels.getFirst());
            default -> Optional.of(new Test.All(levels));
        };
    }

    /// One measurement on one side of a limit: `< 300 pg/mL`.
    Optional<Test.Level> level(Measurement measurement, Node node) {
        Optional<String> text = node.text();
        Optional<Matcher> matcher =
                text.map(written -> LEVEL.matcher(written.strip())).filter(Matcher::matches);
        if (text.isPresent() && matcher.isEmpty()) {
            node.problem(
                    "%s does not begin with a comparison".formatted(Echo.quoted(text.get())),
                    "write for example \"'< 300 %s'\"".formatted(Echo.cut(measurement.unit())));
        }
        return matcher.flatMap(found ->
                amounts.of(measurement, node, found.group(2))
                        .map(written ->
                                new Test.Level(
                                        measurement.name(),
                                        comparison(found.group(1)),
                                        written.amount())));
    }

    private static Comparison comparison(String sign) {
        return Arrays.stream(Comparison.values())
                .filter(comparison -> comparison.sign().equals(sign))
                .findFirst()
                .orElseThrow();
    }

    /// What a test is called that has no name: its own text.
    static String textOf(Test test) {
        return switch (test) {
            case Test.Where(Condition _, String text) -> text;
            case Test.Measured(List<String> measurements) ->
                    String.join(" and ", measurements) + " measured";
            case Test.Level(String measurement, Comparison comparison, Amount limit) ->
                    "%s %s %s %s"
                            .formatted(
                                    measurement,
                                    comparison.sign(),
                                    Amounts.number(limit.value()),
                                    limit.unit());
            case Test.All(List<Test> tests) -> joined(tests, " and ");
            case Test.Any(List<Test> tests) -> joined(tests, " or ");
            case Test.Not(Test inner) -> "not (" + textOf(inner) + ")";
        };
    }

    private static String joined(List<Test> tests, String word) {
        return tests.size() == 1
                ? textOf(tests.getFirst())
                : String.join(word, tests.stream().map(test -> "(" + textOf(test) + ")").toList());
    }
}
