package org.claypon.appraisal;

/// One thing that the STROBE statement asks a case–control study to report, and whether the file holds it.
///
/// @param number of the item
/// @param asks   in our own words
public record ReportingItem(String number, String asks, boolean found, String because) {}
