package org.claypon.report.appraisal;

import org.claypon.appraisal.CheckKind;
import org.claypon.results.PaperAppraisal.Check;

/// What rests on a printed number that a check asks about.
final class WhyItMatters {

    private WhyItMatters() {}

    /// Of a number that cannot be right: with what the right one would mean, where that can be said.
    static String of(Check check) {
        return switch (Verdicts.kind(check)) {
            case P_OF_CORRELATION,
                    P_OF_MEANS,
                    P_OF_COUNTS,
                    P_OF_PAIRS,
                    P_OF_ODDS_RATIO,
                    P_OF_STATISTIC ->
                    "%s %s".formatted(Verdicts.meaningOfP(check), of(Verdicts.kind(check)));
            case INTERVAL,
                    SYMMETRY,
                    OTHER_STEP,
                    SEPARATION,
                    ODDS_RATIO_OF_COUNTS,
                    ODDS_RATIO_OF_PAIRS,
                    INTERVAL_OF_COUNTS,
                    INTERVAL_OF_PAIRS,
                    PERCENTAGE,
                    TOTAL,
                    WHOLE_NUMBERS,
                    SPREAD_OF_WHOLE_NUMBERS,
                    YES_NO_SPREAD,
                    SPREAD,
                    SKEW,
                    MEAN_OF_MEDIAN,
                    SHARE,
                    REFERENCE_LEVEL,
                    ALIKE,
                    DIRECTION,
                    UNIT ->
                    of(Verdicts.kind(check));
        };
    }

    static String of(CheckKind kind) {
        return switch (kind) {
            case P_OF_CORRELATION,
                    P_OF_MEANS,
                    P_OF_COUNTS,
                    P_OF_PAIRS,
                    P_OF_ODDS_RATIO,
                    P_OF_STATISTIC ->
                    "A small p is what lets a paper call a difference or a link more than chance. If the p does not follow from the other printed numbers, one"
                            + " of them is wrong, and so may be the conclusion that was drawn from it. Which one cannot be told from here.";
            case INTERVAL, SYMMETRY, INTERVAL_OF_COUNTS, INTERVAL_OF_PAIRS ->
                    "The interval says how far chance alone may have moved the odds ratio. If the two do not belong together, it is not known how sure the estimate is.";
            case ODDS_RATIO_OF_COUNTS, ODDS_RATIO_OF_PAIRS ->
                    "The odds ratio is the result of the study. If it does not follow from the counts, it is of other people or another analysis than the paper says.";
            case OTHER_STEP, SEPARATION ->
                    "An odds ratio for a small step looks small. Over the whole difference between the groups it says how well the measurement alone would tell them apart.";
            case PERCENTAGE, TOTAL ->
                    "People are missing, or were counted twice. Whoever is left out of a table can change its result.";
            case WHOLE_NUMBERS, SPREAD_OF_WHOLE_NUMBERS, YES_NO_SPREAD, SPREAD ->
                    "No set of people has this mean and this spread. Everything that is computed from them, each p included, is then in doubt.";
            case SKEW, MEAN_OF_MEDIAN ->
                    "A few very high values pull a mean away from most people. Tests that expect a bell curve can then mislead.";
            case SHARE ->
                    "How many people are ill by a limit is often what a reader takes away. A mean cannot tell it.";
            case REFERENCE_LEVEL ->
                    "If a whole group lies far from other people, the way of measuring or of choosing people may be the reason, and not the condition.";
            case ALIKE ->
                    "What was alike is used to rule out other explanations. If it was not shown to be alike, they are still open.";
            case DIRECTION, UNIT ->
                    "The same measurement must be read the same way everywhere in a paper.";
        };
    }
}
