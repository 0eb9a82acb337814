/** How long the workbench over HTTP takes to answer. */
@NullMarked
package org.isnad.bench.web;

import org.jspecify.annotations.NullMarked;
