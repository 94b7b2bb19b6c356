package org.claypon.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claypon.exposure.ExposureColumns;
import org.claypon.exposure.ExposureColumns.Column;
import org.claypon.exposure.ExposureColumns.Kind;
import org.claypon.exposure.Members;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.stats.ClusteredErrors;
import org.claypon.stats.ConditionalFit;
import org.claypon.stats.ConditionalFit.Fitted;
import org.claypon.stats.ConditionalFit.Term;
import org.claypon.stats.ConditionalLogistic;
import org.claypon.stats.Estimate;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Quantity;

/// One exposure, alone or with covariates, from the columns of the members to the record of the results.
final class OneModel {

    /// Power at which the minimum detectable odds ratio is given.
    private static final double POWER = 0.8;

    /// Where a reader draws the line; used only to say that two tests fall on different sides of it.
    private static final double SIGNIFICANT = 0.05;

    /// Above this relative difference between the two standard errors a reader is told.
    private static final double ERRORS_DIFFER = 0.1;

    private static final NotEstimable SEVERAL_TERMS =
            new NotEstimable("an exposure in several terms has no single odds ratio");

    private final Members members;
    private final ExposureColumns exposure;
    private final List<ExposureColumns> covariates;
    private final CompleteSets sets;
    private final List<String> terms;
    private final double[][] columns;
    private final List<Optional<Model.Exposed>> exposed;
    private final Optional<YesNo> yesNo;
    private final ConditionalLogistic model;
    private final ConditionalFit maximum;
    private final Inference inference;

    OneModel(Members members, ExposureColumns exposure, List<ExposureColumns> covariates) {
        this.members = members;
        this.exposure = exposure;
        this.covariates = covariates;
        List<ExposureColumns> all =
                Stream.concat(Stream.of(exposure), covariates.stream()).toList();
        this.sets =
                CompleteSets.of(members, place -> all.stream().allMatch(each -> each.known(place)));
        List<Column> used = all.stream().flatMap(each -> each.columns().stream()).toList();
        this.terms = used.stream().map(Column::term).toList();
        this.columns =
                used.stream().map(column -> sets.rows(column.values())).toArray(double[][]::new);
        this.exposed =
                all.stream()
                        .flatMap(each ->
                                each.columns().stream().map(column -> exposed(each, column)))
                        .toList();
        this.yesNo = isYesNo(exposure) ? Optional.of(YesNo.of(sets, columns[0])) : Optional.empty();
        this.model =
                unadjustedYesNo()
                        .map(yes -> ConditionalLogistic.of(yes.table()))
                        .orElseGet(() -> ConditionalLogistic.of(sets.strata(), columns));
        this.maximum = model.fit();
        this.inference = Inference.of(model, maximum);
    }

    /// A category of two levels asks no more than yes or no.
    private static boolean isYesNo(ExposureColumns exposure) {
        return exposure.kind() == Kind.YES_NO
                || (exposure.kind() == Kind.LEVELS && exposure.columns().size() == 1);
    }

    private Optional<Model.Exposed> exposed(ExposureColumns from, Column column) {
        return from.kind() == Kind.NUMBER
                ? Optional.empty()
                : Optional.of(YesNo.of(sets, sets.rows(column.values())).counts());
    }

    /// A yes-or-no exposure alone: then its table of sets says everything, and p can be exact.
    private Optional<YesNo> unadjustedYesNo() {
        return covariates.isEmpty() ? yesNo : Optional.empty();
    }

    /// @param more notes beside its own
    Model report(String name, List<String> more) {
        List<Optional<Figure>> robust = robustErrors();
        return new Model(
                name,
                exposure.name(),
                exposure.unit(),
                exposure.per(),
                sets(),
                Count.of(maximum instanceof Fitted fitted ? fitted.informativeSets() : 0),
                sets.missing(),
                yesNo.map(YesNo::counts),
                method(),
                ofFit(Fitted::logLikelihood),
                ofFit(Fitted::logLikelihoodNull),
                Figures.of(minimumDetectable()),
                terms(robust),
                crude(),
                unadjustedYesNo().map(YesNo::mantelHaenszel),
                unadjustedYesNo().flatMap(YesNo::pairs),
                SplineCurve.of(exposure, sets, columns, maximum, inference.fit()),
                QuartileTrend.of(exposure, sets, columns),
                Stream.concat(more.stream(), notes(robust).stream()).toList());
    }

    private boolean exact() {
        return unadjustedYesNo().filter(YesNo::sparse).isPresent();
    }

    private String method() {
        String p = exact() ? "exact p" : "likelihood-ratio p";
        return inference.penalised()
                ? "firth profile (%s); %s".formatted(whyFirth(), exact() ? p : "penalised " + p)
                : "profile likelihood; " + p;
    }

