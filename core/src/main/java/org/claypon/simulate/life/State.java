package org.claypon.simulate.life;

/// What is true of a person at one moment, as far as arrows look at it.
final class State {

    /// The age in the middle of the present step of age, in years.
    double age;

    boolean female;
    int site;
    final boolean[] traits;

    /// Natural logarithms.
    final double[] levels;

    /// Whether the phase of an episode, with its delay, is there.
    final boolean[] signals;

    State(int traits, int levels, int signals) {
        this.traits = new boolean[traits];
        this.levels = new double[levels];
        this.signals = new boolean[signals];
    }
}
