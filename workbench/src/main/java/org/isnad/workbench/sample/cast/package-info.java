/** Who writes to whom: organisations, people, the five mailboxes. */
@NullMarked
package org.isnad.workbench.sample.cast;

import org.jspecify.annotations.NullMarked;
