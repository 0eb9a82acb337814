/**
 * The workbench over HTTP (docs/design/web.md): one class per resource, held to {@code ui/api/openapi.yaml} by a test. Whatever it
 * answers comes from the workbench's own verbs; this room only asks, writes JSON and keeps strangers out.
 */
@NullMarked
package org.isnad.workbench.web;

import org.jspecify.annotations.NullMarked;
