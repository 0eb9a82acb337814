/** The edges of Isnad: files, threads, the command line. The verbs of {@code Workbench} read as the product's story. */
@NullMarked
package org.isnad.workbench;

import org.jspecify.annotations.NullMarked;
