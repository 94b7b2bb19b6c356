package org.claypon.stats;

import java.util.Arrays;

/// Damped Newton ascent of a log-likelihood, or of Firth's penalised one, over the free terms.
///
/// ```text
/// step = I(b)⁻¹ U(b)          Firth: U + ½ ∂ log|I| / ∂b
/// ```
/// halved until the likelihood rises by a ten-thousandth of what the slope promises. It stops when the
/// promise `U' I⁻¹ U` (in squared standard errors) is below a tolerance. The penalty is that of the full
/// information also when some terms are held (Heinze & Schemper 2002, Statistics in Medicine 21:2409–2419,
/// doi:10.1002/sim.1047).
final class Maximiser {

    /// Newton's next error is the square of this one: 1e-11 squared standard errors leaves none that shows.
    private static final double SETTLED = 1e-11;

    /// Firth's iteration converges linearly, so it goes on to 1e-11 standard errors.
    private static final double SETTLED_PENALISED = 1e-22;

    /// Share of the likelihood: below it a promise is lost in the likelihood's own rounding, and near enough to the
    /// maximum for Newton's step to be taken unasked.
    private static final double UNASKED = 1e-10;

    private static final double LEAST_RISE = 1e-4;
    private static final int STEPS = 500;
    private static final int HALVINGS = 60;

    /// A place of the ascent: its (penalised) log-likelihood, the slope there for all terms, the held ones too.
    static final class Point {
        private final double[] b;
        private final double value;
        private final double[] gradient;
        private final double[] information;

        Point(double[] b, double value, double[] gradient, double[] information) {
            this.b = b;
            this.value = value;
            this.gradient = gradient;
            this.information = information;
        }

        double[] b() {
            return b;
        }

        double value() {
            return value;
        }

        double[] gradient() {
            return gradient;
        }

        double[] information() {
            return information;
        }
    }

    /// Where the ascent ended, and its last step: long while the likelihood is flat means separation.
    static final class Summit {
        private final Point point;
        private final double[] step;
        private final boolean settled;

        Summit(Point point, double[] step, boolean settled) {
            this.point = point;
            this.step = step;
            this.settled = settled;
        }

        Point point() {
            return point;
        }

        double[] step() {
            return step;
        }

        boolean settled() {
            return settled;
        }
    }

    private final Likelihood likelihood;
    private final boolean penalised;
    private final int terms;

    Maximiser(Likelihood likelihood, boolean penalised) {
        this.likelihood = likelihood;
        this.penalised = penalised;
        this.terms = likelihood.terms();
    }

    /// The likelihood and its slope at `b`, without a step.
    Point at(double[] b) {
        double[] gradient = new double[terms];
        double[] information = new double[terms * terms];
        double value = likelihood.evaluate(b, gradient, information);
        if (penalised) {
            value += penalty(b, gradient, information);
        }
        return new Point(b, value, gradient, information);
    }

    private double penalty(double[] b, double[] gradient, double[] information) {
        Cholesky factor = Cholesky.of(information, terms, 0);
        if (!factor.complete()) {
            return Double.NEGATIVE_INFINITY;
        }
        double[] slope = new double[terms];
        likelihood.contractThirdCumulants(b, factor.inverse(), slope);
        for (int t = 0; t < terms; t++) {
            gradient[t] += slope[t] / 2;
        }
        return factor.logDeterminant() / 2;
    }

    Summit maximise(double[] start, boolean[] free) {
        Point here = at(start.clone());
        for (int i = 0; i < STEPS; i++) {
            double[] step = newtonStep(here, free);
            double promise = dot(step, here.gradient);
            boolean asked = promise > UNASKED * (1 + Math.abs(here.value));
            Point next = moved(here, step, 1);
            double length = penalised ? length(next, step, promise) : 1;
            next = length == 1 ? next : moved(here, step, length);
            next = asked ? climb(here, next, step, length, promise) : next;
            boolean settled = promise <= (penalised ? SETTLED_PENALISED : SETTLED);
            if (settled || next == here) {
                return new Summit(next, step, settled);
            }
            here = next;
        }
        return new Summit(here, new double[terms], false);
    }

    private Point climb(Point here, Point first, double[] step, double whole, double promise) {
        Point next = first;
        double length = whole;
        for (int i = 0; i < HALVINGS; i++) {
            if (next.value >= here.value + LEAST_RISE * length * promise) {
                return next;
            }
            length /= 2;
            next = moved(here, step, length);
        }
        return here;
    }

    /// The whole step, unless it leaves most of the slope behind the top: the information leaves out what the penalty bends,
    /// which in a single informative set is as much as the likelihood does. Where the slope is straight, the top is then hit;
    /// a slope that turns by far more is not straight, and says nothing of where the top is.
    private static double length(Point whole, double[] step, double promise) {
        double beyond = -dot(step, whole.gradient);
        boolean overshot = beyond > promise / 2 && beyond < 4 * promise;
        return overshot ? promise / (promise + beyond) : 1;
    }

    private Point moved(Point here, double[] step, double length) {
        double[] b = here.b.clone();
        for (int t = 0; t < terms; t++) {
            b[t] += length * step[t];
        }
        return at(b);
    }

    private double[] newtonStep(Point here, boolean[] free) {
        int[] index = indexes(free);
        double[] step = new double[terms];
        if (index.length == 0) {
            return step;
        }
        double[] right = new double[index.length];
        for (int i = 0; i < index.length; i++) {
            right[i] = here.gradient[index[i]];
        }
        double[] found = positiveDefinite(here.information, index).solve(right);
        for (int i = 0; i < index.length; i++) {
            step[index[i]] = found[i];
        }
        return step;
    }

    /// The free block; its diagonal is raised until it has a factor (information lost under separation).
    private Cholesky positiveDefinite(double[] information, int[] index) {
        double ridge = 0;
        Cholesky factor = Cholesky.of(block(information, index, ridge), index.length, 1e-15);
        for (int i = 0; i < 12 && !factor.complete(); i++) {
            ridge = ridge == 0 ? 1e-13 : 10 * ridge;
            factor = Cholesky.of(block(information, index, ridge), index.length, 1e-15);
        }
        return factor;
    }

    private double[] block(double[] matrix, int[] index, double ridge) {
        double[] block = new double[index.length * index.length];
        for (int i = 0; i < index.length; i++) {
            for (int j = 0; j < index.length; j++) {
                double raised = i == j ? 1 + ridge : 1;
                block[i * index.length + j] = raised * matrix[index[i] * terms + index[j]];
            }
        }
        return block;
    }

    static int[] indexes(boolean[] chosen) {
        int[] index = new int[chosen.length];
        int count = 0;
        for (int t = 0; t < chosen.length; t++) {
            if (chosen[t]) {
                index[count++] = t;
            }
        }
        return Arrays.copyOf(index, count);
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int t = 0; t < a.length; t++) {
            sum += a[t] * b[t];
        }
        return sum;
    }
}
