/// Honest papers, made from raw data as authors make them, to see that no check calls one of their numbers impossible. Nothing here uses the
/// code of the checks: the tests, the rounding and the intervals are written again.
@NullMarked
package org.claypon.bench.papers;

import org.jspecify.annotations.NullMarked;
