/// Step 5: what each member of the matched sets had before the index date, in the form in which it enters a model.
@NullMarked
package org.claypon.exposure;

import org.jspecify.annotations.NullMarked;
