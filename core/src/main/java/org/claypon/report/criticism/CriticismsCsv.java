package org.claypon.report.criticism;

import java.util.Optional;
import org.claypon.report.Csv;
import org.claypon.results.Criticisms;
import org.claypon.results.Criticisms.Lag;
import org.claypon.results.Criticisms.Observed;
import org.claypon.results.Criticisms.People;
import org.claypon.results.Criticisms.Ratio;
import org.claypon.results.Criticisms.Spread;
import org.claypon.results.Criticisms.Tested;
import org.claypon.results.Model;
import org.claypon.results.Results;

/// What answers the criticisms of the design, as tables.
public final class CriticismsCsv {

    private CriticismsCsv() {}

    public static String answers(Results results) {
        CriticismAnswers answers = new CriticismAnswers(results);
        Csv csv = new Csv("number", "criticism", "says", "answer");
        for (Criticism criticism : Criticism.values()) {
            csv.row()
                    .text(
                            Integer.toString(criticism.number()),
                            criticism.heading(),
                            criticism.says(),
                            answers.to(criticism).words())
                    .end();
        }
        return csv.toString();
    }

    public static String exposedControls(Criticisms found) {
        Csv csv =
                Csv.noted(
                        "exposure",
                        "covariate",
                        "kind",
                        "exposed",
                        "unexposed",
                        "standardised_difference");
        for (Criticisms.ExposedControls exposed : found.exposedControls()) {
            for (Criticisms.Contrast row : exposed.covariates()) {
                csv.row()
                        .text(exposed.exposure(), row.covariate(), row.share() ? "share" : "mean")
                        .figures(row.exposed(), row.unexposed(), row.standardisedDifference())
                        .end();
            }
        }
        return csv.toString();
    }

    public static String lookBack(Criticisms found) {
        Csv csv = Csv.noted("what", "range", "cases", "controls", "standardised_difference");
        for (Spread spread : found.lookBack()) {
            for (Criticisms.Range range : spread.ranges()) {
                csv.row()
                        .text(spread.what(), range.range())
                        .counts(range.cases(), range.controls())
                        .nothing(1)
                        .end();
            }
            figures(csv, spread);
        }
        return csv.toString();
    }

    private static void figures(Csv csv, Spread spread) {
        csv.row()
                .text(spread.what(), "mean")
                .figures(
                        spread.cases().mean(),
                        spread.controls().mean(),
                        spread.standardisedDifference())
                .end();
        csv.row()
                .text(spread.what(), "first quartile")
                .figures(spread.cases().q1(), spread.controls().q1())
                .nothing(1)
                .end();
        csv.row()
                .text(spread.what(), "median")
                .figures(spread.cases().median(), spread.controls().median())
                .nothing(1)
                .end();
        csv.row()
                .text(spread.what(), "third quartile")
                .figures(spread.cases().q3(), spread.controls().q3())
                .nothing(1)
                .end();
    }

    public static String lags(Criticisms found) {
        Csv csv =
                Csv.noted(
                        "exposure",
                        "days_earlier",
                        "exposed_cases",
                        "exposed_controls",
                        "cases_observed",
                        "controls_observed",
                        "sets_informative",
                        "odds_ratio",
                        "lower",
                        "upper",
                        "p");
        for (Lag lag : found.lags()) {
            Optional<Model.Exposed> exposed = lag.people().flatMap(People::exposed);
            Optional<Observed> observed = lag.people().map(People::observed);
            Csv.Row row =
                    csv.row()
                            .text(lag.exposure(), Integer.toString(lag.days()))
                            .count(exposed.map(Model.Exposed::cases))
                            .count(exposed.map(Model.Exposed::controls))
                            .count(observed.map(Observed::cases))
                            .count(observed.map(Observed::controls))
                            .count(lag.people().map(People::setsInformative));
            ratio(row, lag.estimate());
        }
        return csv.toString();
    }

    private static void ratio(Csv.Row row, Ratio ratio) {
        row.figures(ratio.oddsRatio(), ratio.lower(), ratio.upper(), ratio.p()).end();
    }

    public static String timing(Criticisms found) {
        Csv csv = new Csv("exposure", "covariate", "looked_for", "verdict");
        for (Criticisms.Covariates covariates : found.covariates()) {
            for (Criticisms.Timing timing : covariates.timing()) {
                csv.row()
                        .text(
                                covariates.exposure(),
                                timing.covariate(),
                                timing.known(),
                                timing.verdict())
                        .end();
            }
        }
        return csv.toString();
    }

    public static String tested(Criticisms found) {
        Csv csv =
                Csv.noted(
                        "measurement",
                        "window",
                        "cases",
                        "controls",
                        "odds_ratio",
                        "lower",
                        "upper",
                        "p",
                        "after_window",
                        "cases_after",
                        "controls_after",
                        "median_of_cases_after",
                        "median_of_controls_after");
        for (Tested tested : found.tested()) {
            Ratio ratio = tested.estimate();
            csv.row()
                    .text(tested.measurement(), tested.window())
                    .counts(tested.cases(), tested.controls())
                    .figures(ratio.oddsRatio(), ratio.lower(), ratio.upper(), ratio.p())
                    .text(tested.after().window())
                    .counts(tested.after().cases(), tested.after().controls())
                    .figures(
                            tested.after().ofCases().median(), tested.after().ofControls().median())
                    .end();
        }
        return csv.toString();
    }

    public static String bounds(Criticisms found) {
        Csv csv = Csv.noted("exposure", "untested", "odds_ratio", "lower", "upper", "p");
        for (Tested tested : found.tested()) {
            for (Criticisms.Bound bound : tested.bounds()) {
                ratio(csv.row().text(bound.exposure(), bound.assumed()), bound.estimate());
            }
        }
        return csv.toString();
    }

    public static String identities(Criticisms found) {
        Csv csv = Csv.noted("exposure", "matched", "crude", "mantel_haenszel", "pairs", "verdict");
        for (Criticisms.Identity identity : found.identities()) {
            csv.row()
                    .text(identity.exposure())
                    .figures(identity.matched(), identity.crude(), identity.mantelHaenszel())
                    .figure(identity.pairs())
                    .text(identity.verdict())
                    .end();
        }
        return csv.toString();
    }
}
