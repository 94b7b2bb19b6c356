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

    private final Scope scope;
    private final TestReader tests;
    private final ControlsReader controls;

    EligibilityReader(Scope scope, TestReader tests) {
        this.scope = scope;
        this.tests = tests;
        this.controls = new ControlsReader(scope, tests);
    }

    Optional<Eligibility> read(Node root, boolean alreadyMatched) {
        Optional<Node> node =
                root.required(
                        "cases",
                        scope.isDatabase() ? "{first: restless_legs}" : "{where: DIAGNOSED = 1}");
        Optional<Test> cases =
                node.flatMap(found -> scope.isDatabase() ? casesFirst(found) : casesWhere(found));
        Optional<Criteria> criteria =
                node.flatMap(found -> found.optional("criteria")).flatMap(this::criteria);
        node.ifPresent(Node::closed);
        Controls chosen = controls.read(root, alreadyMatched);
        List<NamedTest> require = root.optional("require").map(tests::named).orElse(List.of());
        List<Exclusion> exclude = root.optional("exclude").map(this::exclusions).orElse(List.of());
        return cases.map(test -> new Eligibility(test, criteria, chosen, require, exclude));
    }

    private Optional<Test> casesWhere(Node cases) {
        for (String key : DATABASE_ONLY) {
            cases.refused(
                    key,
                    "%s belongs to OMOP databases, and data.table is a table".formatted(key),
                    "say who is a case with \"where\"");
        }
        cases.refused(
                "age",
                "cases.age belongs to OMOP databases, and data.table is a table",
                "use \"require: [{name: Adults, where: AGE >= 20}]\"");
        return cases.required("where", "DIAGNOSED = 1").flatMap(tests::value);
    }

    /// Notes the definition for the rest of the database, and gives it as a test: a record by the index date.
    private Optional<Test> casesFirst(Node cases) {
        Optional<Database.Cases> found = new CaseReader(scope, tests).read(cases);
        found.ifPresent(scope.asked::cases);
        return found.map(first ->
                new Test.Has(
                        first.first(), Window.UP_TO_INDEX, 1, Test.From.ANY, Optional.empty()));
    }

    private Optional<Criteria> criteria(Node node) {
        Optional<String> source =
                node.required("source", "where the items come from").flatMap(Node::text);
        List<NamedTest> items =
                node.required("items", "[{name: urge to move, where: ITEM1 = 1}]")
                        .map(tests::named)
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

    private List<Exclusion> exclusions(Node list) {
        List<Exclusion> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Node item : list.items()) {
            Family family =
                    item.optional("family")
                            .flatMap(node -> node.oneOf(Family.class))
                            .orElse(Family.OTHER);
            tests.named(item, names).ifPresent(rule -> found.add(new Exclusion(rule, family)));
            item.closed();
        }
        return found;
    }
}
