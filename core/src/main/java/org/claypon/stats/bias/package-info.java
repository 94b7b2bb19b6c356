/// What could stand behind an estimate besides a link: hidden confounders, misclassification, selection, as closed formulas.
@NullMarked
package org.claypon.stats.bias;

import org.jspecify.annotations.NullMarked;
