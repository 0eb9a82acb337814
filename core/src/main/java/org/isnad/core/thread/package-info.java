/** Which message answers which, and which ones are missing. */
@NullMarked
package org.isnad.core.thread;

import org.jspecify.annotations.NullMarked;
