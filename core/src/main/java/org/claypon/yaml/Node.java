package org.claypon.yaml;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claypon.yaml.Problem.Where;
import org.claypon.yaml.Tree.Entry;
import org.claypon.yaml.Tree.Items;
import org.claypon.yaml.Tree.Keys;
import org.claypon.yaml.Tree.Scalar;
import org.claypon.yaml.Tree.Style;

/// A value of a file, with its place and path. What does not fit is added to the problems and read as
/// absent, so that the rest of the file is still read.
///
/// A node remembers which of its keys were asked for: [#closed] reports the others.
public final class Node {

    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?");

    private static final Pattern REST = Pattern.compile(",[0-9].*");

    private final Tree tree;
    private final String key;
    private final int keyStart;
    private final String path;
    private final SourceText source;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> refused = new LinkedHashSet<>();
    private String example = "{key: value}";

    private Node(
            Tree tree,
            String key,
            int keyStart,
            String path,
            SourceText source,
            Problems problems) {
        this.tree = tree;
        this.key = key;
        this.keyStart = keyStart;
        this.path = path;
        this.source = source;
        this.problems = problems;
    }

    static Node root(Tree tree, SourceText source, Problems problems) {
        Node root = new Node(tree, "", tree.start(), "", source, problems);
        if (!root.isKeys()) {
            OptionalInt space = NoBreakSpace.behindColon(source, source.length());
            if (space.isPresent()) {
                problems.add(
                        source.where(space.getAsInt(), ""),
                        NoBreakSpace.MISTAKE.what(),
                        NoBreakSpace.MISTAKE.fix());
            } else {
                root.problem(
                        "the file is %s; it must be keys with values".formatted(tree.kind()),
                        "begin with \"claypon: 1\"");
            }
            problems.rejectIfAny();
        }
        return root;
    }

    static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /// The same node, with what could stand here where keys are wanted and something else was written.
    public Node like(String keys) {
        example = keys;
        return this;
    }

    /// The key under which this value stands; empty for items of a list.
    public String key() {
        return key;
    }

    public String path() {
        return path;
    }

    /// The value's place; the key's where the value is left empty.
    public Where where() {
        boolean leftEmpty = tree instanceof Scalar scalar && scalar.start() == scalar.end();
        return source.where(leftEmpty ? keyStart : tree.start(), path);
    }

    /// The key's place; an item's own.
    public Where keyWhere() {
        return source.where(keyStart, path);
    }

    /// The place of one character of a text.
    ///
    /// @param offset counted from 0 in the text as [#text] gives it
    public Where where(int offset) {
        return tree instanceof Scalar scalar
                ? source.where(ScalarPlaces.index(source, scalar, offset), path)
                : where();
    }

    public boolean isKeys() {
        return tree instanceof Keys;
    }

    public boolean isList() {
        return tree instanceof Items;
    }

    public boolean isText() {
        return tree instanceof Scalar;
    }

    /// Whether it is text in quotes, which no number is.
    public boolean isQuoted() {
        return tree instanceof Scalar scalar && scalar.style() != Style.PLAIN;
    }

    /// Whether it is a number without quotes.
    public boolean isPlainNumber() {
        return tree instanceof Scalar scalar
                && scalar.style() == Style.PLAIN
                && NUMBER.matcher(scalar.text()).matches();
    }

    /// Adds a problem at this value.
    public void problem(String what, String fix) {
        problems.add(where(), what, fix);
    }

    public Problems problems() {
        return problems;
    }

    // Keys

    public boolean has(String name) {
        return tree instanceof Keys keys
                && keys.entries().stream().anyMatch(entry -> entry.key().equals(name));
    }

    public Optional<Node> optional(String name) {
        asked.add(name);
        return child(name);
    }

    private Optional<Node> child(String name) {
        return entries().stream().filter(entry -> entry.key().equals(name)).findFirst();
    }

    /// @param example a value that would do, as the fix shows it
    public Optional<Node> required(String name, String example) {
        Optional<Node> found = optional(name);
        if (found.isEmpty() && isKeys()) {
            problems.add(
                    source.where(keyStart, join(path, name)),
                    "the key %s is missing".formatted(Echo.quoted(name)),
                    "add \"%s: %s\"".formatted(name, example));
        }
        return found;
    }

