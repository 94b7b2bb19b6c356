package org.claypon.report.criticism;

import static org.claypon.report.criticism.Answer.Link.EVIDENCE;
import static org.claypon.report.criticism.Answer.Link.LIMITS;
import static org.claypon.report.criticism.Answer.Link.LITERATURE;
import static org.claypon.report.criticism.Answer.Link.MATCHING;
import static org.claypon.report.criticism.Answer.Link.MODELS;
import static org.claypon.report.criticism.Answer.Link.PROVENANCE;
import static org.claypon.report.criticism.Answer.Link.SENSITIVITY;
import static org.claypon.report.criticism.Answer.Link.SPECIFICATIONS;

import java.util.List;
import org.claypon.matching.MatchingReport;
import org.claypon.report.Prose;
import org.claypon.report.Say;
import org.claypon.results.Count;
import org.claypon.results.Criticisms;
import org.claypon.results.Criticisms.Identity;
import org.claypon.results.Results;

/// The answer to each criticism. What the records of people say is in [RecordAnswers].
final class CriticismAnswers {

    private final Results results;
    private final Criticisms found;
    private final CriticismTables tables;
    private final RecordAnswers records;

    CriticismAnswers(Results results) {
        this.results = results;
        this.found = results.criticisms();
        this.tables = new CriticismTables(results);
        this.records = new RecordAnswers(results);
    }

    /// Whether the data know more than one day of a person.
    boolean overTime() {
        return records.overTime();
    }

    Answer to(Criticism criticism) {
        return switch (criticism) {
            case EXPOSED_ARE_UNLIKE -> records.exposed();
            case FEW_CONFOUNDERS -> confounders();
            case INDEX_DATE -> records.indexDate();
            case LOOK_BACK -> records.lookBack();
            case CONTACT -> records.contact();
            case REVERSE -> records.reverse();
            case MEDIATORS -> records.mediators();
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

    private Answer confounders() {
        return results.verdict().estimate().equals("calibrated")
                ? Answer.of("Negative controls measured the error that is left.", SENSITIVITY)
                : Answer.none(
                        "the study has no negative controls. How strong something unmeasured would have to be is all that it can say.",
                        SENSITIVITY);
    }

    private boolean asGiven() {
        return results.matching().rules().contains(MatchingReport.AS_GIVEN);
    }

    private Answer sampling() {
        if (!overTime()) {
            return Answer.none("the table holds only those whom its author put there.");
        }
        return Answer.of(
                "In words only: no cohort of everyone was followed beside it. %s %s"
                        .formatted(
                                results.study().sampling().equals("risk_set") && !asGiven()
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
        if (asGiven()) {
            return Answer.none(
                    "the sets came with the data, and how their controls were found is not known here.",
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
