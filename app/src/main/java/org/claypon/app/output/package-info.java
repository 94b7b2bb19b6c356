/// The files of a result: written beside the old ones and moved into their place, so that nothing is ever half there.
@NullMarked
package org.claypon.app.output;

import org.jspecify.annotations.NullMarked;
