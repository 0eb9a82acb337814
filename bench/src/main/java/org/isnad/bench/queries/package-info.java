/** How fast queries and facets are answered over many short messages. */
@NullMarked
package org.isnad.bench.queries;

import org.jspecify.annotations.NullMarked;
