package org.claypon.results;

import java.util.List;
import java.util.Optional;
import org.claypon.stats.CollapseTable;
import org.claypon.stats.ConditionalFit;
import org.claypon.stats.ConditionalFit.ChiSquare;
import org.claypon.stats.ConditionalFit.Fitted;
import org.claypon.stats.ConditionalFit.Term.Separated;
import org.claypon.stats.ConditionalFit.TestOutcome;
import org.claypon.stats.ConditionalLogistic;
import org.claypon.stats.Estimate;
import org.claypon.stats.ExactConditional;
import org.claypon.stats.FirthLogistic;
import org.claypon.stats.Limits;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Quantity;
import org.claypon.stats.Table2x2;

/// What the model of one yes-or-no exposure prints of real sets, as the estimates are made in a study.
record ModelOfSets(CollapseTable table) {

    private static final int EXACT_BELOW = 5;

    static ModelOfSets pairs(long both, long caseOnly, long controlOnly, long neither) {
        return new ModelOfSets(
                CollapseTable.of(
                        java.util.stream.Stream.of(
                                        new long[] {2, 1, both},
                                        new long[] {1, 1, caseOnly},
                                        new long[] {1, 0, controlOnly},
                                        new long[] {0, 0, neither})
                                .filter(row -> row[2] > 0)
                                .map(row ->
                                        new CollapseTable.Row(
                                                1, 2, (int) row[0], (int) row[1], row[2]))
                                .toList()));
    }

    private boolean exact() {
        return table.exposedCases() < EXACT_BELOW || table.exposedControls() < EXACT_BELOW;
    }

    /// The same model, with these estimates and the words for how they were made.
    Model in(Model model) {
        ConditionalLogistic plain = ConditionalLogistic.of(table);
        ConditionalFit fit = plain.fit();
        Optional<FirthLogistic> firth =
                fit instanceof Fitted fitted && fitted.terms().getFirst() instanceof Separated
                        ? Optional.of(plain.firth())
                        : Optional.empty();
        ConditionalFit shown = firth.map(FirthLogistic::fit).orElse(fit);
        Limits limits = firth.map(each -> each.limits(0)).orElseGet(() -> plain.limits(0));
        Figure p =
                exact()
                        ? of(ExactConditional.of(table).doubledP())
                        : of(
                                firth.map(each -> each.likelihoodRatio(0))
                                        .orElseGet(() -> plain.likelihoodRatio(0)));
        Model.Term any = model.terms().getFirst();
        Model.Term term =
                new Model.Term(
                        any.term(),
                        coefficient(shown),
                        any.standardError(),
                        exponential(coefficient(shown)),
                        exponential(of(limits.lower())),
                        exponential(of(limits.upper())),
                        p,
                        any.wald(),
                        of(plain.score(0)),
                        any.robustStandardError(),
                        any.exposed());
        return new Model(
                model.name(),
                model.exposure(),
                model.unit(),
                model.per(),
                model.sets(),
                model.setsInformative(),
                model.missing(),
                model.exposed(),
                (firth.isPresent() ? "firth profile (why); " : "profile likelihood; ")
                        + (exact() ? "exact p" : "likelihood-ratio p"),
                model.logLikelihood(),
                model.logLikelihoodNull(),
                model.minimumDetectableOddsRatio(),
                List.of(term),
                crude(),
                model.mantelHaenszel(),
                model.pairs(),
                model.curve(),
                model.trend(),
                model.notes());
    }

    private Model.Crude crude() {
        return switch (Table2x2.crude(table).oddsRatio()) {
            case Estimate.OddsRatio ratio ->
                    new Model.Crude(
                            Figure.of(ratio.value()),
                            exponential(of(ratio.limits().lower())),
                            exponential(of(ratio.limits().upper())));
            case NotEstimable(String reason) -> {
                Figure none = Figure.notEstimable(reason);
                yield new Model.Crude(none, none, none);
            }
        };
    }

    private static Figure coefficient(ConditionalFit fit) {
        return switch (fit) {
            case Fitted fitted -> of(fitted.coefficient(0));
            case NotEstimable(String reason) -> Figure.notEstimable(reason);
        };
    }

    private static Figure of(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Value(double value) -> Figure.of(value);
            case NotEstimable(String reason) -> Figure.notEstimable(reason);
        };
    }

    private static Figure of(TestOutcome test) {
        return switch (test) {
            case ChiSquare chiSquare -> Figure.of(chiSquare.p());
            case NotEstimable(String reason) -> Figure.notEstimable(reason);
        };
    }

    private static Figure exponential(Figure logarithm) {
        if (!(logarithm instanceof Figure.Value(double value))) {
            return logarithm;
        }
        double ratio = StrictMath.exp(value);
        return Double.isInfinite(ratio)
                ? Figure.notEstimable("too large to be written as a number")
                : Figure.of(ratio);
    }
}
