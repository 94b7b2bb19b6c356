package org.claypon.results;

import static org.claypon.results.PrintedRanges.exact;

import java.util.List;

/// The true counts in the ranges of the plot that the masking joined.
final class JoinedBins {

    private JoinedBins() {}

    /// The results, with the ranges of the masked ones.
    static Results inTheBinsOf(Results masked, Results results) {
        Comparison truth = results.comparisons().getFirst();
        List<Comparison.Bin> joined =
                masked.comparisons().getFirst().distribution().bins().stream()
                        .map(bin -> joined(bin, truth.distribution().bins()))
                        .toList();
        return MaskedExamples.comparing(
                results, List.of(with(truth, new Comparison.Distribution(joined, false, true))));
    }

    private static Comparison.Bin joined(Comparison.Bin bin, List<Comparison.Bin> all) {
        List<Comparison.Bin> inside =
                all.stream()
                        .filter(each -> each.from() >= bin.from() && each.to() <= bin.to())
                        .toList();
        return new Comparison.Bin(
                bin.from(),
                bin.to(),
                Count.of(inside.stream().mapToLong(each -> exact(each.cases())).sum()),
                Count.of(inside.stream().mapToLong(each -> exact(each.controls())).sum()));
    }

    private static Comparison with(Comparison truth, Comparison.Distribution distribution) {
        return new Comparison(
                truth.measurement(),
                truth.label(),
                truth.unit(),
                truth.cases(),
                truth.controls(),
                truth.difference(),
                truth.geometricMeanRatio(),
                truth.signedRank(),
                truth.equivalent(),
                truth.shares(),
                distribution,
                truth.roc());
    }
}
