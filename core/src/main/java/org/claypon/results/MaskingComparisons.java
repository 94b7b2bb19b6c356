package org.claypon.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// One measurement: who has a value, who lies below a threshold, the ranges of the plot, and the figures made from them.
final class MaskingComparisons {

    private final MaskingFigures figures;
    private final Comparison comparison;
    private final MaskingHistogram histogram;
    private final Side cases;
    private final Side controls;
    private final MaskingCell sets;
    private final MaskingCell differing;
    private final MaskingRoc roc;

    MaskingComparisons(MaskingTables tables, Comparison comparison, MaskingMatching matching) {
        this.figures = new MaskingFigures(tables.k());
        this.comparison = comparison;
        this.histogram =
                new MaskingHistogram(tables, comparison.distribution(), comparison.shares());
        this.cases =
                new Side(
                        tables,
                        comparison.cases(),
                        comparison.shares().stream().map(Comparison.Share::cases).toList(),
                        matching.cases());
        this.controls =
                new Side(
                        tables,
                        comparison.controls(),
                        comparison.shares().stream().map(Comparison.Share::controls).toList(),
                        matching.controls());
        histogram.tie(cases.measured, controls.measured);
        histogram.tieShares(cases.below(), controls.below());
        this.sets = tables.count(comparison.difference().sets());
        MaskingCell without = tables.rest(matching.sets(), sets);
        boolean few =
                Stream.of(cases.n, cases.missing, controls.n, controls.missing, without)
                        .anyMatch(MaskingCell::small);
        if (few) {
            tables.hide(sets);
        }
        this.differing = tables.count(comparison.signedRank().sets());
        tables.rest(sets, differing);
        this.roc = new MaskingRoc(tables, comparison.roc(), matching, sets, few);
        if (few) {
            tables.hide(differing);
        }
    }

    String measurement() {
        return comparison.measurement();
    }

    String label() {
        return comparison.label();
    }

    List<String> thresholds() {
        return comparison.shares().stream().map(Comparison.Share::threshold).toList();
    }

    Side cases() {
        return cases;
    }

    Side controls() {
        return controls;
    }

    Comparison printed() {
        List<Comparison.Share> shares = new ArrayList<>();
        for (int i = 0; i < comparison.shares().size(); i++) {
            Comparison.Share share = comparison.shares().get(i);
            shares.add(
                    new Comparison.Share(
                            share.threshold(),
                            share.source(),
                            cases.parts.get(i).printed(share.cases(), figures),
                            controls.parts.get(i).printed(share.controls(), figures)));
        }
        return new Comparison(
                comparison.measurement(),
                comparison.label(),
                comparison.unit(),
                cases.printed(comparison.cases(), figures),
                controls.printed(comparison.controls(), figures),
                difference(comparison.difference()),
                ratio(comparison.geometricMeanRatio()),
                signedRank(comparison.signedRank()),
                comparison.equivalent().map(this::equivalent),
                shares,
                histogram.printed(),
                roc.printed(few(), anyHidden(), histogram));
    }

    private boolean anyHidden() {
        return Stream.of(cases.n, cases.missing, controls.n, controls.missing)
                .anyMatch(MaskingCell::hidden);
    }

    private Comparison.Difference difference(Comparison.Difference found) {
        return new Comparison.Difference(
                estimate(found.mean()),
                estimate(found.lower()),
                estimate(found.upper()),
                few()
                        ? figures.masked()
                        : sets.hidden() ? figures.probability(found.p()) : found.p(),
                sets.printed(),
                found.method());
    }

    private Comparison.Ratio ratio(Comparison.Ratio found) {
        return new Comparison.Ratio(
                estimate(found.value()), estimate(found.lower()), estimate(found.upper()));
    }

    private Comparison.SignedRank signedRank(Comparison.SignedRank found) {
        boolean hidden = sets.hidden() || differing.hidden();
        return new Comparison.SignedRank(
                few() ? figures.masked() : hidden ? figures.probability(found.p()) : found.p(),
                differing.printed(),
                found.method());
    }

    private Comparison.Equivalent equivalent(Comparison.Equivalent found) {
        return new Comparison.Equivalent(
                found.margin(), estimate(found.lower()), estimate(found.upper()), found.verdict());
    }

    /// Mean, limits and p to many digits give away the number of sets behind them.
    private Figure estimate(Figure figure) {
        return few() ? figures.masked() : sets.hidden() ? figures.estimate(figure) : figure;
    }

    /// The difference would give back the mean of a side of few from that of the other.
    private boolean few() {
        return cases.n.small() || controls.n.small() || sets.small();
    }

    /// Cases or controls.
    static final class Side {

        private final MaskingCell n;
        private final MaskingCell missing;
        private final MaskingCell limits;
        private final MaskingCell measured;
        private final List<Part> parts;

        private Side(
                MaskingTables tables,
                Comparison.Group group,
                List<Comparison.Part> shares,
                MaskingCell total) {
            this.n = tables.count(group.n());
            this.missing = tables.count(group.missing());
            this.limits = tables.count(group.limits());
            tables.sum(total, List.of(n, missing));
            this.measured = tables.rest(n, limits);
            this.parts = shares.stream().map(share -> Part.of(share, n, tables)).toList();
            List<MaskingCell> rising =
                    parts.stream()
                            .map(Part::below)
                            .sorted(Comparator.comparingLong(MaskingCell::value))
                            .toList();
            for (int i = 1; i < rising.size(); i++) {
                tables.rest(rising.get(i), rising.get(i - 1));
            }
        }

        MaskingCell n() {
            return n;
        }

        MaskingCell missing() {
            return missing;
        }

        MaskingCell measured() {
            return measured;
        }

        List<Part> parts() {
            return parts;
        }

        List<MaskingCell> below() {
            return parts.stream().map(Part::below).toList();
        }

        private Comparison.Group printed(Comparison.Group group, MaskingFigures figures) {
            return new Comparison.Group(
                    n.printed(),
                    missing.printed(),
                    limits.printed(),
                    figure(group.mean(), figures),
                    figure(group.sd(), figures),
                    figure(group.median(), figures),
                    figure(group.q1(), figures),
                    figure(group.q3(), figures),
                    figure(group.geometricMean(), figures),
                    group.geometricMeanMethod());
        }

        private Figure figure(Figure figure, MaskingFigures figures) {
            if (n.small()) {
                return figures.masked();
            }
            return n.hidden() ? figures.description(figure) : figure;
        }
    }

    /// Below a threshold, and of how many; `above` is not printed.
    record Part(MaskingCell below, MaskingCell of, MaskingCell above) {

        static Part of(Comparison.Part part, MaskingCell n, MaskingTables tables) {
            MaskingCell below = tables.count(part.below());
            MaskingCell of = tables.count(part.of());
            tables.rest(n, of);
            tables.sum(n, List.of(of));
            return new Part(below, of, tables.rest(of, below));
        }

        private Comparison.Part printed(Comparison.Part part, MaskingFigures figures) {
            boolean hidden = below.hidden() || of.hidden();
            return new Comparison.Part(
                    below.printed(),
                    of.printed(),
                    figures.maskedIf(hidden, part.share()),
                    figures.maskedIf(hidden, part.lower()),
                    figures.maskedIf(hidden, part.upper()));
        }
    }
}
