package org.claypon.report;

import java.util.Arrays;
import java.util.Optional;
import org.claypon.evidence.Stamp;

/// What each stamp means, for a reader of the report and for one of the summary.
final class StampWords {

    private StampWords() {}

    static String name(String key) {
        return Say.capital(Say.words(key));
    }

    /// A stamp that this version does not know stands by its name alone.
    static Optional<Stamp> known(String key) {
        return Arrays.stream(Stamp.values()).filter(stamp -> stamp.key().equals(key)).findFirst();
    }

    static String meaning(Stamp stamp) {
        return switch (stamp) {
            case NOT_CALIBRATED ->
                    "No negative controls (exposures that are known to have nothing to do with the condition) have measured the"
                            + " systematic error of this study. The interval shows chance alone; confounding, selection and"
                            + " measurement may move the estimate by more than that.";
            case FEW_CASES ->
                    "Few cases were studied. An association of ordinary size could have been missed, and one that was seen may"
                            + " look larger than it is.";
            case REUSED_CONTROLS ->
                    "Some controls stand in several matched sets, so that the sets are not independent. The robust standard error"
                            + " beside the model’s own takes account of it.";
            case NEVER_CASE_SAMPLING ->
                    "Controls were drawn from people who never became a case, which is known of nobody on the index date. That"
                            + " biases the estimate; draw from risk sets.";
            case CROSS_SECTIONAL ->
                    "Exposure and condition were seen at the same time. Which came first is not known; the condition may have"
                            + " changed the exposure.";
        };
    }

    static String plainly(Stamp stamp) {
        return switch (stamp) {
            case NOT_CALIBRATED ->
                    "The study has no built-in check of its own errors, so the true numbers may lie outside the ranges shown.";
            case FEW_CASES ->
                    "Few people with the condition were studied, so chance plays a large part.";
            case REUSED_CONTROLS ->
                    "Some people without the condition were used more than once, so the numbers are less sure.";
            case NEVER_CASE_SAMPLING ->
                    "The people without the condition were chosen with a look into their future, so the numbers lean to one side.";
            case CROSS_SECTIONAL ->
                    "All facts come from the same point in time, so the study cannot say which came first.";
        };
    }
}
