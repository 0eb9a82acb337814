/** Authentication-Results (RFC 8601): what a receiver wrote down of its own checks. Parsed; never believed by itself. */
@NullMarked
package org.isnad.core.authres;

import org.jspecify.annotations.NullMarked;
