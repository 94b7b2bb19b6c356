package org.claypon.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Who was left after each rule, and the answers to the diagnostic items.
///
/// A reader knows: each number left is the one before less those dropped; whom a rule alone would take it also drops; an
/// unknown answer stays after an exclusion and leaves at any other rule.
final class MaskingPeople {

    private final MaskingTables tables;
    private final Column cases;
    private final Column controls;
    private final Optional<Others> others;

    MaskingPeople(
            MaskingTables tables, Attrition attrition, MaskingCell people, Matching matching) {
        this.tables = tables;
        this.cases = new Column(tables, attrition.cases(), matching.cases());
        this.controls = new Column(tables, attrition.controls(), matching.controls());
        this.others = attrition.others().map(found -> new Others(found, tables));
        if (!cases.rows.isEmpty() && !controls.rows.isEmpty()) {
            others.ifPresentOrElse(found -> begin(people, found), () -> begin(people));
        }
    }

    /// Every row of a table is a case, can be a control, is neither, or is open.
    private void begin(MaskingCell people, Others found) {
        Row ofCases = cases.rows.getFirst();
        Row ofControls = controls.rows.getFirst();
        tables.sum(people, List.of(ofCases.left, ofControls.left, found.neither, found.unknown));
        tables.guess(found.unknown, List.of(ofCases.unknown));
        tables.guess(found.unknown, List.of(ofControls.unknown));
    }

    private void begin(MaskingCell people) {
        Row first = controls.rows.getFirst();
        MaskingCell neither =
                tables.rest(people, cases.rows.getFirst().left, first.left, first.dropped);
        tables.guess(neither, List.of(cases.rows.getFirst().unknown));
        tables.guess(neither, List.of(first.unknown));
    }

    private record Others(MaskingCell neither, MaskingCell unknown) {

        Others(Attrition.Others found, MaskingTables tables) {
            this(tables.count(found.neither()), tables.count(found.unknown()));
        }

        Attrition.Others printed() {
            return new Attrition.Others(neither.printed(), unknown.printed());
        }
    }

    Optional<Row> lastOfCases() {
        return cases.last();
    }

    Optional<Row> lastOfControls() {
        return controls.last();
    }

    Attrition printed() {
        return new Attrition(cases.printed(), controls.printed(), others.map(Others::printed));
    }

    /// Answers of those in the first row; those who meet the rule of the second gave each item that must be met.
    Supplier<CriteriaCounts> criteria(CriteriaCounts criteria) {
        List<Answers> answers =
                criteria.items().stream().map(item -> Answers.of(item, tables)).toList();
        if (!cases.rows.isEmpty()) {
            answers.forEach(item -> tables.sum(cases.rows.getFirst().left, item.cells()));
        }
        if (cases.rows.size() > 1) {
            boolean all = criteria.need() == criteria.items().size();
            answers.forEach(item -> tie(item, cases.rows.get(1), all));
        }
        return () ->
                new CriteriaCounts(
                        criteria.source(),
                        criteria.need(),
                        together(answers.stream().map(Answers::printed).toList()));
    }

    /// The answers to every item add up to the same people, whose number the attrition rounds: one count printed in full
    /// would undo the rounding for all of them. So all are hidden together, zeros too.
    private List<CriteriaCounts.Item> together(List<CriteriaCounts.Item> items) {
        boolean anyHidden =
                items.stream()
                        .flatMap(item -> Stream.of(item.yes(), item.no(), item.unknown()))
                        .anyMatch(Count.FewerThan.class::isInstance);
        return anyHidden ? items.stream().map(this::hidden).toList() : items;
    }

    private CriteriaCounts.Item hidden(CriteriaCounts.Item item) {
        Count hidden = new Count.FewerThan(tables.k());
        return new CriteriaCounts.Item(item.name(), hidden, hidden, hidden);
    }

    private void tie(Answers item, Row rule, boolean all) {
        if (all) {
            tables.slack(item.yes, rule.left);
            tables.slack(rule.dropped, item.no);
            tables.slack(rule.dropped, item.unknown);
        }
        tables.guess(item.yes, List.of(rule.left));
        if (item.cells().stream().anyMatch(MaskingCell::sensitive)) {
            tables.hide(rule.dropped, rule.onlyHere, rule.unknown);
            cases.round();
        }
    }

    private record Answers(String name, MaskingCell yes, MaskingCell no, MaskingCell unknown) {

        static Answers of(CriteriaCounts.Item item, MaskingTables tables) {
            return new Answers(
                    item.name(),
                    tables.count(item.yes()),
                    tables.count(item.no()),
                    tables.count(item.unknown()));
        }

        List<MaskingCell> cells() {
            return List.of(yes, no, unknown);
        }

        CriteriaCounts.Item printed() {
            return new CriteriaCounts.Item(name, yes.printed(), no.printed(), unknown.printed());
        }
    }

    record Row(
            Attrition.Step step,
            MaskingCell left,
            MaskingCell dropped,
            MaskingCell onlyHere,
            MaskingCell unknown) {

        Attrition.Step printed() {
            return new Attrition.Step(
                    step.rule(),
                    step.family(),
                    left.printed(),
                    dropped.printed(),
                    onlyHere.printed(),
                    unknown.printed());
        }
    }

    private static final class Column {

        private final MaskingTables tables;
        private final List<Row> rows = new ArrayList<>();

        Column(MaskingTables tables, List<Attrition.Step> steps, Count total) {
            this.tables = tables;
            for (int i = 0; i < steps.size(); i++) {
                Attrition.Step step = steps.get(i);
                boolean matched = i == steps.size() - 1 && step.left().equals(total);
                rows.add(
                        new Row(
                                step,
                                matched
                                        ? tables.total(step.left())
                                        : tables.left(step.left(), total),
                                tables.count(step.dropped()),
                                tables.count(step.onlyHere()),
                                tables.count(step.unknown())));
            }
            for (int i = 1; i < rows.size(); i++) {
                tie(rows.get(i - 1), rows.get(i), i >= rows.size() - 2);
            }
            if (rows.stream().anyMatch(row -> row.dropped.small())) {
                round();
            }
        }

        /// Whom the last rules drop no other rule would have taken.
        private void tie(Row before, Row row, boolean last) {
            tables.sum(before.left, List.of(row.left, row.dropped));
            tables.rest(row.dropped, row.onlyHere);
            if (last) {
                tables.same(row.dropped, row.onlyHere);
            }
            tables.rest(row.step.family().isPresent() ? row.left : row.dropped, row.unknown);
        }

        void round() {
            rows.forEach(row -> tables.round(row.left));
        }

        Optional<Row> last() {
            return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast());
        }

        List<Attrition.Step> printed() {
            return rows.stream().map(Row::printed).toList();
        }
    }
}
