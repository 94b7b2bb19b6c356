package org.claypon.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claypon.study.Eligibility.Controls;
import org.claypon.study.Eligibility.Criteria;
import org.claypon.study.Eligibility.Exclusion;
import org.claypon.study.Eligibility.Family;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// Reads who is a case, who may be a control, and who is left out.
final class EligibilityReader {

    private static final List<String> DATABASE_ONLY =
            List.of("first", "confirm", "washout", "dates", "within");

    private final TestReader tests;
    private final ControlsReader controls;

    EligibilityReader(Scope scope, TestReader tests) {
        this.tests = tests;
        this.controls = new ControlsReader(scope, tests);
    }

    Optional<Eligibility> read(Node root, boolean alreadyMatched) {
        Optional<Node> node = root.required("cases", "{where: DIAGNOSED = 1}");
        Optional<Test> cases = node.flatMap(this::casesWhere);
        Optional<Criteria> criteria =
                node.flatMap(found -> found.optional("criteria")).flatMap(this::criteria);
        node.ifPresent(this::closeCases);
        Controls chosen = controls.read(root, alreadyMatched);
        List<NamedTest> require = root.optional("require").map(this::namedTests).orElse(List.of());
        List<Exclusion> exclude = root.optional("exclude").map(this::exclusions).orElse(List.of());
        return cases.map(test -> new Eligibility(test, criteria, chosen, require, exclude));
    }

    private Optional<Test> casesWhere(Node cases) {
        Optional<Node> where =
                cases.has("first")
                        ? cases.optional("where")
                        : cases.required("where", "DIAGNOSED = 1");
        return where.flatMap(tests::value);
    }

    private void closeCases(Node cases) {
        for (String key : DATABASE_ONLY) {
            cases.refused(
                    key,
                    "%s belongs to OMOP databases, which this version does not read".formatted(key),
                    "say who is a case with \"where\"");
        }
        cases.refused(
                "age",
                "cases.age is not read by this version",
                "use \"require: [{name: Adults, where: AGE >= 20}]\"");
        cases.closed();
    }

    private Optional<Criteria> criteria(Node node) {
        Optional<String> source =
                node.required("source", "where the items come from").flatMap(Node::text);
        List<NamedTest> items =
                node.required("items", "[{name: urge to move, where: ITEM1 = 1}]")
                        .map(this::namedTests)
                        .orElse(List.of());
        int need =
                node.optional("need").map(found -> need(found, items.size())).orElse(items.size());
        node.closed();
        return source.map(text -> new Criteria(Echo.clean(text), items, need));
    }

    private static int need(Node node, int items) {
        if (node.text().filter("all"::equals).isPresent()) {
            return items;
        }
        return node.integer(
                        1,
                        Math.max(items, 1),
                        "how many items a case must meet, or \"all\"",
                        Math.max(items, 1))
                .orElse(items);
    }

    private List<NamedTest> namedTests(Node list) {
        List<NamedTest> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Node item : list.items()) {
            namedTest(item, names).ifPresent(found::add);
            item.closed();
        }
        return found;
    }

    private Optional<NamedTest> namedTest(Node item, Set<String> names) {
        Optional<String> name = item.optional("name").flatMap(Node::text).map(Echo::clean);
        Optional<Test> test = tests.form(item);
        Optional<NamedTest> named =
                test.map(asked ->
                        new NamedTest(name.orElseGet(() -> TestReader.textOf(asked)), asked));
        named.filter(rule -> !names.add(rule.name()))
                .ifPresent(rule ->
                        item.problem(
                                "a second rule is called %s".formatted(Echo.quoted(rule.name())),
                                "give one of them another name"));
        return named;
    }

    private List<Exclusion> exclusions(Node list) {
        List<Exclusion> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Node item : list.items()) {
            Family family =
                    item.optional("family")
                            .flatMap(node -> node.oneOf(Family.class))
                            .orElse(Family.OTHER);
            namedTest(item, names).ifPresent(rule -> found.add(new Exclusion(rule, family)));
            item.closed();
        }
        return found;
    }
}
