package org.claypon.simulate;

/// What one thing does to another, on the true values.
///
/// @param from   the cause: a thing, or `age`, `sex`, `site`
/// @param amount how large the effect is, in the measure
/// @param kind   the measure
public record Arrow(
        String from, Form form, Timing timing, Measure kind, double amount, String source) {

    /// What the effect is counted by.
    public sealed interface Form {

        /// The cause is there or not.
        record Present() implements Form {}

        /// The person is of this sex or site.
        record Of(String category) implements Form {}

        /// For each step of the cause; a negative step counts downwards.
        ///
        /// @param step in the unit of the cause
        record Per(double step) implements Form {}

        /// For each time the cause is twice as large.
        record PerDoubling() implements Form {}

        /// The cause lies below a limit, in its own unit.
        record Below(double limit) implements Form {}

        /// The cause lies at a limit or above it, in its own unit.
        record Above(double limit) implements Form {}

        /// Whether the effect is there or not, rather than more or less.
        default boolean isYesNo() {
            return switch (this) {
                case Present _, Of _, Below _, Above _ -> true;
                case Per _, PerDoubling _ -> false;
            };
        }
    }

    /// When, in the course of an episode, the effect is there.
    ///
    /// @param afterDays from the beginning of the phase to that of the effect
    /// @param forDays   how long the effect lasts at most; infinite where nothing is said
    public record Timing(Phase phase, double afterDays, double forDays) {

        public static final Timing WHILE_PRESENT =
                new Timing(Phase.PRESENT, 0, Double.POSITIVE_INFINITY);
    }

    /// A part of an episode.
    public enum Phase {
        /// From its onset to its end.
        PRESENT,
        /// From its onset to the end of life.
        EVER,
        /// From its onset until it is first written down.
        UNDIAGNOSED,
        /// From when it is first written down to its end.
        DIAGNOSED
    }

    /// How an effect is measured.
    public enum Measure {
        /// Multiplies a hazard.
        HAZARD_RATIO,
        /// Multiplies the odds of a trait; a hazard it multiplies as a hazard ratio does.
        ODDS_RATIO,
        /// Multiplies how often something is done or written down.
        RATE_RATIO,
        /// Multiplies the median of a level.
        TIMES,
        /// Adds so many events a year.
        PER_YEAR
    }
}
