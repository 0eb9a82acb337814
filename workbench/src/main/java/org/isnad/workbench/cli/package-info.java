/** One class per command. */
@NullMarked
package org.isnad.workbench.cli;

import org.jspecify.annotations.NullMarked;
