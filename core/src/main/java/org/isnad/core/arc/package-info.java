/** Authenticated Received Chain (RFC 8617): sets, seals, chain validation. What a chain says of a message is not here. */
@NullMarked
package org.isnad.core.arc;

import org.jspecify.annotations.NullMarked;
