/// Step 4: cases and possible controls become matched sets, and the report learns how alike they are.
@NullMarked
package org.claypon.matching;

import org.jspecify.annotations.NullMarked;
