/// Tool: reads a file that a person wrote, keeps the place of everything in it, and collects all that is wrong with it.
@NullMarked
package org.claypon.yaml;

import org.jspecify.annotations.NullMarked;
