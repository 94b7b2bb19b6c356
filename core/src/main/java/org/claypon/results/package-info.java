/// The records of results.json: what the steps hand over, how it is masked, written and read back.
@NullMarked
package org.claypon.results;

import org.jspecify.annotations.NullMarked;
