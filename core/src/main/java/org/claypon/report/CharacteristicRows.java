package org.claypon.report;

import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.util.ArrayList;
import java.util.List;
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
        rows.add(
                new Row(name + unit + ", mean (SD)", mean(cases, controls), mean(controls, cases)));
        rows.add(
                new Row(
                        name + unit + ", median (quartiles)",
                        median(cases, controls),
                        median(controls, cases)));
    }

    private static String mean(Characteristic.Group group, Characteristic.Group beside) {
        return Say.meanAndSd(group.mean(), group.sd(), beside.mean(), beside.sd());
    }

    private static String median(Characteristic.Group group, Characteristic.Group beside) {
        return Say.medianAndQuartiles(
                group.median(), group.q1(), group.q3(), beside.median(), beside.q1(), beside.q3());
    }
}
