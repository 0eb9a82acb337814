/** Outlook's files, read by a process of their own: stores (PST, OST) and single messages (MSG). */
@NullMarked
package org.isnad.workbench.outlook;

import org.jspecify.annotations.NullMarked;
