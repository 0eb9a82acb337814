/** Is it in here? Looks for a passage that was seen elsewhere, word for word and approximately. */
@NullMarked
package org.isnad.workbench.find;

import org.jspecify.annotations.NullMarked;
