package org.claypon.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.claypon.exposure.AmountIn;
import org.claypon.results.Figure;
import org.claypon.results.GuidelineGroups;
import org.claypon.study.Amount;
import org.claypon.study.Analysis.GuidelineUse.Input;
import org.claypon.study.Exposure;
import org.claypon.study.Measurement;
import org.claypon.study.Study;
import org.claypon.units.Units;

/// A value of a measurement that a study or its guideline names.
///
/// @param value  in the measurement's unit
/// @param text   with its unit; what a study wrote in another unit stays as it was written
/// @param source what names it
record Threshold(double value, String text, String source) {

    private static Threshold of(double value, Measurement measurement, String source) {
        return new Threshold(value, AmountIn.text(new Amount(value, measurement.unit())), source);
    }

    /// Each once, from the lowest up; one that both name is the study's.
    static List<Threshold> of(
            Study study, Optional<GuidelineGroups> guideline, Measurement measurement) {
        TreeMap<Double, Threshold> found = new TreeMap<>();
        guideline.ifPresent(groups ->
                ofGuideline(study, groups, measurement)
                        .forEach(edge -> found.put(edge.value(), edge)));
        for (Exposure exposure : study.analysis().exposures()) {
            ofExposure(exposure, measurement.name())
                    .map(limit ->
                            new Threshold(
                                    AmountIn.unitOf(measurement, limit),
                                    AmountIn.text(limit),
                                    "an exposure of the study"))
                    .ifPresent(limit -> found.put(limit.value(), limit));
        }
        return List.copyOf(found.values());
    }

    private static Optional<Amount> ofExposure(Exposure exposure, String measurement) {
        return switch (exposure) {
            case Exposure.Below(_, String lab, Amount limit) ->
                    lab.equals(measurement) ? Optional.of(limit) : Optional.empty();
            case Exposure.Above(_, String lab, Amount limit) ->
                    lab.equals(measurement) ? Optional.of(limit) : Optional.empty();
            case Exposure.Linear _,
                    Exposure.PerDoubling _,
                    Exposure.Quartiles _,
                    Exposure.Spline _,
                    Exposure.Answered _,
                    Exposure.AsItStands _,
                    Exposure.Category _ ->
                    Optional.empty();
        };
    }

    /// The lower edges of the bands of the test that this measurement is, in units of the same kind: an edge in amount of
    /// substance is not converted to mass, since the guideline has its own there.
    private static List<Threshold> ofGuideline(
            Study study, GuidelineGroups groups, Measurement measurement) {
        List<Threshold> edges = new ArrayList<>();
        for (GuidelineGroups.Band band : groups.bands()) {
            OptionalDouble edge =
                    isTest(study, band.test(), measurement)
                                    && band.lower() instanceof Figure.Value(double lower)
                            ? Units.convert(
                                    lower, band.unit(), measurement.unit(), Optional.empty())
                            : OptionalDouble.empty();
            edge.ifPresent(value -> edges.add(of(value, measurement, words(band))));
        }
        return edges;
    }

    private static String words(GuidelineGroups.Band band) {
        return (band.edge().startsWith("above")
                        ? "guideline: above here "
                        : "guideline: from here on ")
                + band.label();
    }

    private static boolean isTest(Study study, String test, Measurement measurement) {
        return study.analysis()
                .guideline()
                .map(use -> use.inputs().get(test))
                .filter(input ->
                        input instanceof Input.OfMeasurement(String name)
                                && name.equals(measurement.name()))
                .isPresent();
    }
}
