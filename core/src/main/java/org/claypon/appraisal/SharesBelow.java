package org.claypon.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claypon.paper.Claim;
import org.claypon.paper.Content;
import org.claypon.paper.Content.Means;
import org.claypon.paper.Content.OddsRatioClaim;
import org.claypon.paper.Content.Summary;
import org.claypon.paper.Paper;
import org.claypon.paper.PrintedNumber;
import org.claypon.stats.printed.Rounding;
import org.claypon.stats.printed.Separation;
import org.claypon.stats.printed.ShareBelow;
import org.claypon.stats.printed.Span;

/// How many people of a group can lie below a threshold that a claim names, under each assumption on how the measurement is spread.
///
/// Only the printed mean of the group says anything, and its standard deviation. Where none is printed, the one that the odds ratio and the two
/// means imply is used, and named ([Separation]).
public final class SharesBelow {

    /// A span of standard deviations is looked at in so many places: the lognormal share both rises and falls with it.
    private static final int PLACES = 33;

    private final Paper paper;

    private SharesBelow(Paper paper) {
        this.paper = paper;
    }

    /// @param claim      its id
    /// @param assumption for a reader
    /// @param share      from 0 to 1
    public record Share(String claim, String assumption, Span share) {}

    /// @param words where it is from
    private record Spread(Span sd, String words) {}

    /// The shares of every claim of that kind; none where no mean of the measurement is printed.
    public static List<Share> of(Paper paper) {
        SharesBelow shares = new SharesBelow(paper);
        return paper.claims().stream().flatMap(shares::of).toList();
    }

    private Stream<Share> of(Claim claim) {
        return switch (claim.content()) {
            case Content.ShareBelow below ->
                    means(below)
                            .filter(means -> mean(means, below) > 0)
                            .map(means -> of(claim.id(), below, means).stream())
                            .orElse(Stream.empty());
            case Content.Correlation _,
                    Means _,
                    OddsRatioClaim _,
                    Content.Equivalent _,
                    Content.Differs _,
                    Content.Counts _,
                    Content.Pairs _,
                    Content.Percentage _,
                    Content.Totals _,
                    Content.TestStatistic _,
                    Content.Statement _ ->
                    Stream.empty();
        };
    }

    private <C extends Content> Stream<C> all(Class<C> kind) {
        return paper.claims().stream().map(Claim::content).filter(kind::isInstance).map(kind::cast);
    }

    private Optional<Means> means(Content.ShareBelow below) {
        return all(Means.class)
                .filter(means -> means.measurement().equalsIgnoreCase(below.measurement()))
                .filter(means -> sameUnit(means.unit(), below.threshold().unit()))
                .filter(means -> means.of(below.group()).mean().isPresent())
                .findFirst();
    }

    private static boolean sameUnit(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.get().equalsIgnoreCase(other.get());
    }

    private static double mean(Means means, Content.ShareBelow below) {
        return means.of(below.group()).mean().orElseThrow().asDouble();
    }

    private List<Share> of(String claim, Content.ShareBelow below, Means means) {
        double mean = mean(means, below);
        double threshold = below.threshold().number().asDouble();
        Summary summary = means.of(below.group());
        int people = summary.n().orElse(paper.groups().of(below.group()).n());
        Optional<Spread> spread =
                people < 2
                        ? Optional.empty()
                        : printed(summary).or(() -> implied(means)).filter(s -> s.sd().low() > 0);
        List<Share> shares = new ArrayList<>();
        shares.add(new Share(claim, "Nothing but the mean", ShareBelow.ofMean(mean, threshold)));
        spread.ifPresent(found -> {
            List<ShareBelow> places = places(mean, found.sd(), people);
            if (summary.sd().isPresent()) {
                shares.add(
                        new Share(
                                claim,
                                "Mean and " + found.words() + ", any shape",
                                bounds(places, threshold)));
            }
            shares.add(shape(claim, "normal (a bell)", found, places, s -> s.normal(threshold)));
            shares.add(
                    shape(
                            claim,
                            "lognormal (a long tail upwards)",
                            found,
                            places,
                            s -> s.logNormal(threshold)));
            shares.add(
                    shape(
                            claim,
                            "gamma (a shorter tail upwards)",
                            found,
                            places,
                            s -> s.gamma(threshold)));
        });
        return shares;
    }

    private static Share shape(
            String claim,
            String shape,
            Spread spread,
            List<ShareBelow> places,
            ToDoubleFunction<ShareBelow> share) {
        double low = places.stream().mapToDouble(share).min().orElseThrow();
        double high = places.stream().mapToDouble(share).max().orElseThrow();
        return new Share(
                claim, "If %s, with %s".formatted(shape, spread.words()), new Span(low, high));
    }

    private static Span bounds(List<ShareBelow> places, double threshold) {
        return places.stream()
                .map(place -> place.bounds(threshold, true))
                .reduce(Span::hull)
                .orElseThrow();
    }

    private static List<ShareBelow> places(double mean, Span sd, int people) {
        return IntStream.range(0, PLACES)
                .mapToDouble(i -> sd.low() + (sd.high() - sd.low()) * i / (PLACES - 1))
                .mapToObj(value -> new ShareBelow(mean, value, people))
                .toList();
    }

    private static Optional<Spread> printed(Summary summary) {
        return summary.sd()
                .map(sd ->
                        new Spread(
                                new Rounding(sd.value()).rounded().within(Span.NON_NEGATIVE),
                                "a standard deviation of " + sd.text()));
    }

    private Optional<Spread> implied(Means means) {
        Optional<PrintedNumber> cases = means.cases().mean();
        Optional<PrintedNumber> controls = means.controls().mean();
        if (cases.isEmpty() || controls.isEmpty()) {
            return Optional.empty();
        }
        Span difference = rounded(cases.get()).minus(rounded(controls.get()));
        return all(OddsRatioClaim.class)
                .filter(ratio -> isFor(ratio, means))
                .map(ratio -> new Separation(difference, logRatioPerUnit(ratio)))
                .filter(Separation::estimable)
                .findFirst()
                .map(separation ->
                        new Spread(
                                separation.sd(),
                                "the standard deviation that the odds ratio implies (%s to %s)"
                                        .formatted(
                                                Math.round(separation.sd().low()),
                                                Math.round(separation.sd().high()))));
    }

    private static Span rounded(PrintedNumber number) {
        return new Rounding(number.value()).rounded();
    }

    private static boolean isFor(OddsRatioClaim ratio, Means means) {
        boolean named =
                ratio.measurement()
                        .map(name -> name.equalsIgnoreCase(means.measurement()))
                        .orElse(true);
        boolean inUnit =
                ratio.per().isPresent() && sameUnit(ratio.per().get().unit(), means.unit());
        return named && inUnit && rounded(ratio.value()).low() > 0;
    }

    private static Span logRatioPerUnit(OddsRatioClaim ratio) {
        double step = ratio.per().orElseThrow().number().asDouble();
        return rounded(ratio.value()).rising(StrictMath::log).times(1 / step);
    }
}
