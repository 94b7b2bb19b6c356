package org.claypon.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claypon.cohort.CriteriaRule;
import org.claypon.report.Nobody;
import org.claypon.report.Nobody.At;
import org.claypon.study.Eligibility;
import org.claypon.study.Study;
import org.claypon.yaml.Node;
import org.claypon.yaml.Problem;
import org.claypon.yaml.Problem.Where;
import org.claypon.yaml.Problems;
import org.claypon.yaml.YamlFile;

/// Where in a study file the rule stands that left nobody to compare, and the smallest change that may bring somebody back.
final class NobodyCompared {

    private final Path file;
    private final Study study;
    private final Node root;

    NobodyCompared(Path file, Study study) {
        this.file = file;
        this.study = study;
        this.root = YamlFile.at(file).root(new Problems());
    }

    Problem problem(Nobody nobody) {
        return switch (nobody.at()) {
            case MATCHING ->
                    problem(
                            nobody,
                            where("controls", "match"),
                            "widen a rule of controls.match, for example \"age: {within: 5 years}\", or take one out");
            case CASES, CONTROLS ->
                    nobody.rule()
                            .map(rule -> taken(nobody, rule))
                            .orElseGet(() -> undefined(nobody));
        };
    }

    private Problem undefined(Nobody nobody) {
        if (nobody.at() == At.CONTROLS) {
            return problem(
                    nobody,
                    where("controls", "where"),
                    "ask in controls.where for people who are no cases, with the text or code as the table has it");
        }
        return study.database().isPresent()
                ? problem(
                        nobody,
                        where("cases", "first"),
                        "name in cases.first a concept set of which the database has records")
                : problem(
                        nobody,
                        where("cases", "where"),
                        "write the text or code in cases.where as the table has it");
    }

    private Problem taken(Nobody nobody, String rule) {
        Eligibility rules = study.eligibility();
        Optional<Where> named =
                item("require", rules.require().stream().map(each -> each.name()).toList(), rule)
                        .or(() ->
                                item(
                                        "exclude",
                                        rules.exclude().stream()
                                                .map(each -> each.rule().name())
                                                .toList(),
                                        rule));
        if (named.isPresent()) {
            return problem(
                    nobody,
                    named.get(),
                    "take %s out, or change it so that it leaves somebody"
                            .formatted(named.get().path()));
        }
        if (rules.criteria().map(CriteriaRule::label).equals(Optional.of(rule))) {
            return problem(
                    nobody,
                    where("cases", "criteria"),
                    "lower \"need\" of cases.criteria, or correct its items");
        }
        return study.data().matchedSet().isPresent()
                ? problem(
                        nobody,
                        where("data", "matched_set"),
                        "name in data.matched_set the column that holds the sets")
                : problem(
                        nobody,
                        whereOf("cases"),
                        "widen what cases says of confirm, washout, age, dates or within, or take it out");
    }

    private static Problem problem(Nobody nobody, Where where, String fix) {
        return new Problem(where, nobody.what(), fix);
    }

    private Optional<Where> item(String key, List<String> names, String rule) {
        int at = names.indexOf(rule);
        List<Node> items = root.optional(key).map(Node::items).orElse(List.of());
        return IntStream.range(0, items.size())
                .filter(index -> index == at)
                .mapToObj(index -> items.get(index).where())
                .findFirst();
    }

    private Where whereOf(String key) {
        return root.optional(key)
                .map(Node::keyWhere)
                .orElseGet(() -> Where.wholeFile(file.toString()));
    }

    /// The key's place; of a key that is left to its default, the place of the one above it.
    private Where where(String above, String key) {
        Where around = whereOf(above);
        return root.optional(above)
                .flatMap(node -> node.optional(key))
                .map(Node::keyWhere)
                .orElseGet(() ->
                        new Where(
                                around.file(), around.line(), around.column(), above + "." + key));
    }
}
