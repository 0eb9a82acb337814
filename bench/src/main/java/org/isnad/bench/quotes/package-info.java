/** What quotes show of unsigned mail: on a real list, and on real letters and answers that were tampered with. */
@NullMarked
package org.isnad.bench.quotes;

import org.jspecify.annotations.NullMarked;
