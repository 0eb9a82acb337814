/** What Outlook wraps around attachments on the way to the net: {@code winmail.dat} (MS-OXTNEF). */
@NullMarked
package org.isnad.workbench.outlook.child.tnef;

import org.jspecify.annotations.NullMarked;
