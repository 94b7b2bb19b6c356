package org.claypon.report.criticism;

import static org.claypon.report.criticism.Answer.Link.EVIDENCE;
import static org.claypon.report.criticism.Answer.Link.MATCHING;
import static org.claypon.report.criticism.Answer.Link.MODELS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claypon.html.Html;
import org.claypon.matching.MatchingReport;
import org.claypon.report.Labels;
import org.claypon.report.Say;
import org.claypon.results.Criticisms;
import org.claypon.results.Criticisms.Contrast;
import org.claypon.results.Criticisms.Covariates;
import org.claypon.results.Criticisms.ExposedControls;
import org.claypon.results.Criticisms.Lag;
import org.claypon.results.Criticisms.Range;
import org.claypon.results.Criticisms.Spread;
import org.claypon.results.Criticisms.Summary;
import org.claypon.results.Criticisms.Tested;
import org.claypon.results.Criticisms.Timing;
import org.claypon.results.Figure;
import org.claypon.results.Results;

/// What the records of the people say: how exposed controls differ, when and how often people were seen, and what came first.
final class RecordAnswers {

    /// Beyond this a difference is usually worth a thought (Austin 2009).
    private static final double LARGE = 0.1;

    private static final String ONE_DAY =
            "the table has one row for each participant and no days before it.";

    private final Results results;
    private final Criticisms found;
    private final CriticismTables tables;

    RecordAnswers(Results results) {
        this.results = results;
        this.found = results.criticisms();
        this.tables = new CriticismTables(results);
    }

    /// Whether the data know more than one day of a person.
    boolean overTime() {
        return !found.lookBack().isEmpty();
    }

    Answer exposed() {
        if (found.exposedControls().isEmpty()) {
            return Answer.none("no exposure of this study is a yes or no.");
        }
        ExposedControls first = found.exposedControls().getFirst();
        return Answer.of(
                        "The trial that this study imitates would take people like the controls, let the lot decide on “%s”, and count %s in both groups. Here nobody drew lots. %s"
                                .formatted(
                                        Labels.of(results, first.exposure()),
                                        results.study().condition(),
                                        furthest(first)))
                .with(List.of(tables.exposed().html()));
    }

    private String furthest(ExposedControls exposed) {
        Optional<Contrast> most =
                exposed.covariates().stream()
                        .filter(row -> row.standardisedDifference() instanceof Figure.Value)
                        .max(Comparator.comparingDouble(RecordAnswers::size));
        if (most.isEmpty()) {
            return "How exposed controls differ from unexposed ones is not shown, as few people stand behind the numbers or beside them.";
        }
        String difference = Say.twoDecimals(most.get().standardisedDifference());
        String name = Labels.of(results, most.get().covariate());
        return size(most.get()) > LARGE
                ? "Among the controls, exposed and unexposed people differ most in %s (standardised difference %s; beyond ±0.1 is worth a thought)."
                        .formatted(name, difference)
                : "Among the controls, exposed and unexposed people hardly differ in what is listed here (at most %s, in %s)."
                        .formatted(difference, name);
    }

    private static double size(Contrast row) {
        return row.standardisedDifference() instanceof Figure.Value(double value)
                ? Math.abs(value)
                : 0;
    }

    private Optional<Spread> spread(String what) {
        return found.lookBack().stream().filter(spread -> spread.what().equals(what)).findFirst();
    }

    Answer indexDate() {
        return spread("days_since_visit")
                .map(spread ->
                        Answer.of(
                                        "%s On that very day %s of the cases had a visit, and %s of the controls."
                                                .formatted(
                                                        dates(),
                                                        of(spread, true),
                                                        of(spread, false)),
                                        MATCHING)
                                .with(List.of(tables.spread(spread).html())))
                .orElseGet(() -> Answer.none(ONE_DAY));
    }

    private String of(Spread spread, boolean cases) {
        Range first = spread.ranges().getFirst();
        return cases
                ? Say.of(first.cases(), results.matching().cases())
                : Say.of(first.controls(), results.matching().controls());
    }

    Answer lookBack() {
        return spread("days_observed")
                .map(spread ->
                        Answer.of(
                                        "Before the index date, half of the cases had been observed for at least %s days and half of the controls for %s (standardised difference %s)."
                                                .formatted(
                                                        Say.number(spread.cases().median(), 0),
                                                        Say.number(spread.controls().median(), 0),
                                                        Say.twoDecimals(
                                                                spread.standardisedDifference())))
                                .with(List.of(tables.spread(spread).html())))
                .orElseGet(() -> Answer.none(ONE_DAY));
    }

