package org.claypon.paper;

/// The test that a printed p value is said to come from.
public enum TestName {
    STUDENT,
    WELCH,
    MANN_WHITNEY,
    FISHER,
    CHI2,
    YATES,
    WALD,
    EXACT,
    PEARSON,
    SPEARMAN,
    NOT_STATED
}
