/** How much harmless damage the search for what was signed undoes, and at what cost. */
@NullMarked
package org.isnad.bench.repair;

import org.jspecify.annotations.NullMarked;
