/** How long things took, and how that is summed up. */
@NullMarked
package org.isnad.bench.latency;

import org.jspecify.annotations.NullMarked;
