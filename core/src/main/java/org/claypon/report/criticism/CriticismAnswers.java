package org.claypon.report.criticism;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claypon.report.Labels;
import org.claypon.report.Prose;
import org.claypon.report.Say;
import org.claypon.report.criticism.Answer.Link;
import org.claypon.results.Count;
import org.claypon.results.Criticisms;
import org.claypon.results.Criticisms.Contrast;
import org.claypon.results.Criticisms.Covariates;
import org.claypon.results.Criticisms.ExposedControls;
import org.claypon.results.Criticisms.Identity;
import org.claypon.results.Criticisms.Lag;
import org.claypon.results.Criticisms.Range;
import org.claypon.results.Criticisms.Spread;
import org.claypon.results.Criticisms.Tested;
import org.claypon.results.Criticisms.Timing;
import org.claypon.results.Figure;
import org.claypon.results.Results;

/// The answer to each criticism, from the numbers of the results.
final class CriticismAnswers {

    private static final Link MATCHING = new Link("matching", "Matching");
    private static final Link BALANCE = new Link("balance", "Balance");
    private static final Link MODELS = new Link("models", "Odds ratios");
    private static final Link SENSITIVITY = new Link("sensitivity", "What else could explain it");
    private static final Link SPECIFICATIONS =
            new Link("specifications", "Other choices that could be defended");
    private static final Link EVIDENCE =
            new Link("evidence", "What speaks for a link, and what against");
    private static final Link LIMITS = new Link("limits", "What this does not show");
    private static final Link LITERATURE = new Link("literature", "Other studies, as supplied");

    private static final Link PROVENANCE = new Link("provenance", "Provenance");

    /// Beyond this a difference is usually worth a thought (Austin 2009).
    private static final double LARGE = 0.1;

    private static final String ONE_DAY =
            "the table has one row for each participant and no days before it.";

    private final Results results;
    private final Criticisms found;
    private final CriticismTables tables;

    CriticismAnswers(Results results) {
        this.results = results;
        this.found = results.criticisms();
        this.tables = new CriticismTables(results);
    }

    /// Whether the data know more than one day of a person.
    boolean overTime() {
        return !found.lookBack().isEmpty();
    }

    Answer to(Criticism criticism) {
        return switch (criticism) {
            case EXPOSED_ARE_UNLIKE -> exposed();
            case FEW_CONFOUNDERS -> confounders();
            case INDEX_DATE -> indexDate();
            case LOOK_BACK -> lookBack();
            case CONTACT -> contact();
            case REVERSE -> reverse();
            case MEDIATORS -> mediators();
            case SAMPLING -> sampling();
            case SELF_CONTROLLED -> selfControlled();
            case CHOICES -> choices();
            case FUTURE -> future();
            case MATCHED_ANALYSIS -> matchedAnalysis();
            case ONE_DATABASE -> oneDatabase();
            case NOT_A_CAUSE ->
                    Answer.of(
                            "Nothing here proves a cause. What speaks for one and what against is weighed, point by point.",
                            EVIDENCE,
                            LIMITS);
        };
    }

    private Answer exposed() {
        if (found.exposedControls().isEmpty()) {
            return Answer.none("no exposure of this study is a yes or no.", BALANCE);
        }
        ExposedControls first = found.exposedControls().getFirst();
        return Answer.of(
                        "The trial that this study imitates would take people like the controls, let the lot decide on “%s”, and count %s in both groups. Here nobody drew lots. %s"
                                .formatted(
                                        Labels.of(results, first.exposure()),
                                        results.study().condition(),
                                        furthest(first)),
                        BALANCE)
                .with(List.of(tables.exposed().html()));
    }

