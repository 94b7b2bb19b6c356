/// Units of laboratories: what a spelling means, and what one unit is in another.
@NullMarked
package org.claypon.units;

import org.jspecify.annotations.NullMarked;
