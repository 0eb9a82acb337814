/** Searching again for what was signed, with what the case knows of a message elsewhere: other copies, its list, names. */
@NullMarked
package org.isnad.workbench.repair;

import org.jspecify.annotations.NullMarked;
