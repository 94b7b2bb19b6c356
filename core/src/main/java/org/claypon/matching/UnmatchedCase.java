package org.claypon.matching;

/// A case left without a control.
///
/// @param person       the case
/// @param reason       why, in words that hold no value of a person
/// @param valueUnknown whether it is for want of a known value to match on
public record UnmatchedCase(int person, String reason, boolean valueUnknown) {}
