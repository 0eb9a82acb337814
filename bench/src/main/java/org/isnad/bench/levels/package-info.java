/** Runs tampered and damaged mail through the product and counts which levels it gives. */
@NullMarked
package org.isnad.bench.levels;

import org.jspecify.annotations.NullMarked;
