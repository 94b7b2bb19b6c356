package org.claypon.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.claypon.estimate.CompleteSets;
import org.claypon.exposure.ExposureColumns;
import org.claypon.exposure.ExposureColumns.Kind;
import org.claypon.exposure.Exposures;
import org.claypon.exposure.Members;
import org.claypon.results.BiasAnalysis;
import org.claypon.results.BiasAnalysis.Ratio;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.sensitivity.BiasDraws.Outcome;
import org.claypon.stats.Draw;
import org.claypon.study.Bias;
import org.claypon.study.Exposure;
import org.claypon.study.Study;

/// The bias analysis that a study asks for, of each model of a yes-or-no exposure that it concerns.
///
/// ```text
/// systematic  b_d              of draw d, from the model of the people as they may truly be
/// total       b_d − z_d se_d   z_d a normal number, se_d the standard error of that model
/// ```
/// Printed are the median and the 2.5 and 97.5 % of the draws, as odds ratios.
///
/// **Source.** Fox, Lash & Greenland 2005, International Journal of Epidemiology 34(6):1370–1376, doi:10.1093/ije/dyi184.
final class BiasAnalyses {

    /// Draws that one thread takes at a time.
    private static final int AT_A_TIME = 50;

    private final Study study;
    private final Bias bias;
    private final Members members;
    private final Exposures columns;
    private final int threads;

    private BiasAnalyses(Study study, Bias bias, Members members, int threads) {
        this.study = study;
        this.bias = bias;
        this.members = members;
        this.columns = new Exposures(study, members);
        this.threads = threads;
    }

    static List<BiasAnalysis> of(Study study, Members members, List<Model> models, int threads) {
        return study.analysis()
                .bias()
                .map(bias -> new BiasAnalyses(study, bias, members, threads).of(models))
                .orElse(List.of());
    }

    private List<BiasAnalysis> of(List<Model> models) {
        List<BiasAnalysis> found = new ArrayList<>();
        for (Exposure exposure : study.analysis().exposures()) {
            ExposureColumns asked = columns.columns(exposure);
            if (isYesNo(asked) && concerned(asked.name())) {
                models.stream()
                        .filter(model -> model.exposure().equals(asked.name()))
                        .map(model ->
                                of(
                                        model,
                                        asked,
                                        isAdjusted(model) ? covariates(exposure) : List.of()))
                        .forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    private List<ExposureColumns> covariates(Exposure exposure) {
        return study.analysis().covariatesOf(exposure).stream().map(columns::columns).toList();
    }

    private static boolean isYesNo(ExposureColumns exposure) {
        return exposure.kind() == Kind.YES_NO
                || (exposure.kind() == Kind.LEVELS && exposure.columns().size() == 1);
    }

    private static boolean isAdjusted(Model model) {
        return !model.name().equals(model.exposure());
    }

    private boolean concerned(String exposure) {
        return bias.casePpv().isPresent()
                || bias.controlNpv().isPresent()
                || recorded(exposure).isPresent();
    }

    private Optional<Bias.Recorded> recorded(String exposure) {
        return bias.exposure().filter(found -> found.name().equals(exposure));
    }

    private BiasAnalysis of(
            Model model, ExposureColumns exposure, List<ExposureColumns> covariates) {
        BiasDraws draws = draws(exposure, covariates);
        Optional<Bias.Recorded> recorded = recorded(exposure.name());
        long key = Draw.key(study.settings().seed(), "bias analysis: parameters");
        List<Drawn> all = drawn(draws, recorded, key);
        List<Drawn> possible =
                all.stream()
                        .filter(each -> !(each.outcome() instanceof Outcome.Impossible))
                        .toList();
        Model.Term term = model.terms().getFirst();
        return new BiasAnalysis(
                model.name(),
                model.exposure(),
                BiasParameters.assumed(bias, recorded),
                bias.draws(),
                Figure.of(1 - (double) possible.size() / bias.draws()),
                open(possible),
                new Ratio(term.oddsRatio(), term.lower(), term.upper()),
                Simulated.of(
                                possible.stream()
                                        .flatMap(Drawn::systematic)
                                        .mapToDouble(b -> b)
                                        .toArray())
                        .ratio(),
                Simulated.of(possible.stream().flatMap(Drawn::total).mapToDouble(b -> b).toArray())
                        .ratio());
    }

    private static Figure open(List<Drawn> possible) {
        long without =
                possible.stream()
                        .filter(each -> !(each.outcome() instanceof Outcome.Found))
                        .count();
        return possible.isEmpty()
                ? Figure.notEstimable("every draw is impossible")
                : Figure.of((double) without / possible.size());
    }

    private BiasDraws draws(ExposureColumns exposure, List<ExposureColumns> covariates) {
        List<ExposureColumns> all =
                Stream.concat(Stream.of(exposure), covariates.stream()).toList();
        CompleteSets sets =
                CompleteSets.of(members, place -> all.stream().allMatch(each -> each.known(place)));
        double[] recorded = sets.rows(exposure.columns().getFirst().values());
        boolean[] exposed = new boolean[recorded.length];
        long[] people = new long[recorded.length];
        long use = Draw.key(study.settings().seed(), "bias analysis: people");
        for (int row = 0; row < recorded.length; row++) {
            exposed[row] = recorded[row] == 1;
            String id = members.participants().id(members.person(sets.places()[row]));
            people[row] = Draw.pair(use, Draw.key(study.settings().seed(), id));
        }
        List<double[]> others =
                covariates.stream()
                        .flatMap(each -> each.columns().stream())
                        .map(column -> sets.rows(column.values()))
                        .toList();
        return new BiasDraws(sets, people, exposed, others);
    }

    /// @param sampling the draw's normal number
    private record Drawn(Outcome outcome, double sampling) {

        Stream<Double> systematic() {
            return switch (outcome) {
                case Outcome.Found(double logOdds, _) -> Stream.of(logOdds);
                case Outcome.Endless(double logOdds) -> Stream.of(logOdds);
                case Outcome.Open _, Outcome.Impossible _ -> Stream.empty();
            };
        }

        Stream<Double> total() {
            return switch (outcome) {
                case Outcome.Found(double logOdds, double error) ->
                        Stream.of(logOdds - sampling * error);
                case Outcome.Endless(double logOdds) -> Stream.of(logOdds);
                case Outcome.Open _, Outcome.Impossible _ -> Stream.empty();
            };
        }
    }

    /// In the order of the draws, whatever thread takes which.
    private List<Drawn> drawn(BiasDraws draws, Optional<Bias.Recorded> recorded, long key) {
        List<Callable<List<Drawn>>> tasks = new ArrayList<>();
        for (int first = 0; first < bias.draws(); first += AT_A_TIME) {
            int from = first;
            int to = Math.min(first + AT_A_TIME, bias.draws());
            tasks.add(() -> drawn(draws, recorded, key, from, to));
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Drawn> all = new ArrayList<>();
            for (Future<List<Drawn>> future : executor.invokeAll(tasks)) {
                all.addAll(future.get());
            }
            return all;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the bias analysis was interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the bias analysis failed", failed);
        }
    }

    private List<Drawn> drawn(
            BiasDraws draws, Optional<Bias.Recorded> recorded, long key, int from, int to) {
        List<Drawn> found = new ArrayList<>();
        for (int draw = from; draw < to; draw++) {
            BiasParameters parameters = BiasParameters.draw(bias, recorded, key, draw);
            found.add(new Drawn(draws.draw(parameters, draw), parameters.sampling()));
        }
        return found;
    }
}
