/** What a reader would read: the text of messages and attachments, and its language. */
@NullMarked
package org.isnad.workbench.text;

import org.jspecify.annotations.NullMarked;
