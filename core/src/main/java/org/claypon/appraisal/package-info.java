/// A published paper's numbers → which fit, which cannot be, what they do not show, and what would.
@NullMarked
package org.claypon.appraisal;

import org.jspecify.annotations.NullMarked;