    private String furthest(ExposedControls exposed) {
        Optional<Contrast> most =
                exposed.covariates().stream()
                        .filter(row -> row.standardisedDifference() instanceof Figure.Value)
                        .max(Comparator.comparingDouble(CriticismAnswers::size));
        if (most.isEmpty()) {
            return "How exposed controls differ from unexposed ones cannot be shown: too few are one or the other.";
        }
        String difference = Say.number(most.get().standardisedDifference(), 2);
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

    private Answer confounders() {
        return results.verdict().estimate().equals("calibrated")
                ? Answer.of("Negative controls measured the error that is left.", SENSITIVITY)
                : Answer.none(
                        "the study has no negative controls. How strong something unmeasured would have to be is all that it can say.",
                        SENSITIVITY);
    }

    private Optional<Spread> spread(String what) {
        return found.lookBack().stream().filter(spread -> spread.what().equals(what)).findFirst();
    }

    private Answer indexDate() {
        return spread("days_since_visit")
                .map(spread ->
                        Answer.of(
                                        "A control has the index date of its case, never a later one. On that very day %s of the cases had a visit, and %s of the controls."
                                                .formatted(of(spread, true), of(spread, false)),
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

    private Answer lookBack() {
        return spread("days_observed")
                .map(spread ->
                        Answer.of(
                                        "Before the index date, half of the cases had been observed for at least %s days and half of the controls for %s (standardised difference %s)."
                                                .formatted(
                                                        Say.number(spread.cases().median(), 0),
                                                        Say.number(spread.controls().median(), 0),
                                                        Say.number(
                                                                spread.standardisedDifference(),
                                                                2)))
                                .with(List.of(tables.spread(spread).html())))
                .orElseGet(() -> Answer.none(ONE_DAY));
    }

    private Answer contact() {
        Optional<Spread> spread = spread("visits_per_year");
        if (spread.isEmpty()) {
            return Answer.none(ONE_DAY);
        }
        String words =
                "Cases had %s visits a year before the index date on average, controls %s (standardised difference %s)."
                        .formatted(
                                Say.number(spread.get().cases().mean(), decimals(spread.get())),
                                Say.number(spread.get().controls().mean(), decimals(spread.get())),
                                Say.number(spread.get().standardisedDifference(), 2));
        return Answer.of(words + tested()).with(tables.contact(spread.get()));
    }

    private static int decimals(Spread spread) {
        return CriticismTables.decimals(spread.cases().mean(), spread.controls().mean());
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

    private Answer reverse() {
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
                        "Each exposure was asked again as if the index date had been earlier, so that what came last does not count. For “%s” the odds ratio is %s as the study asks, and %s with %d days left out. When the first sign was felt, which is before the first record, no code tells."
                                .formatted(
                                        Labels.of(results, first.getFirst().exposure()),
                                        ratio(first.getFirst()),
                                        ratio(first.getLast()),
                                        first.getLast().days()),
                        EVIDENCE)
                .with(List.of(tables.lags()));
    }

    private static String ratio(Lag lag) {
        return Say.ratio(lag.estimate().oddsRatio());
    }

    private Answer mediators() {
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

    private Answer sampling() {
        if (!overTime()) {
            return Answer.none("the table holds only those whom its author put there.");
        }
        return Answer.of(
                "In words only: no cohort of everyone was followed beside it. %s %s"
                        .formatted(
                                results.study().sampling().equals("risk_set")
                                        ? "Controls drawn from those at risk on the day of each case give the same ratio of rates as the whole population would, with a wider interval."
                                        : "How the controls were drawn decides what the odds ratio means.",
                                found.tested().isEmpty()
                                        ? "Sampling is defended here by an exposure that changes with time: it is looked up for the sampled days alone."
                                        : "Sampling is defended here by laboratory values: only a part of the people have them."));
    }

    private static Answer selfControlled() {
        return Answer.none(
                "nobody is compared with themselves here. Such a design would do better for an exposure that comes and goes, like most medicines; for one that lasts for years, like a lack, it has no answer.");
    }

    private Answer choices() {
        String hash =
                "Every choice stands in one study file (hash %s)."
                        .formatted(
                                results.study().hash().isEmpty()
                                        ? "not known"
                                        : Prose.shortHash(results.study().hash()));
        if (results.sensitivity().specifications().isPresent()) {
            return Answer.of(
                    hash + " What other choices would have given is shown.",
                    SPECIFICATIONS,
                    MATCHING,
                    PROVENANCE);
        }
        return Answer.of(
                hash
                        + " Other numbers of controls, calipers and rules were not tried%s; how cases without a control differ from the others is shown where there are any."
                                .formatted(
                                        found.lags().isEmpty()
                                                ? ""
                                                : ", other times of the exposure were (point 6)"),
                MATCHING,
                PROVENANCE);
    }

    private Answer future() {
        if (results.verdict().stamps().contains("never_case_sampling")) {
            return Answer.of(
                    "It holds here: the study asked for controls who never became a case, which looks into their future and biases the estimate.",
                    MATCHING);
        }
        return switch (results.study().sampling()) {
            case "risk_set" ->
                    Answer.of(
                            "Controls were at risk on the day of their case; whoever became a case later could serve until then. %s; standard errors that allow for it stand beside the others."
                                    .formatted(reused()),
                            MATCHING,
                            MODELS);
            case "cumulative" ->
                    Answer.of(
                            "It holds in part: controls are those without the condition at the end of follow-up.",
                            MATCHING);
            default ->
                    Answer.of(
                            "Cases and controls were taken at one time, so that no future was used. %s."
                                    .formatted(reused()),
                            MATCHING);
        };
    }

    private String reused() {
        Count reused = results.matching().controlsReused();
        return reused.equals(Count.of(0))
                ? "No control stands in several sets"
                : "Controls in several sets: %s".formatted(Say.cell(reused));
    }

    private Answer matchedAnalysis() {
        if (found.identities().isEmpty()) {
            return Answer.of(
                    "Every model is conditional on the matched sets; no exposure is a yes or no whose odds ratio could be checked by hand.",
                    MODELS);
        }
        return Answer.of(
                        "Every model is conditional on the matched sets. %s"
                                .formatted(checked(found.identities())),
                        MODELS)
                .with(List.of(tables.identities().html()));
    }

    private static String checked(List<Identity> identities) {
        if (identities.stream().anyMatch(each -> each.verdict().equals("suspicious"))) {
            return "A matched odds ratio below equals the crude one to every digit: that is what forgetting the sets would give, and it should be looked into.";
        }
        if (identities.stream().anyMatch(each -> each.verdict().equals("differs"))) {
            return "A matched odds ratio below does not fit the second way to find it, as it can where sets are few.";
        }
        return identities.stream().anyMatch(each -> each.verdict().equals("holds"))
                ? "The matched odds ratio agrees with a second way to find it, and is not the crude one."
                : "Too few people for a check by a second way.";
    }

    private Answer oneDatabase() {
        return results.literature().isEmpty()
                ? Answer.none("it is made of one source of data, and pools it with no other.")
                : Answer.none(
                        "it pools nothing. What other studies found was supplied by a person.",
                        LITERATURE);
    }
}
