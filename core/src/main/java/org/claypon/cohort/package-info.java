/// Step 3: people become cases and possible controls, and every rule writes the row of the attrition that it causes.
@NullMarked
package org.claypon.cohort;

import org.jspecify.annotations.NullMarked;
