package org.claypon.appraisal;

/// One item of the form on the risk of bias of a case–control study. Items are never added up.
///
/// @param item    what is asked
/// @param because what in the file answers it
public record BiasItem(Domain domain, String item, Judgement judgement, String because) {

    public enum Domain {
        SELECTION,
        MATCHING,
        CONFOUNDING,
        MEASUREMENT,
        EXCLUSIONS,
        TIMING,
        TESTING,
        MULTIPLICITY,
        SELECTIVE_REPORTING,
        NUMBERS
    }

    public enum Judgement {
        NO_CONCERN,
        CONCERN,
        NOT_REPORTED
    }
}
