package org.claypon.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/// Error rates and coverage over many replicates whose truth is known.
final class Validation {

    /// What a test at 5 % may show: methods.md asks this of likelihood-ratio tests with 30 informative sets and of mid-p.
    static final double LEAST_ERROR = 0.045;

    static final double MOST_ERROR = 0.055;

    /// What a 95 % interval may show.
    static final double LEAST_COVERAGE = 0.94;

    static final double MOST_COVERAGE = 0.96;

    /// With five expected exposed cases.
    static final double LEAST_SPARSE = 0.93;

    private final int replicates;

    Validation(int replicates) {
        this.replicates = replicates;
    }

    /// Prints a Markdown table; whether every share lies where it has to.
    boolean print(PrintStream out) {
        List<Share> shares =
                Stream.of(differences(), binary(), numbers(), sparse())
                        .flatMap(List::stream)
                        .toList();
        out.println(Share.head());
        shares.forEach(share -> out.println(share.row()));
        return shares.stream().allMatch(Share::holds);
    }

    private List<Share> differences() {
        return Stream.of(
                        new Difference("21 sets 1:4, equal spread", 21, 4, 1, true),
                        new Difference("21 sets 1:4, cases twice as spread", 21, 4, 2, false),
                        new Difference("80 pairs, cases twice as spread", 80, 1, 2, false))
                .flatMap(design -> design.shares(replicates, random(1)).stream())
                .toList();
    }

    private List<Share> binary() {
        return Stream.of(
                        new YesNoDesign("100 sets 1:4, exposure 20 %", 100, 4, 0.2, 1, false),
                        new YesNoDesign("200 pairs, exposure 30 %", 200, 1, 0.3, 1, false),
                        new YesNoDesign("100 sets 1:4, exposure 20 %", 100, 4, 0.2, 2, false))
                .flatMap(design -> design.shares(replicates, random(2)).stream())
                .toList();
    }

    private List<Share> numbers() {
        return Stream.of(
                        new NumberDesign("60 sets 1:4, one number", 60, 4, 0, 0),
                        new NumberDesign("100 sets 1:4, one number, two covariates", 100, 4, 2, 0),
                        new NumberDesign("60 sets 1:4, one number", 60, 4, 0, 0.5))
                .flatMap(design -> design.shares(replicates, random(3)).stream())
                .toList();
    }

    private List<Share> sparse() {
        return Stream.of(
                        new YesNoDesign("250 sets 1:4, exposure 2 %", 250, 4, 0.02, 1, true),
                        new YesNoDesign("100 sets 1:4, exposure 2.7 %", 100, 4, 0.027, 2.6, true))
                .flatMap(design -> design.shares(replicates, random(4)).stream())
                .toList();
    }

    private static RandomGenerator random(long part) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(1926 + part);
    }

    /// Offsets of sets that all have one case and `controls` controls.
    static int[] offsets(int sets, int controls) {
        int[] offsets = new int[sets + 1];
        Arrays.setAll(offsets, set -> set * (controls + 1));
        return offsets;
    }
}
