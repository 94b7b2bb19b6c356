/// A world file becomes a World: things, the arrows between them, and what of them is written down. Uses the tools only.
@NullMarked
package org.claypon.simulate;

import org.jspecify.annotations.NullMarked;
