package org.claypon.appraisal;

/// Whether what a claim says follows from what is printed.
///
/// @param claim   id of the claim
/// @param because for a reader, in sentences
public record Answer(String claim, Standing standing, String because) {

    public enum Standing {
        SUPPORTED,
        SUPPORTED_WITH_CAVEAT,
        NOT_DERIVABLE,
        CONTRADICTED,
        NOT_CHECKABLE,
        /// Not a matter of fact: named, never scored.
        VALUE_JUDGEMENT
    }
}
