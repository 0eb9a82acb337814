/** Documents of every type through the product and through Tika alone: time, memory, failures, and what is left behind. */
@NullMarked
package org.isnad.bench.documents;

import org.jspecify.annotations.NullMarked;
