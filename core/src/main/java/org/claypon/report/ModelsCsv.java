package org.claypon.report;

import java.util.List;
import java.util.Optional;
import org.claypon.results.Model;
import org.claypon.results.Trend;

/// `models.csv`: one row a term, with what belongs to its model repeated.
final class ModelsCsv {

    private ModelsCsv() {}

    static String of(List<Model> models) {
        Csv csv =
                Csv.noted(
                        "model",
                        "exposure",
                        "unit",
                        "per",
                        "sets",
                        "sets_informative",
                        "missing_people",
                        "missing_sets",
                        "exposed_cases",
                        "of_cases",
                        "exposed_controls",
                        "of_controls",
                        "method",
                        "log_likelihood",
                        "log_likelihood_null",
                        "minimum_detectable_odds_ratio",
                        "term",
                        "log_odds_ratio",
                        "standard_error",
                        "odds_ratio",
                        "lower",
                        "upper",
                        "p",
                        "wald_lower",
                        "wald_upper",
                        "wald_p",
                        "score_p",
                        "robust_standard_error",
                        "crude_odds_ratio",
                        "crude_lower",
                        "crude_upper",
                        "mantel_haenszel_odds_ratio",
                        "mantel_haenszel_lower",
                        "mantel_haenszel_upper",
                        "pairs_both",
                        "pairs_case_only",
                        "pairs_control_only",
                        "pairs_neither",
                        "mcnemar_chi_square",
                        "mcnemar_exact_p",
                        "trend_odds_ratio",
                        "trend_lower",
                        "trend_upper",
                        "trend_chi_square",
                        "trend_p");
        for (Model model : models) {
            model.terms().forEach(term -> row(csv, model, term));
        }
        return csv.toString();
    }

    private static void row(Csv csv, Model model, Model.Term term) {
        Csv.Row row = csv.row();
        data(row, model);
        term(row, term);
        crude(row, Optional.of(model.crude()));
        crude(row, model.mantelHaenszel());
        pairs(row, model.pairs());
        trend(row, model.trend());
        row.end();
    }

    private static void data(Csv.Row row, Model model) {
        Optional<Model.Exposed> exposed = model.exposed();
        row.text(model.name(), model.exposure(), model.unit().orElse(""), model.per().orElse(""))
                .counts(
                        model.sets(),
                        model.setsInformative(),
                        model.missing().people(),
                        model.missing().sets())
                .count(exposed.map(Model.Exposed::cases))
                .count(exposed.map(Model.Exposed::ofCases))
                .count(exposed.map(Model.Exposed::controls))
                .count(exposed.map(Model.Exposed::ofControls))
                .text(model.method())
                .figures(
                        model.logLikelihood(),
                        model.logLikelihoodNull(),
                        model.minimumDetectableOddsRatio());
    }

    private static void term(Csv.Row row, Model.Term term) {
        row.text(term.term())
                .figures(
                        term.logOddsRatio(),
                        term.standardError(),
                        term.oddsRatio(),
                        term.lower(),
                        term.upper(),
                        term.p())
                .figures(term.wald().lower(), term.wald().upper(), term.wald().p(), term.scoreP())
                .figure(term.robustStandardError());
    }

    private static void crude(Csv.Row row, Optional<Model.Crude> crude) {
        row.figure(crude.map(Model.Crude::oddsRatio))
                .figure(crude.map(Model.Crude::lower))
                .figure(crude.map(Model.Crude::upper));
    }

    private static void pairs(Csv.Row row, Optional<Model.Pairs> pairs) {
        row.count(pairs.map(Model.Pairs::both))
                .count(pairs.map(Model.Pairs::caseOnly))
                .count(pairs.map(Model.Pairs::controlOnly))
                .count(pairs.map(Model.Pairs::neither))
                .figure(pairs.map(Model.Pairs::chiSquare))
                .figure(pairs.map(Model.Pairs::exactP));
    }

    private static void trend(Csv.Row row, Optional<Trend> trend) {
        row.figure(trend.map(Trend::oddsRatio))
                .figure(trend.map(Trend::lower))
                .figure(trend.map(Trend::upper))
                .figure(trend.map(Trend::chiSquare))
                .figure(trend.map(Trend::p));
    }
}
