/** The story itself: conversations, how mail travels, and what each letter truly is. */
@NullMarked
package org.isnad.workbench.sample.story;

import org.jspecify.annotations.NullMarked;