    /// Every value under a key, in file order; for keys that the file chooses, such as names.
    public List<Node> entries() {
        if (tree instanceof Keys keys) {
            return keys.entries().stream().map(this::child).toList();
        }
        wrongKind(
                "keys with values",
                "write \"%s%s\"".formatted(key.isEmpty() ? "" : key + ": ", example));
        return List.of();
    }

    private Node child(Entry entry) {
        return new Node(
                entry.value(),
                entry.key(),
                entry.keyStart(),
                join(path, entry.key()),
                source,
                problems);
    }

    /// Reports a key that the language has and that cannot stand here, if it is there.
    public void refused(String name, String what, String fix) {
        refused.add(name);
        if (has(name)) {
            child(name).ifPresent(entry -> problems.add(entry.keyWhere(), what, fix));
        }
    }

    /// Reports every key that was not asked for, with the nearest that was.
    ///
    /// @return whether there was none
    public boolean closed() {
        if (!isKeys()) {
            return true;
        }
        List<Node> unknown =
                entries().stream()
                        .filter(entry ->
                                !asked.contains(entry.key()) && !refused.contains(entry.key()))
                        .toList();
        unknown.forEach(this::unknown);
        return unknown.isEmpty();
    }

    private void unknown(Node entry) {
        OptionalInt space = NoBreakSpace.inKey(entry.key);
        if (space.isPresent()) {
            problems.add(
                    source.where(entry.keyStart + space.getAsInt(), path),
                    NoBreakSpace.MISTAKE.what(),
                    NoBreakSpace.MISTAKE.fix());
            return;
        }
        if (isRestOfNumber(entry)) {
            problems.add(
                    entry.keyWhere(),
                    "inside braces a comma ends a value, and %s stands behind one"
                            .formatted(Echo.quoted(entry.key)),
                    "write decimals with a point, as in 0.1, and thousands without a sign, as in 1000; or put a value with a comma in quotes");
            return;
        }
        String nearest = Nearest.to(entry.key, asked).map(Echo::quoted).orElse("none");
        problems.add(
                entry.keyWhere(),
                "the key %s is not known here; the nearest is %s"
                        .formatted(Echo.quoted(entry.key), nearest),
                "use one of: "
                        + String.join(", ", asked)
                        + (entry.isNothing()
                                ? "; or, if it belongs to the text before it, put that text in quotes"
                                : ""));
    }

    private boolean isNothing() {
        return tree instanceof Scalar scalar && scalar.isNothing();
    }

    /// The whole of a number in braces that its comma cut in two, as in `{per: 0,1 mmol/L}`, as it is written.
    public Optional<String> cutNumber() {
        if (!isPlainNumber()) {
            return Optional.empty();
        }
        int end = ((Scalar) tree).end();
        int close = Math.min(end + 1, source.length());
        while (close < source.length() && "}],\n".indexOf(source.at(close)) < 0) {
            close++;
        }
        String rest = source.between(end, close);
        return REST.matcher(rest).matches()
                ? Optional.of((source.between(tree.start(), end) + rest).strip())
                : Optional.empty();
    }

    /// As `1 mmol/L` is in `{per: 0,1 mmol/L}`.
    private static boolean isRestOfNumber(Node entry) {
        boolean empty = entry.tree instanceof Scalar scalar && scalar.start() == scalar.end();
        return empty && !entry.key.isEmpty() && Character.isDigit(entry.key.charAt(0));
    }

    // Lists

    /// The items of a list.
    public List<Node> items() {
        if (tree instanceof Items items) {
            return IntStream.range(0, items.items().size()).mapToObj(i -> item(items, i)).toList();
        }
        wrongKind("a list", aList());
        return List.of();
    }

    private String aList() {
        String before = key.isEmpty() ? "" : Echo.cut(key) + ": ";
        return switch (tree) {
            case Scalar scalar when !scalar.isNothing() && scalar.style() == Style.PLAIN ->
                    "write \"%s[%s]\"".formatted(before, Echo.cut(scalar.text()));
            case Keys _ ->
                    "write \"%s[{…}]\", or begin each of several with a dash: \"- {…}\""
                            .formatted(before);
            case Scalar _, Items _ -> "write \"%s[…]\"".formatted(before);
        };
    }

