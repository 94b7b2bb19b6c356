/// Step 1: a study file becomes a Study, or the list of all that is wrong with it.
@NullMarked
package org.claypon.study;

import org.jspecify.annotations.NullMarked;
