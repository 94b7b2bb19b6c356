package org.claypon.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claypon.study.ConditionParser.Mention;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;
import org.claypon.yaml.Problem;

/// Reads tests: ways to ask yes, no or unknown of a person, of a table or of a database.
final class TestReader {

    static final List<String> FORMS = List.of("where", "has", "measured", "all", "any", "not");

    private static final List<String> OF_A_TABLE =
            FORMS.stream().filter(form -> !form.equals("has")).toList();

    private static final List<String> OF_A_DATABASE =
            FORMS.stream().filter(form -> !form.equals("where")).toList();

    private static final List<String> OF_RECORDS = List.of("window", "times", "from", "specialty");

    private static final int MOST_TIMES = 1000;
    private static final Pattern LEVEL = Pattern.compile("(<>|<=|>=|<|>|=)(.*)", Pattern.DOTALL);

    private final Scope scope;
    private final Window usualWindow;
    private final Amounts amounts;

    TestReader(Scope scope) {
        this(scope, Window.UP_TO_INDEX);
    }

    private TestReader(Scope scope, Window usualWindow) {
        this.scope = scope;
        this.usualWindow = usualWindow;
        this.amounts = new Amounts();
    }

    /// A test that is all there is in these keys.
    Optional<Test> whole(Node node) {
        Optional<Test> test = form(node);
        node.closed();
        return test;
    }

    /// A list of tests with names, no two alike.
    List<NamedTest> named(Node list) {
        return named(list, Window.UP_TO_INDEX);
    }

    /// @param usual the window of a test that names none
    List<NamedTest> named(Node list, Window usual) {
        List<NamedTest> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        TestReader reader = new TestReader(scope, usual);
        for (Node item : list.items()) {
            reader.named(item, names).ifPresent(found::add);
            item.closed();
        }
        return found;
    }

    /// @param names of the tests before it, to which its own is added
    Optional<NamedTest> named(Node item, Set<String> names) {
        Optional<String> name = item.optional("name").flatMap(Node::text).map(Echo::clean);
        Optional<NamedTest> named =
                form(item).map(asked -> new NamedTest(name.orElseGet(() -> asked.text()), asked));
        named.filter(rule -> !names.add(rule.name()))
                .ifPresent(rule ->
                        item.problem(
                                "a second rule is called %s".formatted(Echo.quoted(rule.name())),
                                "give one of them another name"));
        return named;
    }

    /// The one test among keys that may hold more, such as a name; the others were asked for before.
    Optional<Test> form(Node node) {
        refuseForeign(node);
        List<String> known = scope.isDatabase() ? OF_A_DATABASE : OF_A_TABLE;
        List<Node> forms = known.stream().flatMap(key -> node.optional(key).stream()).toList();
        boolean other = node.has("where") || node.has("has");
        if (forms.size() > 1) {
            node.problem(
                    "two tests stand here: %s and %s"
                            .formatted(forms.get(0).key(), forms.get(1).key()),
                    "join them: \"all: [{…}, {…}]\" or \"any: [{…}, {…}]\"");
        } else if (forms.isEmpty() && node.isKeys() && !other && node.closed()) {
            node.problem("no test stands here", "write one of: " + String.join(", ", known));
        }
        return forms.size() == 1 ? test(forms.getFirst(), node) : Optional.empty();
    }

    /// What only tables answer, or only databases.
    private void refuseForeign(Node node) {
        if (scope.isDatabase()) {
            node.refused(
                    "where",
                    "where is asked of tables, and data.omop is a database",
                    "use has or measured");
            boolean records = node.has("has");
            if (!records && !node.has("measured")) {
                OF_RECORDS.forEach(key -> refuse(node, key, "all, any and not"));
            } else if (!records) {
                List.of("times", "from", "specialty").forEach(key -> refuse(node, key, "measured"));
            }
            return;
        }
        Stream.concat(Stream.of("has"), OF_RECORDS.stream())
                .forEach(key ->
                        node.refused(
                                key,
                                "%s is asked of databases, and data.table is a table"
                                        .formatted(key),
                                "use where or measured"));
    }

    private static void refuse(Node node, String key, String form) {
        node.refused(
                key,
                "%s does not go with %s".formatted(key, form),
                "write it inside a test that has it");
    }

