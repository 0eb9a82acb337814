/** The case folder: packs of original bytes and the catalog, the only truth. */
@NullMarked
package org.isnad.workbench.store;

import org.jspecify.annotations.NullMarked;