    /// The terms whose likelihood rises for ever.
    private String whyFirth() {
        List<String> separated = new ArrayList<>();
        for (int term = 0; term < terms.size(); term++) {
            if (((Fitted) maximum).terms().get(term) instanceof Term.Separated found) {
                separated.add(
                        unadjustedYesNo().isPresent()
                                ? YesNo.emptyCell(found.direction())
                                : terms.get(term));
            }
        }
        return unadjustedYesNo().isPresent()
                ? separated.getFirst()
                : "the likelihood has no maximum in " + String.join(", ", separated);
    }

    private Figure ofFit(ToDoubleFunction<Fitted> figure) {
        return switch (maximum) {
            case Fitted fitted -> Figure.of(figure.applyAsDouble(fitted));
            case NotEstimable(String reason) -> Figure.notEstimable(reason);
        };
    }

    private boolean oneTerm() {
        return exposure.columns().size() == 1;
    }

    /// Of a number, by the smaller of what the data know of it at an odds ratio of 1 and at the estimate: a few extreme values
    /// can make the first far larger than any test could use.
    private Quantity minimumDetectable() {
        if (!oneTerm()) {
            return SEVERAL_TERMS;
        }
        return yesNo.isEmpty() && Inference.estimate(maximum, 0) instanceof Estimate.OddsRatio found
                ? model.minimumDetectableOddsRatio(0, POWER, found.standardError())
                : model.minimumDetectableOddsRatio(0, POWER);
    }

    private List<Model.Term> terms(List<Optional<Figure>> robust) {
        List<Model.Term> found = new ArrayList<>();
        for (int term = 0; term < columns.length; term++) {
            found.add(term(term, robust.get(term)));
        }
        return found;
    }

    Count sets() {
        return Count.of(sets.strata().sets());
    }

    BitSet people() {
        BitSet people = new BitSet();
        IntStream.of(sets.places()).map(members::person).forEach(people::set);
        return people;
    }

    Model.Term term(int term, Optional<Figure> robust) {
        Figure p = exact() ? yesNo.orElseThrow().exactP() : inference.p(term);
        return inference.term(terms.get(term), term, p, robust, exposed.get(term));
    }

    /// Of a yes-or-no exposure by Woolf; of others by the same likelihood with everyone in one set.
    private Model.Crude crude() {
        return yesNo.map(YesNo::crude)
                .orElseGet(() ->
                        Figures.crude(oneTerm() ? CrudeModel.of(sets, columns[0]) : SEVERAL_TERMS));
    }

    /// Empty where nobody stands in two sets: then they say nothing that the model's own do not.
    private List<Optional<Figure>> robustErrors() {
        boolean reused = Arrays.stream(sets.people()).distinct().count() < sets.rows();
        return reused && maximum instanceof Fitted fitted
                ? ClusteredErrors.of(sets.strata(), columns, fitted, sets.people()).stream()
                        .map(error -> Optional.of(Figures.of(error)))
                        .toList()
                : Collections.nCopies(columns.length, Optional.empty());
    }

    private List<String> notes(List<Optional<Figure>> robust) {
        List<String> notes = new ArrayList<>(exposure.notes());
        covariates.forEach(covariate -> notes.addAll(covariate.notes()));
        sameInEachSet().ifPresent(notes::add);
        if (errorsDiffer(robust.getFirst())) {
            notes.add(
                    "The standard error clustered on people differs from the model's own by more than"
                            + " 10 %, since controls are used in several sets.");
        }
        if (testsDisagree()) {
            notes.add(
                    "The likelihood-ratio and the Wald test disagree at 5 %: a few members carry much of the estimate.");
        }
        return notes.stream().distinct().toList();
    }

    /// Covariates of which the matching has left nothing to adjust for.
    private Optional<String> sameInEachSet() {
        List<String> names = new ArrayList<>();
        for (int term = exposure.columns().size(); term < terms.size(); term++) {
            if (maximum instanceof Fitted fitted
                    && fitted.terms().get(term) instanceof Term.Aliased(List<Integer> with)
                    && with.isEmpty()) {
                names.add(terms.get(term));
            }
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "The same in every matched set, so that the matching has dealt with it and the model is not adjusted for it again: %s."
                                .formatted(String.join(", ", names)));
    }

    private boolean testsDisagree() {
        return !exact()
                && inference.p(0) instanceof Figure.Value(double byLikelihood)
                && Figures.wald(Inference.estimate(maximum, 0)).p()
                        instanceof Figure.Value(double byWald)
                && (byLikelihood < SIGNIFICANT) != (byWald < SIGNIFICANT);
    }

    private boolean errorsDiffer(Optional<Figure> robust) {
        return robust.isPresent()
                && robust.get() instanceof Figure.Value(double clustered)
                && Figures.standardError(Inference.estimate(maximum, 0))
                        instanceof Figure.Value(double own)
                && Math.abs(clustered / own - 1) > ERRORS_DIFFER;
    }
}
