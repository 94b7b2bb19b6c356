/// Charts as pure functions from records to SVG, each drawn for a wide and a narrow page, with a table that says the same.
@NullMarked
package org.claypon.html.chart;

import org.jspecify.annotations.NullMarked;
