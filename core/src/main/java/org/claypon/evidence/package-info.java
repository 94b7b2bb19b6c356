/// Step 13: what the results show and do not show, in one sentence, with what keeps it from being believed further.
@NullMarked
package org.claypon.evidence;

import org.jspecify.annotations.NullMarked;
