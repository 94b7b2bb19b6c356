package org.claypon.report;

import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.results.Characteristic;
import org.claypon.results.Results;

/// Age, sex and covariates of cases and controls, as rows of a table.
final class CharacteristicRows {

    private CharacteristicRows() {}

    record Row(String name, String cases, String controls) {

        private List<String> cells() {
            return List.of(name, cases, controls);
        }
    }

    /// Nothing where the study has none.
    static Html table(Results results) {
        if (results.characteristics().isEmpty()) {
            return Html.sequence();
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        "Number",
                        Say.cell(results.matching().cases()),
                        Say.cell(results.matching().controls())));
        results.characteristics()
                .forEach(each -> of(results, each).forEach(row -> rows.add(row.cells())));
        return Table.of(
                        "characteristics-table",
                        "Who the matched cases and controls are",
                        List.of(words("Characteristic"), numbers("Cases"), numbers("Controls")),
                        rows)
                .html();
    }

    static List<Row> of(Results results, Characteristic characteristic) {
        String name = Say.capital(Labels.of(results, characteristic.name()));
        List<Row> rows = new ArrayList<>();
        characteristic.numbers().ifPresent(numbers -> add(name, numbers, rows));
        for (Characteristic.Level level : characteristic.levels()) {
            rows.add(
                    new Row(
                            "%s: %s, n (%%)".formatted(name, level.level()),
                            PaperTables.part(level.cases(), results.matching().cases()),
                            PaperTables.part(level.controls(), results.matching().controls())));
        }
        Characteristic.Unknown unknown = characteristic.unknown();
        if (!Say.isNone(unknown.cases()) || !Say.isNone(unknown.controls())) {
            rows.add(
                    new Row(
                            name + ", not known, n (%)",
                            PaperTables.part(unknown.cases(), results.matching().cases()),
                            PaperTables.part(unknown.controls(), results.matching().controls())));
        }
        return rows;
    }

    private static void add(String name, Characteristic.Numbers numbers, List<Row> rows) {
        String unit = numbers.unit().map(found -> ", " + found).orElse("");
        Characteristic.Group cases = numbers.cases();
        Characteristic.Group controls = numbers.controls();
        DoubleFunction<String> means =
                Say.alike(cases.mean(), cases.sd(), controls.mean(), controls.sd());
        DoubleFunction<String> medians =
                Say.alike(
                        cases.median(),
                        cases.q1(),
                        cases.q3(),
                        controls.median(),
                        controls.q1(),
                        controls.q3());
        rows.add(
                new Row(
                        name + unit + ", mean (SD)",
                        Say.meanAndSd(cases.mean(), cases.sd(), means),
                        Say.meanAndSd(controls.mean(), controls.sd(), means)));
        rows.add(
                new Row(
                        name + unit + ", median (quartiles)",
                        median(cases, medians),
                        median(controls, medians)));
    }

    private static String median(Characteristic.Group group, DoubleFunction<String> format) {
        return Say.medianAndQuartiles(group.median(), group.q1(), group.q3(), format);
    }
}
