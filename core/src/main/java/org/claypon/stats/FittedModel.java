package org.claypon.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.claypon.stats.ConditionalFit.Fitted;
import org.claypon.stats.ConditionalFit.Term;
import org.claypon.stats.ConditionalFit.TestOutcome;

/// An inference told in the user's columns and units.
final class FittedModel {

    private final MatchedColumns model;
    private final Optional<NotEstimable> nothing;
    private final LikelihoodInference inference;

    FittedModel(MatchedColumns model, boolean penalised) {
        this.model = model;
        this.inference = new LikelihoodInference(model.likelihood(), penalised);
        this.nothing =
                model.nothing()
                        .or(() ->
                                inference.settled()
                                        ? Optional.empty()
                                        : Optional.of(LikelihoodInference.UNSETTLED));
    }

    ConditionalFit fit() {
        return nothing.isPresent() ? nothing.get() : fitted();
    }

    private Fitted fitted() {
        List<Term> terms = new ArrayList<>();
        List<List<Double>> covariance = new ArrayList<>();
        for (int column = 0; column < model.columns(); column++) {
            terms.add(term(column));
            List<Double> row = new ArrayList<>();
            for (int other = 0; other < model.columns(); other++) {
                row.add(covariance(column, other));
            }
            covariance.add(row);
        }
        return new Fitted(
                terms,
                covariance,
                inference.valueAtZero(),
                inference.value(),
                inference.score(),
                inference.likelihoodRatio(),
                inference.wald(),
                model.kept().size(),
                model.sets(),
                model.informativeSets());
    }

    private Term term(int column) {
        Term.Aliased aliased = model.aliased().get(column);
        if (aliased != null) {
            return aliased;
        }
        int t = model.termOf(column).orElseThrow();
        if (inference.isSeparated(t)) {
            return new Term.Separated(inference.direction(t));
        }
        double scale = model.scale().get(t);
        return new Term.Estimated(
                inference.coefficient(t) / scale,
                StrictMath.sqrt(inference.covariance(t, t)) / scale);
    }

    private double covariance(int column, int other) {
        OptionalInt r = model.termOf(column);
        OptionalInt s = model.termOf(other);
        if (r.isEmpty() || s.isEmpty()) {
            return 0;
        }
        return inference.covariance(r.getAsInt(), s.getAsInt())
                / (model.scale().get(r.getAsInt()) * model.scale().get(s.getAsInt()));
    }

    Limits limits(int column) {
        Optional<NotEstimable> reason = reason(column);
        if (reason.isPresent()) {
            return Limits.none(reason.get());
        }
        int t = model.termOf(column).orElseThrow();
        Limits scaled = inference.limits(t);
        return new Limits(
                unscaled(scaled.lower(), model.scale().get(t)),
                unscaled(scaled.upper(), model.scale().get(t)));
    }

    private static Quantity unscaled(Quantity limit, double scale) {
        return switch (limit) {
            case Quantity.Value(double value) -> new Quantity.Value(value / scale);
            case NotEstimable reason -> reason;
        };
    }

    TestOutcome likelihoodRatio(int column) {
        return test(column, inference::likelihoodRatio);
    }

    TestOutcome score(int column) {
        return test(column, inference::score);
    }

    /// The conditional variance of the term's score at zero, given the others, per squared unit of the column.
    Quantity nullInformation(int column) {
        Optional<NotEstimable> reason = reason(column);
        if (reason.isPresent()) {
            return reason.get();
        }
        int t = model.termOf(column).orElseThrow();
        double scale = model.scale().get(t);
        return switch (inference.nullInformation(t)) {
            case Quantity.Value(double scaled) -> new Quantity.Value(scaled * scale * scale);
            case NotEstimable none -> none;
        };
    }

    private TestOutcome test(int column, IntFunction<TestOutcome> ofTerm) {
        Optional<NotEstimable> reason = reason(column);
        return reason.isPresent() ? reason.get() : ofTerm.apply(model.termOf(column).orElseThrow());
    }

    private Optional<NotEstimable> reason(int column) {
        if (column < 0 || column >= model.columns()) {
            throw new IllegalArgumentException(
                    "term %d of a model of %d".formatted(column, model.columns()));
        }
        return nothing.or(
                () -> Optional.ofNullable(model.aliased().get(column)).map(Term.Aliased::reason));
    }
}
