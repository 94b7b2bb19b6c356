package org.claypon.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.study.Eligibility.Controls;
import org.claypon.study.Eligibility.PerCase;
import org.claypon.study.Eligibility.Selection;
import org.claypon.study.MatchRule.Same;
import org.claypon.study.MatchRule.Within;
import org.claypon.yaml.Node;
import org.claypon.yaml.Problem.Where;

/// Reads `controls`: who may be one, how many a case gets, and how alike they must be.
final class ControlsReader {

    private static final int MOST = 100;
    private static final int USUAL = 4;
    private static final double USUAL_YEARS = 2;

    private final Scope scope;
    private final TestReader tests;
    private final MatchReader matching;

    ControlsReader(Scope scope, TestReader tests) {
        this.scope = scope;
        this.tests = tests;
        this.matching = new MatchReader(scope);
    }

    Controls read(Node root, boolean alreadyMatched) {
        Optional<Node> node =
                root.optional("controls")
                        .map(found -> found.like("{where: DIAGNOSED = 0, per_case: 4}"));
        Optional<Test> where = node.flatMap(found -> found.optional("where")).flatMap(tests::value);
        Controls controls = alreadyMatched ? given(node, where) : chosen(node, where, root);
        node.ifPresent(this::sampling);
        return controls;
    }

    private void sampling(Node node) {
        if (scope.asked.isMatchedAlready()) {
            for (String key : List.of("where", "sampling")) {
                node.refused(
                        key,
                        "data.matched_sets says who is a control; controls.%s cannot be asked"
                                .formatted(key),
                        "delete the key, or delete data.matched_sets");
            }
        } else if (scope.isDatabase()) {
            node.optional("sampling")
                    .flatMap(found -> found.oneOf(Database.Sampling.class))
                    .ifPresent(scope.asked::sampling);
        } else {
            node.refused(
                    "sampling",
                    "controls.sampling belongs to OMOP databases",
                    "for a table, write \"sampling\" under \"design\"");
        }
        node.closed();
    }

    /// The data are matched already: nothing is left to choose.
    private static Controls given(Optional<Node> node, Optional<Test> where) {
        node.ifPresent(found -> {
            for (String key : List.of("match", "per_case", "selection", "with_replacement")) {
                found.refused(
                        key,
                        "data.matched_set says that the data are matched already; %s cannot be chosen"
                                .formatted(key),
                        "delete the key, or delete data.matched_set");
            }
        });
        return new Controls(where, new PerCase.Every(), List.of(), Selection.CLOSEST, false);
    }

    private Controls chosen(Optional<Node> node, Optional<Test> where, Node root) {
        PerCase perCase =
                node.flatMap(found -> found.optional("per_case"))
                        .flatMap(ControlsReader::perCase)
                        .orElse(new PerCase.UpTo(USUAL));
        Optional<Node> match =
                node.flatMap(found -> found.optional("match"))
                        .map(found -> found.like("{sex: same, age: {within: 2 years}}"));
        List<MatchRule> rules =
                match.map(matching::read)
                        .orElseGet(() -> usual(node.map(Node::keyWhere).orElse(root.keyWhere())));
        Selection selection =
                node.flatMap(found -> found.optional("selection"))
                        .flatMap(found -> found.oneOf(Selection.class))
                        .orElse(Selection.CLOSEST);
        Optional<Node> replacing = node.flatMap(found -> found.optional("with_replacement"));
        boolean replacement = replacing.flatMap(Node::yesNo).orElse(scope.isDatabase());
        if (scope.isDatabase() && !replacement) {
            replacing.ifPresent(found ->
                    found.problem(
                            "a control that serves one case alone is drawn with a look into the future",
                            "leave the key out: people who serve several cases are counted"));
        }
        return new Controls(where, perCase, rules, selection, replacement);
    }

    private static Optional<PerCase> perCase(Node node) {
        if (node.isText() && node.text().filter("all"::equals).isPresent()) {
            return Optional.of(new PerCase.Every());
        }
        return node.integer(1, MOST, "a number of controls", USUAL).stream()
                .<PerCase>mapToObj(PerCase.UpTo::new)
                .findFirst();
    }

    /// Same sex, age within two years; both must be known.
    private List<MatchRule> usual(Where where) {
        List<String> absent = new ArrayList<>();
        if (scope.sex().isEmpty()) {
            absent.add("data.sex");
        }
        if (scope.age().isEmpty()) {
            absent.add("data.age");
        }
        if (!absent.isEmpty()) {
            scope.problems.add(
                    where,
                    "controls are matched on sex and age unless \"match\" says otherwise; missing: %s"
                            .formatted(String.join(", ", absent)),
                    "add it under \"data\", or write \"match: {}\" under \"controls\" to match on nothing");
        }
        return List.of(
                new Same(new Covariate.Sex()),
                new Within(new Covariate.Age(), USUAL_YEARS, "years"));
    }
}
