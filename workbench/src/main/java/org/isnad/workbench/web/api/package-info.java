/** What goes over the wire: a record for each schema of {@code ui/api/openapi.yaml}, with its very names. */
@NullMarked
package org.isnad.workbench.web.api;

import org.jspecify.annotations.NullMarked;
