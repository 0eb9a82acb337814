/** Outlook stores (MS-PST). */
@NullMarked
package org.isnad.workbench.outlook.child.pst;

import org.jspecify.annotations.NullMarked;
