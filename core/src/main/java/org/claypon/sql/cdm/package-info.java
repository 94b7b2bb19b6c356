/// Tool: what a study may rely on in a clinical database. Rows that contradict each other or the CDM are handled by one
/// stated rule each, and counted.
@NullMarked
package org.claypon.sql.cdm;

import org.jspecify.annotations.NullMarked;
