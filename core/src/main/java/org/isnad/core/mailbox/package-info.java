/** How a message lies among the others of its mailbox: in what order, and as whose export (docs/design/mailbox.md). */
@NullMarked
package org.isnad.core.mailbox;

import org.jspecify.annotations.NullMarked;
