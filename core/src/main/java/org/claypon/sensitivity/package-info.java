/// Step 8: what could stand behind the estimates besides a link, as far as the study file and the records tell, and how far the answer depends on choices that
/// could have been made otherwise.
@NullMarked
package org.claypon.sensitivity;

import org.jspecify.annotations.NullMarked;
