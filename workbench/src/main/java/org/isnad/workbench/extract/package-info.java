/** Texts of documents: reading them into the store, and from there into the index. */
@NullMarked
package org.isnad.workbench.extract;

import org.jspecify.annotations.NullMarked;
