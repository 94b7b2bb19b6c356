/// The command line: reads the arguments, runs the steps, writes the files.
@NullMarked
package org.claypon.app;

import org.jspecify.annotations.NullMarked;