    private Optional<Test> test(Node node, Node around) {
        return switch (node.key()) {
            case "where" -> condition(node);
            case "has" -> has(node, around);
            case "measured" -> during(measured(node), around);
            case "all" -> several(node, Test.All::new);
            case "any" -> several(node, Test.Any::new);
            default -> whole(node).map(Test.Not::new);
        };
    }

    private Optional<Test> has(Node node, Node around) {
        Optional<String> set = scope.asked.conceptSet(node);
        Window window = around.optional("window").flatMap(WindowReader::read).orElse(usualWindow);
        int times =
                around.optional("times")
                        .map(found -> found.integer(1, MOST_TIMES, "a number of records", 2))
                        .orElse(OptionalInt.empty())
                        .orElse(1);
        Test.From from =
                around.optional("from")
                        .flatMap(found -> found.oneOf(Test.From.class))
                        .orElse(Test.From.ANY);
        Optional<String> specialty = around.optional("specialty").flatMap(scope.asked::conceptSet);
        return set.map(name -> new Test.Has(name, window, times, from, specialty));
    }

    /// A measurement is asked in its own window where the test names none.
    private Optional<Test> during(Optional<Test> measured, Node around) {
        Optional<Window> window =
                around.has("window")
                        ? around.optional("window").flatMap(WindowReader::read)
                        : Optional.of(usualWindow)
                                .filter(usual -> !usual.equals(Window.UP_TO_INDEX));
        return measured.map(
                test -> window.<Test>map(days -> new Test.During(days, test)).orElse(test));
    }

    /// The value of `cases.where` and `controls.where`: a condition, or keys with any test.
    Optional<Test> value(Node node) {
        return node.isKeys() || scope.isDatabase() ? whole(node) : condition(node);
    }

    private Optional<Test> condition(Node node) {
        if (node.isList()) {
            node.problem(
                    "where is a list; it must be text, one condition",
                    "join conditions with and, or, as in where: a = 1 and b = 2");
            return Optional.empty();
        }
        return node.text().flatMap(text -> condition(node, text));
    }

    private Optional<Test> condition(Node node, String text) {
        try {
            ConditionParser.Parsed parsed = ConditionParser.parse(text);
            for (Mention mention : parsed.mentions()) {
                scope.mentionInCondition(mention.column(), node.where(mention.offset()), text);
            }
            return Optional.of(new Test.Where(parsed.condition(), oneLine(text)));
        } catch (NotACondition e) {
            String fix = QuotedCondition.of(text).map(QuotedCondition::fix).orElse(e.fix());
            scope.noCondition(new Problem(node.where(e.offset()), e.what(), fix), text);
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
    static String textOf(Test test, UnaryOperator<String> name) {
        return switch (test) {
            case Test.Where(Condition _, String text) -> text;
            case Test.Measured(List<String> measurements) ->
                    String.join(" and ", measurements.stream().map(name).toList()) + " measured";
            case Test.Level(String measurement, Comparison comparison, Amount limit) ->
                    "%s %s %s %s"
                            .formatted(
                                    name.apply(measurement),
                                    comparison.sign(),
                                    Amounts.number(limit.value()),
                                    limit.unit());
            case Test.During(Window window, Test asked) ->
                    "%s in %s".formatted(textOf(asked, name), window.text());
            case Test.Has has -> textOf(has);
            case Test.All(List<Test> tests) -> joined(tests, " and ", name);
            case Test.Any(List<Test> tests) -> joined(tests, " or ", name);
            case Test.Not(Test inner) -> "not (" + textOf(inner, name) + ")";
        };
    }

    private static String textOf(Test.Has has) {
        String from =
                has.from() == Test.From.ANY
                        ? ""
                        : " as " + has.from().name().toLowerCase(Locale.ROOT);
        return "has %s%s%s%s in %s"
                .formatted(
                        has.set(),
                        from,
                        has.specialty().map(by -> " by " + by).orElse(""),
                        has.times() == 1 ? "" : " %d times".formatted(has.times()),
                        has.window().text());
    }

    private static String joined(List<Test> tests, String word, UnaryOperator<String> name) {
        return tests.size() == 1
                ? textOf(tests.getFirst(), name)
                : String.join(
                        word, tests.stream().map(test -> "(" + textOf(test, name) + ")").toList());
    }
}
