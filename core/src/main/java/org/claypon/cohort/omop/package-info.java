/// Step 3, from a database: people over time become cases on their index dates, and sets of days on which somebody is at risk.
@NullMarked
package org.claypon.cohort.omop;

import org.jspecify.annotations.NullMarked;
