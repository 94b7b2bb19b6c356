/// Tool: the one door to the data. A locked engine reads the wanted columns of one file as text.
@NullMarked
package org.claypon.sql;

import org.jspecify.annotations.NullMarked;
