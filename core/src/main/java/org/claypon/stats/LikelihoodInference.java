package org.claypon.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.claypon.stats.ConditionalFit.ChiSquare;
import org.claypon.stats.ConditionalFit.TestOutcome;
import org.claypon.stats.Maximiser.Point;
import org.claypon.stats.Maximiser.Summit;

/// Maximum, tests and profile limits of a likelihood or a penalised one, in the likelihood's own scale.
final class LikelihoodInference {

    /// In standard deviations within sets: a last Newton step longer than this while the likelihood no longer
    /// rises is the mark of separation (at a true maximum it is 1e-5 at most).
    private static final double STILL_MOVING = 1e-2;

    /// Share of the information at the null: where the ascent ends under separation, 1e-10 at most is left.
    private static final double GONE = 1e-8;

    /// A smaller share of one term in another is rounding.
    private static final double PART = 1e-4;

    private static final double HALF_CHI_SQUARE_95 =
            ChiSquaredDistribution.of(1).inverseSurvivalProbability(0.05) / 2;

    static final NotEstimable UNSETTLED =
            new NotEstimable("the likelihood did not settle on a maximum");

    private static final NotEstimable NO_INFORMATION =
            new NotEstimable("the other terms leave no information on this one");

    private final Likelihood likelihood;
    private final Maximiser maximiser;
    private final int terms;
    private final Point start;
    private final Point top;
    private final int[] separated;
    private final boolean[] silent;
    private final double[] covariance;
    private final boolean settled;

    LikelihoodInference(Likelihood likelihood, boolean penalised) {
        this.likelihood = likelihood;
        this.terms = likelihood.terms();
        this.maximiser = new Maximiser(likelihood, penalised);
        this.start = maximiser.at(new double[terms]);
        Summit summit = maximiser.maximise(new double[terms], allBut(-1));
        this.top = summit.point();
        this.separated = penalised ? new int[terms] : separation(summit.step());
        this.silent = silent();
        Cholesky factor = ordered(top.information());
        this.covariance = backInOrder(factor.inverse());
        this.settled = summit.settled() && estimatedAreIndependent(factor);
    }

    private int[] separation(double[] lastStep) {
        double longest = Arrays.stream(lastStep).map(Math::abs).max().orElse(0);
        return longest > STILL_MOVING ? likelihood.recession(lastStep) : new int[terms];
    }

    /// Terms without an estimate: the separated ones, and those on which the sets that separation leaves undecided
    /// tell nothing (their information has gone with the separation).
    private boolean[] silent() {
        boolean[] none = new boolean[terms];
        boolean any = false;
        for (int t = 0; t < terms; t++) {
            none[t] = separated[t] != 0;
            any |= none[t];
        }
        if (any) {
            addTermsWithoutInformation(none);
        }
        return none;
    }

    private void addTermsWithoutInformation(boolean[] none) {
        double[] before = new double[terms * terms];
        likelihood.evaluate(new double[terms], new double[terms], before);
        for (int t = 0; t < terms; t++) {
            int own = t * terms + t;
            none[t] |= top.information()[own] <= GONE * before[own];
        }
        int[] left = Maximiser.indexes(not(none));
        int size = left.length;
        double[] block = new double[size * size];
        for (int i = 0; i < block.length; i++) {
            block[i] = top.information()[left[i / size] * terms + left[i % size]];
        }
        Cholesky factor = Cholesky.of(block, size, GONE);
        for (int i = 0; i < size; i++) {
            if (factor.isDependent(i)) {
                none[left[i]] = true;
                double[] share = factor.solve(lowerRow(block, i, size));
                for (int j = 0; j < i; j++) {
                    none[left[j]] |= Math.abs(share[j]) > PART;
                }
            }
        }
    }

    private static double[] lowerRow(double[] block, int row, int size) {
        double[] lower = new double[size];
        System.arraycopy(block, row * size, lower, 0, row);
        return lower;
    }

    private static boolean[] not(boolean[] flags) {
        boolean[] turned = new boolean[flags.length];
        for (int i = 0; i < flags.length; i++) {
            turned[i] = !flags[i];
        }
        return turned;
    }

    private boolean[] allBut(int held) {
        boolean[] free = new boolean[terms];
        for (int t = 0; t < terms; t++) {
            free[t] = t != held;
        }
        return free;
    }

    /// Separated terms first, so that what little information is left on them does not disturb the others.
    private int[] order() {
        int[] order = new int[terms];
        int next = 0;
        for (int pass = 0; pass < 2; pass++) {
            for (int t = 0; t < terms; t++) {
                if (silent[t] == (pass == 0)) {
                    order[next++] = t;
                }
            }
        }
        return order;
    }

