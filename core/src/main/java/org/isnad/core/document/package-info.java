/** Documents: what their files say of themselves, already read off, and what that shows beside the message that carries them. */
@NullMarked
package org.isnad.core.document;

import org.jspecify.annotations.NullMarked;
