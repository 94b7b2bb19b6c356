package org.claypon.simulate.life;

import java.util.List;

/// How far each clock of a person is.
///
/// ```text
/// budget left at t = E − ∫ pace          E exponential with mean 1; it rings at 0
/// ```
/// A clock is set anew only when its own pace changes, so that what happens to other things does not change even the last digit of its
/// time.
///
/// **Units.** Times in days since 1970, with their fraction; paces a day.
/// **Source.** The time to an event of a given hazard: Bender, Augustin & Blettner 2005, Statistics in Medicine 24(11):1713–1723,
/// doi:10.1002/sim.2059.
final class Budgets {

    static final double NEVER = Double.POSITIVE_INFINITY;

    private final List<Clock> clocks;
    private final double[] left;
    private final double[] pace;
    private final double[] since;
    private final double[] due;
    private final int[] rung;

    private PersonDraws draws = new PersonDraws(0, 0);

    Budgets(List<Clock> clocks) {
        this.clocks = clocks;
        this.left = new double[clocks.size()];
        this.pace = new double[clocks.size()];
        this.since = new double[clocks.size()];
        this.due = new double[clocks.size()];
        this.rung = new int[clocks.size()];
    }

    /// All clocks stand still, with a full budget each.
    void begin(PersonDraws own, double now) {
        draws = own;
        for (int clock = 0; clock < left.length; clock++) {
            rung[clock] = 0;
            left[clock] = budget(clock);
            since[clock] = now;
            pace[clock] = 0;
            due[clock] = NEVER;
        }
    }

    private double budget(int clock) {
        return draws.exponential(clocks.get(clock).purpose(), rung[clock]);
    }

    void set(int clock, double right, double now) {
        if (right == pace[clock]) {
            return;
        }
        left[clock] = Math.max(0, left[clock] - pace[clock] * (now - since[clock]));
        pace[clock] = right;
        since[clock] = now;
        due[clock] = right > 0 ? now + left[clock] / right : NEVER;
    }

    /// The clock rings now, and begins with a new budget.
    ///
    /// @return how often it has rung before
    int ring(int clock, double now) {
        int before = rung[clock]++;
        left[clock] = budget(clock);
        since[clock] = now;
        due[clock] = now + left[clock] / pace[clock];
        return before;
    }

    /// When the next clock rings.
    double[] due() {
        return due;
    }

    /// The place of the earliest time, or -1 if there is none.
    static int first(double[] times) {
        int least = -1;
        double earliest = NEVER;
        for (int i = 0; i < times.length; i++) {
            if (times[i] < earliest) {
                earliest = times[i];
                least = i;
            }
        }
        return least;
    }
}
