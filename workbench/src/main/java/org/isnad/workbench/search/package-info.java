/** The index, which can always be rebuilt from the store, and what is asked of it. */
@NullMarked
package org.isnad.workbench.search;

import org.jspecify.annotations.NullMarked;
