/// Step 14: the results as a report to read, a summary in plain words, and tables.
@NullMarked
package org.claypon.report;

import org.jspecify.annotations.NullMarked;
