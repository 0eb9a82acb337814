/** A case beside a reference: which message is a copy of which, and what differs. */
@NullMarked
package org.isnad.workbench.compare;

import org.jspecify.annotations.NullMarked;
