/// The commands: what they accept, what they print, how they end.
@NullMarked
package org.claypon.app.cli;

import org.jspecify.annotations.NullMarked;
