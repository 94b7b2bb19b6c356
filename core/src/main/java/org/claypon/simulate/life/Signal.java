package org.claypon.simulate.life;

import org.claypon.simulate.Arrow.Phase;
import org.claypon.simulate.Arrow.Timing;

/// A phase of an episode that some arrow looks at.
///
/// @param dependentLevels places of the levels to be set anew when it changes, causes first
/// @param dependentClocks places of the clocks
record Signal(int episode, Timing timing, int[] dependentLevels, int[] dependentClocks) {

    boolean isOf(int place, Phase phase) {
        return episode == place && timing.phase() == phase;
    }
}
