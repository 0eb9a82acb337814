/** Messages as properties, and how they are written as mail. */
@NullMarked
package org.isnad.workbench.outlook.child.mapi;

import org.jspecify.annotations.NullMarked;
