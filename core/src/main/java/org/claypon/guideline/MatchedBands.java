package org.claypon.guideline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claypon.exposure.ExposureColumns;
import org.claypon.exposure.ExposureColumns.Column;
import org.claypon.exposure.ExposureColumns.Kind;
import org.claypon.exposure.Members;
import org.claypon.guideline.Guideline.OwnLimit;
import org.claypon.study.Analysis.GuidelineUse;
import org.claypon.units.Units;

/// Everyone in the matched sets in the bands of one guideline. A control in several sets is there in each, as in the models.
///
/// @param published the guideline as its file has it
/// @param guideline with the laboratory's limits in the places that it leaves to them
/// @param byPlace   what it says of the member at each place
public record MatchedBands(
        Guideline published, Guideline guideline, Members members, List<Classification> byPlace) {

    private static final String NOT_IN_A_BAND =
            "People who could be put into no band leave this model, counted as missing.";

    public MatchedBands {
        byPlace = List.copyOf(byPlace);
    }

    public static MatchedBands of(Guideline guideline, GuidelineUse use, Members members) {
        Guideline filled = guideline.withLimits(ownLimits(use));
        StudyPeople known = new StudyPeople(use, members.participants());
        return new MatchedBands(
                guideline,
                filled,
                members,
                IntStream.range(0, members.count())
                        .mapToObj(place ->
                                Classifier.classify(filled, known.person(members.person(place))))
                        .toList());
    }

    private static Map<String, OwnLimit> ownLimits(GuidelineUse use) {
        Map<String, OwnLimit> limits = new HashMap<>();
        use.limits()
                .forEach((input, limit) ->
                        Units.parse(limit.limit().unit())
                                .ifPresent(unit ->
                                        limits.put(
                                                input,
                                                new OwnLimit(
                                                        limit.limit().value(),
                                                        unit,
                                                        limit.source()))));
        return limits;
    }

    List<Classification> side(boolean cases) {
        return IntStream.range(0, byPlace.size())
                .filter(place -> members.isCase(place) == cases)
                .mapToObj(byPlace::get)
                .toList();
    }

    /// The band that the guideline lists first.
    public String lowestBand() {
        return guideline.bands().getFirst();
    }

    /// The lowest band against all others, as an exposure of the members.
    public ExposureColumns inLowestBand() {
        String name = "%s: %s".formatted(guideline.id(), lowestBand());
        double[] values = byPlace.stream().mapToDouble(person -> lowest(person)).toArray();
        boolean somebodyOut = byPlace.stream().anyMatch(person -> !person.isClassified());
        return new ExposureColumns(
                name,
                Optional.empty(),
                Optional.empty(),
                Kind.YES_NO,
                List.of(new Column(name, values)),
                new ExposureColumns.Shape.Plain(),
                somebodyOut ? List.of(NOT_IN_A_BAND) : List.of());
    }

    private double lowest(Classification person) {
        if (!person.isClassified()) {
            return Double.NaN;
        }
        return person.band().equals(lowestBand()) ? 1 : 0;
    }
}
