package org.claypon.results;

import java.util.List;
import java.util.stream.IntStream;

/// The cases of a study made by chance in the bands of their score. A score of 0 lies in no band.
record DrawnSeverity(DrawnSets sets) {

    Severity severity() {
        return new Severity(
                "irls",
                "IRLS",
                "points",
                IntStream.rangeClosed(1, DrawnPerson.BANDS).mapToObj(this::band).toList(),
                sets.cases(p -> p.score() < 0),
                sets.cases(p -> p.score() == 0),
                2,
                List.of(association()),
                List.of());
    }

    private Severity.Band band(int band) {
        return new Severity.Band("band " + band, band, sets.cases(p -> p.score() == band));
    }

    private Severity.Association association() {
        Figure figure = Figure.of(0.123456);
        return new Severity.Association(
                "b12",
                "B12",
                "pg/mL",
                sets.cases(p -> p.score() >= 0 && p.tested()),
                sets.cases(p -> p.score() < 0 || !p.tested()),
                new Severity.Pearson(figure, figure, figure, figure),
                new Severity.Spearman(figure, figure),
                IntStream.rangeClosed(1, DrawnPerson.BANDS).mapToObj(this::summary).toList());
    }

    private Severity.Summary summary(int band) {
        Figure figure = Figure.of(168.123456);
        return new Severity.Summary(
                "band " + band,
                sets.cases(p -> p.score() == band && p.tested()),
                figure,
                figure,
                figure);
    }
}
