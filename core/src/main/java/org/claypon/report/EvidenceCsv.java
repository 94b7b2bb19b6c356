package org.claypon.report;

import org.claypon.results.Evidence;
import org.claypon.results.Results;
import org.claypon.results.Verdict;

/// The tables of the evidence: one row a number, so that each can be read by a program.
final class EvidenceCsv {

    private EvidenceCsv() {}

    static String evidence(Results results) {
        Csv csv =
                new Csv(
                        "viewpoint",
                        "direction",
                        "finding",
                        "supplied_by",
                        "citation",
                        "number",
                        "value");
        for (Evidence row : results.evidence()) {
            if (row.numbers().isEmpty()) {
                start(csv, row).text("").nothing(1).end();
            }
            row.numbers().forEach((name, value) -> start(csv, row).text(name).figures(value).end());
        }
        return csv.toString();
    }

    private static Csv.Row start(Csv csv, Evidence row) {
        return csv.row()
                .text(
                        row.viewpoint(),
                        row.direction(),
                        row.finding(),
                        row.suppliedBy(),
                        row.citation().orElse(""));
    }

    static String certainty(Results results) {
        Csv csv = new Csv("domain", "change", "after", "because", "number", "value");
        for (Verdict.Step step : results.verdict().certaintySteps()) {
            if (step.numbers().isEmpty()) {
                start(csv, step).text("").nothing(1).end();
            }
            step.numbers()
                    .forEach((name, value) -> start(csv, step).text(name).figures(value).end());
        }
        return csv.toString();
    }

    private static Csv.Row start(Csv csv, Verdict.Step step) {
        return csv.row()
                .text(step.domain(), Integer.toString(step.change()), step.after(), step.because());
    }

    static String findings(Results results) {
        Csv csv =
                Csv.noted(
                        "exposure",
                        "model",
                        "term",
                        "subject",
                        "seen",
                        "odds_ratio",
                        "lower",
                        "upper",
                        "p");
        for (Verdict.Finding finding : results.verdict().lookedAt().findings()) {
            Csv.Row row =
                    csv.row()
                            .text(
                                    finding.exposure(),
                                    finding.model(),
                                    finding.term(),
                                    finding.subject(),
                                    finding.seen());
            Said.term(results, finding)
                    .map(term ->
                            row.figures(term.oddsRatio(), term.lower(), term.upper(), term.p()))
                    .orElseGet(() -> row.nothing(4))
                    .end();
        }
        return csv.toString();
    }
}
