/// Step 2: looks up what the concept sets of a study mean in the vocabulary of its database.
@NullMarked
package org.claypon.concept;

import org.jspecify.annotations.NullMarked;
