package org.claypon.results;

import java.util.SequencedMap;

/// The same people under one guideline: how they fall into its bands, and the odds ratio of its lowest band.
///
/// @param used       whether it is the one that the study names
/// @param inputs     what of the study stands for each input of the guideline: a measurement's name, or the text of a test
/// @param lowestBand the band that the guideline lists first
/// @param model      the lowest band against all other bands, in those who could be put into a band
public record GuidelineSensitivity(
        boolean used,
        SequencedMap<String, String> inputs,
        String lowestBand,
        GuidelineGroups guideline,
        Model model) {}
