/// Pages, tables and charts from text and numbers. Nothing here takes raw markup: a page is a tree of elements and text,
/// and all text is escaped when the tree is written.
@NullMarked
package org.claypon.html;

import org.jspecify.annotations.NullMarked;
