package org.claypon.study;

import java.util.Optional;

/// A laboratory value that the study declares.
///
/// @param name      how the study file calls it
/// @param column    the column that holds it
/// @param unit      its unit as the file writes it; the units tool can read it
/// @param label     how the report calls it
/// @param molarMass in g/mol, where a conversion between mass and amount of substance is wanted
/// @param atLeast   the assay reports nothing lower: a value at it is a limit
/// @param atMost    the assay reports nothing higher: a value at it is a limit
public record Measurement(
        String name,
        String column,
        String unit,
        String label,
        Optional<Double> molarMass,
        Optional<Amount> atLeast,
        Optional<Amount> atMost) {}
