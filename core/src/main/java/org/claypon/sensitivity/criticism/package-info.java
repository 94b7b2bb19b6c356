/// Step 8, the criticisms of the case–control design: what the study's own people say to each.
@NullMarked
package org.claypon.sensitivity.criticism;

import org.jspecify.annotations.NullMarked;
