package org.claypon.bench.papers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.random.RandomGenerator;

/// How one author works and writes numbers.
record Author(RoundingMode rounding, RandomGenerator random) {

    private static final MathContext SHOWN = new MathContext(12);

    static Author of(RandomGenerator random) {
        double habit = random.nextDouble();
        return new Author(
                habit < 0.6
                        ? RoundingMode.HALF_UP
                        : habit < 0.8 ? RoundingMode.HALF_EVEN : RoundingMode.DOWN,
                random);
    }

    /// Of the digits that a spreadsheet shows: 24/5 is 4.8 there, and is not cut off to 4.79.
    String number(double value, int decimals) {
        return new BigDecimal(value).round(SHOWN).setScale(decimals, rounding).toPlainString();
    }

    /// Two to four decimals, or a bound, as authors like.
    String p(double p) {
        double habit = random.nextDouble();
        if (p < 0.001 && habit < 0.8) {
            return "<0.001";
        }
        if (habit < 0.1) {
            return p < 0.05 ? "<0.05" : ">0.05";
        }
        return number(p, random.nextInt(2, 5));
    }

    boolean chance(double p) {
        return random.nextDouble() < p;
    }

    /// The share of people without a value.
    double missing() {
        return random.nextBoolean() ? 0 : random.nextDouble(0.3);
    }

    int asked(int people, double missing) {
        return Math.max(5, (int) Math.round(people * (1 - missing)));
    }

    int binomial(int n, double p) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += random.nextDouble() < p ? 1 : 0;
        }
        return count;
    }
}
