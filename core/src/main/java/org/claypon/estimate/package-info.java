/// Step 7: comparisons of measurements and conditional models over the matched sets.
@NullMarked
package org.claypon.estimate;

import org.jspecify.annotations.NullMarked;
