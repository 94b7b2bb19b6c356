/// A paper file becomes a Paper, the numbers as they are printed, or the list of all that is wrong with it.
@NullMarked
package org.claypon.paper;

import org.jspecify.annotations.NullMarked;
