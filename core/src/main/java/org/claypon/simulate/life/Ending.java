package org.claypon.simulate.life;

/// How a person's time under observation ended.
///
/// @param lastDay days since 1970
record Ending(int lastDay, boolean dead) {}
