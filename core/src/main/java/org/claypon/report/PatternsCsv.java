package org.claypon.report;

import java.util.List;
import org.claypon.results.Model;
import org.claypon.results.Pattern;

/// `patterns.csv` and `pattern_readings.csv`: one row a combination, and one row for each thing that it is read as.
final class PatternsCsv {

    private static final int OF_A_TERM = 6;

    private PatternsCsv() {}

    static String classes(List<Pattern> patterns) {
        Csv csv =
                Csv.noted(
                        "pattern",
                        "conditions",
                        "combination",
                        "cases",
                        "controls",
                        "log_odds_ratio",
                        "standard_error",
                        "odds_ratio",
                        "lower",
                        "upper",
                        "p",
                        "sets",
                        "method");
        for (Pattern pattern : patterns) {
            pattern.classes().forEach(each -> row(csv, pattern, each));
            start(csv, pattern)
                    .text("not known")
                    .counts(pattern.unknown().cases(), pattern.unknown().controls())
                    .nothing(OF_A_TERM + 2)
                    .end();
        }
        return csv.toString();
    }

    private static Csv.Row start(Csv csv, Pattern pattern) {
        return csv.row().text(pattern.name(), PatternSection.conditions(pattern));
    }

    private static void row(Csv csv, Pattern pattern, Pattern.Combination each) {
        Csv.Row row = start(csv, pattern).text(each.name()).counts(each.cases(), each.controls());
        PatternSection.term(pattern, each)
                .map(term -> figures(row, term))
                .orElseGet(() -> row.nothing(OF_A_TERM))
                .counts(pattern.model().sets())
                .text(pattern.model().method())
                .end();
    }

    private static Csv.Row figures(Csv.Row row, Model.Term term) {
        return row.figures(
                term.logOddsRatio(),
                term.standardError(),
                term.oddsRatio(),
                term.lower(),
                term.upper(),
                term.p());
    }

    static String readings(List<Pattern> patterns) {
        Csv csv = new Csv("pattern", "combination", "read_as", "but", "source", "verified");
        for (Pattern pattern : patterns) {
            pattern.readings()
                    .forEach(each ->
                            csv.row()
                                    .text(
                                            pattern.name(),
                                            each.combination(),
                                            each.readAs(),
                                            each.but(),
                                            each.source(),
                                            each.verified() ? "yes" : "no")
                                    .end());
        }
        return csv.toString();
    }
}
