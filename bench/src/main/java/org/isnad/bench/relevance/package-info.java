/** Whether a question finds the paragraph that answers it: the product's own search beside Lucene's analyzers. */
@NullMarked
package org.isnad.bench.relevance;

import org.jspecify.annotations.NullMarked;
