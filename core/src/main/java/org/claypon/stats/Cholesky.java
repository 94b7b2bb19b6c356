package org.claypon.stats;

import java.util.Arrays;

/// Factor `L` with `A = LL'` of a small symmetric matrix that is scaled to a unit diagonal first.
///
/// A pivot under the tolerance marks a row that depends on the rows before it; it is left out of every
/// solution (its own entry is zero), as R's survival does.
final class Cholesky {

    private final int size;
    private final double[] factor;
    private final double[] scale;
    private final boolean[] dependent;

    private Cholesky(int size, double[] factor, double[] scale, boolean[] dependent) {
        this.size = size;
        this.factor = factor;
        this.scale = scale;
        this.dependent = dependent;
    }

    /// @param matrix    row by row, `size × size`
    /// @param tolerance the least share of a row's own variance that earlier rows must leave
    static Cholesky of(double[] matrix, int size, double tolerance) {
        double[] scale = new double[size];
        for (int i = 0; i < size; i++) {
            double diagonal = matrix[i * size + i];
            scale[i] = diagonal > 0 ? 1 / StrictMath.sqrt(diagonal) : 0;
        }
        double[] factor = new double[size * size];
        boolean[] dependent = new boolean[size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                double entry = matrix[i * size + j] * scale[i] * scale[j];
                double rest = entry - dot(factor, i, j, j, size);
                factor[i * size + j] = dependent[j] ? 0 : rest / factor[j * size + j];
            }
            double pivot = (scale[i] > 0 ? 1 : 0) - dot(factor, i, i, i, size);
            dependent[i] = !(pivot > tolerance);
            factor[i * size + i] = dependent[i] ? 0 : StrictMath.sqrt(pivot);
        }
        return new Cholesky(size, factor, scale, dependent);
    }

    private static double dot(double[] factor, int i, int j, int length, int size) {
        double sum = 0;
        for (int k = 0; k < length; k++) {
            sum += factor[i * size + k] * factor[j * size + k];
        }
        return sum;
    }

    boolean isDependent(int row) {
        return dependent[row];
    }

    boolean complete() {
        for (boolean left : dependent) {
            if (left) {
                return false;
            }
        }
        return true;
    }

    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += 2 * (StrictMath.log(factor[i * size + i]) - StrictMath.log(scale[i]));
        }
        return sum;
    }

    double[] solve(double[] right) {
        double[] x = new double[size];
        for (int i = 0; i < size; i++) {
            double sum = right[i] * scale[i];
            for (int k = 0; k < i; k++) {
                sum -= factor[i * size + k] * x[k];
            }
            x[i] = dependent[i] ? 0 : sum / factor[i * size + i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double sum = x[i];
            for (int k = i + 1; k < size; k++) {
                sum -= factor[k * size + i] * x[k];
            }
            x[i] = dependent[i] ? 0 : sum / factor[i * size + i];
        }
        for (int i = 0; i < size; i++) {
            x[i] *= scale[i];
        }
        return x;
    }

    double[] inverse() {
        double[] inverse = new double[size * size];
        double[] unit = new double[size];
        for (int i = 0; i < size; i++) {
            Arrays.fill(unit, 0);
            unit[i] = dependent[i] ? 0 : 1;
            System.arraycopy(solve(unit), 0, inverse, i * size, size);
        }
        return inverse;
    }
}
