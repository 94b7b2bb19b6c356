/// How long a study of a large database takes and how much memory, beside the bare reading of the same tables.
@NullMarked
package org.claypon.bench.scale;

import org.jspecify.annotations.NullMarked;
