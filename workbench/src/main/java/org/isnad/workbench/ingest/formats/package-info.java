/** One class per container format, and the table of them. */
@NullMarked
package org.isnad.workbench.ingest.formats;

import org.jspecify.annotations.NullMarked;
