/** How often messages stand out in their mailboxes, put in or not. */
@NullMarked
package org.isnad.bench.mailbox;

import org.jspecify.annotations.NullMarked;
