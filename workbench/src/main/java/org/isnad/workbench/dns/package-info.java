/** Asks named resolvers for keys, on a machine of its own that is connected, and keeps every answer as it came. */
@NullMarked
package org.isnad.workbench.dns;

import org.jspecify.annotations.NullMarked;
