package org.claypon.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claypon.results.Severity.Association;
import org.claypon.results.Severity.Pearson;
import org.claypon.results.Severity.Spearman;
import org.claypon.results.Severity.Summary;
import org.claypon.stats.Correlation;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Quantity;

/// How badly off the cases are. Bands and those without a score are all cases; whoever has a score and a value also counts in the comparison
/// of the measurement.
///
/// A correlation with its p or its limits gives away of how many it is. Where that number is hidden, the correlation has two digits, and p and
/// limits are made from these two digits as if k - 1 cases lacked a value, the most that the print allows: a little wider than in full; p has one digit, and the
/// limits have two. Where even that would say more, they are hidden.
///
/// Where every case has a value of a measurement, those of a band who have one are all of the band: what is printed of the ones is printed of
/// the others.
final class MaskingSeverity {

    private final MaskingTables tables;
    private final MaskingFigures figures;
    private final Severity severity;
    private final MaskingCell cases;
    private final boolean undivided;
    private final List<MaskingCell> bands;
    private final MaskingCell missing;
    private final MaskingCell withoutBand;
    private final List<Beside> associations = new ArrayList<>();

    MaskingSeverity(
            MaskingTables tables,
            Severity severity,
            MaskingMatching matching,
            List<MaskingComparisons> comparisons) {
        this.tables = tables;
        this.figures = new MaskingFigures(tables.k());
        this.severity = severity;
        this.cases = matching.cases();
        this.undivided = matching.tooFewToDivide();
        this.bands = tables.counts(severity.bands().stream().map(Severity.Band::cases));
        this.missing = tables.count(severity.missing());
        this.withoutBand = tables.count(severity.withoutBand());
        tables.sum(cases, Stream.concat(bands.stream(), Stream.of(missing, withoutBand)).toList());
        for (Association association : severity.associations()) {
            Beside beside = new Beside(association);
            associations.add(beside);
            comparisons.stream()
                    .filter(each -> each.measurement().equals(association.measurement()))
                    .forEach(each -> beside.tie(each.cases()));
        }
        comparisons.stream()
                .filter(each -> each.measurement().equals(severity.measurement()))
                .forEach(each -> tieScores(each.cases()));
    }

    /// The score itself may be compared as well.
    private void tieScores(MaskingComparisons.Side compared) {
        tables.same(missing, compared.missing());
        List<MaskingCell> upTo = new ArrayList<>();
        for (MaskingCell band : bands) {
            upTo.add(band);
            compared.parts().forEach(part -> tables.guess(part.below(), upTo));
        }
    }

    Severity printed() {
        List<Severity.Band> printed = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            Severity.Band band = severity.bands().get(i);
            printed.add(new Severity.Band(band.label(), band.from(), printed(i)));
        }
        return new Severity(
                severity.measurement(),
                severity.label(),
                severity.unit(),
                printed,
                missing.printed(),
                withoutBand.printed(),
                severity.tests(),
                associations.stream().map(Beside::printed).toList(),
                new MaskingNotes(tables.k()).masked(severity.notes()));
    }

    /// A band of enough that is known from the cases in it who have a value is no secret, though hiding it had helped for a while.
    private Count printed(int band) {
        int at = band;
        return !bands.get(at).small() && associations.stream().anyMatch(each -> each.tells(at))
                ? Count.of(bands.get(at).value())
                : bands.get(at).printed();
    }

    private final class Beside {

        private final Association association;
        private final MaskingCell n;
        private final MaskingCell without;
        private final List<MaskingCell> inBands;
        private boolean allMeasured;

        /// With a score, without a value.
        private final MaskingCell scoreOnly;

        Beside(Association association) {
            this.association = association;
            this.n = tables.count(association.n());
            this.without = tables.count(association.missing());
            if (without.small()) {
                without.isKnownToLie(1, tables.k() - 1L);
            }
            tables.sum(cases, List.of(n, without));
            this.scoreOnly = tables.rest(without, missing);
            this.inBands = tables.counts(association.bands().stream().map(Summary::n));
            for (int i = 0; i < Math.min(inBands.size(), bands.size()); i++) {
                tables.rest(bands.get(i), inBands.get(i));
            }
            MaskingCell outside = tables.rest(n, inBands.toArray(MaskingCell[]::new));
            tables.rest(withoutBand, outside);
        }

        /// With a value and no score; with neither.
        private void tie(MaskingComparisons.Side compared) {
            allMeasured = compared.missing().known() && compared.missing().value() == 0;
            tables.rest(compared.n(), n);
            tables.rest(compared.missing(), scoreOnly);
        }

        private boolean tells(int band) {
            return allMeasured
                    && inBands.get(band).known()
                    && !inBands.get(band).hidden()
                    && inBands.get(band).value() == bands.get(band).value();
        }

        Association printed() {
            List<Summary> summaries = new ArrayList<>();
            for (int i = 0; i < inBands.size(); i++) {
                summaries.add(printed(association.bands().get(i), inBands.get(i)));
            }
            return new Association(
                    association.measurement(),
                    association.label(),
                    association.unit(),
                    n.printed(),
                    without.printed(),
                    pearson(association.pearson()),
                    spearman(association.spearman()),
                    summaries);
        }

        private Summary printed(Summary summary, MaskingCell people) {
            return new Summary(
                    summary.band(),
                    people.printed(),
                    quantile(summary.median(), people),
                    quantile(summary.q1(), people),
                    quantile(summary.q3(), people));
        }

        private Figure quantile(Figure figure, MaskingCell people) {
            return people.small()
                    ? figures.masked()
                    : people.hidden() ? figures.description(figure) : figure;
        }

        private Pearson pearson(Pearson found) {
            if (!n.hidden() && !n.small()) {
                return found;
            }
            Figure r = coefficient(found.r());
            return new Pearson(
                    r,
                    figures.estimate(kept(found.lower(), r, each -> each.limits(0.95).lower())),
                    figures.estimate(kept(found.upper(), r, each -> each.limits(0.95).upper())),
                    probability(found.p(), r));
        }

        private Spearman spearman(Spearman found) {
            if (!n.hidden() && !n.small()) {
                return found;
            }
            Figure r = coefficient(found.r());
            return new Spearman(r, probability(found.p(), r));
        }

        private Figure probability(Figure full, Figure r) {
            return figures.probability(kept(full, r, each -> new Quantity.Value(each.p())));
        }

        private Figure coefficient(Figure r) {
            return n.small() ? figures.masked() : figures.estimate(r);
        }

        /// What follows from two digits of the correlation and the least number of cases that the print allows.
        private Figure kept(Figure full, Figure r, Made made) {
            long least = cases.value() - (tables.k() - 1L);
            if (full instanceof Figure.NotEstimable) {
                return full;
            }
            return r instanceof Figure.Value(double shortened)
                            && StrictMath.abs(shortened) <= 1
                            && without.small()
                            && !undivided
                            && least > 3
                    ? figure(made.of(new Correlation.Coefficient((int) least, shortened)))
                    : figures.masked();
        }

        private static Figure figure(Quantity quantity) {
            return switch (quantity) {
                case Quantity.Value(double value) -> Figure.of(value);
                case NotEstimable(String reason) -> Figure.notEstimable(reason);
            };
        }
    }

    private interface Made {
        Quantity of(Correlation.Coefficient coefficient);
    }
}
