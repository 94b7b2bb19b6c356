package org.claypon.results;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// A reader of the masked results of a [DrawnStudy] who tries to rebuild what is hidden. The reader knows what is printed, and
/// every sum that holds by the meaning of the numbers. Written from that meaning, without a look at how the masking ties its cells.
final class AttentiveReader {

    private final SequencedMap<String, Count> truth;
    private final WhatIsKnown known;
    private final int k;
    private final boolean guidelinesHidden;

    /// @param totalsOnly to know only what is always printed, which are the totals and the rounded numbers left, and the sums
    AttentiveReader(Results results, Results masked, int k, boolean totalsOnly) {
        this.k = k;
        SequencedMap<String, Count> printed = PrintedCounts.of(masked);
        this.truth = PrintedCounts.of(JoinedBins.inTheBinsOf(masked, results));
        long most = masked.data().rows() + (masked.equals(results) ? 0 : k - 1);
        this.guidelinesHidden =
                totalsOnly
                        || printed.get("guidelineSensitivity[1].model.sets")
                                instanceof Count.FewerThan;
        this.known = new WhatIsKnown(truth, most);
        PrintedRanges ranges = new PrintedRanges(masked, printed, truth, k, most, totalsOnly);
        printed.keySet().stream()
                .filter(name -> !saysNothing(name))
                .forEach(name -> known.range(name, ranges.of(name)));
        new ReaderOfFlow(known).read(results.data().rows(), masked.data().rows());
        new ReaderOfLaboratory(known).read(masked.comparisons().getFirst());
        readGuidelinesAndModels();
        readDivisions(masked, printed.keySet());
    }

    private void readGuidelinesAndModels() {
        ReaderOfGuidelines guidelines = new ReaderOfGuidelines(known);
        ReaderOfModels models = new ReaderOfModels(known);
        guidelines.own();
        if (!guidelinesHidden) {
            guidelines.other();
        }
        models.model("models[0].");
        models.model("models[1].");
        if (!guidelinesHidden) {
            models.model("guidelineSensitivity[0].model.");
            models.model("guidelineSensitivity[1].model.");
        }
        models.adjusted();
    }

    private void readDivisions(Results masked, Set<String> printed) {
        ReaderOfDoubts doubts = new ReaderOfDoubts(known);
        doubts.criticisms();
        new ReaderOfSeverity(known).read();
        new ReaderOfPatterns(known, masked.patterns()).read();
        doubts.specifications(printed);
        new ReaderOfStrata(known).read();
    }

    /// Counts that must be kept from the reader, with their true numbers: the hidden small ones, and small differences.
    Map<String, Long> secrets() {
        Map<String, Long> secrets = new LinkedHashMap<>();
        truth.forEach((name, count) -> {
            if (small(PrintedRanges.exact(count)) && mustBeKept(name)) {
                secrets.put(name, PrintedRanges.exact(count));
            }
        });
        known.differences()
                .forEach((name, number) -> {
                    if (small(number)) {
                        secrets.put(name, number);
                    }
                });
        return secrets;
    }

    private boolean small(long number) {
        return number >= 1 && number < k;
    }

    private boolean mustBeKept(String name) {
        return !PrintedRanges.total(name)
                && !saysNothing(name)
                && !name.startsWith("sensitivity.")
                && !name.startsWith("criticisms.lags");
    }

    /// The study's own guideline is printed twice, with the same numbers. The counts of the others are printed all or none, zeros too: where
    /// none is, any numbers that fit the rest fit there, and a reader learns nothing.
    private boolean saysNothing(String name) {
        return name.startsWith("guidelineSensitivity[0].guideline")
                || (guidelinesHidden && name.startsWith("guidelineSensitivity"));
    }

    /// Whether the reader must think at least two numbers from 1 to k - 1 possible.
    boolean isLeftInDoubt(String name) {
        int possible = 0;
        for (long number = 1; number < k && possible < 2; number++) {
            possible += known.possible(name, number) ? 1 : 0;
        }
        return possible >= 2;
    }

    /// The true numbers are among those that the reader must think possible: else the reader knows something that is not so.
    boolean thinksPossible(String name) {
        return known.possible(name, known.value(name));
    }
}
