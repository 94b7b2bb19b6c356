package org.claypon.appraisal;

/// How strong something that nobody measured would have to be to make an estimate alone.
///
/// @param claim       id of the claim with the estimate
/// @param what        e.g. `E-value if the condition is rare`
/// @param value       a risk ratio or an odds ratio
/// @param explanation for a reader
public record HiddenBias(String claim, String what, double value, String explanation) {}
