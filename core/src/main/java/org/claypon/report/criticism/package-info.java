/// The fourteen criticisms of the case–control design, and what this study answers to each.
@NullMarked
package org.claypon.report.criticism;

import org.jspecify.annotations.NullMarked;
