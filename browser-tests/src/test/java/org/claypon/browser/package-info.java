/// Reports in a real browser.
@NullMarked
package org.claypon.browser;

import org.jspecify.annotations.NullMarked;