    Answer contact() {
        Optional<Spread> spread = spread("visits_per_year");
        if (spread.isEmpty()) {
            return Answer.none(ONE_DAY);
        }
        String words =
                "Cases had %s visits a year before the index date on average, controls %s (standardised difference %s)."
                        .formatted(
                                mean(spread.get().cases(), spread.get().controls()),
                                mean(spread.get().controls(), spread.get().cases()),
                                Say.twoDecimals(spread.get().standardisedDifference()));
        List<Html> shown = new ArrayList<>(List.of(tables.spread(spread.get()).html()));
        shown.addAll(new TestedTables(results).all());
        return Answer.of(words + tested()).with(shown);
    }

    private static String mean(Summary of, Summary beside) {
        return Say.figure(of.mean(), Say.alike(List.of(of.mean()), beside.mean()));
    }

    private String tested() {
        return found.tested().stream()
                .findFirst()
                .map(this::tested)
                .map(words -> " " + words)
                .orElse("");
    }

    private String tested(Tested tested) {
        String shares =
                "%s has a value in %s of the cases and %s of the controls."
                        .formatted(
                                tested.label(),
                                Say.of(tested.cases(), results.matching().cases()),
                                Say.of(tested.controls(), results.matching().controls()));
        return tested.estimate().oddsRatio() instanceof Figure.Value
                ? shares
                        + " As an exposure of its own, being tested has an odds ratio of %s."
                                .formatted(
                                        Say.oddsRatio(
                                                tested.estimate().oddsRatio(),
                                                tested.estimate().lower(),
                                                tested.estimate().upper()))
                : shares;
    }

    Answer reverse() {
        if (!overTime()) {
            return Answer.none("the data know exposure and condition at one time only.", EVIDENCE);
        }
        if (found.lags().isEmpty()) {
            return Answer.none("no exposure with a single odds ratio changes with time.", EVIDENCE);
        }
        List<Lag> known = tables.known();
        if (known.isEmpty()) {
            return Answer.none(
                    "nothing about the exposures is known further back than the study asks.",
                    EVIDENCE);
        }
        List<Lag> first =
                known.stream()
                        .filter(lag -> lag.exposure().equals(known.getFirst().exposure()))
                        .toList();
        return Answer.of(
                        "Each exposure was asked again as if the index date had been earlier, so that what came last does not count. For “%s” the odds ratio is %s as the study asks, and with %d days left out %s. When the first sign was felt, which is before the first record, no code tells."
                                .formatted(
                                        Labels.of(results, first.getFirst().exposure()),
                                        ratio(first.getFirst()),
                                        first.getLast().days(),
                                        ratio(first.getLast())),
                        EVIDENCE)
                .with(List.of(tables.lags()));
    }

    private static String ratio(Lag lag) {
        return CriticismTables.ratio(lag.estimate())
                + lag.people()
                        .map(people ->
                                ", from " + Say.many(people.setsInformative(), "set", "sets"))
                        .orElse("");
    }

    Answer mediators() {
        if (!overTime()) {
            return Answer.none("the data do not tell what was known first.");
        }
        if (found.covariates().isEmpty()) {
            return Answer.of(
                    "The study adjusts for no covariate, so that none can lie on the way.");
        }
        List<String> late =
                found.covariates().stream()
                        .flatMap(each -> each.timing().stream())
                        .filter(timing -> timing.verdict().equals("possible_mediator"))
                        .map(Timing::covariate)
                        .distinct()
                        .toList();
        String words =
                late.isEmpty()
                        ? "Every covariate is known before the first day on which the exposure counts, or never changes."
                        : "Possible mediators, since they may be recorded after the exposure began: %s.%s"
                                .formatted(
                                        late.stream()
                                                .map(name -> Labels.of(results, name))
                                                .collect(Collectors.joining("; ")),
                                        without());
        return Answer.of(words, MODELS).with(List.of(tables.timing().html()));
    }

    private String without() {
        return found.covariates().stream()
                .filter(each -> each.withoutMediators().isPresent())
                .findFirst()
                .map(this::without)
                .orElse("");
    }

    private String without(Covariates covariates) {
        return covariates
                .withoutMediators()
                .map(ratio ->
                        " Without them the odds ratio of “%s” is %s."
                                .formatted(
                                        Labels.of(results, covariates.exposure()),
                                        Say.oddsRatio(
                                                ratio.oddsRatio(), ratio.lower(), ratio.upper())))
                .orElse("");
    }

    private String dates() {
        return results.matching().rules().contains(MatchingReport.AS_GIVEN)
                ? "The index dates are those of the file of matched sets."
                : "A control has the index date of its case, never a later one.";
    }
}
