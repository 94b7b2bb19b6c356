package org.claypon.cohort;

/// A measured value for each person, in one unit. A value beyond an assay limit is that limit, and says so.
///
/// @param values not-a-number where nothing was measured
/// @param limits which values are limits, by code of [Limit]
public record Labs(String unit, double[] values, byte[] limits) {

    /// Whether a value was measured or only bounded.
    public enum Limit {
        MEASURED(0),
        /// The true value lies below the one given.
        BELOW(1),
        /// The true value lies above the one given.
        ABOVE(2);

        private final byte code;

        Limit(int code) {
            this.code = (byte) code;
        }

        /// As the array holds it.
        public byte code() {
            return code;
        }

        public static Limit of(byte code) {
            return BY_CODE[code];
        }
    }

    private static final Limit[] BY_CODE = Limit.values();

    public boolean known(int person) {
        return !Double.isNaN(values[person]);
    }

    public double of(int person) {
        return values[person];
    }

    public Limit limit(int person) {
        return Limit.of(limits[person]);
    }
}
