package org.claypon.results;

/// Rank tests, areas and cuts for tests that are about something else.
public final class RankExamples {

    private static final String METHOD =
            "Wilcoxon's signed-rank test over sets of logarithms, case mean minus control mean, exact";

    private RankExamples() {}

    public static Comparison.SignedRank signedRank(double p, long sets) {
        return new Comparison.SignedRank(Figure.of(p), Count.of(sets), METHOD);
    }

    /// Where nothing could be compared.
    public static Comparison.SignedRank noSignedRank() {
        Figure none = Figure.notEstimable("no set has a case and a control with a value");
        return new Comparison.SignedRank(none, Count.of(0), METHOD);
    }

    /// Where nothing could be compared.
    public static Roc noRoc() {
        Figure none = Figure.notEstimable("no matched set has a case and a control with a value");
        Roc.Auc area = new Roc.Auc(none, none, none, none);
        Figure noCut =
                Figure.notEstimable(
                        "no set has a case and a control with values, or all have the same");
        return new Roc(
                "higher", Count.of(0), area, area, new Roc.Cut(noCut, 0, noCut, noCut, noCut));
    }

    /// The twelve sets of methods that R was asked about: cases lower, three cuts that are as good.
    public static Roc twelveSets() {
        return new Roc(
                "lower",
                Count.of(12),
                area(0.708333333333, 0.096498, 0.495943, 0.920724),
                area(0.803819444444, 0.084219, 0.638753, 0.968886),
                new Roc.Cut(Figure.of(227), 2, Figure.of(0.5), Figure.of(0.09), Figure.of(0.41)));
    }

    static Roc roc(long sets, double cut, Figure figure) {
        Roc.Auc area = new Roc.Auc(figure, figure, figure, figure);
        return new Roc(
                "lower",
                Count.of(sets),
                area,
                area,
                new Roc.Cut(Figure.of(cut), 0, figure, figure, figure));
    }

    private static Roc.Auc area(double value, double error, double lower, double upper) {
        return new Roc.Auc(Figure.of(value), Figure.of(error), Figure.of(lower), Figure.of(upper));
    }
}
