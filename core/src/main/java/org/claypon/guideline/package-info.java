/// Step 6: laboratory values become bands of a guideline, with the rule that fired and the next test.
@NullMarked
package org.claypon.guideline;

import org.jspecify.annotations.NullMarked;
