/** The product's DKIM results beside those of other engines, over the same messages and keys. */
@NullMarked
package org.isnad.bench.peers;

import org.jspecify.annotations.NullMarked;
