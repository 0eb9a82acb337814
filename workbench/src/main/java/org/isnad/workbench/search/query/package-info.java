/** The query language: what may be asked, as values. Knows nothing of the index. */
@NullMarked
package org.isnad.workbench.search.query;

import org.jspecify.annotations.NullMarked;
