package org.claypon.guideline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.claypon.guideline.Guideline.InitialTest;
import org.claypon.guideline.Guideline.Take;
import org.claypon.yaml.Echo;
import org.claypon.yaml.FileRejected;
import org.claypon.yaml.Node;
import org.claypon.yaml.Problems;
import org.claypon.yaml.YamlFile;

/// Reads a guideline file to its end, and tells all that is wrong with it at once.
final class GuidelineFile {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    private final Node root;

    private GuidelineFile(Node root) {
        this.root = root;
    }

    /// @throws FileRejected with every problem of the file
    static Guideline read(YamlFile file) {
        Problems problems = new Problems();
        Guideline guideline = new GuidelineFile(file.root(problems)).read();
        problems.rejectIfAny();
        return guideline;
    }

    private Guideline read() {
        root.required("claypon", "1")
                .ifPresent(node -> node.integer(1, 1, "the version of the file's format", 1));
        String id = text("guideline", "nice-ng239-b12", ID, "small letters, digits and hyphens");
        String version = text("version", "2024-03-06/1");
        String date = text("date", "2024-03-06", DATE, "a year, with or without month and day");
        String title = text("title", "what the guideline is called");
        String note = text("note", "how far this file can be relied on");
        FileNames names = FileNames.read(root);
        List<Scale> scales =
                root.required("tests", "[{input: total_b12, unit: ng/L, bands: […]}]")
                        .map(node -> new ScaleReader(names).read(node))
                        .orElse(List.of());
        List<InitialTest> initial =
                root.required("initial_tests", "[{tests: [total_b12], …}]")
                        .map(node -> initialTests(node, names, scales))
                        .orElse(List.of());
        root.closed();
        return new Guideline(
                id, version, date, title, note, names.bands(), names.inputs(), initial, scales);
    }

    private String text(String key, String example) {
        return root.required(key, example).flatMap(Node::text).map(Echo::clean).orElse("");
    }

    private String text(String key, String example, Pattern form, String inWords) {
        Optional<String> text = root.required(key, example).flatMap(Node::text);
        text.filter(written -> !form.matcher(written).matches())
                .ifPresent(written ->
                        root.optional(key)
                                .ifPresent(node ->
                                        node.problem(
                                                "%s is %s; it must be %s"
                                                        .formatted(
                                                                key, Echo.quoted(written), inWords),
                                                "write it as in \"%s: %s\""
                                                        .formatted(key, example))));
        return text.orElse("");
    }

    private static List<InitialTest> initialTests(Node list, FileNames names, List<Scale> scales) {
        List<InitialTest> read = new ArrayList<>();
        Set<Optional<String>> seen = new HashSet<>();
        for (Node node : list.items()) {
            InitialTest initial = initialTest(node, names, scales);
            if (!seen.add(initial.when())) {
                node.problem(
                        initial.when()
                                .map("initial tests with %s are given twice"::formatted)
                                .orElse("initial tests without a condition are given twice"),
                        "put them into one");
            }
            read.add(initial);
        }
        if (!seen.contains(Optional.<String>empty())) {
            list.problem(
                    "no initial test is given for people without a condition",
                    "add one without \"when\"");
        }
        return read;
    }

    private static InitialTest initialTest(Node node, FileNames names, List<Scale> scales) {
        Optional<String> when = node.optional("when").flatMap(names::condition);
        List<String> tests = new ArrayList<>();
        node.required("tests", "[total_b12]").stream()
                .flatMap(list -> list.items().stream())
                .forEach(item ->
                        names.measurement(item)
                                .ifPresent(test -> {
                                    if (scales.stream()
                                            .filter(scale -> scale.input().equals(test))
                                            .noneMatch(scale ->
                                                    scale.when().isEmpty()
                                                            || scale.when().equals(when))) {
                                        item.problem(
                                                "%s has no bands".formatted(test),
                                                "add its bands under \"tests\"");
                                    }
                                    tests.add(test);
                                }));
        Take take =
                node.optional("take").flatMap(found -> found.oneOf(Take.class)).orElse(Take.FIRST);
        InitialTest initial = new InitialTest(when, tests, take, names.statement(node));
        node.closed();
        return initial;
    }
}
