/**
 * What people add to a case while they read it: tags, notes, accounts, the audit log. In files of their own, so that nobody who
 * reads keeps the writer waiting.
 */
@NullMarked
package org.isnad.workbench.web.desk;

import org.jspecify.annotations.NullMarked;
