/// A World becomes people who live in it, event by event, and what is written down about them.
@NullMarked
package org.claypon.simulate.life;

import org.jspecify.annotations.NullMarked;
