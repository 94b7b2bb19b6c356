/// What a published number can have been before it was rounded, and what follows from that, as intervals: the kernels behind the
/// appraisal of a paper.
@NullMarked
package org.claypon.stats.printed;

import org.jspecify.annotations.NullMarked;
