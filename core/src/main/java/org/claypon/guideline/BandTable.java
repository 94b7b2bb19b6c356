package org.claypon.guideline;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claypon.results.Figure;
import org.claypon.results.GuidelineGroups;

/// The bands of a guideline as a table for the reader.
final class BandTable {

    private BandTable() {}

    static List<GuidelineGroups.Band> of(Guideline guideline) {
        return guideline.scales().stream().flatMap(scale -> rows(guideline, scale)).toList();
    }

    private static Stream<GuidelineGroups.Band> rows(Guideline guideline, Scale scale) {
        return IntStream.range(0, scale.bands().size())
                .mapToObj(band -> row(guideline, scale, band));
    }

    private static GuidelineGroups.Band row(Guideline guideline, Scale scale, int place) {
        Scale.Band band = scale.bands().get(place);
        return new GuidelineGroups.Band(
                scale.when().map(when -> scale.input() + " with " + when).orElse(scale.input()),
                scale.when()
                        .map(when ->
                                "%s with %s"
                                        .formatted(
                                                guideline.label(scale.input()),
                                                guideline.label(when)))
                        .orElse(guideline.label(scale.input())),
                band.key(),
                band.label(),
                scale.begins(place),
                band.edge().number().map(Figure::of).orElseGet(() -> noEdge(band.edge())),
                scale.unitText(),
                band.nextTest().map(guideline::label).orElse(""),
                band.recommendation().source(),
                band.recommendation().verified());
    }

    private static Figure noEdge(Scale.Edge edge) {
        return Figure.notEstimable(
                edge instanceof Scale.Edge.AboveOwnLimit
                        ? "the laboratory's own limit was not given"
                        : "the lowest band has no lower edge");
    }
}
