package org.claypon.appraisal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claypon.paper.Claim;
import org.claypon.paper.Content;
import org.claypon.paper.Content.Summary;
import org.claypon.paper.Content.Than;
import org.claypon.paper.Groups;
import org.claypon.paper.PrintedNumber;
import org.claypon.stats.printed.ShareBelow;
import org.claypon.stats.printed.Span;

/// How many people of a group can be beyond a threshold, when only its mean, and perhaps its spread, is printed.
record Shares(Measurements measurements) {

    /// What the printed numbers leave open.
    ///
    /// @param bounds    of the share, 0 to 1, with no assumption on the shape
    /// @param sd        printed or implied; absent when neither
    /// @param printedSd whether it is printed
    record Found(
            double mean,
            double threshold,
            Span bounds,
            OptionalDouble sd,
            boolean printedSd,
            boolean neverBelowZero) {

        private Optional<ShareBelow> shape() {
            return sd.isPresent() && sd.getAsDouble() > 0
                    ? Optional.of(new ShareBelow(mean, sd.getAsDouble(), Integer.MAX_VALUE))
                    : Optional.empty();
        }

        Optional<Double> normal() {
            return shape().map(shape -> shape.normal(threshold));
        }

        Optional<Double> logNormal() {
            return shape().filter(_ -> mean > 0).map(shape -> shape.logNormal(threshold));
        }

        Optional<Double> gamma() {
            return shape().filter(_ -> mean > 0).map(shape -> shape.gamma(threshold));
        }
    }

    Optional<Found> found(Content.ShareBelow share) {
        return measurements.compared(share.measurement()).stream()
                .flatMap(compared -> found(share, compared).stream())
                .findFirst();
    }

    private Optional<Found> found(Content.ShareBelow share, Measurements.Compared compared) {
        Summary summary = compared.means().of(share.group());
        OptionalDouble factor =
                Measurements.factor(share.threshold().unit(), compared.means().unit());
        if (summary.mean().filter(PrintedNumber::isExact).isEmpty() || factor.isEmpty()) {
            return Optional.empty();
        }
        double threshold = share.threshold().number().asDouble() * factor.getAsDouble();
        boolean concentration = Measurements.isConcentration(compared.means().unit());
        OptionalDouble printed =
                summary.sd()
                        .filter(PrintedNumber::isExact)
                        .map(sd -> OptionalDouble.of(sd.asDouble()))
                        .orElse(OptionalDouble.empty());
        return Optional.of(
                new Found(
                        summary.mean().get().asDouble(),
                        threshold,
                        bounds(summary, compared, share.group(), threshold, concentration),
                        printed.isPresent() ? printed : measurements.impliedSd(compared),
                        printed.isPresent(),
                        concentration));
    }

    private Span bounds(
            Summary summary,
            Measurements.Compared compared,
            Groups.Name group,
            double threshold,
            boolean concentration) {
        Span mean = Reach.of(summary.mean().orElseThrow()).widest();
        if (summary.sd().isEmpty()) {
            return concentration && summary.mean().get().value().signum() >= 0
                    ? ShareBelow.ofMean(summary.mean().get().asDouble(), threshold)
                    : new Span(0, 1);
        }
        GroupSize size =
                GroupSize.of(
                        compared.claim(), compared.means(), measurements.paper().groups(), group);
        int people = size.printed() ? size.people() : Integer.MAX_VALUE;
        Span sd = Reach.of(summary.sd().get()).widest();
        if (!(sd.high() > 0) || people < 2) {
            return new Span(0, 1);
        }
        return corners(mean, sd, people, threshold, concentration);
    }

    /// The bounds are monotone in the mean and in the spread, so those of the four corners hold the others.
    private static Span corners(
            Span mean, Span sd, int people, double threshold, boolean concentration) {
        double least = Math.max(sd.low(), 1e-9 * sd.high());
        return List.of(
                        bounds(mean.low(), least, people, threshold, concentration),
                        bounds(mean.low(), sd.high(), people, threshold, concentration),
                        bounds(mean.high(), least, people, threshold, concentration),
                        bounds(mean.high(), sd.high(), people, threshold, concentration))
                .stream()
                .reduce(Span::hull)
                .orElseThrow();
    }

    private static Span bounds(
            double mean, double sd, int people, double threshold, boolean concentration) {
        return new ShareBelow(mean, sd, people).bounds(threshold, concentration && mean > 0);
    }

    Check check(Claim claim, Content.ShareBelow share) {
        String printed =
                "%s %s %% of %s below %s"
                        .formatted(
                                share.than() == Than.MORE_THAN ? "more than" : "less than",
                                share.percent().text(),
                                MeansChecks.name(share.group()),
                                share.threshold());
        return found(share)
                .map(found ->
                        new Check(
                                claim.id(),
                                CheckKind.SHARE,
                                verdict(share, found.bounds()),
                                printed,
                                Optional.of(found.bounds().times(100)),
                                explanation(found),
                                Optional.<String>empty()))
                .orElseGet(() ->
                        new Check(
                                claim.id(),
                                CheckKind.SHARE,
                                Verdict.NOT_CHECKABLE,
                                printed,
                                Optional.empty(),
                                "No mean of this group in a unit that can be compared is in the file.",
                                Optional.empty()));
    }

    static Verdict verdict(Content.ShareBelow share, Span bounds) {
        double said = share.percent().asDouble() / 100;
        boolean more = share.than() == Than.MORE_THAN;
        boolean sure = more ? bounds.low() > said : bounds.high() < said;
        boolean ruledOut = more ? bounds.high() < said : bounds.low() > said;
        if (sure) {
            return Verdict.CONSISTENT;
        }
        return ruledOut ? Verdict.IMPOSSIBLE : Verdict.NOT_CHECKABLE;
    }

    static String explanation(Found found) {
        String side = found.mean() < found.threshold() ? "below" : "above";
        String bounds =
                "A mean of %s is %s %s, but a mean does not say how many people are. With no assumption it is %s of them."
                        .formatted(
                                Figures.significant(found.mean(), 6),
                                side,
                                Figures.significant(found.threshold(), 6),
                                words(found.bounds()));
        return bounds
                + found.normal()
                        .map(normal ->
                                " With %s standard deviation of %s it would be %s in a bell curve%s."
                                        .formatted(
                                                found.printedSd() ? "the printed" : "the",
                                                Figures.significant(
                                                                found.sd().getAsDouble(),
                                                                found.printedSd() ? 6 : 2)
                                                        + (found.printedSd()
                                                                ? ""
                                                                : " that the odds ratio implies"),
                                                Figures.percent(normal),
                                                found.logNormal()
                                                        .map(log ->
                                                                ", %s in a lognormal one and %s in a gamma one"
                                                                        .formatted(
                                                                                Figures.percent(
                                                                                        log),
                                                                                Figures.percent(
                                                                                        found.gamma()
                                                                                                .orElseThrow())))
                                                        .orElse("")))
                        .orElse("");
    }

    private static String words(Span bounds) {
        if (bounds.low() == 0 && bounds.high() == 1) {
            return "anything from none to all";
        }
        return bounds.high() == 1
                ? "at least " + Figures.percent(bounds.low())
                : bounds.low() == 0
                        ? "at most " + Figures.percent(bounds.high())
                        : "%s to %s"
                                .formatted(
                                        Figures.percent(bounds.low()),
                                        Figures.percent(bounds.high()));
    }
}
