/** Reports, exports and what is handed on. */
@NullMarked
package org.isnad.workbench.publish;

import org.jspecify.annotations.NullMarked;
