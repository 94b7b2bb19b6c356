package org.claypon.stats.printed;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.claypon.stats.Distributions;

/// Whether the p values of a randomised trial's table of baseline characteristics look like those of a fair draw: for independent rows they are uniform.
///
/// ```text
/// Stouffer   Φ(Σ Φ⁻¹(p) / √k)
/// Fisher     upper tail of χ² with 2k degrees of freedom at −2 Σ ln p
/// KS         P(D ≥ d), exact (Marsaglia, Tsang & Wang), d = the greatest distance of the steps from the uniform
/// ```
/// For trials only: in a case–control study, cases and controls are expected to differ in what was not matched, and in what was matched may not.
///
/// **Shape.** Two p values or more, inside 0 and 1. **Units.** Probabilities. **Cost.** O(k) and, for KS, O(k³ log k).
/// **Throws.** `IllegalArgumentException` for fewer than two or a p outside.
/// **Agrees with.** R 4.2.2 `ks.test`, `pchisq`, `pnorm`, to the printed digits.
///
/// **Source.** Carlisle 2017, Anaesthesia 72(8):944–952, doi:10.1111/anae.13938; KS: Marsaglia, Tsang & Wang 2003, Journal of Statistical Software
/// 8(18), doi:10.18637/jss.v008.i18.
public final class BaselineTable {

    private final double[] p;

    public BaselineTable(double... p) {
        if (p.length < 2 || Arrays.stream(p).anyMatch(one -> !(one > 0 && one < 1))) {
            throw new IllegalArgumentException("two p values or more, inside 0 and 1");
        }
        this.p = p.clone();
        Arrays.sort(this.p);
    }

    public double stouffer() {
        return Distributions.normalBelow(
                Arrays.stream(p).map(Distributions::normalAt).sum() / StrictMath.sqrt(p.length));
    }

    public double fisher() {
        return ChiSquaredDistribution.of(2.0 * p.length)
                .survivalProbability(-2 * Arrays.stream(p).map(StrictMath::log).sum());
    }

    public double kolmogorovSmirnov() {
        double distance = 0;
        for (int i = 0; i < p.length; i++) {
            distance =
                    Math.max(
                            distance,
                            Math.max(p[i] - (double) i / p.length, (i + 1.0) / p.length - p[i]));
        }
        return 1 - chanceWithin(distance);
    }

    /// P(D < d): `n!/nⁿ` times the middle element of the n-th power of Marsaglia's matrix.
    private double chanceWithin(double distance) {
        int n = p.length;
        int k = (int) (n * distance) + 1;
        double[][] power = power(matrix(k, k - n * distance), n);
        double chance = power[k - 1][k - 1];
        for (int i = 1; i <= n; i++) {
            chance *= (double) i / n;
        }
        return chance;
    }

    private static double[][] matrix(int k, double h) {
        int m = 2 * k - 1;
        double[][] a = new double[m][m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < Math.min(m, i + 2); j++) {
                a[i][j] = 1;
            }
        }
        for (int i = 0; i < m; i++) {
            a[i][0] -= StrictMath.pow(h, i + 1);
            a[m - 1][i] -= StrictMath.pow(h, m - i);
        }
        a[m - 1][0] += 2 * h > 1 ? StrictMath.pow(2 * h - 1, m) : 0;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < Math.min(m, i + 2); j++) {
                for (int g = 1; g <= i - j + 1; g++) {
                    a[i][j] /= g;
                }
            }
        }
        return a;
    }

    private static double[][] power(double[][] a, int n) {
        if (n == 1) {
            return a;
        }
        double[][] half = power(a, n / 2);
        double[][] square = product(half, half);
        return n % 2 == 0 ? square : product(square, a);
    }

    private static double[][] product(double[][] a, double[][] b) {
        int m = a.length;
        double[][] c = new double[m][m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                for (int g = 0; g < m; g++) {
                    c[i][j] += a[i][g] * b[g][j];
                }
            }
        }
        return c;
    }
}
