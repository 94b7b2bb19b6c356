package org.claypon.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claypon.exposure.ExposureColumns;
import org.claypon.exposure.Members;
import org.claypon.exposure.Stratification;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.Interaction;
import org.claypon.results.Model;
import org.claypon.stats.ConditionalFit;
import org.claypon.stats.ConditionalFit.ChiSquare;
import org.claypon.stats.ConditionalFit.Fitted;
import org.claypon.stats.ConditionalLogistic;
import org.claypon.stats.NotEstimable;

/// An exposure's odds ratio in each stratum of a variable, from one model with a term for each stratum, and the likelihood-ratio
/// test against the model with one odds ratio for all.
///
/// ```text
/// apart   Σ over strata s of b_s · exposure · [in s]  +  Σ over strata but the first of c_s · [in s]  +  covariates
/// common  b · exposure  +  the same others                 statistic 2 (l apart − l common), as many degrees of freedom
///                                                          as terms that `apart` has more
/// ```
/// A variable that differs inside sets has its own terms `c`; one that does not is aliased there, and its strata are
/// then fitted as if each were a study of its own. Where `apart` has no maximum, each stratum is fitted to its own members
/// alone, so that an empty cell in one changes nothing in the others.
final class StratifiedModel {

    private static final String METHOD = "likelihood ratio against one odds ratio for all strata";

    private final Members members;
    private final List<ExposureColumns> all;
    private final Stratification strata;
    private final CompleteSets sets;
    private final int[] levels;
    private final double[] exposure;
    private final List<double[]> others = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private StratifiedModel(
            Members members,
            ExposureColumns exposure,
            List<ExposureColumns> covariates,
            Stratification strata) {
        this.members = members;
        this.all = Stream.concat(Stream.of(exposure), covariates.stream()).toList();
        this.strata = strata;
        this.sets = complete(level -> level >= 0);
        this.levels = IntStream.of(sets.places()).map(place -> strata.byPlace()[place]).toArray();
        this.exposure = sets.rows(exposure.columns().getFirst().values());
        double[] ones = new double[levels.length];
        Arrays.fill(ones, 1);
        for (int level = 1; level < strata.levels().size(); level++) {
            others.add(inLevel(level, ones));
        }
        covariates.stream()
                .flatMap(covariate -> covariate.columns().stream())
                .forEach(column -> others.add(sets.rows(column.values())));
        all.forEach(each -> notes.addAll(each.notes()));
    }

    static Interaction fit(
            Members members,
            ExposureColumns exposure,
            List<ExposureColumns> covariates,
            Stratification strata) {
        if (exposure.columns().size() != 1) {
            return new Interaction(
                    exposure.name(),
                    strata.name(),
                    List.of(),
                    Figure.notEstimable(
                            "an exposure in several terms has no single odds ratio a stratum"),
                    METHOD,
                    exposure.notes());
        }
        return new StratifiedModel(members, exposure, covariates, strata).fit(exposure.name());
    }

    private Interaction fit(String name) {
        List<double[]> columns = new ArrayList<>();
        for (int level = 0; level < strata.levels().size(); level++) {
            columns.add(inLevel(level, exposure));
        }
        columns.addAll(others);
        ConditionalLogistic apart = model(columns);
        ConditionalFit maximum = apart.fit();
        Inference together = Inference.of(apart, maximum);
        List<Interaction.Stratum> found =
                IntStream.range(0, strata.levels().size())
                        .mapToObj(level ->
                                together.penalised()
                                        ? stratum(level, alone(level), 0)
                                        : stratum(level, together, level))
                        .toList();
        return new Interaction(
                name, strata.name(), found, p(maximum), METHOD, notes.stream().distinct().toList());
    }

    private CompleteSets complete(IntPredicate level) {
        return CompleteSets.of(
                members,
                place ->
                        level.test(strata.byPlace()[place])
                                && all.stream().allMatch(each -> each.known(place)));
    }

    /// The stratum's own members, with the exposure first.
    private Inference alone(int level) {
        CompleteSets own = complete(each -> each == level);
        double[][] columns =
                all.stream()
                        .flatMap(each -> each.columns().stream())
                        .map(column -> own.rows(column.values()))
                        .toArray(double[][]::new);
        ConditionalLogistic model = ConditionalLogistic.of(own.strata(), columns);
        Inference inference = Inference.of(model, model.fit());
        if (inference.penalised()) {
            notes.add(
                    "In the stratum %s the odds ratio is Firth's, since the likelihood has no maximum there."
                            .formatted(strata.levels().get(level)));
        }
        return inference;
    }

    private Interaction.Stratum stratum(int level, Inference inference, int at) {
        String name = strata.levels().get(level);
        Model.Term term = inference.term(name, at, inference.p(at), Optional.empty());
        return new Interaction.Stratum(
                name,
                Count.of(setsWithCase(level)),
                term.oddsRatio(),
                term.lower(),
                term.upper(),
                term.p());
    }

    private long setsWithCase(int level) {
        return IntStream.range(0, sets.strata().sets())
                .filter(set ->
                        IntStream.range(sets.strata().start(set), sets.strata().end(set))
                                .anyMatch(row -> sets.strata().isCase(row) && levels[row] == level))
                .count();
    }

    private Figure p(ConditionalFit apart) {
        List<double[]> columns = new ArrayList<>(List.of(exposure));
        columns.addAll(others);
        return switch (apart) {
            case NotEstimable(String reason) -> Figure.notEstimable(reason);
            case Fitted full ->
                    switch (model(columns).fit()) {
                        case NotEstimable(String reason) -> Figure.notEstimable(reason);
                        case Fitted common -> likelihoodRatio(full, common);
                    };
        };
    }

    private static Figure likelihoodRatio(Fitted full, Fitted common) {
        int terms = full.degreesOfFreedom() - common.degreesOfFreedom();
        double statistic = Math.max(0, 2 * (full.logLikelihood() - common.logLikelihood()));
        return terms < 1
                ? Figure.notEstimable("the exposure varies in one stratum at most")
                : Figure.of(new ChiSquare(statistic, terms).p());
    }

    private ConditionalLogistic model(List<double[]> columns) {
        return ConditionalLogistic.of(sets.strata(), columns.toArray(double[][]::new));
    }

    /// The column inside one level, zero elsewhere.
    private double[] inLevel(int level, double[] column) {
        return IntStream.range(0, levels.length)
                .mapToDouble(row -> levels[row] == level ? column[row] : 0)
                .toArray();
    }
}
