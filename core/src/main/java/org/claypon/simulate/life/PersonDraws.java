package org.claypon.simulate.life;

import org.claypon.stats.Draw;

/// The draws of one person: each belongs to a purpose and a number, so that no draw depends on what else is drawn.
///
/// ```text
/// uniform       u                 never 0 and never 1
/// exponential   −ln u             mean 1
/// normal        √(−2 ln u₁) · cos 2πu₂
/// ```
/// **Source.** Box & Muller 1958, Annals of Mathematical Statistics 29(2):610–611, doi:10.1214/aoms/1177706645.
final class PersonDraws {

    private final long key;

    /// @param seed of the world
    PersonDraws(long seed, long person) {
        this.key = Draw.pair(seed, person);
    }

    /// What stands for a purpose, e.g. `onset gout`.
    static long purpose(String words) {
        return Draw.fnv(words);
    }

    double uniform(long purpose, long number) {
        return Draw.uniform(Draw.draw(Draw.pair(key, purpose), number));
    }

    double exponential(long purpose, long number) {
        return -StrictMath.log(uniform(purpose, number));
    }

    double normal(long purpose, long number) {
        double radius = StrictMath.sqrt(2 * exponential(purpose, 2 * number));
        return radius * StrictMath.cos(2 * StrictMath.PI * uniform(purpose, 2 * number + 1));
    }

    /// A place from 0 to `places - 1`.
    int below(long purpose, long number, int places) {
        return (int) Draw.below(Draw.draw(Draw.pair(key, purpose), number), places);
    }
}
