package org.claypon.appraisal;

/// Which question a check asks of a claim.
public enum CheckKind {
    P_OF_CORRELATION("p value of the correlation"),
    P_OF_MEANS("p value of the difference of means"),
    P_OF_COUNTS("p value of the counts"),
    P_OF_PAIRS("p value of the pairs"),
    P_OF_ODDS_RATIO("p value of the odds ratio"),
    P_OF_STATISTIC("p value of the test statistic"),
    INTERVAL("odds ratio inside its interval"),
    SYMMETRY("interval as far above as below, on the log scale"),
    OTHER_STEP("the odds ratio for a step that can be pictured"),
    SEPARATION("how far apart the odds ratio puts the groups"),
    ODDS_RATIO_OF_COUNTS("odds ratio of the counts"),
    ODDS_RATIO_OF_PAIRS("odds ratio of the pairs"),
    INTERVAL_OF_COUNTS("interval of the counts"),
    INTERVAL_OF_PAIRS("interval of the pairs"),
    PERCENTAGE("percentage against people"),
    TOTAL("parts against their total"),
    WHOLE_NUMBERS("mean of whole numbers (GRIM)"),
    SPREAD_OF_WHOLE_NUMBERS("mean and spread of whole numbers (GRIMMER)"),
    YES_NO_SPREAD("spread of yes and no (DEBIT)"),
    SPREAD("standard deviation beside the other numbers"),
    SKEW("shape that mean and standard deviation leave"),
    MEAN_OF_MEDIAN("mean that the median and quartiles suggest"),
    SHARE("share of people beyond a threshold"),
    REFERENCE_LEVEL("level beside a reference population"),
    ALIKE("alike in both groups"),
    DIRECTION("direction beside the means"),
    UNIT("unit");

    private final String words;

    CheckKind(String words) {
        this.words = words;
    }

    /// For people.
    public String words() {
        return words;
    }
}
