/** Single messages (MS-OXMSG). */
@NullMarked
package org.isnad.workbench.outlook.child.msg;

import org.jspecify.annotations.NullMarked;
