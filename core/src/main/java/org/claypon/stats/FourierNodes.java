package org.claypon.stats;

/// The nodes `θ_l = 2πl/K` of a finite Fourier sum, kept since many sets have equally many: a sine costs as much as ten members.
///
/// **Shape.** `K` odd; `l` may be any number from 0, as angles repeat after `K`.
/// **Cost.** O(K) when made, a look-up after.
final class FourierNodes {

    private final double[] sine;
    private final double[] below;

    FourierNodes(int count) {
        this.sine = new double[count];
        this.below = new double[count];
        for (int l = 0; l < count; l++) {
            double half = StrictMath.sin(Math.PI * l / count);
            sine[l] = StrictMath.sin(2 * Math.PI * l / count);
            below[l] = 2 * half * half;
        }
    }

    int count() {
        return sine.length;
    }

    double sine(long l) {
        return sine[(int) (l % sine.length)];
    }

    /// `1 - cos θ`, without the digits that a cosine near one would lose.
    double below(long l) {
        return below[(int) (l % below.length)];
    }
}
