package org.claypon.stats;

import java.util.Arrays;

/// A likelihood that is evaluated at the null once, since every ascent, test and profile starts there.
final class KnownAtNull implements Likelihood {

    private final Likelihood likelihood;
    private final double value;
    private final double[] gradient;
    private final double[] information;

    KnownAtNull(Likelihood likelihood) {
        int terms = likelihood.terms();
        this.likelihood = likelihood;
        this.gradient = new double[terms];
        this.information = new double[terms * terms];
        this.value = likelihood.evaluate(new double[terms], gradient, information);
    }

    @Override
    public int terms() {
        return likelihood.terms();
    }

    @Override
    public double evaluate(double[] b, double[] gradient, double[] information) {
        if (Arrays.stream(b).anyMatch(coefficient -> coefficient != 0)) {
            return likelihood.evaluate(b, gradient, information);
        }
        System.arraycopy(this.gradient, 0, gradient, 0, gradient.length);
        System.arraycopy(this.information, 0, information, 0, information.length);
        return value;
    }

    @Override
    public void contractThirdCumulants(double[] b, double[] weights, double[] out) {
        likelihood.contractThirdCumulants(b, weights, out);
    }

    @Override
    public int[] recession(double[] direction) {
        return likelihood.recession(direction);
    }
}
