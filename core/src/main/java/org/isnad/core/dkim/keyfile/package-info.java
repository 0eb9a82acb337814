/** Files in which people keep DKIM keys: zone files, {@code dig} output, lists, PEM. Read by content, entry by entry. */
@NullMarked
package org.isnad.core.dkim.keyfile;

import org.jspecify.annotations.NullMarked;
