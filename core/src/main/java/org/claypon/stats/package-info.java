/// Kernels: arrays in, records out. Each file has the formula, its source and the program that it agrees with.
@NullMarked
package org.claypon.stats;

import org.jspecify.annotations.NullMarked;
