/** Leaks whose truth is known, through the whole product: how much of the true is proved, how much of the false is seen. */
@NullMarked
package org.isnad.bench.leak;

import org.jspecify.annotations.NullMarked;