    private Node item(Items items, int index) {
        Tree item = items.items().get(index);
        return new Node(
                item, "", item.start(), "%s[%d]".formatted(path, index + 1), source, problems);
    }

    // Texts and numbers

    /// The text as written, never empty: `no`, `01` and `1.0` keep their spelling.
    public Optional<String> text() {
        if (!(tree instanceof Scalar scalar)) {
            wrongKind("text", "write a text behind the colon");
            return Optional.empty();
        }
        if (scalar.isNothing() || scalar.text().isBlank()) {
            problem(
                    "%s has no value".formatted(called("the value")),
                    "write a value, or leave the key out");
            return Optional.empty();
        }
        return Optional.of(scalar.text());
    }

    /// @param noun    what the number is, for the fix: `a number of controls`
    /// @param example a number that would do
    public OptionalInt integer(int least, int most, String noun, int example) {
        Optional<String> text = unquoted("a whole number");
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        String written = text.get();
        boolean fits = WHOLE.matcher(written).matches() && between(written, least, most);
        if (!fits) {
            String range = least == most ? "" + least : "from %d to %d".formatted(least, most);
            outside(written, range, noun, String.valueOf(example));
            return OptionalInt.empty();
        }
        return OptionalInt.of(new BigDecimal(written).intValueExact());
    }

    private static boolean between(String written, double least, double most) {
        double value = Double.parseDouble(written);
        return value >= least && value <= most;
    }

    /// A finite number between two limits, both allowed.
    public Optional<Double> number(double least, double most, String noun, String example) {
        Optional<String> text = unquoted("a number");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String written = text.get();
        if (!NUMBER.matcher(written).matches() || !between(written, least, most)) {
            outside(written, "from %s to %s".formatted(plain(least), plain(most)), noun, example);
            return Optional.empty();
        }
        return Optional.of(Double.valueOf(written));
    }

    private static String plain(double value) {
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }

    private void outside(String written, String range, String noun, String example) {
        problem(
                "%s is %s; it must be %s".formatted(called("the value"), Echo.cut(written), range),
                "write %s, for example \"%s\""
                        .formatted(noun, key.isEmpty() ? example : key + ": " + example));
    }

    /// `true` or `false`, as YAML 1.2 has them; `yes` and `no` are text.
    public Optional<Boolean> yesNo() {
        Optional<String> text = unquoted("true or false");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String written = text.get().toLowerCase(Locale.ROOT);
        if (written.equals("true") || written.equals("false")) {
            return Optional.of(written.equals("true"));
        }
        problem(
                "%s is %s; it must be true or false"
                        .formatted(called("the value"), Echo.cut(text.get())),
                "write \"%s: true\" or \"%s: false\"".formatted(key, key));
        return Optional.empty();
    }

    /// One of the constants, written in small letters.
    public <E extends Enum<E>> Optional<E> oneOf(Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        Optional<String> text = text();
        Optional<E> found =
                text.flatMap(written ->
                        constants.stream().filter(c -> spelling(c).equals(written)).findFirst());
        if (text.isPresent() && found.isEmpty()) {
            notOneOf(text.get(), constants.stream().map(Node::spelling).toList());
        }
        return found;
    }

    private static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// Adds the problem that a word is none of those allowed.
    public void notOneOf(String written, List<String> allowed) {
        String nearest = Nearest.to(written, allowed).map(Echo::quoted).orElse("none");
        problem(
                "%s is %s; the nearest that is known is %s"
                        .formatted(called("the value"), Echo.quoted(written), nearest),
                "use one of: " + allowed.stream().collect(Collectors.joining(", ")));
    }

    private Optional<String> unquoted(String wanted) {
        Optional<String> text = text();
        if (text.isPresent() && isQuoted()) {
            problem(
                    "%s is a text in quotes; it must be %s".formatted(called("the value"), wanted),
                    "write it without quotes");
            return Optional.empty();
        }
        return text;
    }

    private void wrongKind(String wanted, String fix) {
        problem("%s is %s; it must be %s".formatted(called("this"), tree.kind(), wanted), fix);
    }

    /// The path in words: `controls per case`.
    private String called(String otherwise) {
        return path.isEmpty() ? otherwise : Echo.cut(path.replace('.', ' ').replace('_', ' '));
    }
}
