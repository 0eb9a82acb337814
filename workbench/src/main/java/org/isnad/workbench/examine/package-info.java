/** The second pass over a case: stages that look at the archive as a whole (docs/design/second-pass.md). */
@NullMarked
package org.isnad.workbench.examine;

import org.jspecify.annotations.NullMarked;
