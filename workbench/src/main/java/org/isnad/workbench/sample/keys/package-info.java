/** The keys of the story: who signed with what, when, and which of them the world has seen. */
@NullMarked
package org.isnad.workbench.sample.keys;

import org.jspecify.annotations.NullMarked;
