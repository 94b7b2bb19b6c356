package org.claypon.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.claypon.results.BiasAnalysis.Assumed;
import org.claypon.stats.Draw;
import org.claypon.stats.bias.Accuracy;
import org.claypon.study.Bias;

/// The shares of one draw.
///
/// Where cases and controls have an accuracy each, the two of a draw go together: their ranks are those of two normal numbers with
/// correlation 0.8. Without it most draws would set good records of cases against bad ones of controls, which nobody believes (Fox, Lash &
/// Greenland 2005).
///
/// @param sampling a normal number for the error of sampling
record BiasParameters(
        Optional<Accuracy> ofCases,
        Optional<Accuracy> ofControls,
        double casePpv,
        double controlNpv,
        double sampling) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /// Of the accuracy in cases and in controls (Fox, Lash & Greenland 2005, p. 1372).
    private static final double CORRELATION = 0.8;

    /// Numbers that a draw uses, by place.
    private static final int PER_DRAW = 8;

    /// @param key     of the study's parameters
    /// @param recorded of this exposure
    static BiasParameters draw(Bias bias, Optional<Bias.Recorded> recorded, long key, int draw) {
        long first = (long) draw * PER_DRAW;
        double sensitivity = uniform(key, first);
        double specificity = uniform(key, first + 1);
        Optional<Accuracy> controls =
                recorded.map(found -> accuracy(found.everyone(), sensitivity, specificity));
        Optional<Accuracy> cases =
                recorded.flatMap(Bias.Recorded::cases)
                        .map(own ->
                                accuracy(
                                        own,
                                        beside(sensitivity, uniform(key, first + 2)),
                                        beside(specificity, uniform(key, first + 3))))
                        .or(() -> controls);
        return new BiasParameters(
                cases,
                controls,
                bias.casePpv()
                        .map(share -> share.value().quantile(uniform(key, first + 4)))
                        .orElse(1.0),
                bias.controlNpv()
                        .map(share -> share.value().quantile(uniform(key, first + 5)))
                        .orElse(1.0),
                NORMAL.inverseCumulativeProbability(uniform(key, first + 6)));
    }

    private static Accuracy accuracy(Bias.Pair pair, double sensitivity, double specificity) {
        return new Accuracy(
                pair.sensitivity().value().quantile(sensitivity),
                pair.specificity().value().quantile(specificity));
    }

    /// A rank that goes with another one.
    private static double beside(double rank, double own) {
        double shared = NORMAL.inverseCumulativeProbability(rank);
        double apart = NORMAL.inverseCumulativeProbability(own);
        return NORMAL.cumulativeProbability(
                CORRELATION * shared + StrictMath.sqrt(1 - CORRELATION * CORRELATION) * apart);
    }

    /// Above 0 and below 1.
    static double uniform(long key, long place) {
        return ((Draw.draw(key, place) >>> 11) + 0.5) * 0x1p-53;
    }

    /// What is assumed, in words.
    static List<Assumed> assumed(Bias bias, Optional<Bias.Recorded> recorded) {
        List<Assumed> found = new ArrayList<>();
        recorded.ifPresent(exposure -> {
            String who = exposure.cases().isPresent() ? " in controls" : "";
            pair(found, exposure.everyone(), who);
            exposure.cases().ifPresent(own -> pair(found, own, " in cases"));
        });
        bias.casePpv()
                .ifPresent(share ->
                        found.add(
                                new Assumed(
                                        "cases who truly have the condition", share.written())));
        bias.controlNpv()
                .ifPresent(share ->
                        found.add(new Assumed("controls who truly have it not", share.written())));
        return List.copyOf(found);
    }

    private static void pair(List<Assumed> found, Bias.Pair pair, String who) {
        found.add(
                new Assumed(
                        "sensitivity of the record of the exposure" + who,
                        pair.sensitivity().written()));
        found.add(
                new Assumed(
                        "specificity of the record of the exposure" + who,
                        pair.specificity().written()));
    }
}
