/** From a dump as it is given to items in the store: walk, recognise, read, account. */
@NullMarked
package org.isnad.workbench.ingest;

import org.jspecify.annotations.NullMarked;
