/** The process that reads Outlook's files: hostile input, in no other process. */
@NullMarked
package org.isnad.workbench.outlook.child;

import org.jspecify.annotations.NullMarked;
