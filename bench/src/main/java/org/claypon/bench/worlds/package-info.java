/// Studies of invented people in whom the truth is known: what a design estimates in the large, and how often a small study's interval holds it.
@NullMarked
package org.claypon.bench.worlds;

import org.jspecify.annotations.NullMarked;
