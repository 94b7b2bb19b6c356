package org.claypon.cohort;

/// What the records tell of the time before each person's index date.
///
/// @param daysObserved   since the beginning of the observation period that holds the index date
/// @param daysSinceVisit since the last visit that begins on or before the index date
/// @param visitsPerYear  days with a visit in the observed time before the index date, without the day itself; not known where nobody has
///                       a visit, or nothing lies before
public record LookBack(Numbers daysObserved, Numbers daysSinceVisit, Numbers visitsPerYear) {}
