package org.claypon.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// Reads `consequences`, and holds them against what is adjusted for and matched on.
final class ConsequenceReader {

    private final Scope scope;
    private final TestReader tests;

    ConsequenceReader(Scope scope, TestReader tests) {
        this.scope = scope;
        this.tests = tests;
    }

    /// Notes a covariate of the adjusted models.
    void adjusted(Exposure covariate, Node node) {
        columns(covariate)
                .forEach(column -> scope.held(covariate.name(), Optional.of(column), node.where()));
    }

    /// Reads the list; what was noted before and stands in it is a problem.
    List<String> read(Node list) {
        List<String> names = new ArrayList<>();
        Set<String> columns = new HashSet<>();
        for (Node item : list.items()) {
            if (item.isKeys()) {
                tests.whole(item)
                        .ifPresent(test -> {
                            names.add(test.text());
                            columns.addAll(columns(test));
                        });
            } else {
                item.text()
                        .ifPresent(name -> {
                            names.add(name);
                            scope.covariate(name, item.where())
                                    .flatMap(scope::columnOf)
                                    .ifPresent(columns::add);
                        });
            }
        }
        scope.held().stream().filter(held -> columns.contains(held.column())).forEach(this::refuse);
        return names;
    }

    private void refuse(Scope.Held held) {
        scope.problems.add(
                held.where(),
                "%s stands under \"consequences\": adjusting for it or matching on it would hide what is looked for"
                        .formatted(Echo.quoted(held.name())),
                "delete it here, or take it out of \"consequences\"");
    }

    private Set<String> columns(Exposure exposure) {
        return switch (exposure) {
            case Exposure.Linear linear -> columns(linear.measurement());
            case Exposure.PerDoubling doubling -> columns(doubling.measurement());
            case Exposure.Quartiles quartiles -> columns(quartiles.measurement());
            case Exposure.Spline spline -> columns(spline.measurement());
            case Exposure.Below below -> columns(below.measurement());
            case Exposure.Above above -> columns(above.measurement());
            case Exposure.Answered answered -> columns(answered.test());
            case Exposure.AsItStands column -> Set.of(column.column());
            case Exposure.Category category -> Set.of(category.column());
        };
    }

    private Set<String> columns(String measurement) {
        return scope.measurement(measurement).map(found -> Set.of(found.column())).orElse(Set.of());
    }

    private Set<String> columns(Test test) {
        return switch (test) {
            case Test.Where where -> where.condition().columns();
            case Test.Measured measured ->
                    union(measured.measurements().stream().map(this::columns).toList());
            case Test.Level level -> columns(level.measurement());
            case Test.During during -> columns(during.asked());
            case Test.Has has -> Set.of("concepts." + has.set());
            case Test.All all -> union(all.tests().stream().map(this::columns).toList());
            case Test.Any any -> union(any.tests().stream().map(this::columns).toList());
            case Test.Not not -> columns(not.test());
        };
    }

    private static Set<String> union(List<Set<String>> parts) {
        Set<String> union = new HashSet<>();
        parts.forEach(union::addAll);
        return union;
    }
}
