package org.claypon.results;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.claypon.results.Comparison.Bin;
import org.claypon.results.Comparison.Distribution;

/// The ranges of a plot, joined with their neighbours until each holds at least k people, and of cases and of controls at least k or
/// nobody. A side with fewer than k people in all does not count for the joining, and is hidden.
///
/// The ranges and the shares below a threshold count from the same end. An edge is given up where between it and a threshold there would be
/// fewer than k people of a side, but somebody.
final class MaskingHistogram {

    private final MaskingTables tables;
    private final Distribution distribution;
    private final boolean fewCases;
    private final boolean fewControls;
    private final List<MaskingCell> cases;
    private final List<MaskingCell> controls;
    private final List<Bin> joined;
    private final List<Comparison.Share> shares;

    MaskingHistogram(
            MaskingTables tables, Distribution distribution, List<Comparison.Share> shares) {
        this.tables = tables;
        this.distribution = distribution;
        this.shares = shares;
        this.fewCases = few(total(distribution.bins(), Bin::cases));
        this.fewControls = few(total(distribution.bins(), Bin::controls));
        this.joined = joined(distribution.bins());
        this.cases = tables.counts(joined.stream().map(Bin::cases));
        this.controls = tables.counts(joined.stream().map(Bin::controls));
    }

    /// The bins hold all measured values and no others.
    void tie(MaskingCell measuredCases, MaskingCell measuredControls) {
        tables.sum(measuredCases, cases);
        tables.sum(measuredControls, controls);
    }

    /// Those below an edge and those below a threshold may be the same people.
    void tieShares(List<MaskingCell> casesBelow, List<MaskingCell> controlsBelow) {
        for (int edge = 1; edge < joined.size(); edge++) {
            for (MaskingCell below : casesBelow) {
                tables.guess(below, cases.subList(0, edge));
            }
            for (MaskingCell below : controlsBelow) {
                tables.guess(below, controls.subList(0, edge));
            }
        }
    }

    Distribution printed() {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < joined.size(); i++) {
            Bin bin = joined.get(i);
            bins.add(
                    new Bin(
                            bin.from(),
                            bin.to(),
                            fewCases ? hidden() : cases.get(i).printed(),
                            fewControls ? hidden() : controls.get(i).printed()));
        }
        return new Distribution(bins, distribution.openBelow(), distribution.openAbove());
    }

    /// Whether at least k people lie below a value and at least k from it on, as the printed ranges show.
    boolean hasWholeRangesOnBothSidesOf(double value) {
        return joined.stream().anyMatch(bin -> bin.to() <= value && enough(bin))
                && joined.stream().anyMatch(bin -> bin.from() >= value && enough(bin));
    }

    private Count hidden() {
        return new Count.FewerThan(tables.k());
    }

    private List<Bin> joined(List<Bin> bins) {
        List<Bin> done = new ArrayList<>();
        long ofCases = 0;
        long ofControls = 0;
        boolean open = false;
        for (Bin bin : bins) {
            done.add(open ? join(done.removeLast(), bin) : bin);
            ofCases += number(bin.cases());
            ofControls += number(bin.controls());
            open = !enough(done.getLast()) || nearThreshold(ofCases, ofControls);
        }
        while (done.size() > 1 && !enough(done.getLast())) {
            Bin last = done.removeLast();
            done.add(join(done.removeLast(), last));
        }
        return done;
    }

    /// @param ofCases how many lie below an edge
    private boolean nearThreshold(long ofCases, long ofControls) {
        return shares.stream()
                .anyMatch(share ->
                        near(share.cases().below(), ofCases)
                                || near(share.controls().below(), ofControls));
    }

    private boolean near(Count below, long people) {
        return below instanceof Count.Exactly(long number) && few(Math.abs(number - people));
    }

    /// A bin in which something is hidden already was joined when that was done.
    private boolean enough(Bin bin) {
        if (bin.cases() instanceof Count.FewerThan || bin.controls() instanceof Count.FewerThan) {
            return true;
        }
        long ofCases = fewCases ? 0 : number(bin.cases());
        long ofControls = fewControls ? 0 : number(bin.controls());
        return ofCases + ofControls >= tables.k() && !few(ofCases) && !few(ofControls);
    }

    private static Bin join(Bin one, Bin next) {
        return new Bin(
                one.from(),
                next.to(),
                sum(one.cases(), next.cases()),
                sum(one.controls(), next.controls()));
    }

    /// What is masked already stays so.
    private static Count sum(Count one, Count other) {
        return one instanceof Count.Exactly(long a) && other instanceof Count.Exactly(long b)
                ? Count.of(a + b)
                : one instanceof Count.Exactly ? other : one;
    }

    private static long total(List<Bin> bins, Function<Bin, Count> side) {
        return bins.stream().mapToLong(bin -> number(side.apply(bin))).sum();
    }

    private static long number(Count count) {
        return count instanceof Count.Exactly(long number) ? number : 0;
    }

    private boolean few(long people) {
        return people >= 1 && people < tables.k();
    }
}
