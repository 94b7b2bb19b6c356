package org.claypon.study;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.claypon.study.Database.Cases;
import org.claypon.study.Database.Confirmation;
import org.claypon.study.Database.Range;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// Reads who is a case in a database: the first record of a condition, confirmed, after a washout.
final class CaseReader {

    private static final int USUAL_WASHOUT = 365;
    private static final int OLDEST = 130;

    private final Scope scope;
    private final TestReader tests;

    CaseReader(Scope scope, TestReader tests) {
        this.scope = scope;
        this.tests = tests;
    }

    Optional<Cases> read(Node cases) {
        if (scope.asked.isMatchedAlready()) {
            for (String key : List.of("confirm", "washout", "age", "dates", "within", "criteria")) {
                cases.refused(
                        key,
                        "data.matched_sets says who is a case and when; cases.%s cannot be asked"
                                .formatted(key),
                        "delete the key, or delete data.matched_sets");
            }
        }
        Optional<String> first =
                cases.required("first", "restless_legs").flatMap(scope.asked::conceptSet);
        Optional<Confirmation> confirm = cases.optional("confirm").flatMap(this::confirmation);
        int washout =
                cases.optional("washout")
                        .flatMap(node -> node.text().flatMap(text -> length(node, text)))
                        .orElse(USUAL_WASHOUT);
        Optional<Range<Integer>> age = cases.optional("age").flatMap(CaseReader::ages);
        Optional<Range<LocalDate>> dates = cases.optional("dates").flatMap(CaseReader::dates);
        Optional<String> within = cases.optional("within").flatMap(scope.asked::conceptSet);
        cases.refused(
                "where",
                "where is asked of tables, and data.omop is a database",
                "say who is a case with \"first\"");
        return first.map(set -> new Cases(set, confirm, washout, age, dates, within));
    }

    private Optional<Confirmation> confirmation(Node node) {
        Optional<Integer> days =
                node.required("within", "365")
                        .flatMap(length -> length.text().flatMap(text -> length(length, text)));
        Optional<Node> any = node.optional("any");
        Optional<Node> all = node.optional("all");
        if (any.isPresent() == all.isPresent() && node.isKeys()) {
            node.problem(
                    any.isPresent()
                            ? "any and all stand in one confirmation"
                            : "no test confirms the condition",
                    "write one of them: \"any: [{has: sleep_study}]\"");
        }
        List<NamedTest> asked =
                any.or(() -> all)
                        .map(list -> tests.named(list, new Window(0, days.orElse(0))))
                        .orElse(List.of());
        node.closed();
        return days.filter(_ -> !asked.isEmpty())
                .map(within -> new Confirmation(within, any.isEmpty(), asked));
    }

    private static Optional<Integer> length(Node node, String text) {
        Optional<Integer> days = Durations.days(node, text);
        days.filter(found -> found < 0)
                .ifPresent(_ ->
                        node.problem(
                                "%s is less than no time".formatted(Echo.cut(text)),
                                "write a number of days from 0 up"));
        return days.filter(found -> found >= 0);
    }

    private static Optional<Range<Integer>> ages(Node node) {
        return WindowReader.ends(node, "[18, 90]", CaseReader::age)
                .filter(ends -> WindowReader.inOrder(node, ends.get(0) <= ends.get(1)))
                .map(ends ->
                        new Range<>(
                                Optional.of(ends.get(0)).filter(age -> age > 0),
                                Optional.of(ends.get(1)).filter(age -> age < OLDEST)));
    }

    private static Optional<Integer> age(Node node) {
        return node.text()
                .flatMap(text ->
                        switch (text) {
                            case "ever" -> Optional.of(0);
                            case "never" -> Optional.of(OLDEST);
                            default ->
                                    node.integer(0, OLDEST, "an age in years", 18).stream()
                                            .boxed()
                                            .findFirst();
                        });
    }

    private static Optional<Range<LocalDate>> dates(Node node) {
        return WindowReader.ends(node, "[2010-01-01, 2019-12-31]", CaseReader::date)
                .filter(ends -> WindowReader.inOrder(node, !ends.get(0).isAfter(ends.get(1))))
                .map(ends ->
                        new Range<>(
                                Optional.of(ends.get(0)).filter(date -> date.isAfter(EARLIEST)),
                                Optional.of(ends.get(1)).filter(date -> date.isBefore(LATEST))));
    }

    /// Stand in for open ends while the two are compared.
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private static Optional<LocalDate> date(Node node) {
        return node.text()
                .flatMap(text ->
                        switch (text) {
                            case "ever" -> Optional.of(EARLIEST);
                            case "never" -> Optional.of(LATEST);
                            default -> date(node, text);
                        });
    }

    private static Optional<LocalDate> date(Node node, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
                throw new DateTimeParseException("year", text, 0);
            }
            return Optional.of(date);
        } catch (DateTimeParseException e) {
            node.problem(
                    "%s is not a date".formatted(Echo.quoted(text)),
                    "write year, month and day: 2019-12-31");
            return Optional.empty();
        }
    }
}
