/// Benchmarks that print ratios beside a peer from one run, and validations that take minutes. No part of the product.
@NullMarked
package org.claypon.bench;

import org.jspecify.annotations.NullMarked;
