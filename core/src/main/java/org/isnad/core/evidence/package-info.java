/** What was found out about a claim, and how strongly it bears on it. */
@NullMarked
package org.isnad.core.evidence;

import org.jspecify.annotations.NullMarked;