    private Cholesky ordered(double[] information) {
        int[] order = order();
        double[] moved = new double[terms * terms];
        for (int i = 0; i < terms; i++) {
            for (int j = 0; j < terms; j++) {
                moved[i * terms + j] = information[order[i] * terms + order[j]];
            }
        }
        return Cholesky.of(moved, terms, 1e-13);
    }

    private double[] backInOrder(double[] inverse) {
        int[] order = order();
        double[] moved = new double[terms * terms];
        for (int i = 0; i < terms; i++) {
            for (int j = 0; j < terms; j++) {
                boolean estimated = !silent[order[i]] && !silent[order[j]];
                moved[order[i] * terms + order[j]] = estimated ? inverse[i * terms + j] : 0;
            }
        }
        return moved;
    }

    private boolean estimatedAreIndependent(Cholesky factor) {
        int[] order = order();
        for (int i = 0; i < terms; i++) {
            if (!silent[order[i]] && factor.isDependent(i)) {
                return false;
            }
        }
        return true;
    }

    boolean settled() {
        return settled;
    }

    double coefficient(int term) {
        return top.b()[term];
    }

    double[] coefficients() {
        return top.b().clone();
    }

    /// Whether separation leaves the term no estimate.
    boolean isSeparated(int term) {
        return silent[term];
    }

    /// +1 or -1 if the term tends to infinity, 0 if separation only takes its information.
    int direction(int term) {
        return separated[term];
    }

    double covariance(int r, int s) {
        return covariance[r * terms + s];
    }

    double valueAtZero() {
        return start.value();
    }

    double value() {
        return top.value();
    }

    TestOutcome likelihoodRatio() {
        return chiSquare(2 * (top.value() - start.value()), terms);
    }

    TestOutcome score() {
        Point zero = new Maximiser(likelihood, false).at(new double[terms]);
        double[] solved = Cholesky.of(zero.information(), terms, 0).solve(zero.gradient());
        return chiSquare(Maximiser.dot(zero.gradient(), solved), terms);
    }

    TestOutcome wald() {
        double sum = 0;
        for (int r = 0; r < terms; r++) {
            if (silent[r]) {
                return new ConditionalFit.Term.Separated(separated[r]).reason();
            }
            for (int s = 0; s < terms; s++) {
                sum += top.b()[r] * top.information()[r * terms + s] * top.b()[s];
            }
        }
        return chiSquare(sum, terms);
    }

    /// Of one term given the others.
    TestOutcome likelihoodRatio(int term) {
        Summit without = maximiser.maximise(new double[terms], allBut(term));
        return without.settled()
                ? chiSquare(2 * (top.value() - without.point().value()), 1)
                : UNSETTLED;
    }

    /// Efficient score of one term given the others: `U² / (I_tt - I_to I_oo⁻¹ I_ot)` where the others are fitted
    /// without it.
    TestOutcome score(int term) {
        Summit without = maximiser.maximise(new double[terms], allBut(term));
        if (!without.settled()) {
            return UNSETTLED;
        }
        double variance = residualVariance(without.point().information(), term);
        if (!(variance > 0)) {
            return NO_INFORMATION;
        }
        double u = without.point().gradient()[term];
        return chiSquare(u * u / variance, 1);
    }

    /// The variance of that score where the term is zero: what the data know of it under the null.
    Quantity nullInformation(int term) {
        Summit without = maximiser.maximise(new double[terms], allBut(term));
        if (!without.settled()) {
            return UNSETTLED;
        }
        double variance = residualVariance(without.point().information(), term);
        return variance > 0 ? new Quantity.Value(variance) : NO_INFORMATION;
    }

    private double residualVariance(double[] information, int term) {
        int[] others = Maximiser.indexes(allBut(term));
        int size = others.length;
        double[] block = new double[size * size];
        double[] cross = new double[size];
        for (int i = 0; i < size; i++) {
            cross[i] = information[others[i] * terms + term];
            for (int j = 0; j < size; j++) {
                block[i * size + j] = information[others[i] * terms + others[j]];
            }
        }
        double[] solved = Cholesky.of(block, size, 1e-13).solve(cross);
        return information[term * terms + term] - Maximiser.dot(cross, solved);
    }

    /// 95 % profile likelihood limits of one term.
    Limits limits(int term) {
        return new Limits(limit(term, -1), limit(term, 1));
    }

    private Quantity limit(int term, int direction) {
        if (silent[term] && separated[term] != -direction) {
            return new ConditionalFit.Term.Separated(separated[term]).reason();
        }
        double target = top.value() - HALF_CHI_SQUARE_95;
        double error = StrictMath.sqrt(covariance(term, term));
        ProfileLimits search = new ProfileLimits(maximiser, terms, term, target);
        return search.end(direction, top, error > 0 ? 2 * error : 1);
    }

    private static ChiSquare chiSquare(double statistic, int degreesOfFreedom) {
        return new ChiSquare(Math.max(0, statistic), degreesOfFreedom);
    }
}
