package org.claypon.appraisal;

/// A study that would show more.
///
/// @param design what to do
/// @param shows  what it could show that this study cannot
/// @param ethics why it is hard to do, or how it is done without wrong
public record NextStep(String design, String shows, String ethics) {}
