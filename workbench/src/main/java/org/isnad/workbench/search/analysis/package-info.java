/** From text to words and their forms, in Arabic, French and English. Knows nothing of the index. */
@NullMarked
package org.isnad.workbench.search.analysis;

import org.jspecify.annotations.NullMarked;
