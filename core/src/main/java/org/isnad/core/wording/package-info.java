/** The words of a text as a reader tells them apart, and what differs between the words of two texts. */
@NullMarked
package org.isnad.core.wording;

import org.jspecify.annotations.NullMarked;
